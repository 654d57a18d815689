import { readManifest } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { inputs } from "../src/config.ts";
import { outputsOf } from "../src/report.ts";
import type { Result } from "../src/result.ts";
import { emptyPlan } from "./support/plan.ts";

const manifest = readManifest(new URL("../action.yml", import.meta.url).pathname);
const fields = inputs.shape as Record<string, { safeParse(value: unknown): { success: boolean; data?: unknown } }>;

const facts = {
  stack: "shop",
  cluster: "manager-1",
  plan: emptyPlan,
  images: new Map(),
  asked: undefined,
  credentialKeptFor: undefined,
  previousRelease: undefined,
  phases: [],
  duration: 0,
};

describe("action.yml", () => {
  it("names exactly the inputs that the action reads", () => {
    expect(Object.keys(manifest.inputs).sort()).toEqual(Object.keys(fields).sort());
  });

  it("says the same as the schema where no input is given", () => {
    for (const [name, { default: written }] of Object.entries(manifest.inputs)) {
      if (written === undefined) continue;
      const [read, unset] = [fields[name]?.safeParse(written), fields[name]?.safeParse(undefined)];
      expect([name, read?.success, read?.data]).toEqual([name, true, unset?.data]);
    }
  });

  it("requires what has no meaning without", () => {
    const required = Object.entries(manifest.inputs).flatMap(([name, input]) => (input.required ? [name] : []));
    expect(required).toEqual(["stack"]);
  });

  it.each<Result>([
    { ...facts, state: "planned" },
    { ...facts, state: "deployed", release: 7, pruned: [] },
    { ...facts, state: "rollback-failed", failures: [], reasons: [] },
  ])("names exactly the outputs that are set, whatever the ending ($state)", (result) => {
    expect(Object.keys(manifest.outputs).sort()).toEqual(Object.keys(outputsOf(result)).sort());
  });

  it("promises exactly the results that there are", () => {
    const promised = [...(manifest.outputs.result?.description.matchAll(/`([\w-]+)`/g) ?? [])].map(([, word]) => word);
    const states: Record<Result["state"], true> = {
      deployed: true,
      unchanged: true,
      planned: true,
      reverted: true,
      unhealthy: true,
      "rolled-back": true,
      "rollback-failed": true,
      held: true,
      failed: true,
    };
    expect(promised.toSorted()).toEqual(Object.keys(states).toSorted());
  });

  it("runs the bundle on Node 24", () => {
    expect(manifest.runs).toEqual({ using: "node24", main: "dist/main/index.js" });
  });
});
