export {
  type ActionOptions,
  type ActionRun,
  prepareAction,
  type RunningAction,
  runAction,
  startAction,
} from "./action.ts";
export type { GitHubContext } from "./github-context.ts";
export type { GivenInputs } from "./inputs.ts";
export type { Annotation, IssueLevel } from "./issues.ts";
export type { Orphan } from "./orphans.ts";
export { processOf } from "./phase.ts";
export type { Phase, PhaseRun } from "./step.ts";
