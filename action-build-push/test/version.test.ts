import { describe, expect, it } from "vitest";
import { commitVersion, isHighest, isSemantic, isStable, readVersionSource, versionProblem } from "../src/version.ts";

describe("the version", () => {
  it.each([
    ["of a release tag", undefined, "refs/tags/v1.2.3", { kind: "given", version: "1.2.3", from: "tag" }],
    ["of a prerelease tag", undefined, "refs/tags/v2.0.0-rc.1", { kind: "given", version: "2.0.0-rc.1", from: "tag" }],
    ["of a branch is its commit's", undefined, "refs/heads/main", { kind: "commit" }],
    ["of a tag without three numbers is its commit's", undefined, "refs/tags/v1.2", { kind: "commit" }],
    ["of a tag without a v is its commit's", undefined, "refs/tags/1.2.3", { kind: "commit" }],
    ["outside a workflow is the commit's", undefined, "", { kind: "commit" }],
    [
      "that is given counts before the tag",
      "3.0.0",
      "refs/tags/v1.2.3",
      { kind: "given", version: "3.0.0", from: "input" },
    ],
    ["may be given with a v", "v3.0.0", "", { kind: "given", version: "3.0.0", from: "input" }],
    ["may be any name", "nightly", "", { kind: "given", version: "nightly", from: "input" }],
    ["may be a name with a v", "vega", "", { kind: "given", version: "vega", from: "input" }],
  ])("%s", (_name, input, ref, expected) => {
    expect(readVersionSource(input, ref)).toEqual(expected);
  });

  it.each([
    ["1.2.3", undefined],
    ["1.2.3-rc.1", undefined],
    ["1.2.3+build.7", "cannot hold a"],
    ["1 2", "letters, digits"],
    ["-1", "letters, digits"],
    ["x".repeat(129), "at most 128"],
  ])("%s can be a tag: %s", (version, problem) => {
    if (problem === undefined) expect(versionProblem(version)).toBeUndefined();
    else expect(versionProblem(version)).toContain(problem);
  });

  it("of a commit has its first twelve digits", () => {
    expect(commitVersion("0123456789abcdef0123456789abcdef01234567")).toBe("sha-0123456789ab");
  });

  it.each([
    ["1.2.3", true, true],
    ["1.2.3-rc.1", true, false],
    ["1.2", false, false],
    ["v1.2.3", false, false],
    ["sha-0123456789ab", false, false],
    ["latest", false, false],
    ["01.2.3", false, false],
  ])("%s is semantic: %s, stable: %s", (version, semantic, stable) => {
    expect([isSemantic(version), isStable(version)]).toEqual([semantic, stable]);
  });
});

describe("the highest version", () => {
  it.each([
    ["2.0.0", ["1.9.9", "1.10.0"], "", true],
    ["1.9.1", ["1.9.0", "2.0.0"], "", false],
    ["1.9.1", ["1.9.0", "2.0.0"], "1", true],
    ["1.9.1", ["1.10.0"], "1", false],
    ["1.9.1", ["1.10.0"], "1.9", true],
    ["1.9.1", ["1.9.1"], "", true],
    ["1.9.1", ["v2.0.0"], "", false],
    ["1.9.1", ["2.0.0-rc.1", "latest", "sha-0123456789ab", "2", "2.0"], "", true],
    ["1.2.0", [], "", true],
    ["1.2.0", ["10.0.0"], "1", true],
  ])("%s among %j in series %j: %s", (version, tags, series, expected) => {
    expect(isHighest(version, tags, series)).toBe(expected);
  });
});
