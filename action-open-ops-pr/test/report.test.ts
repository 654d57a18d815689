import { RecordingRunner } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { describeEnding, outputsOf, report } from "../src/report.ts";
import type { Result } from "../src/result.ts";

const branch = "ops-pr/shop/production/1.4.0";
const pull = { number: 7, url: "https://github.example/acme/ops/pull/7" };
const common = { branch, notes: [] };
const opened: Result = {
  ...common,
  state: "opened",
  pull,
  commit: "abc",
  changedFiles: ["k.yaml"],
  closed: [],
  merging: { kind: "by-people" },
  body: "<!-- slipway-ops-pr {} -->\n\n## Checklist\n",
};

describe("the end of a run is told", () => {
  it.each<[Result, string]>([
    [opened, `Opened #7 for people to merge: ${pull.url}`],
    [{ ...opened, merging: { kind: "waiting" } }, `Opened #7 to be merged once its checks pass: ${pull.url}`],
    [{ ...opened, state: "updated", merging: { kind: "merged" } }, `Updated #7 and merged it: ${pull.url}`],
    [
      { ...opened, merging: { kind: "refused", because: "it is a draft" } },
      `Opened #7 for people to merge (not by itself: it is a draft): ${pull.url}`,
    ],
    [
      { ...common, state: "unchanged", where: "on main", pull: undefined, closed: [5] },
      "Nothing to do: it is on main already; closed #5",
    ],
    [
      { ...common, state: "planned", intent: "open a pull request", title: "x", body: "", edits: [] },
      `Planned to open a pull request from ${branch}; nothing was changed`,
    ],
    [
      { ...common, state: "superseded", newer: "1.5.0", pull },
      "Nothing was released: 1.5.0 is newer, and in #7; this run is late",
    ],
    [
      { ...common, state: "superseded", newer: "1.5.0", pull: undefined },
      "Nothing was released: 1.5.0 is newer, and deployed; this run is late",
    ],
    [
      { ...common, state: "refused", sentence: "it is too old", next: "release anew" },
      "Refused: it is too old; nothing was changed\nNext: release anew",
    ],
  ])("%#", (result, sentence) => {
    expect(describeEnding(result)).toBe(sentence);
  });
});

it("the outputs say what later steps need", () => {
  expect(outputsOf(opened)).toEqual({
    result: "opened",
    "pull-request-number": "7",
    "pull-request-url": pull.url,
    branch,
    "commit-sha": "abc",
    "changed-files": '["k.yaml"]',
  });
});

it("a refusal fails the step, a late run warns, and notes are warnings", async () => {
  const refused = new RecordingRunner();
  await report({ ...common, state: "refused", sentence: "no", next: "yes" }, refused);
  expect(refused.failure).toContain("Refused: no");
  const late = new RecordingRunner();
  await report({ ...common, notes: ["look at this"], state: "superseded", newer: "2", pull }, late);
  expect(late.failure).toBeUndefined();
  expect(late.lines.filter((line) => line.startsWith("warning"))).toHaveLength(2);
});

it("the summary has the text without its record, and the lines that a dry run would change", async () => {
  const runner = new RecordingRunner();
  await report(opened, runner);
  expect(runner.summaries[0]).toContain("## Checklist");
  expect(runner.summaries[0]).not.toContain("slipway-ops-pr");
  const planned = new RecordingRunner();
  const edits = [{ file: "k.yaml", before: "a: 1\ntag: 1.3.0\n", after: "a: 1\ntag: 1.4.0\n" }];
  await report({ ...common, state: "planned", intent: "open a pull request", title: "x", body: "", edits }, planned);
  expect(planned.summaries[0]).toContain("@@ line 2 @@\n-tag: 1.3.0\n+tag: 1.4.0");
});
