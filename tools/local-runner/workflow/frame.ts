import { type JobStatus, type Scope, statusFunctions } from "../expression.ts";
import { derivedContext } from "../github-context.ts";
import type { Job } from "../job.ts";
import type { ActionUses } from "./action-use.ts";
import type { Commit } from "./repositories.ts";
import type { Result, StepRun } from "./results.ts";

/** What the `steps` context knows of a step. */
export interface StepContext {
  readonly outputs: Readonly<Record<string, string>>;
  readonly outcome: Result;
  readonly conclusion: Result;
}

/** A job while its steps run. */
export interface JobState {
  readonly job: Job;
  /** `needs`, `matrix`, `strategy`, `inputs`, `vars`, `secrets` and the workflow's part of `job`. */
  readonly contexts: Readonly<Record<string, unknown>>;
  readonly defaults: { readonly shell: string | undefined; readonly workingDirectory: string | undefined };
  /** What `post` steps wait for the job to be over, the first to run last. */
  readonly posts: PostStep[];
  readonly uses: ActionUses;
  /** The steps that ran so far, at the top. */
  readonly steps: StepRun[];
  /** Milliseconds. */
  readonly minute: number;
}

export interface PostStep {
  readonly run: () => Promise<StepRun>;
}

/** The steps of a job, or those within one use of a composite action: what they share. */
export interface Frame {
  /** Names this frame among the others of its job. */
  readonly place: string;
  readonly depth: number;
  readonly steps: Record<string, StepContext>;
  /** Variables of the composite action's own step. */
  readonly env: Readonly<Record<string, string>>;
  /** The composite action's inputs; undefined in a job. */
  readonly inputs: Readonly<Record<string, string>> | undefined;
  /** What the steps' `github` context has more than the job's. */
  readonly github: Readonly<Record<string, string>>;
  /** Which action it is; its steps know that in `if` and `env` only. Source: actions/runner#2473. */
  readonly origin: Readonly<Record<string, string>>;
  /** The repository that `$/` means here. */
  readonly home: Commit;
  /** What `success()` and `failure()` look at. */
  status: JobStatus;
}

/** What a step's expressions can refer to. Source: docs.github.com, Contexts reference, context availability. */
export function scopeOf(
  state: JobState,
  frame: Frame,
  own: { readonly env?: Readonly<Record<string, string>>; readonly github?: Readonly<Record<string, string>> } = {},
): Scope {
  const { job } = state;
  const { secrets, ...shared } = state.contexts;
  const isComposite = frame.inputs !== undefined;
  return {
    contexts: {
      ...shared,
      ...(isComposite ? { inputs: frame.inputs } : { secrets }),
      job: { ...(shared.job as object), status: job.status },
      github: { ...githubOf(job), ...frame.github, ...own.github },
      runner: runnerOf(job),
      steps: frame.steps,
      env: { ...job.env, ...frame.env, ...own.env },
    },
    status: {
      ...statusFunctions(() => (isComposite ? frame.status : job.status)),
      cancelled: () => job.status === "cancelled",
    },
    workspace: job.workspace,
  };
}

export function githubOf(job: Job): Record<string, unknown> {
  return {
    ...job.github,
    ...derivedContext(job.github),
    event: job.event,
    workspace: job.workspace,
    event_path: job.eventPath,
  };
}

/** The `runner` context: what RUNNER_* variables say. */
function runnerOf(job: Job): Record<string, string> {
  const variables = Object.entries(job.runnerVariables());
  return Object.fromEntries(variables.map(([name, value]) => [name.replace(/^RUNNER_/, "").toLowerCase(), value]));
}
