import { performance } from "node:perf_hooks";
import { isConditionMet } from "../expression.ts";
import { StepControl } from "../step-control.ts";
import { runJavaScript } from "./action-step.ts";
import { actionUse } from "./action-use.ts";
import type { JavaScriptAction } from "./actions.ts";
import { compositeFrame } from "./composite.ts";
import { type Frame, type JobState, scopeOf } from "./frame.ts";
import type { StepRun } from "./results.ts";
import { defineSteps, type StepDefinition } from "./step-definition.ts";
import { stepName } from "./step-name.ts";
import { runSteps, type StepContextOfRun } from "./steps.ts";
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
  const use = actionUse(state, frame, definition);
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

function contextOf(state: JobState, frame: Frame, definition: StepDefinition): StepContextOfRun {
  const github = { action: definition.contextName };
  const env = textMap(find(definition.node, "env"), scopeOf(state, frame, { github }));
  const scope = scopeOf(state, { ...frame, status: state.job.status }, { env, github });
  return { state, frame, definition, scope, env, control: new StepControl(() => false), runInner: runSteps };
}

async function runPre(context: StepContextOfRun, content: JavaScriptAction): Promise<StepRun> {
  const { state, frame, definition, scope } = context;
  const { job } = state;
  const start = performance.now();
  const firstLine = job.log.lines.length;
  const use = actionUse(state, frame, { place: definition.place, uses: definition.uses ?? "" });
  const control = new StepControl(() => isConditionMet(content.manifest.preIf, scope));
  const run = isConditionMet(content.manifest.preIf, scope)
    ? await job.run(control, () => runJavaScript({ ...context, control }, use, { content, phase: "pre" }))
    : { conclusion: "skipped" as const, exitCode: undefined };
  if (run.conclusion === "failure") job.fail();
  const annotations = [...use.record.annotations];
  const summary = use.record.summaries.join("");
  use.record.annotations.length = 0;
  use.record.summaries.length = 0;
  return {
    name: `Pre ${stepName(definition, scope, job.masks)}`,
    id: definition.id,
    phase: "pre",
    outcome: run.conclusion,
    conclusion: run.conclusion,
    exitCode: run.exitCode,
    outputs: {},
    annotations,
    summary,
    steps: [],
    log: job.log.lines.slice(firstLine),
    durationMs: performance.now() - start,
  };
}
