import { Problems } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import { checkRows, planTags, type TagRules } from "../src/tags.ts";

const commit = "0123456789abcdef0123456789abcdef01234567";
const rules = (over: Partial<TagRules>): TagRules => ({
  version: "1.2.3",
  commit,
  ref: "refs/tags/v1.2.3",
  rows: [],
  latest: "false",
  published: [],
  ...over,
});

describe("the tags of a run", () => {
  it("are the version alone when nothing else is asked for", () => {
    expect(planTags(rules({}))).toEqual({ tags: ["1.2.3"], notes: [] });
  });

  it("begin with the version, and hold each tag once", () => {
    expect(planTags(rules({ rows: ["stable", "{{version}}", "stable"] })).tags).toEqual(["1.2.3", "stable"]);
  });

  it.each([
    ["{{major}}", "1"],
    ["{{ major }}.{{ minor }}", "1.2"],
    ["v{{version}}", "v1.2.3"],
    ["{{major}}-{{minor}}-{{patch}}", "1-2-3"],
    ["git-{{sha}}", "git-0123456789ab"],
    ["{{ref}}", "v1.2.3"],
  ])("%s comes out as %s", (row, tag) => {
    expect(planTags(rules({ rows: [row] })).tags).toEqual(["1.2.3", tag]);
  });

  it("take a branch's name with what tags cannot hold replaced", () => {
    const { tags } = planTags(rules({ version: "sha-1", rows: ["{{ref}}"], ref: "refs/heads/feature/Login page" }));
    expect(tags).toEqual(["sha-1", "feature-Login-page"]);
  });
});

describe("a tag of a series", () => {
  it("moves with the highest release of the series", () => {
    const { tags } = planTags(
      rules({ version: "1.9.1", rows: ["{{major}}", "{{major}}.{{minor}}"], published: ["1.9.0", "2.0.0"] }),
    );
    expect(tags).toEqual(["1.9.1", "1", "1.9"]);
  });

  it("stays when a fix of an older series is released", () => {
    const { tags, notes } = planTags(
      rules({ version: "1.9.1", rows: ["{{major}}", "{{major}}.{{minor}}"], published: ["1.10.0"] }),
    );
    expect(tags).toEqual(["1.9.1", "1.9"]);
    expect(notes).toEqual(["tag 1 stays where it is: a higher release than 1.9.1 is published"]);
  });

  it("stays when a prerelease is made", () => {
    const { tags, notes } = planTags(rules({ version: "2.0.0-rc.1", rows: ["{{major}}"] }));
    expect(tags).toEqual(["2.0.0-rc.1"]);
    expect(notes).toEqual(["tag 2 stays where it is: 2.0.0-rc.1 is not a stable release"]);
  });

  it("is left out of a build that has no such version", () => {
    const { tags, notes } = planTags(rules({ version: "sha-0123456789ab", rows: ["{{major}}"] }));
    expect(tags).toEqual(["sha-0123456789ab"]);
    expect(notes).toHaveLength(1);
  });
});

describe("latest", () => {
  it.each([
    ["false", "1.2.3", [], false],
    ["true", "1.2.3", ["2.0.0"], true],
    ["true", "sha-0123456789ab", [], true],
    ["auto", "1.2.3", [], true],
    ["auto", "1.2.3", ["1.2.2", "2.0.0-rc.1"], true],
    ["auto", "1.2.3", ["2.0.0"], false],
    ["auto", "2.0.0-rc.1", ["1.0.0"], false],
    ["auto", "sha-0123456789ab", [], false],
  ] as const)("%s for %s beside %j: %s", (latest, version, published, expected) => {
    expect(planTags(rules({ latest, version, published })).tags.includes("latest")).toBe(expected);
  });
});

describe("rows that cannot be tags", () => {
  it.each([
    ["{{branch}}", "uses {{branch}}; known are {{version}}"],
    ["a b", "cannot be a tag"],
    ["acme/{{version}}", "cannot be a tag"],
    ["latest", "asked for with the input latest"],
  ])("%s: %s", (row, message) => {
    const problems = new Problems();
    checkRows([row], problems);
    expect(problems.found.map((each) => each.message).join("\n")).toContain(message);
  });
});
