import type { Annotation } from "../issues.ts";
import type { Orphan } from "../orphans.ts";
import type { Permissions } from "./permissions.ts";

export type Result = "success" | "failure" | "cancelled" | "skipped";

export type Outputs = Readonly<Record<string, string>>;

/** One step of a job, or of a composite action, in one of its phases. */
export interface StepRun {
  /** As the log names it: `Run ./action`, `Post Run ./action`. */
  readonly name: string;
  /** As the workflow names it; undefined when it does not. */
  readonly id: string | undefined;
  readonly phase: "pre" | "main" | "post";
  /** Before `continue-on-error` is looked at, and after. */
  readonly outcome: Result;
  readonly conclusion: Result;
  /** Undefined when no process was started. */
  readonly exitCode: number | undefined;
  readonly outputs: Outputs;
  readonly annotations: readonly Annotation[];
  /** Markdown, masked. */
  readonly summary: string;
  /** The steps of a composite action. */
  readonly steps: readonly StepRun[];
  /** Its part of the job's log. */
  readonly log: readonly string[];
  /** Milliseconds. */
  readonly durationMs: number;
}

/** One job that has steps, or one that calls a workflow and never came to that. */
export interface JobRun {
  /** The key in its workflow file. */
  readonly id: string;
  /** As the web page shows it: `release / build (linux/amd64)`. */
  readonly name: string;
  /** Unique within a run, and the same in a re-run. */
  readonly path: string;
  readonly result: Result;
  /** Whether its failure fails the run. */
  readonly continueOnError: boolean;
  readonly matrix: Readonly<Record<string, unknown>> | undefined;
  /** The labels that its runner must have. They are not looked at here. */
  readonly runsOn: readonly string[];
  /** Without those that hold a secret. */
  readonly outputs: Outputs;
  readonly steps: readonly StepRun[];
  readonly annotations: readonly Annotation[];
  /** Markdown, masked. */
  readonly summary: string;
  readonly log: readonly string[];
  /** Both outputs of all processes exactly as they were written, unmasked. */
  readonly raw: string;
  /** The lines of `raw` without `::add-mask::`, unmasked: what the steps themselves let out. */
  readonly printed: readonly string[];
  /** All values that were registered to be hidden. */
  readonly masks: readonly string[];
  readonly permissions: Permissions;
  readonly environment: { readonly name: string; readonly url: string | undefined } | undefined;
  /** Processes that the job left running. The runner has ended them. */
  readonly orphans: readonly Orphan[];
  /** What was still in RUNNER_TEMP. */
  readonly leftovers: readonly string[];
  /** Taken over from the attempt before. */
  readonly isKept: boolean;
  readonly startedAt: Date;
  /** Milliseconds. */
  readonly durationMs: number;
}
