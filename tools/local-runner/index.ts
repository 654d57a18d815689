export {
  type ActionOptions,
  type ActionRun,
  prepareAction,
  runAction,
  startAction,
} from "./action.ts";
export type { GitHubContext } from "./github-context.ts";
export { processOf } from "./phase.ts";
