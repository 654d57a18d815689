import { type Commit, type Common, type Decision, type Refusal, refuse } from "./decision.ts";
import type { Facts, OpenPull } from "./facts.ts";
import { placesDigest } from "./record.ts";

/** With an open pull request of the same version: as little as possible, so that approvals last. */
export function decideUpdate(open: OpenPull, facts: Facts, common: Common): Decision {
  if (open.record === undefined && facts.rules.onHumanCommits !== "overwrite") return foreign(open, facts);
  const commit = commitFor(open, facts);
  if (commit.kind === "refuse") return commit;
  const isSaid = open.record?.content === facts.content && (open.record.head === open.head || !open.isOurs);
  return commit.kind === "keep" && isSaid
    ? { kind: "unchanged", because: "pull-request", pull: open.number, supersedes: common.supersedes }
    : { kind: "update", pull: open.number, commit, ...common };
}

function foreign({ number, author, branch }: OpenPull, { version }: Facts): Refusal {
  return refuse(
    "foreign-pull-request",
    `#${number} for ${version} from ${branch} was opened by ${author}, or no longer says what it is`,
    "close it, or set on-human-commits to overwrite to take it over",
  );
}

function commitFor(open: OpenPull, facts: Facts): Commit | Refusal {
  const rebuild: Commit = { kind: "rebuild", parent: facts.base.head, expected: open.head };
  // A run may have ended, or lost its answer, between its commit and the text that names it.
  const isHuman = !open.isOurs;
  if (isHuman && facts.rules.onHumanCommits === "overwrite") return rebuild;
  if (isHuman) return commitAfterPeople(open, facts);
  const isRight = open.record !== undefined && placesDigest(open.record) === facts.places;
  const isMergeable = open.merge === "clean" || open.merge === "unknown";
  return isRight && isMergeable && !open.isBaseChanged ? { kind: "keep" } : rebuild;
}

function commitAfterPeople(open: OpenPull, { rules, version }: Facts): Commit | Refusal {
  const choices = "resolve it on the branch, or set on-human-commits to overwrite";
  if (open.merge === "conflicting") {
    return refuse(
      "conflict",
      `#${open.number} for ${version} conflicts with the base, and has commits that are not ours`,
      choices,
    );
  }
  if (open.isUpToDate) return { kind: "keep" };
  if (rules.onHumanCommits === "append") return { kind: "append", parent: open.head, expected: open.head };
  return refuse(
    "human-commits",
    `#${open.number} for ${version} has commits that are not ours, and on-human-commits is fail`,
    "merge or close it, or set on-human-commits to append or overwrite",
  );
}
