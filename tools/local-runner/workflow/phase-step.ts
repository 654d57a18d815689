import { isConditionMet, type Scope } from "../expression.ts";
import type { PhaseRun, StepRecord } from "../step.ts";
import { StepControl } from "../step-control.ts";
import type { StepRun } from "./results.ts";
import type { RunningStep } from "./running-step.ts";
import { stepName } from "./step-name.ts";
import { watch } from "./step-watch.ts";

interface PhaseStep {
  readonly phase: "pre" | "post";
  /** `pre-if` or `post-if`. */
  readonly condition: string;
  readonly scope: () => Scope;
  /** What all phases of the action write to. */
  readonly record: StepRecord;
  readonly run: (control: StepControl) => Promise<Pick<PhaseRun, "conclusion" | "exitCode">>;
}

const TITLES = { pre: "Pre", post: "Post" } as const;

/** Runs an action's `pre` or `post` under its condition, as a step of its own. A failure is the job's. */
export async function runPhaseStep(
  { state, definition }: RunningStep,
  { phase, condition, scope, record, run }: PhaseStep,
): Promise<StepRun> {
  const { job } = state;
  const since = watch(job);
  const before = { annotations: record.annotations.length, summaries: record.summaries.length };
  const isWanted = () => isConditionMet(condition, scope());
  const control = new StepControl(isWanted);
  const { conclusion, exitCode } = isWanted() ? await job.run(control, () => run(control)) : SKIPPED;
  if (conclusion === "failure") job.fail();
  return {
    name: `${TITLES[phase]} ${stepName(definition, scope(), job.masks)}`,
    id: definition.id,
    phase,
    outcome: conclusion,
    conclusion,
    exitCode,
    outputs: {},
    annotations: record.annotations.splice(before.annotations),
    summary: record.summaries.splice(before.summaries).join(""),
    steps: [],
    ...since(),
  };
}

const SKIPPED = { conclusion: "skipped", exitCode: undefined } as const;
