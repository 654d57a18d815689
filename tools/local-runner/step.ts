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

/** One use of an action in a job, and what it has left behind so far. */
export interface Step {
  readonly manifest: ActionManifest;
  /** As the workflow writes it: `./action-x`, `$/action-x` or `owner/repository/action-x@ref`. */
  readonly uses: string;
  readonly inputs: ReadonlyMap<string, string>;
  /** Said at the start of each phase. */
  readonly warnings: readonly string[];
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
  readonly annotations: Annotation[];
  /** Markdown, masked. */
  readonly summaries: string[];
  readonly phases: PhaseRun[];
}

export function newStep(use: Pick<Step, "manifest" | "uses" | "inputs" | "warnings">): Step {
  const unsupported = `\`pre\` execution is not supported for local action from '${use.uses}'`;
  const warnings = isLocal(use) && use.manifest.pre !== undefined ? [unsupported, ...use.warnings] : use.warnings;
  return { ...use, warnings, outputs: {}, state: {}, annotations: [], summaries: [], phases: [] };
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
