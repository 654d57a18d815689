import { basename, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { isConditionMet, statusFunctions } from "./expression.ts";
import { type GivenInputs, resolveInputs } from "./inputs.ts";
import type { Annotation } from "./issues.ts";
import { Job, type JobOptions } from "./job.ts";
import { readActionManifest } from "./manifest.ts";
import type { Orphan } from "./orphans.ts";
import { runPhase } from "./phase.ts";
import { conditionOf, entryOf, isLocal, newStep, type Phase, type PhaseRun, type Step } from "./step.ts";
import { StepControl } from "./step-control.ts";

const ROOT = resolve(import.meta.dirname, "..", "..");

export interface ActionOptions extends JobOptions {
  /** The action's folder, relative to this repository or absolute. */
  readonly action: string;
  /** How the workflow refers to it. Default `$/<action>`: `./…` would have no `pre`. */
  readonly uses?: string;
  readonly with?: GivenInputs;
  /** Default: all that the action has. */
  readonly phases?: readonly Phase[];
}

/** What a job of one step left behind. */
export interface ActionRun {
  readonly conclusion: "success" | "failure" | "cancelled";
  /** Of `main`, or of the last phase that had a process; undefined when none had. */
  readonly exitCode: number | undefined;
  readonly phases: readonly PhaseRun[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** The log as the web page shows it: masked, annotations as `Error: …`, groups as `▾ title`. */
  readonly log: readonly string[];
  /** Both outputs of the processes exactly as they were written, masks included. */
  readonly raw: string;
  /** The lines of `raw` without `::add-mask::`, unmasked: what the action itself lets out. */
  readonly printed: readonly string[];
  /** Markdown, masked. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** All values that were registered to be hidden. */
  readonly masks: readonly string[];
  /** Variables and folders that later steps would see. */
  readonly env: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  /** Processes that were still there when the job was over. The runner has ended them. */
  readonly orphans: readonly Orphan[];
  /** What was still in RUNNER_TEMP, relative to it. The runner has removed it. */
  readonly leftovers: readonly string[];
  readonly startedAt: Date;
  /** Milliseconds, clean-up included. */
  readonly durationMs: number;
}

export interface RunningAction {
  /** Of the process that runs now. */
  readonly pid: number | undefined;
  readonly done: Promise<ActionRun>;
  /** As the button on the web page: resolves when the process that ran is gone; `done` follows after `post`. */
  cancel(): Promise<void>;
}

/** Runs one JavaScript action from its committed `dist/` as the runner does. A red step is a result, not an exception. */
export function runAction(options: ActionOptions): Promise<ActionRun> {
  return startAction(options).done;
}

/** The same, for callers that have something to do with it while it runs. @throws {Error} when there is no such action. */
export function startAction(options: ActionOptions): RunningAction {
  const { job, step } = prepareAction(options);
  const done = runJob(job, step, options.phases ?? ["pre", "main", "post"]);
  return {
    get pid() {
      return job.pid;
    },
    done,
    cancel: () => job.cancel(),
  };
}

/** A job with the one step in it, nothing of it run yet. */
export function prepareAction(options: ActionOptions): { readonly job: Job; readonly step: Step } {
  const manifest = readActionManifest(resolve(ROOT, options.action));
  const job = new Job(options);
  const context = { github: { ...job.github, event: job.event, workspace: job.workspace } };
  try {
    const { values: inputs, warnings } = resolveInputs(manifest, options.with ?? {}, { contexts: context });
    const uses = options.uses ?? `$/${basename(options.action)}`;
    return { job, step: newStep({ manifest, uses, inputs, warnings }) };
  } catch (error) {
    job.temp.remove();
    throw error;
  }
}

async function runJob(job: Job, step: Step, phases: readonly Phase[]): Promise<ActionRun> {
  const startedAt = new Date();
  const start = performance.now();
  try {
    for (const phase of phases) if (entryOf(step, phase) !== undefined) await runConditionally(job, step, phase);
    const orphans = job.endOrphans();
    const leftovers = job.temp.leftovers();
    return { ...describe(job, step), orphans, leftovers, startedAt, durationMs: performance.now() - start };
  } finally {
    job.temp.remove();
  }
}

async function runConditionally(job: Job, step: Step, phase: Phase): Promise<void> {
  if (phase === "pre" && isLocal(step)) return;
  const holds = () =>
    isConditionMet(conditionOf(step, phase), { contexts: {}, status: statusFunctions(() => job.status) });
  const control = new StepControl(holds);
  const run: PhaseRun =
    holds() && isReached(step, phase)
      ? await job.run(control, () => runPhase({ job, step, phase, control }))
      : { phase, conclusion: "skipped", exitCode: undefined, duration: 0 };
  step.phases.push(run);
  if (run.conclusion === "failure") job.fail();
}

/** `post` runs only when something before it did, if the action was to run something before it. */
function isReached(step: Step, phase: Phase): boolean {
  const before = step.phases;
  return phase !== "post" || before.length === 0 || before.some(({ conclusion }) => conclusion !== "skipped");
}

function describe(job: Job, step: Step) {
  const codes = step.phases.flatMap(({ phase, exitCode }) => (exitCode === undefined ? [] : [{ phase, exitCode }]));
  return {
    conclusion: job.status,
    exitCode: (codes.find(({ phase }) => phase === "main") ?? codes.at(-1))?.exitCode,
    phases: step.phases,
    outputs: step.outputs,
    state: step.state,
    log: job.log.lines,
    raw: job.raw.join(""),
    printed: job.printed,
    summary: step.summaries.join(""),
    annotations: step.annotations,
    masks: job.masks.values,
    env: job.env,
    path: job.path,
  };
}
