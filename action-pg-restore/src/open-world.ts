import {
  type Clock,
  connectEngine,
  type EngineAccess,
  type EngineConnection,
  type Http,
  type Log,
  openPrivateFolder,
  openSsh,
  type Shell,
  type SshConnection,
  UserError,
} from "@slipway/shared";
import type { Config, Location, Source, Target } from "./config.ts";
import { openConnectionServer } from "./server/connection-server.ts";
import { readConnectionUrl } from "./server/connection-url.ts";
import { openContainerServer } from "./server/container-server.ts";
import type { PostgresServer } from "./server/server.ts";
import type { World } from "./session.ts";
import { openDump } from "./source/open-dump.ts";
import { openStore } from "./storage/open-store.ts";

export interface WorldPorts {
  readonly clock: Clock;
  readonly log: Log;
  readonly http: Http;
  readonly shell: Shell;
  readonly cancel: AbortSignal;
  readonly cancelled: AbortSignal;
}

/** The real world. What is opened is opened when it is first asked for, and ends with `stack`. */
export function openWorld(config: Config, ports: WorldPorts, stack: AsyncDisposableStack): World {
  const { clock, log, shell, cancel, cancelled } = ports;
  const access = config.mode === "verify-only" ? config.access : config.target.access;
  const { database } = config;
  const engines = new Map<string, Promise<EngineConnection>>();
  const engine = (purpose: string) => once(engines, purpose, () => connect(access, ports, stack));
  const sshs = new Map<string, Promise<SshConnection>>();
  const ssh = (purpose: string) => once(sshs, purpose, () => connectSsh(access, stack));
  const servers = new Map<string, Promise<PostgresServer>>();
  const store = (location: Location) => openStore(location, () => ssh("files"));
  return {
    clock,
    log,
    cancel,
    cancelled,
    engine,
    ssh: () => ssh("server"),
    store,
    server: () =>
      once(servers, "server", async () => {
        if (config.mode === "verify-only") throw new TypeError("verify-only touches no server");
        return stack.use(await openServer(config.target, { shell, engine, ssh }, stack));
      }),
    dump: (source: Source) => openDump(source, { store, clock, log, signal: cancel, database }),
  };
}

/** Asked for twice, it is opened once. */
function once<T>(opened: Map<string, Promise<T>>, key: string, open: () => Promise<T>): Promise<T> {
  const found = opened.get(key) ?? open();
  opened.set(key, found);
  return found;
}

async function connect(access: EngineAccess, { http, clock }: WorldPorts, stack: AsyncDisposableStack) {
  // Each has a folder of its own: its connection's sockets are in it.
  const folder = stack.use(await openPrivateFolder("restore"));
  return stack.use(await connectEngine(access, { http, clock, folder }));
}

async function connectSsh(access: EngineAccess, stack: AsyncDisposableStack): Promise<SshConnection> {
  if (access.kind === "local") throw new UserError("there is no host without ssh-host");
  return stack.use(await openSsh(access.target, stack.use(await openPrivateFolder("restore"))));
}

interface ServerPorts {
  readonly shell: Shell;
  engine(purpose: string): Promise<EngineConnection>;
  ssh(purpose: string): Promise<SshConnection>;
}

async function openServer(target: Target, ports: ServerPorts, stack: AsyncDisposableStack): Promise<PostgresServer> {
  const { shell } = ports;
  if (target.kind !== "connection") {
    const place = { kind: target.kind, name: target.name };
    return await openContainerServer({ connection: await ports.engine("server"), place, shell });
  }
  const read = readConnectionUrl(target.url.reveal());
  if (typeof read === "string") throw new UserError(`connection: ${read}`);
  const ssh = target.access.kind === "ssh" ? await ports.ssh("server") : undefined;
  const folder = stack.use(await openPrivateFolder("restore"));
  return await openConnectionServer({ target: read, folder, shell, ssh });
}
