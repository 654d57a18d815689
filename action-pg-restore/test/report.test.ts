import { RecordingRunner, readManifest } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { describeEnding } from "../src/describe-ending.ts";
import { inputs, MODES } from "../src/inputs.ts";
import { outputsOf, report } from "../src/report.ts";
import { type Ending, isSuccess, type Result } from "../src/result.ts";
import { renderRollbackCommand, workflowFile } from "../src/rollback-command.ts";
import { Knowledge } from "../src/session.ts";
import { renderSummary } from "../src/summary.ts";
import type { TableReport } from "../src/verify/verify-report.ts";
import { dumpWith } from "./preflight/support/inspection.ts";

const manifest = readManifest(new URL("../action.yml", import.meta.url).pathname);
const failure = { reason: "the disk is full", left: "shop was not touched", next: "free some" };

const ENDINGS: { readonly [state in Ending["state"]]: Extract<Ending, { state: state }> } = {
  planned: { state: "planned", planned: ["restores a"] },
  restored: { state: "restored", old: "shop__old_1", downtime: 68 },
  prepared: { state: "prepared", prepared: "shop__r1" },
  verified: { state: "verified" },
  "backed-up": { state: "backed-up", backup: { location: "s3://b/a", bytes: 1, sha256: "ab", removed: ["old"] } },
  reverted: { state: "reverted", old: "shop__old_2", downtime: 50 },
  cleaned: { state: "cleaned", dropped: ["shop__old_1"], kept: [{ name: "shop__old_2", because: "it is kept" }] },
  ensured: { state: "ensured", created: ["database shop"], present: [] },
  refused: { state: "refused", reason: "2 things stand in the way" },
  untouched: { state: "untouched", ...failure },
  "rolled-back": { state: "rolled-back", ...failure, downtime: 9_000 },
  failed: { state: "failed", ...failure, old: "shop__old_1" },
};
const endings = Object.values(ENDINGS);

function resultOf(ending: Ending, known = new Knowledge()): Result {
  const phases = [{ name: "swap", start: 1_000, duration: 68 }];
  const now = new Date("2026-11-21T12:00:00Z");
  return { mode: "restore", database: "shop", ending, known, phases, duration: 2_000, now, rollbackCommand: undefined };
}

function tableOf(name: string, verdict: TableReport["verdict"]): TableReport {
  return { schema: "public", name, expectedRows: 2, rows: 2, bytes: 9, verdict };
}

describe("action.yml", () => {
  it("names exactly the inputs that the action reads, and every mode", () => {
    expect(Object.keys(manifest.inputs).sort()).toEqual(Object.keys(inputs.shape).sort());
    const named = [...(manifest.inputs.mode?.description.matchAll(/`([\w-]+)`/g) ?? [])].map(([, word]) => word);
    expect(named.toSorted()).toEqual([...MODES].toSorted());
  });

  it.each(endings)("names exactly the outputs that are set, whatever the ending ($state)", (ending) => {
    expect(Object.keys(manifest.outputs).sort()).toEqual(Object.keys(outputsOf(resultOf(ending))).sort());
  });

  it("promises exactly the results that there are", () => {
    const text = manifest.outputs.result?.description ?? "";
    const promised = [...text.matchAll(/`([\w-]+)`/g)].map(([, word]) => word);
    expect(promised.toSorted()).toEqual(Object.keys(ENDINGS).toSorted());
  });
});

describe("the end of a run", () => {
  it("is green only for what went well", () => {
    const green = endings.filter((ending) => isSuccess({ ending })).map(({ state }) => state);
    expect(green).toEqual([
      "planned",
      "restored",
      "prepared",
      "verified",
      "backed-up",
      "reverted",
      "cleaned",
      "ensured",
    ]);
  });

  it.each(endings)(
    "says what became of it, and when it failed what is left and what to do ($state)",
    async (ending) => {
      const runner = new RecordingRunner();
      await report(resultOf(ending), runner);
      expect(runner.outputs.result).toBe(ending.state);
      if (isSuccess({ ending })) expect(runner.failure).toBeUndefined();
      else if (ending.state === "refused")
        expect(runner.failure).toBe(
          "2 things stand in the way\nNothing was touched\nNext: put that right, then run this again",
        );
      else expect(runner.failure).toMatch(/^the disk is full\nshop was not touched.*\nNext: free some$/);
    },
  );

  it.each<[Ending, string]>([
    [ENDINGS.restored, "Restored shop after 2 s, down for 68 ms; what was there before is kept as shop__old_1"],
    [ENDINGS.prepared, "Restored beside shop as shop__r1 and verified after 2 s; shop was not touched"],
    [ENDINGS["backed-up"], "Backed up shop to s3://b/a and read it back after 2 s; removed old"],
    [ENDINGS.cleaned, "Dropped shop__old_1; kept shop__old_2 (it is kept)"],
    [ENDINGS.ensured, "Created database shop; there already: nothing"],
    [ENDINGS["rolled-back"], "the disk is full\nshop was not touched, down for 9 s\nNext: free some"],
  ])("$state: %s", (ending, expected) => {
    expect(describeEnding(resultOf(ending))).toContain(expected);
  });

  it("says of which tables no more than the number of rows was compared", async () => {
    const known = new Knowledge();
    const because = "its times depend on a setting";
    const tables = [tableOf("a", { state: "identical" }), tableOf("b", { state: "counted", because })];
    known.verification = { tables, problems: [], notes: [] };
    for (const ending of [ENDINGS.restored, ENDINGS.prepared]) {
      const runner = new RecordingRunner();
      await report(resultOf(ending, known), runner);
      expect(runner.log).toContain("warning: Compared by their number of rows alone: public.b");
      expect(runner.log).toContain("; 1 of 2 tables were compared by content, the others counted; ");
    }
    known.verification = { tables: tables.slice(0, 1), problems: [], notes: [] };
    expect(describeEnding(resultOf(ENDINGS.restored, known))).not.toContain("compared");
  });

  it.each([ENDINGS.restored, ENDINGS.reverted])("names what failed after it ($state)", async (ending) => {
    const known = new Knowledge();
    known.failedSteps = ["recreate electric: it was started as it was before: no space left"];
    const runner = new RecordingRunner();
    await report(resultOf(ending, known), runner);
    expect(runner.log).toContain("warning: recreate electric: it was started as it was before");
    expect(describeEnding(resultOf(ending, known))).toMatch(
      /this failed and is left to do: recreate electric: .* left$/,
    );
    expect(JSON.parse(runner.outputs.report ?? "").failedSteps).toEqual(known.failedSteps);
  });

  it("gives the names and numbers to the next step", () => {
    expect(outputsOf(resultOf(ENDINGS.restored))).toMatchObject({ "old-database": "shop__old_1", "downtime-ms": "68" });
    expect(outputsOf(resultOf(ENDINGS.failed))).toMatchObject({ "old-database": "shop__old_1" });
    expect(outputsOf(resultOf(ENDINGS.prepared))).toMatchObject({ "prepared-database": "shop__r1" });
    expect(outputsOf(resultOf(ENDINGS["backed-up"]))).toMatchObject({ backup: "s3://b/a", "backup-sha256": "ab" });
  });

  it("stays what it was when the summary cannot be written", async () => {
    const runner = new RecordingRunner();
    runner.summary = async () => {
      throw new Error("no space left");
    };
    await report(resultOf(ENDINGS.restored), runner);
    expect(runner.failure).toBeUndefined();
    expect(runner.log).toContain("warning: The job summary could not be written: no space left");
  });
});

describe("the report", () => {
  const known = new Knowledge();
  known.verification = {
    tables: [
      tableOf("same", { state: "identical" }),
      tableOf("counted", { state: "counted", because: "it has no key" }),
      tableOf("pipe|d", { state: "different", because: "row 2 differs" }),
    ],
    problems: ["the sequence s is at 3, not at 4"],
    notes: [],
  };
  known.differences = [{ title: "column public.a.b", database: "text", dump: undefined }];
  known.findings = [{ level: "warning", gate: "space", message: "little" }];

  it("has every table with its rows and whether they match", () => {
    const json = JSON.parse(outputsOf(resultOf(ENDINGS.untouched, known)).report ?? "");
    expect(json.tables).toEqual([
      { schema: "public", name: "same", expectedRows: 2, restoredRows: 2, match: true, because: null },
      { schema: "public", name: "counted", expectedRows: 2, restoredRows: 2, match: null, because: "it has no key" },
      { schema: "public", name: "pipe|d", expectedRows: 2, restoredRows: 2, match: false, because: "row 2 differs" },
    ]);
    expect(json).toMatchObject({
      result: "untouched",
      reason: "the disk is full",
      problems: ["the sequence s is at 3, not at 4"],
      findings: [{ gate: "space" }],
      schemaDifferences: [{ title: "column public.a.b", database: "text" }],
      phases: [{ name: "swap", startMs: 1_000, ms: 68 }],
    });
  });

  it("begins its tables with what is wrong", () => {
    const summary = renderSummary(resultOf(ENDINGS.untouched, known));
    const rows = [...summary.matchAll(/^\| `public\.(.*?)` \| 2 \| 2 \| (.*) \|$/gm)].map(([, name, said]) => [
      name,
      said,
    ]);
    expect(rows).toEqual([
      ["pipe\\|d", "**different**: row 2 differs"],
      ["counted", "counted: it has no key"],
      ["same", "identical"],
    ]);
    expect(summary).toContain("| column public.a.b | `text` |  |");
    expect(summary).toContain("- the sequence s is at 3, not at 4");
    expect(summary).toContain("| swap | 1 s | 68 ms |");
  });

  it("has the command that goes back, and what it asks for once rows were written", () => {
    const summary = renderSummary({ ...resultOf(ENDINGS.restored), rollbackCommand: "gh workflow run restore.yml" });
    expect(summary).toContain("To go back:\n\n```sh\ngh workflow run restore.yml\n```\n\nIf rows were written since");
    expect(summary).toContain("`discard-writes`");
  });

  it("is cut to what a summary holds", () => {
    const many = new Knowledge();
    const tables = Array.from({ length: 5_000 }, (_, at) => ({ ...dumpWith().tables[0], name: `t${at}` }));
    many.dump = {
      name: "shop.dump",
      report: {
        state: "sound",
        source: { bytes: 1, sha256: "0", wrappings: [] },
        dump: dumpWith({ tables: tables as ReturnType<typeof dumpWith>["tables"] }),
        protection: { whole: undefined, unprotected: [] },
      },
      isDigestProven: false,
      modifiedAt: undefined,
    };
    const summary = renderSummary(resultOf(ENDINGS.planned, many));
    expect(summary).toContain("4800 more are in the report.");
    expect(Buffer.byteLength(summary)).toBeLessThan(100_000);
  });
});

describe("the way back", () => {
  const context = { repository: "acme/shop", ref: "refs/heads/main" };

  it("is the workflow again, as a shell takes it", () => {
    const target = { database: "it's shop", oldDatabase: "it's shop__old_1", workflow: "restore.yml", context };
    expect(renderRollbackCommand(target)).toBe(
      "gh workflow run restore.yml --repo acme/shop --ref main --field mode=rollback --field 'database=it'\\''s shop' " +
        "--field 'confirm-database=it'\\''s shop' --field 'old-database=it'\\''s shop__old_1'",
    );
  });

  it("is the inputs where no workflow is known", () => {
    const target = { database: "shop", oldDatabase: "shop__old_1", workflow: undefined, context };
    expect(renderRollbackCommand(target)).toBe(
      "with the inputs mode=rollback, database=shop, confirm-database=shop, old-database=shop__old_1",
    );
  });

  it.each([
    ["acme/shop/.github/workflows/restore.yml@refs/heads/main", "workflow_dispatch", "restore.yml"],
    ["acme/shop/.github/workflows/restore.yml@refs/heads/main", "schedule", undefined],
    [undefined, "workflow_dispatch", undefined],
  ])("%s, started by %s, is %s", (ref, event, expected) => {
    expect(workflowFile(ref, event)).toBe(expected);
  });
});
