import { mergeTrees } from "../git/merge.ts";
import { rulesetsFor } from "../git/rules.ts";
import { branchesOf } from "./pull-lifecycle.ts";
import type { PullRecord } from "./records.ts";
import type { RepositoryView } from "./repository.ts";

export interface Mergeability {
  /** Undefined for one that is closed. */
  readonly isMergeable: boolean | undefined;
  readonly state: "clean" | "dirty" | "draft" | "behind" | "blocked" | "unstable" | "unknown";
}

/** Whether a pull request can be merged, and what stands in the way. */
export async function mergeabilityOf(repository: RepositoryView, pull: PullRecord): Promise<Mergeability> {
  if (pull.state === "closed") return { isMergeable: undefined, state: "unknown" };
  const early = pull.unsettled.shift();
  if (early !== undefined) return { isMergeable: early === "unknown" ? undefined : true, state: early };
  const { base, head } = await branchesOf(repository, pull);
  const tree = await mergeTrees(repository.git, base, head);
  if (tree === undefined) return { isMergeable: false, state: "dirty" };
  if (pull.draft) return { isMergeable: true, state: "draft" };
  const isBehind = isStrict(repository, pull.base) && !(await repository.git.isAncestor(base, head));
  if (isBehind) return { isMergeable: true, state: "behind" };
  if (missingChecks(repository, pull.base, head).length > 0) return { isMergeable: true, state: "blocked" };
  return { isMergeable: true, state: resultsOf(repository, head).every(({ isGood }) => isGood) ? "clean" : "unstable" };
}

function checkRules({ records, settings }: RepositoryView, branch: string) {
  const ref = `refs/heads/${branch}`;
  const rulesets = rulesetsFor({ ref, rulesets: records.rulesets, defaultBranch: settings.defaultBranch, login: "" });
  return rulesets.filter(({ rules }) => rules.includes("required_status_checks"));
}

function isStrict(repository: RepositoryView, branch: string): boolean {
  return checkRules(repository, branch).some(({ strict }) => strict);
}

/** The checks that a branch's rules ask for and a commit has not passed. */
export function missingChecks(repository: RepositoryView, branch: string, sha: string): string[] {
  const required = checkRules(repository, branch).flatMap(({ checks = [] }) => checks);
  const passed = resultsOf(repository, sha).filter(({ isGood }) => isGood);
  return required.filter((name) => !passed.some((result) => result.name === name));
}

/** The newest result of each check. */
function resultsOf({ records }: RepositoryView, sha: string) {
  const statuses = records.statuses.map(({ context, state, ...each }) => ({
    ...each,
    name: context,
    isGood: state === "success",
  }));
  const runs = records.checkRuns.map(({ conclusion, ...each }) => ({ ...each, isGood: conclusion === "success" }));
  const results = [...statuses, ...runs].filter((each) => each.sha === sha);
  return [...new Map(results.map((each) => [each.name, each])).values()];
}
