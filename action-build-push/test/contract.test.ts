import { readManifest } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { inputs } from "../src/inputs.ts";

const manifest = readManifest(new URL("../action.yml", import.meta.url).pathname);
const fields = inputs.shape as Record<string, { safeParse(value: unknown): { success: boolean } }>;

describe("action.yml", () => {
  it("names exactly the inputs that the action reads", () => {
    expect(Object.keys(manifest.inputs).sort()).toEqual(Object.keys(fields).sort());
  });

  it.each(Object.entries(manifest.inputs))("has a usable default for %s", (name, { default: value }) => {
    const given = value?.includes("${{") ? "expression" : value;
    const outcome = fields[name]?.safeParse(given);
    expect(outcome?.success).toBe(true);
  });

  it("says the same as the schema where no input is given", () => {
    const written = Object.entries(manifest.inputs).flatMap(([name, { default: value }]) =>
      value === undefined || value.includes("${{") ? [] : [[name, value] as const],
    );
    for (const [name, value] of written) {
      const field = fields[name] as unknown as { parse(given: unknown): unknown };
      expect([name, field.parse(value)]).toEqual([name, field.parse(undefined)]);
    }
  });

  it("names exactly the outputs that callers were promised", () => {
    expect(Object.keys(manifest.outputs).sort()).toEqual([
      "digests",
      "images",
      "matrix",
      "pinned",
      "plan",
      "result",
      "version",
    ]);
  });

  it("runs the bundle on Node 24", () => {
    expect(manifest.runs).toEqual({ using: "node24", main: "dist/main/index.js" });
  });
});
