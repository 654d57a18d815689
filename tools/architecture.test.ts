import { basename, dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./action-folders.ts";
import { findCycles, importsIn, readModules, type SourceModule } from "./source-modules.ts";

const product = readModules(ROOT, ["shared/src/**/*.ts", "action-*/src/**/*.ts"]);
const all = readModules(ROOT, ["{shared,action-*,tools,lab,e2e,bench}/**/*.ts"]);

const MOST_LINES = 250;
const VAGUE = /^(utils?|helpers?|common|types|misc)$/;
const EFFECTS =
  /^node:(child_process|cluster|dgram|dns|fs|http|http2|https|net|readline|timers|tls|worker_threads)(\/|$)/;
/** Decides, describes or parses, and so touches nothing. */
const PURE = /\/(plan|report|text|domain)\/|\/(plan|report)[^/]*\.ts$/;
/** Where effects are allowed to live, and where real ones are handed over. */
const EDGE = /^shared\/src\/ports\/|^action-[^/]+\/src\/(main|post)\.ts$/;
const FORBIDDEN = [
  "compose down",
  "volume rm",
  "StrictHostKeyChecking=no",
  "accept-new",
  "prune --volumes",
  "shell: true",
];

const problems = (modules: readonly SourceModule[], find: (module: SourceModule) => readonly string[]) =>
  modules.flatMap((module) => find(module).map((problem) => `${module.file}: ${problem}`));

describe("the product's modules", () => {
  it("are found", () => {
    expect(product.length).toBeGreaterThan(50);
    expect(product.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
  });

  it("leave @actions/* to the ports and the entries", () => {
    const inner = product.filter(({ file }) => !EDGE.test(file));
    const reaching = problems(inner, ({ imports }) =>
      specifiers(imports).filter((each) => each.startsWith("@actions/")),
    );
    expect(reaching).toEqual([]);
  });

  it("decide and describe without effects", () => {
    const pure = product.filter(({ file }) => PURE.test(file));
    expect(pure).not.toEqual([]);
    expect(problems(pure, ({ imports }) => specifiers(imports).filter((each) => EFFECTS.test(each)))).toEqual([]);
  });

  it("never say what must never be done", () => {
    expect(problems(product, ({ text }) => FORBIDDEN.filter((words) => text.includes(words)))).toEqual([]);
  });
});

describe("all modules", () => {
  it("form no ring", () => {
    expect(findCycles(all)).toEqual([]);
  });

  it(`have at most ${MOST_LINES} lines`, () => {
    const long = problems(all, ({ text }) => {
      const lines = text.trimEnd().split("\n").length;
      return lines > MOST_LINES ? [`${lines} lines`] : [];
    });
    expect(long).toEqual([]);
  });

  it("are named after what is in them", () => {
    const vague = all.filter(({ file }) =>
      [...dirname(file).split("/"), basename(file, ".ts")].some((name) => VAGUE.test(name)),
    );
    expect(vague.map(({ file }) => file)).toEqual([]);
  });
});

function specifiers(imports: SourceModule["imports"]): string[] {
  return imports.filter(({ isType }) => !isType).map(({ specifier }) => specifier);
}

describe("imports are read", () => {
  it.each([
    ['import { a } from "./a.ts";', [{ specifier: "./a.ts", isType: false }]],
    ['import {\n  a,\n  type b,\n} from "./a.ts";', [{ specifier: "./a.ts", isType: false }]],
    ['import type { a } from "./a.ts";', [{ specifier: "./a.ts", isType: true }]],
    ['export { a } from "./a.ts";', [{ specifier: "./a.ts", isType: false }]],
    ['export type { a } from "./a.ts";', [{ specifier: "./a.ts", isType: true }]],
    ['import * as z from "zod";', [{ specifier: "zod", isType: false }]],
    ['import "./a.ts";', [{ specifier: "./a.ts", isType: false }]],
    ['const a = await import("./a.ts");', [{ specifier: "./a.ts", isType: false }]],
    ['export const text = "from";\nconst b = `import "c"`;', []],
  ])("%j", (text, imports) => {
    expect(importsIn(text)).toEqual(imports);
  });
});

it("a ring is found and named", () => {
  const module = (file: string, specifier: string, isType = false): SourceModule => ({
    file,
    text: "",
    imports: [{ specifier, isType }],
  });
  const ring = [
    module("x/a.ts", "./b.ts"),
    module("x/b.ts", "../y/c.ts", true),
    module("y/c.ts", "../x/a.ts"),
    module("d.ts", "./x/a.ts"),
  ];
  expect(findCycles(ring)).toEqual(["x/a.ts → x/b.ts → y/c.ts → x/a.ts"]);
});
