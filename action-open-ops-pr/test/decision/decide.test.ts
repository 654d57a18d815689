import { describe, expect, it } from "vitest";
import { decideAutoMerge } from "../../src/decision/auto-merge.ts";
import { decide } from "../../src/decision/decide.ts";
import type { Decision } from "../../src/decision/decision.ts";
import type { Facts } from "../../src/decision/facts.ts";
import { orderVersions } from "../../src/decision/ordering.ts";
import { branch, facts, open, other } from "./facts.ts";

const base = (change: Partial<Facts["base"]>) => ({ ...facts().base, ...change });
const rules = (change: Partial<Facts["rules"]>) => ({ ...facts().rules, ...change });
const onBase = { kind: "rebuild", parent: "base", expected: undefined };
const rebuilt = { kind: "rebuild", parent: "base", expected: "head" };
const theirs = branch({ head: "theirs", isOurs: false });
const people = open({ head: "theirs", isUpToDate: false });

type Row = readonly [name: string, change: Partial<Facts>, decision: Partial<Record<keyof Decision | string, unknown>>];

describe("nothing is open", () => {
  it.each<Row>([
    ["a pull request is opened", {}, { kind: "create", commit: onBase, supersedes: [], notes: [] }],
    [
      "nothing is done when the base says it already",
      { base: base({ isUpToDate: true }) },
      { kind: "unchanged", because: "base", supersedes: [] },
    ],
    [
      "it is done again where a run ended after its commit",
      { branch: branch() },
      { kind: "create", commit: { ...onBase, expected: "left" } },
    ],
    [
      "a person's branch of that name is added to",
      { branch: theirs },
      { kind: "create", commit: { kind: "append", parent: "theirs", expected: "theirs" } },
    ],
    [
      "… or replaced",
      { branch: theirs, rules: rules({ onHumanCommits: "overwrite" }) },
      { kind: "create", commit: { ...onBase, expected: "theirs" } },
    ],
    [
      "… or stands against it",
      { branch: theirs, rules: rules({ onHumanCommits: "fail" }) },
      { kind: "refuse", reason: "human-commits" },
    ],
    [
      "a person's no is respected",
      { ended: { number: 3, ending: "closed-by-someone", head: "x" } },
      { kind: "refuse", reason: "closed", next: "reopen #3 and run again, or release a new version" },
    ],
    [
      "what a newer one had replaced comes back once it is the newest again",
      { ended: { number: 3, ending: "closed-by-us", head: "x" } },
      { kind: "create" },
    ],
    [
      "a person's branch that says it already is opened as it is",
      { branch: { ...theirs, isUpToDate: true } },
      { kind: "create", commit: { kind: "keep" } },
    ],
    [
      "a branch that was merged as it is, is done again",
      { branch: theirs, ended: { number: 3, ending: "merged", head: "theirs" } },
      { kind: "create", commit: { ...onBase, expected: "theirs" } },
    ],
    [
      "a branch that has come further than what was merged is added to",
      { branch: theirs, ended: { number: 3, ending: "merged", head: "before" } },
      { kind: "create", commit: { kind: "append", parent: "theirs", expected: "theirs" } },
    ],
    [
      "what was merged and reverted comes with a word about that",
      { ended: { number: 3, ending: "merged", head: "x" } },
      {
        kind: "create",
        notes: ["1.4.0 was merged as #3, and the base says something else now: it may have been reverted on purpose"],
      },
    ],
    [
      "people are told when the order is not known",
      { base: base({ order: "unknown", deployed: undefined }) },
      { kind: "create", notes: ["whether 1.4.0 is newer than what is deployed cannot be told"] },
    ],
    [
      "the same version with another digest is a change",
      { base: base({ order: "same", deployed: "1.4.0" }) },
      { kind: "create" },
    ],
  ])("%s", (_name, change, decision) => {
    expect(decide(facts(change))).toMatchObject(decision);
  });
});

describe("the pull request of the version is open", () => {
  it.each<Row>([
    ["and right", { open: open() }, { kind: "unchanged", because: "pull-request", pull: 7 }],
    [
      "and right, though GitHub does not know yet whether it merges",
      { open: open({ merge: "unknown" }) },
      { kind: "unchanged" },
    ],
    ["but its text is old", { open: open(), content: "more" }, { kind: "update", pull: 7, commit: { kind: "keep" } }],
    ["but it pins something else", { open: open(), places: "other" }, { kind: "update", commit: rebuilt }],
    [
      "but the base changed the same files",
      { open: open({ isBaseChanged: true }) },
      { kind: "update", commit: rebuilt },
    ],
    ["but it conflicts", { open: open({ merge: "conflicting" }) }, { kind: "update", commit: rebuilt }],
    [
      "but it must be up to date with the base",
      { open: open({ merge: "behind" }) },
      { kind: "update", commit: rebuilt },
    ],
    [
      "and a person's commits are on it, and right",
      { open: open({ head: "theirs" }) },
      { kind: "unchanged", because: "pull-request" },
    ],
    [
      "and a person's commits are right under an old text",
      { open: open({ head: "theirs" }), content: "more" },
      { kind: "update", commit: { kind: "keep" } },
    ],
    [
      "and right, though its text does not know its commit yet",
      { open: open({ head: "ours", isOurs: true, isUpToDate: false }) },
      { kind: "update", commit: { kind: "keep" } },
    ],
    [
      "and a person's commits are added to",
      { open: people },
      { kind: "update", commit: { kind: "append", parent: "theirs", expected: "theirs" } },
    ],
    [
      "and a person's commits stand against it",
      { open: people, rules: rules({ onHumanCommits: "fail" }) },
      {
        kind: "refuse",
        reason: "human-commits",
        sentence: "#7 for 1.4.0 has commits that are not ours, and on-human-commits is fail",
      },
    ],
    [
      "and a person's commits are replaced",
      { open: people, rules: rules({ onHumanCommits: "overwrite" }) },
      { kind: "update", commit: { kind: "rebuild", parent: "base", expected: "theirs" } },
    ],
    [
      "and a person's commits conflict",
      { open: open({ head: "theirs", merge: "conflicting" }) },
      { kind: "refuse", reason: "conflict" },
    ],
    [
      "and somebody else's",
      { open: open({ record: undefined, author: "mallory" }) },
      { kind: "refuse", reason: "foreign-pull-request" },
    ],
    [
      "and somebody else's, to be taken over",
      { open: open({ record: undefined }), rules: rules({ onHumanCommits: "overwrite" }) },
      { kind: "update", commit: rebuilt },
    ],
    [
      "and the base says it by now",
      { open: open(), base: base({ isUpToDate: true }) },
      {
        kind: "unchanged",
        because: "base",
        supersedes: [{ number: 7, branch: "ops-pr/shop/production/1.4.0", head: "head", deleteBranch: true }],
      },
    ],
  ])("%s", (_name, change, decision) => {
    expect(decide(facts(change))).toMatchObject(decision);
  });
});

describe("another version is there", () => {
  const older = { number: 5, branch: "ops-pr/shop/production/1.3.9", head: "other", deleteBranch: true };

  it.each<Row>([
    ["and older: it is replaced", { others: [other("1.3.9")] }, { kind: "create", supersedes: [older] }],
    [
      "and older, with a person's commits: its branch stays",
      { others: [other("1.3.9", { head: "theirs" })] },
      { kind: "create", supersedes: [{ ...older, head: "theirs", deleteBranch: false }] },
    ],
    [
      "and older, which is not to be replaced",
      { others: [other("1.3.9")], rules: rules({ supersede: false }) },
      { kind: "create", supersedes: [] },
    ],
    [
      "and older, while the pull request is right",
      { others: [other("1.3.9")], open: open() },
      { kind: "unchanged", supersedes: [older] },
    ],
    [
      "and somebody else's: it is left alone",
      { others: [other("1.3.9", { record: undefined })] },
      { kind: "create", supersedes: [], notes: ["#5 for 1.3.9 stays open: its order or its author is not clear"] },
    ],
    ["and of no clear order: it is left alone", { others: [other("main-abc")] }, { kind: "create", supersedes: [] }],
    ["and newer: the run is late", { others: [other("1.5.0")] }, { kind: "late", newer: "1.5.0", pull: 5 }],
    [
      "and newer, from somebody else: it decides nothing",
      { others: [other("9.0.0", { record: undefined })] },
      { kind: "create" },
    ],
    [
      "and newer, though the older one is meant",
      { others: [other("1.5.0")], rules: rules({ allowDowngrade: true }) },
      { kind: "create", supersedes: [{ number: 5 }] },
    ],
    [
      "and deployed, newer: the run is late",
      { base: base({ deployed: "1.5.0", order: "older" }) },
      { kind: "late", newer: "1.5.0", pull: undefined },
    ],
    [
      "and deployed, newer: a person is refused",
      { base: base({ deployed: "1.5.0", order: "older" }), request: "person" },
      { kind: "refuse", reason: "downgrade", sentence: "1.4.0 is older than 1.5.0, which is deployed" },
    ],
    [
      "and deployed, newer, though the older one is meant",
      { base: base({ deployed: "1.5.0", order: "older" }), rules: rules({ allowDowngrade: true }) },
      { kind: "create" },
    ],
    ["and deployed, from another line", { base: base({ order: "diverged" }) }, { kind: "refuse", reason: "diverged" }],
  ])("%s", (_name, change, decision) => {
    expect(decide(facts(change))).toMatchObject(decision);
  });
});

describe("an order", () => {
  it.each([
    ["1.10.0", "1.9.0", undefined, "newer"],
    ["v1.9.0", "1.10.0", undefined, "older"],
    ["1.4.0", "v1.4.0", undefined, "same"],
    ["1.4.0-rc.1", "1.4.0", undefined, "older"],
    ["1.4.0", undefined, undefined, "unknown"],
    ["sha-a", "sha-a", undefined, "same"],
    ["sha-a", "sha-b", undefined, "unknown"],
    ["sha-a", "sha-b", "ahead", "newer"],
    ["sha-a", "sha-b", "behind", "older"],
    ["sha-a", "1.4.0", "diverged", "diverged"],
    // A semantic version is what people meant, whatever its commit.
    ["1.4.1", "1.5.0", "ahead", "older"],
  ] as const)("%s beside %s (%s) is %s", (version, than, relation, ordering) => {
    expect(orderVersions(version, than, relation)).toBe(ordering);
  });
});

describe("merging without a person", () => {
  const asked = { isAsked: true, pending: [], isReleasedBefore: false, hasHumanCommits: false, warnings: [] };

  it.each([
    ["is not done unless asked for", { ...asked, isAsked: false }, { kind: "no" }],
    ["is done when nothing speaks against it", asked, { kind: "yes" }],
    [
      "is refused with migrations",
      { ...asked, pending: ["47_uuid"] },
      { kind: "refused", because: "it brings 47_uuid: apply them, and give deployed-schema-version as it is then" },
    ],
    [
      "is refused for what people have put on the branch",
      { ...asked, hasHumanCommits: true },
      { kind: "refused", because: "its branch has commits that are not ours" },
    ],
    ["is refused for what was reverted", { ...asked, isReleasedBefore: true }, { kind: "refused" }],
    [
      "is refused with something to look at",
      { ...asked, warnings: ["x"] },
      { kind: "refused", because: "there is something to look at: x" },
    ],
  ])("%s", (_name, given, expected) => {
    expect(decideAutoMerge(given)).toMatchObject(expected);
  });
});

it("a refusal says what to do", () => {
  const refused = decide(facts({ base: base({ deployed: "1.5.0", order: "older" }), request: "person" }));
  expect(refused).toHaveProperty(
    "next",
    "set allow-downgrade: true if that is meant; to go back to what was before, use mode: revert",
  );
});
