import { readManifest } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { inputs } from "../src/config.ts";
import { outputsOf } from "../src/report.ts";

const manifest = readManifest(new URL("../action.yml", import.meta.url).pathname);
const fields = inputs.shape as Record<string, { safeParse(value: unknown): { success: boolean; data?: unknown } }>;

describe("action.yml", () => {
  it("names exactly the inputs that the action reads", () => {
    expect(Object.keys(manifest.inputs).sort()).toEqual(Object.keys(fields).sort());
  });

  it("says the same as the schema where no input is given", () => {
    for (const [name, { default: written }] of Object.entries(manifest.inputs)) {
      if (written === undefined) continue;
      expect([name, fields[name]?.safeParse(written)]).toEqual([name, fields[name]?.safeParse(undefined)]);
    }
  });

  it("requires what has no meaning without", () => {
    const required = Object.entries(manifest.inputs).flatMap(([name, input]) => (input.required ? [name] : []));
    expect(required).toEqual(["targets"]);
  });

  it("names exactly the outputs that are set", () => {
    const outputs = outputsOf({ state: "healthy", targets: [], elapsed: 0 });
    expect(Object.keys(manifest.outputs).sort()).toEqual(Object.keys(outputs).sort());
  });

  it("runs the bundle on Node 24", () => {
    expect(manifest.runs).toEqual({ using: "node24", main: "dist/main/index.js" });
  });
});
