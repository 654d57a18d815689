import type { Call, JobResult } from "./call.ts";
import type { CancelScope } from "./cancel-scope.ts";
import type { JobDefinition } from "./definition.ts";
import type { MatrixLeg } from "./matrix.ts";

/** A job that runs, perhaps as several. */
export interface WantedJob {
  readonly call: Call;
  readonly definition: JobDefinition;
  /** `github`, `inputs`, `vars` and `needs`. */
  readonly contexts: Readonly<Record<string, unknown>>;
  /** Whether its condition holds: asked again when the run is cancelled. */
  readonly isWanted: () => boolean;
  readonly isFresh: boolean;
}

/** One of a matrix's jobs, or the only one. */
export interface Leg {
  readonly name: string;
  readonly path: string;
  readonly matrix: MatrixLeg | undefined;
  /** `matrix` and `strategy` beside the job's contexts. */
  readonly contexts: Readonly<Record<string, unknown>>;
  readonly scope: CancelScope;
}

/** Whether a job goes on although its run is cancelled; a matrix that failed fast does not ask. */
export function mayStay({ call, isWanted }: WantedJob): boolean {
  return call.scope.isCancelled && isWanted();
}

/** What a leg came to. */
export interface LegEnd extends JobResult {
  readonly continueOnError: boolean;
}
