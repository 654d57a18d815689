import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RecordingRunner } from "@slipway/shared/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { letGo } from "../../src/backup/let-go.ts";
import type { Retention } from "../../src/config.ts";
import { RunnerFolder } from "../../src/storage/runner-folder.ts";

const NOW = Date.parse("2026-11-21T03:05:00Z");
const OWN = "shop_20261121T030000Z.dump";
const OLD = ["shop_20261112T020000Z.dump", "shop_20261111T020000Z.dump"];

/** What goes of proven backups beside the one just made, and what is said. */
async function lettingGo(others: readonly string[], retention: Retention) {
  const path = mkdtempSync(join(tmpdir(), "slipway-retention-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const name of [OWN, ...others])
    for (const ending of ["", ".sha256"]) writeFileSync(join(path, `${name}${ending}`), "x");
  const log = new RecordingRunner();
  const gone = await letGo({ store: new RunnerFolder(path), log }, { database: "shop", retention, own: OWN }, NOW);
  const left = readdirSync(path).filter((name) => name.endsWith(".dump"));
  expect(left.toSorted()).toEqual([OWN, ...others].filter((name) => !gone.includes(name)).toSorted());
  return { gone, log: log.log };
}

describe("the retention, once a backup was made", () => {
  it("lets those go that are old", async () => {
    const { gone, log } = await lettingGo(OLD, { age: 7 * 86_400_000, count: undefined });
    expect(gone).toEqual(OLD);
    expect(log).not.toContain("warning");
  });

  it("never lets that one go, though another clock is some minutes ahead", async () => {
    const ahead = "shop_20261121T030700Z.dump";
    const { gone } = await lettingGo([ahead, ...OLD], { age: undefined, count: 1 });
    expect(gone).toEqual(OLD);
  });

  it("lets none go when one is of a time that has not come", async () => {
    const ahead = "shop_20261221T020000Z.dump";
    const { gone, log } = await lettingGo([ahead, ...OLD], { age: 0, count: 1 });
    expect(gone).toEqual([]);
    expect(log).toContain(
      `warning: The backup ${ahead} is of a time that has not come by this run's clock (2026-11-21T03:05:00.000Z): no backup was let go`,
    );
  });
});
