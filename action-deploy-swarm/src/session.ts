import type {
  Clock,
  Deadline,
  Engine,
  EngineAccess,
  EngineConnection,
  Http,
  Log,
  PrivateFolder,
  Shell,
} from "@slipway/shared";
import type { ServiceWriter } from "./apply/write-service.ts";
import type { Snapshot } from "./cluster/snapshot.ts";
import type { Config } from "./config.ts";
import type { ConvergencePorts } from "./converge/converge.ts";
import { networkNamesIn } from "./plan/plan.ts";
import type { ReleaseRecord } from "./release/record.ts";
import type { FailureReport } from "./result.ts";
import type { Timeline } from "./timeline.ts";

/** What the run needs from outside. */
export interface DeployPorts {
  readonly log: Log;
  readonly shell: Shell;
  readonly http: Http;
  readonly clock: Clock;
  readonly folder: PrivateFolder;
  readonly connect: (access: EngineAccess) => Promise<EngineConnection>;
}

/** Proves from outside that what was deployed works; gives what does not. */
export type HealthGate = (wanted: HealthWait) => Promise<readonly FailureReport[]>;

export interface HealthWait {
  readonly deadline: Deadline;
  /** Milliseconds that everything has to stay healthy once it is. */
  readonly hold: number;
  /** Ends the checks when their result is not wanted any more. */
  readonly cancel: AbortSignal;
}

/** One run's hold on one cluster: connected, looked at, nothing changed yet. */
export interface Session {
  readonly config: Config;
  readonly ports: DeployPorts;
  readonly connection: EngineConnection;
  readonly snapshot: Snapshot;
  readonly releases: readonly ReleaseRecord[];
  readonly timeline: Timeline;
  /** What the swarm's own clocks say, in milliseconds since 1970. */
  readonly engineTime: () => number;
  /** For everything that goes forward; what is left of the step's budget after it belongs to the way back. */
  readonly forward: Deadline;
  readonly whole: Deadline;
  readonly health: HealthGate;
}

export function engineOf({ connection }: Session): Engine {
  return connection.engine;
}

export function convergencePorts({ connection, ports }: Session): ConvergencePorts {
  return { engine: connection.engine, clock: ports.clock, log: ports.log };
}

/** A writer that knows the networks, those that were just created included. */
export function serviceWriter({ connection, ports, config, snapshot }: Session): ServiceWriter {
  return {
    engine: connection.engine,
    clock: ports.clock,
    credential: config.pull,
    networkNames: networkNamesIn(snapshot),
  };
}
