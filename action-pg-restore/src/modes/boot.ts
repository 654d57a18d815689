import {
  askEngine,
  type Clock,
  type Container,
  Deadline,
  type Engine,
  formatDuration,
  inspectContainer,
  type Log,
  readContainerLog,
  UserError,
} from "@slipway/shared";
import type { Boot } from "../config.ts";
import { fetchImage } from "./boot-image.ts";
import { describeWaiting, judgeBoot } from "./judge-boot.ts";

export interface BootPorts {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly log: Pick<Log, "info">;
  readonly cancel: AbortSignal;
}

export interface BootRequest {
  readonly boot: Boot;
  /** Of the container: one a job. */
  readonly name: string;
  /** The database to boot on. */
  readonly database: string;
  /** The server's own container, whose network is joined unless another is named. */
  readonly serverContainer: string;
}

const TIMEOUT = 30_000;
const POLL = 500;
/** How often it is told that it is waited for. */
const TELL = 10_000;
const LAST_LINES = 20;
/** How the engine calls another container's network. */
const JOINED = "container:";

/**
 * Starts an image on a database, in the server's network, and sees whether it works; takes its container away again.
 * @throws {UserError} with its last lines when it does not.
 */
export async function bootOn(ports: BootPorts, request: BootRequest): Promise<void> {
  const { engine, log, cancel } = ports;
  const { boot, name } = request;
  const network = boot.network ?? (await networkOf(engine, request.serverContainer));
  cancel.throwIfAborted();
  const volumes = await fetchImage(ports, boot.image);
  await remove(engine, name);
  const body = containerOf(request, network, volumes);
  await askEngine(engine, { method: "POST", path: "/containers/create", query: { name }, body });
  try {
    await askEngine(engine, { method: "POST", path: `/containers/${name}/start`, timeout: TIMEOUT });
    log.info(`Booting ${boot.image} on ${request.database}, in the network ${described(network)}`);
    await untilItWorks(ports, request);
    log.info(`${boot.image} works on the restored database`);
  } finally {
    await remove(engine, name);
  }
}

/** The server's network, or where only services can join that, the server's own place in it. */
async function networkOf(engine: Engine, container: string): Promise<string> {
  const found = await inspectContainer(engine, container, TIMEOUT);
  const [[network, { NetworkID } = { NetworkID: "" }] = []] = Object.entries(found?.NetworkSettings.Networks ?? {});
  if (network === undefined)
    throw new UserError(`the container ${container} is in no network`, { hint: "name one in boot: {network}" });
  type Network = { readonly Scope: string; readonly Attachable: boolean };
  const { Scope, Attachable } = await askEngine<Network>(engine, { method: "GET", path: `/networks/${NetworkID}` });
  return Scope === "swarm" && !Attachable ? `${JOINED}${container}` : network;
}

function described(network: string): string {
  return network.startsWith(JOINED) ? "of the server's container" : network;
}

function containerOf({ boot, database }: BootRequest, network: string, volumes: readonly string[]): object {
  const env = Object.entries(boot.env).map(([name, value]) => `${name}=${filled(value.reveal(), database)}`);
  return {
    Image: boot.image,
    ...(boot.command === undefined ? {} : { Cmd: boot.command }),
    Env: env,
    Labels: { "io.slipway.kind": "drill" },
    HostConfig: {
      NetworkMode: network,
      // In memory: a volume would outlive the drill.
      Tmpfs: Object.fromEntries(volumes.map((path) => [path, ""])),
    },
  };
}

/** In a URL a name is written as URLs have it. */
function filled(value: string, database: string): string {
  return value.replaceAll("{database}", value.includes("://") ? encodeURIComponent(database) : database);
}

async function untilItWorks(ports: BootPorts, request: BootRequest): Promise<void> {
  const { engine, clock, cancel } = ports;
  const { boot, name } = request;
  const deadline = new Deadline(clock, boot.timeout);
  const began = clock.now();
  let toldAt = 0;
  for (;;) {
    cancel.throwIfAborted();
    const container = await inspectContainer(engine, name, TIMEOUT);
    if (container === undefined) throw new UserError(`the container of ${boot.image} is gone`);
    const running = clock.now() - began;
    const seen = judgeBoot(container, boot, running);
    const look = seen === "waits" && deadline.passed ? `was not ready after ${formatDuration(boot.timeout)}` : seen;
    if (look === "works") return;
    if (look !== "waits") await fail(ports, request, look);
    toldAt = tell(ports, { boot, container, running, toldAt });
    await clock.sleep(POLL, cancel);
  }
}

interface Waiting {
  readonly boot: Boot;
  readonly container: Container;
  readonly running: number;
  readonly toldAt: number;
}

/** Says every few seconds what is waited for. Gives when that was said last. */
function tell({ log }: BootPorts, { boot, container, running, toldAt }: Waiting): number {
  if (running - toldAt < TELL) return toldAt;
  log.info(`${boot.image} ${describeWaiting(container, boot)} after ${formatDuration(running)}`);
  return running;
}

async function fail({ engine }: BootPorts, { boot, name }: BootRequest, why: string): Promise<never> {
  const lines = await readContainerLog(engine, name, LAST_LINES);
  const said = lines.length === 0 ? "it said nothing" : `its last lines:\n${lines.join("\n")}`;
  throw new UserError(`${boot.image} does not work on the restored database: it ${why}; ${said}`);
}

/** Gone already is good. Its volumes, of which it has none, are left alone. */
async function remove(engine: Engine, name: string): Promise<void> {
  const path = `/containers/${encodeURIComponent(name)}`;
  const { status, body } = await engine.exchange({ method: "DELETE", path, query: { force: "true" } });
  if (status >= 400 && status !== 404)
    throw new UserError(`the container ${name} stays: ${body.toString("utf8").trim()}`);
}
