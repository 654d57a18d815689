import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../../action-folders.ts";
import { readSections } from "../changelog.ts";

const section = (version: string, line: number, date: string | undefined, notes: string) => ({
  version,
  line,
  date,
  notes,
});

it.each([
  ["nothing", "", []],
  ["no section", "# Changelog\n\nAll changes.\n", []],
  [
    "one section to the end",
    "# Changelog\n\n## [1.0.0] - 2026-01-31\n\n- One\n",
    [["1.0.0", 3, "2026-01-31", "- One"]],
  ],
  [
    "sections up to the next",
    "## [Unreleased]\n- Soon\n## [2.0.0] - 2026-02-01\n### Added\n\n- Two\n\n## 1.0.0 - 2026-01-31\n- One",
    [
      ["Unreleased", 1, undefined, "- Soon"],
      ["2.0.0", 3, "2026-02-01", "### Added\n\n- Two"],
      ["1.0.0", 8, "2026-01-31", "- One"],
    ],
  ],
  ["an empty section", "## [1.0.0] - 2026-01-31\n\n", [["1.0.0", 1, "2026-01-31", ""]]],
  ["a version with a link", "## [1.0.0](https://example.org/v1) - 2026-01-31\nx", [["1.0.0", 1, "2026-01-31", "x"]]],
  ["a prerelease", "## [1.0.0-rc.1] - 2026-01-31\nx", [["1.0.0-rc.1", 1, "2026-01-31", "x"]]],
  ["another word for the day", "## [1.0.0] - unreleased\nx", [["1.0.0", 1, "unreleased", "x"]]],
  [
    "lines that end by CR LF",
    "## [1.0.0] - 2026-01-31\r\n\r\n- a\r\n- b\r\n",
    [["1.0.0", 1, "2026-01-31", "- a\n- b"]],
  ],
  [
    "a heading inside a fence",
    "## [1.0.0]\n````\n```\n## [0.9.0]\n````\nx",
    [["1.0.0", 1, undefined, "````\n```\n## [0.9.0]\n````\nx"]],
  ],
  [
    "another heading between",
    "## [2.0.0]\na\n## How to upgrade to it\nb\n## [1.0.0]\nc",
    [
      ["2.0.0", 1, undefined, "a"],
      ["1.0.0", 5, undefined, "c"],
    ],
  ],
] as const)("%s", (_, text, expected) => {
  expect(readSections(text)).toEqual(
    expected.map(([version, line, date, notes]) => section(version, line, date, notes)),
  );
});

it("reads this repository's own", () => {
  const sections = readSections(readFileSync(join(ROOT, "CHANGELOG.md"), "utf8"));
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  expect(sections.map((each) => each.version)).toContain(version);
  expect(sections.filter(({ notes }) => notes === "")).toEqual([]);
});
