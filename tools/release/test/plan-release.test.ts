import { describe, expect, it } from "vitest";
import { planRelease, type Sources } from "../plan-release.ts";

const SOURCES: Sources = {
  tag: "v1.2.0",
  packageVersion: "1.2.0",
  changelog: "# Changelog\n\n## [1.2.0] - 2026-01-31\n\n- New\n\n## [1.1.0] - 2026-01-01\n\n- Old\n",
};

const refusal = (changes: Partial<Sources>): string => {
  try {
    planRelease({ ...SOURCES, ...changes });
  } catch (error) {
    return (error as Error).message;
  }
  return "it was planned";
};

describe("a release is planned", () => {
  it("with the changelog's section as its notes", () => {
    expect(planRelease(SOURCES)).toEqual({ tag: "v1.2.0", title: "v1.2.0", notes: "- New", prerelease: false });
  });

  it("as a prerelease for a prerelease version", () => {
    const version = "2.0.0-rc.1";
    const changelog = `## [${version}] - 2026-02-01\n\n- Try it\n`;
    const plan = planRelease({ tag: `v${version}`, packageVersion: version, changelog });
    expect(plan).toEqual({ tag: "v2.0.0-rc.1", title: "v2.0.0-rc.1", notes: "- Try it", prerelease: true });
  });
});

describe("a release is refused", () => {
  it.each(["v1.2", "1.2.0", "v1.2.0.1", "vv1.2.0", "v01.2.0", "release"])("for a tag %s", (tag) => {
    expect(refusal({ tag })).toBe(
      `1 problem, nothing was changed:\n  - tag: "${tag}" is no version; the tag for package.json's is v1.2.0`,
    );
  });

  it("with all that is wrong at once", () => {
    expect(refusal({ tag: "v1.3.0" })).toBe(
      [
        "2 problems, nothing was changed:",
        '  - tag: "v1.3.0" is not the version in package.json, 1.2.0; delete the tag, and tag a commit whose package.json says 1.3.0',
        "  - CHANGELOG.md: there is no section for 1.3.0; add `## [1.3.0] - YYYY-MM-DD` with what is new",
      ].join("\n"),
    );
  });

  it.each([
    ["unreleased", '"unreleased" where the day should be'],
    ["2026-02-30", '"2026-02-30" where the day should be'],
    ["2026-1-31", '"2026-1-31" where the day should be'],
    ["2026-13-01", '"2026-13-01" where the day should be'],
  ])("while its section is of the day %s", (day, found) => {
    expect(refusal({ changelog: `\n## [1.2.0] - ${day}\n- New` })).toContain(
      `  - CHANGELOG.md (CHANGELOG.md:2): the section for 1.2.0 has ${found}; write \`## [1.2.0] - YYYY-MM-DD\``,
    );
  });

  it("while its section is empty and has no day", () => {
    const message = refusal({ changelog: "## [1.2.0]\n\n## [1.1.0] - 2026-01-01\n- Old" });
    expect(message).toContain("2 problems, nothing was changed:");
    expect(message).toContain("the section for 1.2.0 has no day");
    expect(message).toContain("the section for 1.2.0 is empty; say what is new");
  });

  it("while it has two sections", () => {
    const twice = "## [1.2.0] - 2026-01-31\n- New\n\n## [1.2.0] - 2026-01-31\n- Newer\n";
    expect(refusal({ changelog: twice })).toContain("there are two sections for 1.2.0, the other at line 4");
  });
});
