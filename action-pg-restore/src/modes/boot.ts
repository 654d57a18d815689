import {
  askEngine,
  type Clock,
  Deadline,
  type Engine,
  formatDuration,
  inspectContainer,
  type Log,
  readContainerLog,
  UserError,
  whyNotRunning,
} from "@slipway/shared";
import type { Boot } from "../config.ts";
import { fetchImage } from "./boot-image.ts";

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
const LAST_LINES = 20;
/** How the engine calls another container's network. */
const JOINED = "container:";
/** One without a health check must run for so long. */
const STEADY = 10_000;

type Container = NonNullable<Awaited<ReturnType<typeof inspectContainer>>>;

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
  const deadline = new Deadline(clock, request.boot.timeout);
  const began = clock.now();
  for (;;) {
    cancel.throwIfAborted();
    const container = await inspectContainer(engine, request.name, TIMEOUT);
    if (container === undefined) throw new UserError(`the container of ${request.boot.image} is gone`);
    const look = judge(container, request.boot, clock.now() - began);
    if (look === "works") return;
    if (look !== "waits") await fail(ports, request, look);
    if (deadline.passed) await fail(ports, request, `was not ready after ${formatDuration(request.boot.timeout)}`);
    await clock.sleep(POLL, cancel);
  }
}

/** `works`, `waits`, or what is wrong. */
function judge(container: Container, { command }: Boot, running: number): string {
  const { Status, ExitCode, Health } = container.State;
  if (Status === "created") return "waits";
  if (command !== undefined && Status === "exited" && ExitCode === 0) return "works";
  const why = whyNotRunning(container);
  if (why !== undefined) return why;
  return command === undefined ? judgeHealth(Health?.Status ?? "none", running) : "waits";
}

function judgeHealth(health: string, running: number): string {
  if (health === "unhealthy") return "is unhealthy";
  const isSteady = health !== "starting" && running >= STEADY;
  return health === "healthy" || isSteady ? "works" : "waits";
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
