/** The parts of the Engine API's service that this action reads; specs are passed on whole. */
export interface Service {
  readonly ID: string;
  readonly Version: { readonly Index: number };
  readonly CreatedAt?: string;
  readonly UpdatedAt?: string;
  readonly Spec: ServiceSpec;
  readonly PreviousSpec?: ServiceSpec;
  readonly UpdateStatus?: UpdateStatus;
  readonly ServiceStatus?: ServiceStatus;
  readonly JobStatus?: { readonly JobIteration?: { readonly Index: number } };
}

export interface UpdateStatus {
  readonly State?:
    | "updating"
    | "paused"
    | "completed"
    | "rollback_started"
    | "rollback_paused"
    | "rollback_completed"
    | "";
  readonly StartedAt?: string;
  readonly Message?: string;
}

export interface ServiceStatus {
  readonly RunningTasks: number;
  readonly DesiredTasks: number;
  readonly CompletedTasks?: number;
}

export interface ServiceSpec {
  readonly Name: string;
  readonly Labels?: Readonly<Record<string, string>>;
  readonly TaskTemplate: TaskTemplate;
  readonly Mode?: ServiceMode;
  readonly UpdateConfig?: UpdateConfig;
  readonly RollbackConfig?: UpdateConfig;
  readonly EndpointSpec?: { readonly Mode?: string; readonly Ports?: readonly PublishedPort[] };
  readonly Networks?: readonly NetworkAttachment[];
}

export interface ServiceMode {
  readonly Replicated?: { readonly Replicas?: number };
  readonly Global?: object;
  readonly ReplicatedJob?: { readonly MaxConcurrent?: number; readonly TotalCompletions?: number };
  readonly GlobalJob?: object;
}

/** Times are nanoseconds, as everywhere in the engine's specs. */
export interface UpdateConfig {
  readonly Parallelism?: number;
  readonly Delay?: number;
  readonly FailureAction?: string;
  readonly Monitor?: number;
  readonly MaxFailureRatio?: number;
  readonly Order?: string;
}

export interface PublishedPort {
  readonly Protocol?: string;
  readonly TargetPort?: number;
  readonly PublishedPort?: number;
  readonly PublishMode?: string;
}

export interface NetworkAttachment {
  readonly Target: string;
  readonly Aliases?: readonly string[];
}

export interface TaskTemplate {
  readonly ContainerSpec?: ContainerSpec;
  readonly Networks?: readonly NetworkAttachment[];
  readonly Placement?: Placement;
  readonly RestartPolicy?: { readonly Condition?: string; readonly Delay?: number; readonly MaxAttempts?: number };
  readonly ForceUpdate?: number;
  readonly Resources?: { readonly Reservations?: { readonly NanoCPUs?: number; readonly MemoryBytes?: number } };
}

export interface Placement {
  readonly Constraints?: readonly string[];
  readonly Platforms?: readonly SpecPlatform[];
  readonly MaxReplicas?: number;
}

export interface SpecPlatform {
  readonly OS?: string;
  readonly Architecture?: string;
}

export interface ContainerSpec {
  readonly Image: string;
  readonly Env?: readonly string[];
  readonly Secrets?: readonly ObjectReference[];
  readonly Configs?: readonly ObjectReference[];
  readonly Healthcheck?: Healthcheck;
  readonly StopGracePeriod?: number;
}

/** A secret's or config's use in a service: by id for the engine, by name for people. */
export interface ObjectReference {
  readonly SecretID?: string;
  readonly SecretName?: string;
  readonly ConfigID?: string;
  readonly ConfigName?: string;
  readonly File?: { readonly Name?: string };
}

export interface Healthcheck {
  readonly Test?: readonly string[];
  readonly Interval?: number;
  readonly Timeout?: number;
  readonly StartPeriod?: number;
  readonly StartInterval?: number;
  readonly Retries?: number;
}

/** The label that `docker stack deploy` puts on everything that belongs to a stack. */
export const STACK_LABEL = "com.docker.stack.namespace";

/** A service's name without its stack's: `shop_web` → `web`. */
export function shortName(name: string, stack: string): string {
  return name.startsWith(`${stack}_`) ? name.slice(stack.length + 1) : name;
}

export type Mode =
  | { readonly kind: "replicated"; readonly replicas: number }
  | { readonly kind: "global" }
  | { readonly kind: "replicated-job"; readonly completions: number }
  | { readonly kind: "global-job" };

/** Whether the service's tasks are there to end. */
export function isJob(spec: ServiceSpec): boolean {
  return modeOf(spec).kind.endsWith("job");
}

/** A service's mode with the engine's defaults filled in. */
export function modeOf({ Mode: mode = {} }: ServiceSpec): Mode {
  if (mode.Global) return { kind: "global" };
  if (mode.GlobalJob) return { kind: "global-job" };
  if (mode.ReplicatedJob) {
    const { TotalCompletions, MaxConcurrent } = mode.ReplicatedJob;
    return { kind: "replicated-job", completions: TotalCompletions ?? MaxConcurrent ?? 1 };
  }
  return { kind: "replicated", replicas: mode.Replicated?.Replicas ?? 1 };
}
