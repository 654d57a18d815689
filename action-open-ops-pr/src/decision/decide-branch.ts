import { type Commit, type Common, type Decision, type Refusal, refuse } from "./decision.ts";
import type { Facts } from "./facts.ts";

/** Without an open pull request: a new one, unless a person has said no to it. */
export function decideBranch(facts: Facts, common: Common): Decision {
  const { ended, version } = facts;
  if (ended?.ending === "closed-by-someone") {
    return refuse(
      "closed",
      `#${ended.number} for ${version} was closed without being merged`,
      `reopen #${ended.number} and run again, or release a new version`,
    );
  }
  const commit = commitOn(facts);
  if (commit.kind === "refuse") return commit;
  return { kind: "create", commit, ...common };
}

/** A branch may be left from a run that ended between its commit and its pull request, or be a person's. */
function commitOn({ branch, base, ended, rules }: Facts): Commit | Refusal {
  const isMerged = ended?.ending === "merged" && ended.head === branch?.head;
  const isTakenOver = branch === undefined || branch.isOurs || isMerged || rules.onHumanCommits === "overwrite";
  if (isTakenOver) return { kind: "rebuild", parent: base.head, expected: branch?.head };
  if (branch.isUpToDate) return { kind: "keep" };
  if (rules.onHumanCommits === "append") return { kind: "append", parent: branch.head, expected: branch.head };
  return refuse(
    "human-commits",
    `the branch ${branch.name} has commits that are not ours, and on-human-commits is fail`,
    "merge or delete the branch, or set on-human-commits to append or overwrite",
  );
}
