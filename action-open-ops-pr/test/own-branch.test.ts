import { describe, expect, it } from "vitest";
import type { OpsState, OwnPull } from "../src/ops/state.ts";
import { isOurs } from "../src/own-branch.ts";
import { record } from "./decision/facts.ts";

const edits = [{ file: "k.yaml", before: "a", after: "b" }];
const file = (text: string) => new Map([["k.yaml", { oid: "1", mode: "100644", text }]]);
const base: OpsState["base"] = { name: "main", head: "base", tree: "t", files: file("a"), requiresSignatures: false };
const branch: NonNullable<OpsState["branch"]> = {
  name: "ops-pr/shop/production/1.4.0",
  head: "tip",
  tree: "t",
  files: file("b"),
  parents: ["base"],
  changedFiles: 1,
  isVerified: true,
  hasOurName: true,
};
const pull = (head: string) => ({ record: record({ head }) }) as OwnPull;

interface Case {
  readonly branch?: Partial<typeof branch>;
  readonly own?: readonly OwnPull[];
  readonly made?: readonly string[];
}

describe("a branch is ours", () => {
  const other = { head: "tip", parents: ["old"] };

  it.each<[string, Case, boolean]>([
    ["when it is what this run would make", {}, true],
    ["when a pull request of ours records it, wherever it began", { branch: other, own: [pull("tip")] }, true],
    ["when this run has made it, wherever it began", { branch: other, made: ["tip"] }, true],
    ["not when it began elsewhere, and nothing records it", { branch: other, own: [pull("before")] }, false],
    ["not when an amendment has changed another file", { branch: { changedFiles: 2 } }, false],
    ["not when an amendment has changed the same file", { branch: { files: file("c") } }, false],
    ["not when nobody can tell how much it changes", { branch: { changedFiles: undefined } }, false],
    ["not when it bears somebody else's name", { branch: { hasOurName: false } }, false],
    ["not when it merges something", { branch: { parents: ["base", "theirs"] } }, false],
  ])("%s", (_name, { branch: change, own = [], made = [] }, expected) => {
    const state = { base, branch: { ...branch, ...change }, own };
    expect(isOurs(state, { edits, made: new Set(made) })).toBe(expected);
  });

  it("not when there is none", () => {
    expect(isOurs({ base, branch: undefined, own: [] }, { edits, made: new Set() })).toBe(false);
  });
});
