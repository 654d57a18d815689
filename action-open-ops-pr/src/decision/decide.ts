import { decideBranch } from "./decide-branch.ts";
import { decideUpdate } from "./decide-update.ts";
import type { Decision, Superseded } from "./decision.ts";
import { refuse } from "./decision.ts";
import type { Facts, OtherPull } from "./facts.ts";

/** Decides what a run does with the ops repository. Reads nothing, changes nothing. */
export function decide(facts: Facts): Decision {
  if (facts.base.isUpToDate) return { kind: "unchanged", because: "base", supersedes: obsolete(facts) };
  const stop = outOfOrder(facts);
  if (stop !== undefined) return stop;
  const common = { supersedes: older(facts), notes: notesOn(facts) };
  return facts.open === undefined ? decideBranch(facts, common) : decideUpdate(facts.open, facts, common);
}

/** A version that is not the next one: of a late run nobody expects anything any more, but a person who asks does. */
function outOfOrder(facts: Facts): Decision | undefined {
  const { base, version, others, request, rules } = facts;
  if (rules.allowDowngrade) return undefined;
  if (base.order === "older" && request === "tag") {
    return { kind: "late", newer: base.deployed ?? "", pull: undefined };
  }
  if (base.order === "older") {
    return refuse("downgrade", `${version} is older than ${base.deployed}, which is deployed`, DOWNGRADE);
  }
  if (base.order === "diverged") {
    return refuse("diverged", `${version} does not contain ${base.deployed}, which is deployed`, DOWNGRADE);
  }
  const newer = others.find(({ order, record }) => order === "older" && record !== undefined);
  return newer === undefined ? undefined : { kind: "late", newer: newer.version, pull: newer.number };
}

const DOWNGRADE = "set allow-downgrade: true if that is meant; to go back to what was before, use mode: revert";

/** Pull requests that this release replaces. What a person has put on a branch stays there. */
function older({ others, rules }: Facts): Superseded[] {
  if (!rules.supersede) return [];
  const isReplaced = ({ order }: OtherPull) => order === "newer" || order === "same" || rules.allowDowngrade;
  return others.filter((each) => each.record !== undefined && isReplaced(each)).map(superseded);
}

/** With the release on the base already, its own pull request is as obsolete as older ones. */
function obsolete(facts: Facts): Superseded[] {
  const own = facts.open?.record === undefined || !facts.rules.supersede ? [] : [superseded(facts.open)];
  return [...own, ...older({ ...facts, rules: { ...facts.rules, allowDowngrade: false } })];
}

function superseded({
  number,
  branch,
  head,
  record,
}: Pick<OtherPull, "number" | "branch" | "head" | "record">): Superseded {
  return { number, branch, head, deleteBranch: record?.head === head };
}

function notesOn({ base, others, ended, version }: Facts): string[] {
  const unclear = others.filter(
    ({ order, record }) => record === undefined || order === "unknown" || order === "diverged",
  );
  return [
    ...(base.order === "unknown" ? [`whether ${version} is newer than what is deployed cannot be told`] : []),
    ...(ended?.ending === "merged"
      ? [
          `${version} was merged as #${ended.number}, and the base says something else now: it may have been reverted on purpose`,
        ]
      : []),
    ...unclear.map(
      ({ number, version: other }) => `#${number} for ${other} stays open: its order or its author is not clear`,
    ),
  ];
}
