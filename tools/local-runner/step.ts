import type { Annotation } from "./issues.ts";
import type { ActionManifest } from "./manifest.ts";

export type Phase = "pre" | "main" | "post";

export interface PhaseRun {
  readonly phase: Phase;
  readonly conclusion: "success" | "failure" | "cancelled" | "skipped";
  /** Undefined when no process was started. */
  readonly exitCode: number | undefined;
  /** Milliseconds. */
  readonly duration: number;
}

/** What a step has left behind so far. */
export interface StepRecord {
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
  readonly annotations: Annotation[];
  /** Markdown, masked. */
  readonly summaries: string[];
}

/** One use of an action in a job, and what it has left behind so far. */
export interface Step extends StepRecord {
  readonly manifest: ActionManifest;
  /** As the workflow writes it: `./action-x`, `$/action-x` or `owner/repository/action-x@ref`. */
  readonly uses: string;
  readonly inputs: ReadonlyMap<string, string>;
  /** Said at the start of each phase. */
  readonly warnings: readonly string[];
  /** Variables of this step alone. */
  readonly env: Readonly<Record<string, string>>;
  /** GITHUB_ACTION and what else says which step it is. */
  readonly variables: Readonly<Record<string, string>>;
  readonly phases: PhaseRun[];
}

type Use = Pick<Step, "manifest" | "uses" | "inputs" | "warnings"> & Partial<Pick<Step, "env" | "variables">>;

export function newRecord(): StepRecord {
  return { outputs: {}, state: {}, annotations: [], summaries: [] };
}

export function newStep(use: Use, record = newRecord()): Step {
  const unsupported = `\`pre\` execution is not supported for local action from '${use.uses}'`;
  const warnings = isLocal(use) && use.manifest.pre !== undefined ? [unsupported, ...use.warnings] : use.warnings;
  return { env: {}, variables: actionVariables(use.uses), ...use, warnings, ...record, phases: [] };
}

/** Which action runs. One from the workspace has no repository of its own. */
function actionVariables(uses: string): Record<string, string> {
  if (isLocal({ uses })) return { GITHUB_ACTION: "__self" };
  const [, repository, ref] = /^([^/]+\/[^/@]+)[^@]*@(.+)$/.exec(uses) ?? [];
  if (repository === undefined || ref === undefined) return { GITHUB_ACTION: "__self_repository" };
  const name = `__${repository.replaceAll(/\W/g, "_")}`;
  return { GITHUB_ACTION: name, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref };
}

/** Whether the action comes from the checked-out workspace, where `pre` cannot run: nothing is checked out yet by then. */
export function isLocal({ uses }: Pick<Step, "uses">): boolean {
  return uses.startsWith("./");
}

/** The file that a phase runs, relative to the action's folder. */
export function entryOf({ manifest }: Pick<Step, "manifest">, phase: Phase): string | undefined {
  return manifest[phase];
}

/** The condition under which a phase runs. */
export function conditionOf({ manifest }: Pick<Step, "manifest">, phase: Phase): string {
  return { pre: manifest.preIf, main: "success()", post: manifest.postIf }[phase];
}
