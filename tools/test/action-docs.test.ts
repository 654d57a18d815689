import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { renderReadme } from "../action-docs.ts";

const SAMPLE = join(import.meta.dirname, "sample-action");
const manifest = readManifest(join(SAMPLE, "action.yml"));
const readme = readFileSync(join(SAMPLE, "README.md"), "utf8");

describe("an action's README", () => {
  it("gets its tables from action.yml", () => {
    const empty = readme.replaceAll(/^\|.*\n/gm, "");
    expect(empty).not.toContain("|");
    expect(renderReadme(empty, manifest)).toBe(readme);
  });

  it("stays as it is when its tables are right", () => {
    expect(renderReadme(readme, manifest)).toBe(readme);
  });

  it("keeps everything outside the markers", () => {
    const text = "before $& <!-- inputs --> old <!-- /inputs --> between <!-- outputs --><!-- /outputs --> after";
    expect(renderReadme(text, { ...manifest, inputs: {}, outputs: {} })).toBe(
      "before $& <!-- inputs -->\nNone.\n<!-- /inputs --> between <!-- outputs -->\nNone.\n<!-- /outputs --> after",
    );
  });

  it("without markers is refused", () => {
    expect(() => renderReadme("# Title", manifest)).toThrow(
      "no <!-- inputs -->…<!-- /inputs --> and no <!-- outputs -->…<!-- /outputs -->",
    );
  });
});
