import type { Scope } from "../expression.ts";
import type { StepRecord } from "../step.ts";
import type { StepControl } from "../step-control.ts";
import type { Frame, JobState } from "./frame.ts";
import type { Result, StepRun } from "./results.ts";
import type { StepDefinition } from "./step-definition.ts";

/** A step while it runs. */
export interface RunningStep {
  readonly state: JobState;
  readonly frame: Frame;
  readonly definition: StepDefinition;
  readonly scope: Scope;
  /** The step's own `env`. */
  readonly env: Readonly<Record<string, string>>;
  readonly control: StepControl;
  /** Runs the steps within a composite action. */
  readonly runInner: RunSteps;
}

/** What running a step came to, before `continue-on-error`. */
export interface StepEnd {
  readonly outcome: Exclude<Result, "skipped">;
  readonly exitCode: number | undefined;
  readonly record: StepRecord;
  readonly steps: readonly StepRun[];
}

/** Runs steps one after another. */
export type RunSteps = (
  state: JobState,
  frame: Frame,
  definitions: readonly StepDefinition[],
  around: Around,
) => Promise<void>;

export interface Around {
  /** The step of the composite action around these. */
  readonly outer: StepControl | undefined;
  readonly onEnd: (run: StepRun) => void;
}
