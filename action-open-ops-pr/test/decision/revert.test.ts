import { describe, expect, it } from "vitest";
import { decideRevert, type OpenRevert, type RevertFacts } from "../../src/decision/decide-revert.ts";
import { placesDigest, readRecord, recordPlaces, renderRecord, versionsBefore } from "../../src/decision/record.ts";
import { planPins } from "../../src/pins/plan-pins.ts";
import { image, NEW, OLD } from "../pins/support/release.ts";
import { record } from "./facts.ts";

const merged = { number: 7, record: record() };
const facts = (change: Partial<RevertFacts> = {}): RevertFacts => ({
  merged,
  base: { head: "base", places: "as-released" },
  isAssertedCompatible: false,
  branch: undefined,
  open: undefined,
  ended: undefined,
  mayOverwrite: false,
  ...change,
});
const opened = (change: Partial<OpenRevert>): OpenRevert => ({
  number: 9,
  isOurs: true,
  isUpToDate: true,
  merge: "clean",
  ...change,
});
const risky = { number: 7, record: record({ incompatible: ["47_uuid"] }) };

describe("taking a release back", () => {
  it.each<[string, Partial<RevertFacts>, object]>([
    [
      "is done on the base",
      {},
      {
        kind: "revert",
        commit: { kind: "rebuild", parent: "base", expected: undefined },
        pull: undefined,
        asserted: [],
      },
    ],
    [
      "goes on with what a run before began",
      { branch: { head: "b", isOurs: true }, open: opened({ isOurs: true, isUpToDate: false }) },
      { kind: "revert", commit: { expected: "b" }, pull: 9 },
    ],
    [
      "is not done twice",
      { open: opened({ isOurs: true, isUpToDate: true }) },
      { kind: "unchanged", because: "pull-request", pull: 9 },
    ],
    [
      "is not done over what people have put on its branch",
      { branch: { head: "b", isOurs: false }, open: opened({ isOurs: true, isUpToDate: false }) },
      { kind: "refuse", reason: "human-commits" },
    ],
    [
      "is done over it when they say so",
      {
        branch: { head: "b", isOurs: false },
        open: opened({ isOurs: true, isUpToDate: false }),
        mayOverwrite: true,
      },
      { kind: "revert", commit: { expected: "b" }, pull: 9 },
    ],
    [
      "leaves a person's commits that say the same",
      { branch: { head: "b", isOurs: false }, open: opened({ isOurs: true, isUpToDate: true }) },
      { kind: "unchanged", pull: 9 },
    ],
    [
      "is done anew where it has come to conflict with the base",
      { branch: { head: "b", isOurs: true }, open: opened({ merge: "conflicting" }) },
      { kind: "revert", commit: { expected: "b" }, pull: 9 },
    ],
    [
      "is for people where theirs conflicts with the base",
      { branch: { head: "b", isOurs: false }, open: opened({ merge: "conflicting" }) },
      { kind: "refuse", reason: "conflict" },
    ],
    [
      "leaves people's commits that the base has left behind",
      { branch: { head: "b", isOurs: false }, open: opened({ merge: "behind" }) },
      { kind: "unchanged", pull: 9 },
    ],
    [
      "writes over people's commits that say the same when they say so",
      { branch: { head: "b", isOurs: false }, open: opened({}), mayOverwrite: true },
      { kind: "revert", commit: { expected: "b" } },
    ],
    [
      "is not done again when somebody has closed it",
      { ended: { number: 9, ending: "closed-by-someone", head: "b" } },
      { kind: "refuse", reason: "closed" },
    ],
    [
      "is done a second time over the branch of the first, which was merged",
      { branch: { head: "b", isOurs: false }, ended: { number: 9, ending: "merged", head: "b" } },
      { kind: "revert", commit: { expected: "b" }, pull: undefined },
    ],
    [
      "leaves somebody else's pull request alone",
      { branch: { head: "b", isOurs: true }, open: opened({ isOurs: false, isUpToDate: false }) },
      { kind: "refuse", reason: "foreign-pull-request" },
    ],
    [
      "is not done where it is done",
      { base: { head: "base", places: "as-before" } },
      { kind: "unchanged", because: "base" },
    ],
    ["is refused without a record", { merged: undefined }, { kind: "refuse", reason: "nothing-recorded" }],
    [
      "is refused where something else came after it",
      { base: { head: "base", places: "otherwise" } },
      { kind: "refuse", reason: "moved-on" },
    ],
    [
      "is refused across a migration that the previous application may not bear",
      { merged: risky },
      {
        kind: "refuse",
        reason: "incompatible",
        sentence: "#7 brought 1.4.0 with 47_uuid, after which 1.3.0 may not work",
        next: "see that 1.3.0 works with the schema as it is, then set assert-compatible: true; down migrations are run by hand only",
      },
    ],
    [
      "is done across one that somebody vouches for",
      { merged: risky, isAssertedCompatible: true },
      { kind: "revert", asserted: ["47_uuid"] },
    ],
  ])("%s", (_name, change, decision) => {
    expect(decideRevert(facts(change))).toMatchObject(decision);
  });
});

describe("a record", () => {
  it("comes back from the first line of a body", () => {
    const hostile = record({ version: "1.4.0 --> <b> -- \u2028", incompatible: ["-->"] });
    const line = renderRecord(hostile);
    expect(line).not.toMatch(/-->.*-->|<b>/);
    expect(line.split("\n")).toHaveLength(1);
    expect(readRecord(`${line}\n\n# Release`)).toEqual(hostile);
    expect(readRecord(`${line}\r\nRelease`)).toEqual(hostile);
  });

  it.each([
    "",
    "Release",
    "<!-- slipway-ops-pr {} -->",
    "<!-- slipway-ops-pr {nonsense} -->",
    `\n${renderRecord(record())}`,
  ])("is not in %j", (body) => {
    expect(readRecord(body)).toBeUndefined();
  });

  it("tells what would be written, whatever was there before", () => {
    const [place] = record().places;
    if (place === undefined) throw new Error("no place");
    expect(placesDigest({ places: [{ ...place, from: "0" }] })).toBe(placesDigest({ places: [place] }));
    expect(placesDigest({ places: [{ ...place, to: "0" }] })).not.toBe(placesDigest({ places: [place] }));
  });

  it("brings every byte of the files back", () => {
    const before = `images:\n- name: ghcr.io/acme/api # a\n  newTag: "1.10"\n  digest: ${OLD}\n- {name: ghcr.io/acme/web, newTag: v7}\n`;
    const request = { pins: [{ file: "k.yaml", kind: "kustomize" }], images: [image("api"), image("web")] } as const;
    const released = planPins({ ...request, files: new Map([["k.yaml", before]]) });
    const after = released.edits[0]?.after ?? "";
    expect(after).toContain(NEW);
    const kept = record({ places: recordPlaces(released.places) });
    const back = planPins({ ...request, files: new Map([["k.yaml", after]]), versionAt: versionsBefore(kept) });
    expect(back.edits[0]?.after).toBe(before);
  });

  it("does not know places that came later", () => {
    const place = { file: "other.yaml", where: "x", image: image(), before: { tag: "1", digest: undefined } };
    expect(versionsBefore(record())(place)).toMatch(/does not say what it said before/);
  });
});
