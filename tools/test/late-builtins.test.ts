import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { loadBuiltinsLate } from "../late-builtins.ts";

const EXTERNAL = "__WEBPACK_EXTERNAL_createRequire(import.meta.url)";

/** Runs a bundle's code as ncc would have written it, in which `loaded()` tells whether node:crypto is loaded. */
function runBundle(lines: readonly string[]): string {
  const code = [
    'import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";',
    "var __webpack_modules__ = {};",
    'const loaded = () => process.moduleLoadList.includes("NativeModule crypto");',
    ...lines,
  ].join("\n");
  return execFileSync(process.execPath, ["--input-type=module", "-e", loadBuiltinsLate(code)], { encoding: "utf8" });
}

describe("a module of Node that is costly to load", () => {
  it("is loaded when something of it is used, and not when it is imported", () => {
    const printed = runBundle([
      `const crypto = ${EXTERNAL}("node:crypto");`,
      "console.log(loaded(), crypto.__esModule);",
      'console.log(crypto.createHash("md5").digest("hex"), loaded());',
    ]);
    expect(printed).toBe("false undefined\nd41d8cd98f00b204e9800998ecf8427e true\n");
  });

  it("may be a function, and may have classes", () => {
    const printed = runBundle([
      `const assert = ${EXTERNAL}("assert");`,
      `const http = ${EXTERNAL}("node:http");`,
      "assert(true);",
      "console.log(new http.Agent() instanceof http.Agent);",
      "try { assert(false, 'seen'); } catch (error) { console.log(error.message); }",
    ]);
    expect(printed).toBe("true\nseen\n");
  });

  it("is told apart from the cheap ones, which are loaded as they were", () => {
    const code = `var __webpack_modules__ = {};\nconst path = ${EXTERNAL}("node:path");`;
    expect(loadBuiltinsLate(code)).toBe(code);
  });

  it("is not looked for in code that ncc would not write", () => {
    expect(() => loadBuiltinsLate(`const net = ${EXTERNAL}("node:net");`)).toThrow("mend tools/late-builtins.ts");
  });
});
