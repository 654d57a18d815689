import type { Clock, Engine, Log } from "@slipway/shared";
import type { PendingStops } from "./pending-stops.ts";

/** What was there before a writer was stopped: all that is needed to bring exactly that back. */
export type RecordedWriter = RecordedContainer | RecordedService;

export interface RecordedContainer {
  readonly kind: "container";
  readonly id: string;
  readonly name: string;
  /** A paused container is paused again. One that did not run stays as it was. */
  readonly state: "running" | "paused" | "stopped";
  /** `unless-stopped`: the engine's own, which stopping by request leaves alone. */
  readonly restartPolicy: string;
  /** Seconds between SIGTERM and SIGKILL. */
  readonly grace: number;
}

export interface RecordedService {
  readonly kind: "service";
  readonly id: string;
  readonly name: string;
  readonly replicas: number;
  /** Tasks that ran. A service that was already short of tasks is not asked for more than it had. */
  readonly running: number;
  readonly version: number;
}

/** What became of a writer that was asked to come back. */
export type WriterReturn =
  /** `notAnew` is why it was started as it was, though it was to be made anew. */
  | { readonly state: "started"; readonly writer: RecordedWriter; readonly notAnew?: string | undefined }
  /** It was there already, or had not been running. */
  | { readonly state: "unchanged"; readonly writer: RecordedWriter }
  /** Somebody did something else with it meanwhile, and that was left. `what` completes "NAME …". */
  | { readonly state: "changed"; readonly writer: RecordedWriter; readonly what: string }
  | { readonly state: "failed"; readonly writer: RecordedWriter; readonly reason: string };

export interface WriterPorts {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly log: Log;
  readonly pending: PendingStops;
}

/** The parts of the Engine API's container that are read here. */
export interface ContainerFacts {
  readonly Id: string;
  /** With a leading slash. */
  readonly Name: string;
  readonly Image: string;
  readonly RestartCount: number;
  readonly State: {
    readonly Status: "created" | "running" | "paused" | "restarting" | "removing" | "exited" | "dead";
    readonly ExitCode: number;
    readonly Error: string;
    readonly StartedAt: string;
    readonly Health?: { readonly Status: string } | null;
  };
  readonly Config: {
    readonly Image: string;
    readonly StopTimeout?: number | null;
    readonly Labels?: Readonly<Record<string, string>> | null;
  };
  readonly HostConfig: {
    readonly AutoRemove: boolean;
    readonly RestartPolicy?: { readonly Name: string } | null;
  };
}

/** The parts of the Engine API's service that are read here; the rest of a spec is passed on as it is. */
export interface ServiceFacts {
  readonly ID: string;
  readonly Version: { readonly Index: number };
  readonly Spec: ServiceSpec;
  readonly UpdateStatus?: { readonly State?: string } | null;
  readonly ServiceStatus?: { readonly RunningTasks: number; readonly DesiredTasks: number } | null;
}

export interface ServiceSpec {
  readonly Name: string;
  readonly Mode?: {
    readonly Replicated?: { readonly Replicas?: number };
    readonly Global?: object;
    readonly ReplicatedJob?: object;
    readonly GlobalJob?: object;
  };
  readonly TaskTemplate: { readonly ForceUpdate?: number };
}

export interface TaskFacts {
  readonly ID: string;
  readonly NodeID?: string;
  readonly DesiredState: string;
  readonly Status: {
    readonly State: string;
    readonly Err?: string;
    readonly ContainerStatus?: { readonly ContainerID?: string; readonly ExitCode?: number } | null;
  };
}
