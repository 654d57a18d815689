import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { RULES } from "../rules.ts";
import { auditSeeded } from "./seeded.ts";

it("reports every seeded defect of a checkout at its line, and nothing else", { timeout: 60_000 }, async () => {
  const root = mkdtempSync(join(tmpdir(), "slipway-seeded-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const { seeded, reported, good, stdout, stderr, code } = await auditSeeded(root);
  expect(reported, stderr).toEqual(seeded);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^\d+ workflows and actions audited: \d+ findings\n$/);
  const rules = new Set(seeded.map((line) => line.split(" ")[1]));
  expect([...rules].toSorted()).toEqual(RULES.map(({ name }) => name).toSorted());
  expect(good.length).toBeGreaterThanOrEqual(RULES.length);
});
