import { isConditionMet, type Scope } from "../expression.ts";
import { Issues } from "../issues.ts";
import { newRecord, type StepRecord } from "../step.ts";
import { StepControl } from "../step-control.ts";
import { runActionStep } from "./action-step.ts";
import { type Frame, type JobState, scopeOf } from "./frame.ts";
import type { Result, StepRun } from "./results.ts";
import type { Around, RunningStep, StepEnd } from "./running-step.ts";
import { runScript } from "./script.ts";
import type { StepDefinition } from "./step-definition.ts";
import { stepName } from "./step-name.ts";
import { watch } from "./step-watch.ts";
import { find, jsonOf, textMap, textOf } from "./yaml.ts";

/** Runs steps one after another. Source: actions/runner 2.336, StepsRunner.cs and CompositeActionHandler.cs. */
export async function runSteps(
  state: JobState,
  frame: Frame,
  definitions: readonly StepDefinition[],
  { outer, onEnd }: Around,
): Promise<void> {
  for (const definition of definitions) {
    const run = await runStep(state, frame, definition, outer);
    if (definition.id !== undefined) {
      frame.steps[definition.id] = { outputs: run.outputs, outcome: run.outcome, conclusion: run.conclusion };
    }
    note(state, frame, run.conclusion);
    onEnd(run);
  }
}

/** A failed step fails its job or composite action; a cancelled one cancels its composite action. */
function note({ job }: JobState, frame: Frame, conclusion: Result): void {
  if (conclusion !== "failure" && conclusion !== "cancelled") return;
  if (frame.inputs === undefined && conclusion === "failure") job.fail();
  if (frame.status === "success") frame.status = conclusion;
}

async function runStep(
  state: JobState,
  frame: Frame,
  definition: StepDefinition,
  outer: StepControl | undefined,
): Promise<StepRun> {
  const since = watch(state.job);
  const own = { action: definition.contextName, ...(frame.inputs !== undefined && { action_status: frame.status }) };
  const scopes: Scopes = {
    around: (env, within = frame) => scopeOf(state, within, { env, github: { ...frame.origin, ...own } }),
    within: (env) => scopeOf(state, frame, { env, github: own }),
  };
  const { end, conclusion } = await attempt({ state, frame, definition }, scopes, outer);
  const { record, steps, exitCode } = end;
  return {
    name: stepName(definition, scopes.around({}), state.job.masks),
    id: definition.id,
    phase: "main",
    outcome: conclusion === "skipped" ? conclusion : end.outcome,
    conclusion,
    exitCode,
    outputs: { ...record.outputs },
    annotations: [...record.annotations],
    summary: record.summaries.join(""),
    steps,
    ...since(),
  };
}

type Env = Readonly<Record<string, string>>;

interface Scopes {
  /** For `if`, `env` and the like, which know the composite action around the step. */
  readonly around: (env: Env, frame?: Frame) => Scope;
  /** For what the step runs. */
  readonly within: (env: Env) => Scope;
}

/** Runs the step when it is wanted. Whatever goes wrong is its failure. */
async function attempt(
  step: Pick<RunningStep, "state" | "frame" | "definition">,
  { around, within }: Scopes,
  outer: StepControl | undefined,
): Promise<{ readonly end: StepEnd; readonly conclusion: Result }> {
  const { state, frame, definition } = step;
  try {
    const env = textMap(find(definition.node, "env"), around({}));
    const isWanted = (frame?: Frame) => isConditionMet(definition.condition, around(env, frame));
    if (!isWanted()) return { end: emptyEnd(), conclusion: "skipped" };
    const control = new StepControl(() => isWanted({ ...frame, status: "cancelled" }));
    const end = await perform({ ...step, scope: within(env), env, control, runInner: runSteps }, outer);
    return { end, conclusion: forgiven(end.outcome, definition, around(env)) };
  } catch (error) {
    return { end: failedEnd(state, error), conclusion: "failure" };
  }
}

function forgiven(outcome: StepEnd["outcome"], { node }: StepDefinition, scope: Scope): Result {
  return outcome === "failure" && jsonOf(find(node, "continue-on-error"), scope) === true ? "success" : outcome;
}

/** Runs the step's script or action under its time limit, within reach of a cancellation. */
async function perform(context: RunningStep, outer: StepControl | undefined): Promise<StepEnd> {
  const { state, definition, scope, control } = context;
  if (outer?.stopped !== undefined) control.stopped = outer.stopped;
  const minutes = Number(textOf(find(definition.node, "timeout-minutes"), scope) || 0);
  const timer = minutes > 0 ? setTimeout(() => void control.stop("timed-out"), minutes * state.minute) : undefined;
  const run = () => (definition.uses === undefined ? runScript(context) : runActionStep(context, definition.uses));
  try {
    const end = await (outer === undefined ? state.job.run(control, run) : outer.within(control, run));
    if (timer !== undefined && control.stopped === "timed-out") tellTimeout(context, end.record, minutes);
    return end;
  } finally {
    clearTimeout(timer);
  }
}

function tellTimeout({ state, definition, scope }: RunningStep, record: StepRecord, minutes: number): void {
  const { job } = state;
  const issues = new Issues(job.masks, job.log);
  issues.add("error", `The action '${stepName(definition, scope, job.masks)}' has timed out after ${minutes} minutes.`);
  record.annotations.push(...issues.kept);
}

function emptyEnd(): StepEnd {
  return { outcome: "success", exitCode: undefined, record: newRecord(), steps: [] };
}

/** A step that could not even be tried. */
function failedEnd({ job }: JobState, error: unknown): StepEnd {
  const issues = new Issues(job.masks, job.log);
  issues.add("error", (error as Error).message);
  const end = emptyEnd();
  end.record.annotations.push(...issues.kept);
  return { ...end, outcome: "failure" };
}
