import { isJob, modeOf, type Service, type ServiceSpec } from "../cluster/service.ts";

/** What one service has to become, and what counts as proof. */
export interface Expectation {
  /** Without the stack's name. */
  readonly name: string;
  readonly id: string;
  readonly spec: ServiceSpec;
  /** The service's version before this run touched it; what older versions say about updates is somebody else's. */
  readonly versionBefore: number;
  /** Whether this run changed the service. One that it did not only has to be whole. */
  readonly touched: boolean;
  /** Whether the change asks the engine itself to go back, so that its rollback states are progress. */
  readonly byEngineRollback: boolean;
  /** Milliseconds that all tasks must stay up, from when the last of them runs. */
  readonly stableFor: number;
  /** Milliseconds that the new version must be watched, from when its first container starts; 0 when not said. */
  readonly watchedFor?: number;
  /**
   * Why a failure of a service that this run leaves alone is none of its own, and does not make the wait fail. One that
   * was broken before is not waited for; one that no run has proven is, until it is proven or has failed.
   */
  readonly excuse?: Excuse;
}

export type Excuse = "was-broken" | "never-proven";

const NANOSECONDS = 1_000_000;
/** The engine's own default for how long it watches an updated task (api/types/swarm, UpdateConfig.Monitor). */
const DEFAULT_MONITOR = 5_000;
/** A container that dies within seconds of its start has done so by then; each task is watched for its monitor besides. */
const LEAST_WATCH = 9_000;

/** A service that this run leaves alone: it must be whole, with nothing in it that failed just now. */
export function expectUntouched(name: string, { ID, Spec, Version }: Service): Expectation {
  return {
    name,
    id: ID,
    spec: Spec,
    versionBefore: Version.Index,
    touched: false,
    byEngineRollback: false,
    stableFor: 0,
  };
}

/** Whether the service has to stay up under this run's eyes; one that was proven before only has to be whole. */
export function needsProof({ touched, stableFor, watchedFor = 0 }: Expectation): boolean {
  return touched || stableFor > 0 || watchedFor > 0;
}

/** For how long a changed service has to prove itself. */
export type Stability = Required<Pick<Expectation, "stableFor" | "watchedFor">>;

/**
 * What was asked for, counted from the last task. By default each task stays up as long as the service's update monitor
 * says, and the version as a whole is watched for nine seconds at least, rolling it out included. A job ends.
 */
export function stabilityOf(spec: ServiceSpec, asked: number | undefined): Stability {
  if (isJob(spec)) return { stableFor: 0, watchedFor: 0 };
  if (asked !== undefined) return { stableFor: asked, watchedFor: 0 };
  const monitor = monitorOf(spec);
  return { stableFor: monitor, watchedFor: Math.max(monitor, LEAST_WATCH) };
}

/** How long the engine watches an updated task. */
function monitorOf({ UpdateConfig }: ServiceSpec): number {
  return UpdateConfig?.Monitor ? UpdateConfig.Monitor / NANOSECONDS : DEFAULT_MONITOR;
}

/** The longest that one state of a task may last, in milliseconds. */
export const LIMITS = { pending: 45_000, preparing: 300_000 } as const;

/** What a container may take from its start to its first healthy answer, when its health check says so. */
export function startLimit({ TaskTemplate }: ServiceSpec): number | undefined {
  const check = TaskTemplate.ContainerSpec?.Healthcheck;
  const [kind] = check?.Test ?? [];
  if (check === undefined || kind === undefined || kind === "NONE") return undefined;
  // Defaults as in the engine (daemon/health.go).
  const ms = (value: number | undefined, fallback: number) => (value ? value / NANOSECONDS : fallback);
  const attempts = check.Retries || 3;
  const each = ms(check.Interval, 30_000) + ms(check.Timeout, 30_000);
  return ms(check.StartPeriod, 0) + attempts * each + 10_000;
}

/** The longest that a change of one service can take without any of its limits being passed. What a job takes is open. */
export function longestConvergence(expected: Expectation): number {
  const { spec, touched, stableFor, watchedFor = 0 } = expected;
  if (isJob(spec)) return Number.POSITIVE_INFINITY;
  if (!needsProof(expected)) return LIMITS.pending;
  if (!touched) return LIMITS.pending + (startLimit(spec) ?? 0) + Math.max(stableFor, watchedFor);
  const start = startLimit(spec) ?? 60_000;
  return LIMITS.preparing + wavesOf(spec) * (start + waveOverhead(spec)) + Math.max(stableFor, watchedFor);
}

function wavesOf(spec: ServiceSpec): number {
  const mode = modeOf(spec);
  const tasks = mode.kind === "replicated" ? mode.replicas : 1;
  const parallelism = spec.UpdateConfig === undefined ? 1 : (spec.UpdateConfig.Parallelism ?? 0);
  return parallelism === 0 ? 1 : Math.max(1, Math.ceil(tasks / parallelism));
}

function waveOverhead(spec: ServiceSpec): number {
  const grace = (spec.TaskTemplate.ContainerSpec?.StopGracePeriod ?? 10_000 * NANOSECONDS) / NANOSECONDS;
  const delay = (spec.UpdateConfig?.Delay ?? 0) / NANOSECONDS;
  return grace + delay + monitorOf(spec);
}
