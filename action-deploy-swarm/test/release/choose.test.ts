import { describeError } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import { chooseRelease, currentRelease, nextNumber } from "../../src/release/choose.ts";
import type { ReleaseRecord, ReleaseStatus } from "../../src/release/record.ts";
import { record } from "../support/releases.ts";

/** `ok rolled-back ok<1`: releases 1, 2 and 3, of which the last brought back the first. */
function history(text: string): ReleaseRecord[] {
  return text.split(" ").map((word, index) => {
    const [status = "", restores] = word.split("<");
    return record(index + 1, status as ReleaseStatus, restores === undefined ? undefined : Number(restores));
  });
}

function chosen(releases: readonly ReleaseRecord[], wanted?: string): number | string {
  try {
    return chooseRelease(releases, wanted).number;
  } catch (error) {
    return describeError(error);
  }
}

describe("the release that the cluster is on", () => {
  it.each([
    ["ok", 1],
    ["ok ok", 2],
    ["ok rolled-back", 1],
    ["ok failed", 2],
    ["ok pending", 2],
    ["ok reverted ok<1", 3],
    ["rolled-back", undefined],
  ])("after %s is %s", (text, number) => {
    expect(currentRelease(history(text))?.number).toBe(number);
  });

  it("is none without releases", () => {
    expect(currentRelease([])).toBeUndefined();
  });
});

describe("the release to return to, when none is named", () => {
  it.each([
    ["the one before the current", "ok ok", 1],
    ["the last that worked before the current", "ok rolled-back failed ok", 1],
    ["the one before what a rollback left", "ok ok rolled-back", 1],
    ["the last that worked when the current failed", "ok ok failed", 2],
    ["the last that worked when the current never ended", "ok ok pending", 2],
    ["the one that a return was on its way to", "ok ok ok pending<2", 2],
    ["the one that a return was held on", "ok ok reverted failed<2", 2],
    ["the last that worked when what a return was to is gone", "ok ok pending<9", 2],
    ["further back the second time", "ok ok reverted ok<2", 1],
    ["further back the third time", "ok ok ok reverted reverted<3 ok<2", 1],
    ["the same as without the return when something came after it", "ok reverted ok<1 ok", 3],
    ["further back than what a returned-to return brought back", "ok ok reverted ok<2 reverted ok<4", 1],
  ])("is %s (%s)", (_name, text, number) => {
    expect(chosen(history(text))).toBe(number);
  });

  it.each([
    ["there is only one", "ok", "kept are: 1 (1.1.0)"],
    ["a return has reached the first", "ok reverted ok<1", "kept are: 1 (1.1.0), 2 (1.2.0), 3 (1.3.0)"],
    ["a return to a return has reached the first", "ok reverted ok<1 reverted ok<3", "kept are: 1"],
    ["none ever worked", "rolled-back failed", "kept are: none"],
  ])("is none when %s", (_name, text, hint) => {
    const said = chosen(history(text));
    expect(said).toMatch(/^there is no earlier release to return to; nothing was changed\n/);
    expect(said).toContain(hint);
  });

  it("is none when the stack was never deployed", () => {
    expect(chosen([])).toBe(
      "there is no earlier release to return to; nothing was changed\nNext: deploy once with Slipway: it keeps releases from then on",
    );
  });
});

describe("the release to return to, by name", () => {
  const releases = history("ok reverted ok rolled-back failed ok");

  it.each([
    ["3", 3],
    ["#3", 3],
    ["1.3.0", 3],
    ["v1.3.0", 3],
    ["2", 2],
    ["6", 6],
  ])("%s is release %i", (wanted, number) => {
    expect(chosen(releases, wanted)).toBe(number);
  });

  it("by version is the last of that version that worked", () => {
    const same = (number: number, status: ReleaseStatus) => ({ ...record(number, status), version: "v1.0.0" });
    const twice = [same(1, "ok"), same(2, "ok"), same(3, "rolled-back")];
    expect(chosen(twice, "1.0.0")).toBe(2);
    expect(chosen(twice, "v1.0.0")).toBe(2);
  });

  it.each([
    ["4", "release 4 (1.4.0) never worked (rolled-back)"],
    ["1.5.0", "release 5 (1.5.0) never worked (failed)"],
  ])("%s is refused, because it never worked", (wanted, sentence) => {
    expect(chosen(releases, wanted)).toBe(
      `${sentence}; nothing was changed\nNext: choose one that did: 1 (1.1.0), 2 (1.2.0), 3 (1.3.0), 6 (1.6.0)`,
    );
  });

  it.each(["9", "0", "2.0.0", "latest", ""])("%j is refused, because it is not kept", (wanted) => {
    expect(chosen(releases, wanted)).toContain(`no release ${wanted} is kept in the cluster; nothing was changed`);
  });
});

describe("the number of the next release", () => {
  it.each([
    ["the first time", [], 1],
    ["after some", history("ok rolled-back"), 3],
    ["when older ones are gone", [record(8, "ok")], 9],
  ])("%s", (_name, releases, number) => {
    expect(nextNumber(releases)).toBe(number);
  });
});
