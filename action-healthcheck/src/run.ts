import {
  type Clock,
  connectEngine,
  Deadline,
  type Engine,
  type HealthResult,
  type Http,
  healthNeeds,
  type Log,
  openSsh,
  type PrivateFolder,
  type SshConnection,
  verifyHealth,
} from "@slipway/shared";
import type { Config } from "./config.ts";

export interface RunPorts {
  readonly clock: Clock;
  readonly log: Log;
  readonly http: Http;
  /** Hides a value in everything printed from now on. */
  readonly mask: (value: string) => void;
  /** Opens the folder for keys and sockets, when a connection needs one. */
  readonly openFolder: () => Promise<PrivateFolder>;
}

interface Connections {
  readonly engine?: Engine;
  readonly ssh?: SshConnection | undefined;
}

/** Checks all targets, connecting only to what they need. The budget covers the connecting too. */
export async function run(config: Config, ports: RunPorts): Promise<HealthResult> {
  const { clock, log, mask } = ports;
  const deadline = new Deadline(clock, config.options.timeout);
  // Everything below is over, and awaited, before the connections end.
  await using cleanup = new AsyncDisposableStack();
  const connections = await connect(config, ports, cleanup);
  const options = { ...config.options, timeout: deadline.left };
  return await verifyHealth(config.targets, options, { clock, log, mask, ...connections });
}

async function connect(
  { targets, access }: Config,
  { clock, http, openFolder, log }: RunPorts,
  cleanup: AsyncDisposableStack,
): Promise<Connections> {
  const needs = healthNeeds(targets);
  if (!needs.engine && !needs.ssh) return {};
  const folder = cleanup.use(await openFolder());
  if (!needs.engine && access.kind === "ssh") return { ssh: cleanup.use(await openSsh(access.target, folder)) };
  const connection = cleanup.use(await connectEngine(access, { http, clock, folder }));
  log.info(`Connected to ${connection.name}`);
  return { engine: connection.engine, ssh: connection.ssh };
}
