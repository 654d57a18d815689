import { StepControl } from "../step-control.ts";
import { runJavaScript } from "./action-step.ts";
import type { JavaScriptAction } from "./actions.ts";
import { compositeFrame } from "./composite.ts";
import { type Frame, type JobState, scopeOf } from "./frame.ts";
import { runPhaseStep } from "./phase-step.ts";
import type { StepRun } from "./results.ts";
import type { RunningStep } from "./running-step.ts";
import { defineSteps, type StepDefinition } from "./step-definition.ts";
import { runSteps } from "./steps.ts";
import { find, textMap } from "./yaml.ts";

/**
 * Finds the actions of all steps that are not in the workspace, also within composite actions, and runs their `pre`.
 * Source: actions/runner 2.336, ActionManager.PrepareActionsAsync and JobExtension.InitializeJob.
 * @throws {Error} when there is no such action, which fails the job before its first step
 */
export async function runPreSteps(
  state: JobState,
  frame: Frame,
  definitions: readonly StepDefinition[],
): Promise<void> {
  for (const definition of definitions) {
    const { uses } = definition;
    if (uses !== undefined && !uses.startsWith("./")) await prepareUse(state, frame, { ...definition, uses });
  }
}

async function prepareUse(
  state: JobState,
  frame: Frame,
  definition: StepDefinition & { readonly uses: string },
): Promise<void> {
  const use = state.uses.at(definition.place, definition.uses, frame.home);
  const { content } = use.action;
  if (content.kind === "javascript") {
    if (content.manifest.pre !== undefined)
      state.steps.push(await runPre(contextOf(state, frame, definition), content));
    return;
  }
  const steps = defineSteps(content.steps, definition.place);
  const hasOthers = steps.some(({ uses }) => uses !== undefined && !uses.startsWith("./"));
  if (hasOthers) await runPreSteps(state, compositeFrame(contextOf(state, frame, definition), use, content), steps);
}

function contextOf(state: JobState, frame: Frame, definition: StepDefinition): RunningStep {
  const github = { action: definition.contextName };
  const env = textMap(find(definition.node, "env"), scopeOf(state, frame, { github }));
  const scope = scopeOf(state, { ...frame, status: state.job.status }, { env, github });
  return { state, frame, definition, scope, env, control: new StepControl(() => false), runInner: runSteps };
}

function runPre(context: RunningStep, content: JavaScriptAction): Promise<StepRun> {
  const { state, frame, definition, scope } = context;
  const use = state.uses.at(definition.place, definition.uses ?? "", frame.home);
  return runPhaseStep(context, {
    phase: "pre",
    condition: content.manifest.preIf,
    scope: () => scope,
    record: use.record,
    run: (control) => runJavaScript({ ...context, control }, use, { content, phase: "pre" }),
  });
}
