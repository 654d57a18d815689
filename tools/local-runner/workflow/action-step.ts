import { basename } from "node:path";
import { resolveInputs } from "../inputs.ts";
import { runPhase } from "../phase.ts";
import { newStep, type Phase, type Step } from "../step.ts";
import { type ActionUse, inputScope } from "./action-use.ts";
import type { JavaScriptAction } from "./actions.ts";
import { runComposite } from "./composite.ts";
import { scopeOf } from "./frame.ts";
import { runPhaseStep } from "./phase-step.ts";
import type { StepRun } from "./results.ts";
import type { RunningStep, StepEnd } from "./running-step.ts";
import { find, textMap } from "./yaml.ts";

/** Runs a step's `uses`. Source: actions/runner 2.336, ActionRunner.cs. */
export async function runActionStep(context: RunningStep, uses: string): Promise<StepEnd> {
  const { state, frame, definition } = context;
  const use = state.uses.at(definition.place, uses, frame.home);
  const { content, isStandIn, folder } = use.action;
  if (isStandIn) state.job.log.write(`'${uses}' is replaced by a stand-in from ${basename(folder)}`);
  if (content.kind === "composite") return runComposite(context, use, content);
  const run = await runJavaScript(context, use, { content, phase: "main" });
  return {
    outcome: run.conclusion === "skipped" ? "failure" : run.conclusion,
    exitCode: run.exitCode,
    record: use.record,
    steps: [],
  };
}

interface JavaScriptPhase {
  readonly content: JavaScriptAction;
  readonly phase: Exclude<Phase, "post">;
}

/** Runs `pre` or `main`, and has `post` run when the job is over. */
export async function runJavaScript(context: RunningStep, use: ActionUse, { content, phase }: JavaScriptPhase) {
  const { state, control } = context;
  if (content.manifest.post !== undefined && !use.hasPost) {
    use.hasPost = true;
    state.posts.push({ run: () => runPost(context, use, content) });
  }
  const step = javaScriptStep(context, use, content);
  use.step = step;
  return runPhase({ job: state.job, step, phase, control });
}

/** The step with its inputs worked out now. */
function javaScriptStep(context: RunningStep, use: ActionUse, { manifest }: JavaScriptAction): Step {
  const { frame, definition, env } = context;
  const scope = inputScope(context.scope, use);
  const { values: inputs, warnings } = resolveInputs(manifest, textMap(find(definition.node, "with"), scope), scope);
  const { uses, origin } = use.action;
  const path = frame.github.action_path;
  const variables = {
    GITHUB_ACTION: definition.contextName,
    ...(origin === undefined ? {} : { GITHUB_ACTION_REPOSITORY: origin.repository, GITHUB_ACTION_REF: origin.ref }),
    ...(path === undefined ? {} : { GITHUB_ACTION_PATH: path }),
  };
  return newStep({ manifest, uses, inputs, warnings, env: { ...frame.env, ...env }, variables }, use.record);
}

/** Runs `post` with the inputs of the phase before. */
function runPost(context: RunningStep, use: ActionUse, { manifest }: JavaScriptAction): Promise<StepRun> {
  const { state, frame, definition, env } = context;
  const { job } = state;
  return runPhaseStep(context, {
    phase: "post",
    condition: manifest.postIf,
    // Also within a composite action, a post step looks at the job.
    scope: () => scopeOf(state, { ...frame, status: job.status }, { env, github: { action: definition.contextName } }),
    record: use.record,
    run: async (control) =>
      use.step === undefined ? NOT_RUN : runPhase({ job, step: { ...use.step, warnings: [] }, phase: "post", control }),
  });
}

/** Its inputs could not be worked out. */
const NOT_RUN = { conclusion: "skipped", exitCode: undefined } as const;
