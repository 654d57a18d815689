import { askEngine, type Engine } from "@slipway/shared";
import type { ContainerFacts, RecordedContainer, WriterPorts } from "./writer.ts";

/** The container that takes a stopped one's place, until it has its name. */
export const SUCCESSOR_SUFFIX = ".slipway-new";

type Settings = ContainerFacts & {
  readonly Config: ContainerFacts["Config"] & { readonly Hostname?: string };
  readonly HostConfig: ContainerFacts["HostConfig"] & { readonly NetworkMode?: string };
  readonly NetworkSettings: { readonly Networks?: Readonly<Record<string, Endpoint>> | null };
};

/** What was asked for when a network was joined; the rest of an endpoint is what came of it. */
interface Endpoint {
  readonly IPAMConfig?: object | null;
  readonly Links?: readonly string[] | null;
  readonly Aliases?: readonly string[] | null;
  readonly DriverOpts?: object | null;
  readonly GwPriority?: number;
}

/**
 * Puts a new container with the same settings in a stopped one's place: same name, image, environment, mounts, networks.
 * What the old one kept inside itself and in anonymous volumes is not in the new one; the volumes are left where they are.
 * The new one is not started. Dying at any point leaves the old one, or the new one under its name or with
 * `SUCCESSOR_SUFFIX`.
 */
export async function recreateContainer({ engine, log }: WriterPorts, writer: RecordedContainer): Promise<string> {
  const old = await askEngine<Settings>(engine, { method: "GET", path: `/containers/${writer.id}/json` });
  const successor = `${writer.name}${SUCCESSOR_SUFFIX}`;
  await remove(engine, successor);
  const { Id } = await askEngine<{ Id: string }>(engine, {
    method: "POST",
    path: "/containers/create",
    query: { name: successor },
    body: await creation(engine, old),
  });
  for (const [network, endpoint] of furtherNetworks(old)) await connect(engine, Id, network, endpoint);
  await remove(engine, writer.id);
  await askEngine(engine, { method: "POST", path: `/containers/${Id}/rename`, query: { name: writer.name } });
  log.info(`Made the container ${writer.name} anew`);
  return Id;
}

async function creation(engine: Engine, old: Settings): Promise<object> {
  const { Hostname, ...config } = old.Config;
  const ownName = Hostname !== undefined && old.Id.startsWith(Hostname);
  const [[first, endpoint] = []] = networksOf(old);
  return {
    ...config,
    // The name may stand for a newer image by now, which nobody asked for.
    Image: (await isImage(engine, old)) ? config.Image : old.Image,
    ...(ownName || Hostname === undefined ? {} : { Hostname }),
    HostConfig: old.HostConfig,
    NetworkingConfig: { EndpointsConfig: first === undefined ? {} : { [first]: asked(old, endpoint ?? {}) } },
  };
}

async function isImage(engine: Engine, { Config, Image }: Settings): Promise<boolean> {
  const { status, body } = await engine.exchange({ method: "GET", path: `/images/${Config.Image}/json` });
  return status === 200 && (JSON.parse(body.toString("utf8")) as { Id: string }).Id === Image;
}

/** The network that `docker run` named comes first: the engine takes only that one along when it creates a container. */
function networksOf({ HostConfig, NetworkSettings }: Settings): [string, Endpoint][] {
  const isFirst = (name: string) => name === HostConfig.NetworkMode;
  return Object.entries(NetworkSettings.Networks ?? {}).toSorted(([a], [b]) => Number(isFirst(b)) - Number(isFirst(a)));
}

function furtherNetworks(old: Settings): [string, Endpoint][] {
  return networksOf(old)
    .slice(1)
    .map(([name, endpoint]) => [name, asked(old, endpoint)]);
}

function asked(old: Settings, { IPAMConfig, Links, Aliases, DriverOpts, GwPriority }: Endpoint): Endpoint {
  // The engine adds the container's own short id to the aliases.
  const aliases = (Aliases ?? []).filter((alias) => !old.Id.startsWith(alias));
  return {
    ...(IPAMConfig ? { IPAMConfig } : {}),
    ...(Links ? { Links } : {}),
    ...(aliases.length > 0 ? { Aliases: aliases } : {}),
    ...(DriverOpts ? { DriverOpts } : {}),
    ...(GwPriority ? { GwPriority } : {}),
  };
}

async function connect(engine: Engine, container: string, network: string, endpoint: Endpoint): Promise<void> {
  const body = { Container: container, EndpointConfig: endpoint };
  await askEngine(engine, { method: "POST", path: `/networks/${encodeURIComponent(network)}/connect`, body });
}

async function remove(engine: Engine, container: string): Promise<void> {
  await engine.exchange({
    method: "DELETE",
    path: `/containers/${encodeURIComponent(container)}`,
    query: { v: "false" },
  });
}
