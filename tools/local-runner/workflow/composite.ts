import type { Scope } from "../expression.ts";
import { resolveInputs } from "../inputs.ts";
import { Issues } from "../issues.ts";
import { type ActionUse, inputScope, originOf } from "./action-use.ts";
import type { CompositeAction } from "./actions.ts";
import { type Frame, scopeOf } from "./frame.ts";
import type { StepRun } from "./results.ts";
import type { RunningStep, StepEnd } from "./running-step.ts";
import { defineSteps } from "./step-definition.ts";
import { find, textMap, textOf } from "./yaml.ts";

/** Source: actions/runner 2.336, Constants.CompositeActionsMaxDepth. */
const DEEPEST = 9;

/** Runs the steps of a composite action, and works out its outputs also after a failure. */
export async function runComposite(context: RunningStep, use: ActionUse, content: CompositeAction): Promise<StepEnd> {
  const { state, control } = context;
  const frame = compositeFrame(context, use, content);
  const steps: StepRun[] = [];
  await context.runInner(state, frame, defineSteps(content.steps, context.definition.place), {
    outer: control,
    onEnd: (run) => steps.push(run),
  });
  const scope = scopeOf(state, frame);
  for (const [name, value] of content.outputs) use.record.outputs[name] = textOf(value, scope);
  use.record.annotations.push(...steps.flatMap(({ annotations }) => annotations));
  use.record.summaries.push(...steps.map(({ summary }) => summary));
  const outcome = control.stopped === "timed-out" ? "failure" : frame.status;
  return { outcome, exitCode: undefined, record: use.record, steps };
}

/** What the composite action's own steps see. */
export function compositeFrame(context: RunningStep, use: ActionUse, content: CompositeAction): Frame {
  const { frame, definition, scope, env } = context;
  if (frame.depth >= DEEPEST) throw new Error(`Composite action depth exceeded max depth ${DEEPEST}`);
  return {
    place: definition.place,
    depth: frame.depth + 1,
    steps: {},
    env: { ...frame.env, ...env },
    inputs: Object.fromEntries(compositeInputs(context, content, inputScope(scope, use))),
    github: { action_path: use.action.folder },
    origin: originOf(use),
    home: use.action.home,
    status: "success",
  };
}

function compositeInputs({ state, definition }: RunningStep, content: CompositeAction, scope: Scope) {
  const { values, warnings } = resolveInputs(content, textMap(find(definition.node, "with"), scope), scope);
  const issues = new Issues(state.job.masks, state.job.log);
  for (const warning of warnings) issues.add("warning", warning);
  return values;
}
