import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CST, Lexer, parseAllDocuments } from "yaml";
import { planPins } from "../../src/pins/plan-pins.ts";
import { type GeneratedFile, generateFile } from "./support/generated-file.ts";

const FILES = Array.from({ length: 390 }, (_, number) => generateFile(number));

/** What the file is made of, without what it says: the kinds of its tokens and how deep they are. */
function structureOf(text: string): string {
  const kinds = [...new Lexer().lex(text)].map((token) => CST.tokenType(token) ?? "text");
  return kinds.join(" ");
}

function change({ name, pin, image, before }: GeneratedFile) {
  return planPins({ files: new Map([[name, before]]), pins: [pin], images: [image] });
}

/** Every value of the file, as readers of that version of YAML see it. */
function valuesOf(text: string, version: "1.1" | "1.2"): unknown[] {
  const leaves = (value: unknown): unknown[] =>
    typeof value === "object" && value !== null && !(value instanceof Date)
      ? Object.entries(value).flatMap(([key, each]) => [key, ...leaves(each)])
      : [value];
  return parseAllDocuments(text.replace("%YAML 1.2", `%YAML ${version}`), { version }).flatMap((document) => {
    expect(document.errors).toEqual([]);
    return leaves(document.toJS());
  });
}

describe("generated files", () => {
  it("are many, and of many structures", () => {
    const structures = new Set(FILES.map(({ before }) => structureOf(before)));
    const shapes = new Set(
      FILES.map(({ axes: { newline, finalNewline, byteOrderMark, ...shape } }) => JSON.stringify(shape)),
    );
    process.stdout.write(`${FILES.length} files, ${structures.size} token structures, ${shapes.size} combinations\n`);
    expect(FILES.length).toBeGreaterThanOrEqual(300);
    expect(structures.size).toBeGreaterThanOrEqual(100);
  });

  it.each(FILES)("$name has exactly the bytes of its version changed", (file) => {
    const { edits, problems } = change(file);
    expect(problems).toEqual([]);
    expect(edits.map(({ after }) => after)).toEqual([file.after]);
  });

  it.each(FILES)("$name reads as before, but for text where the version is", (file) => {
    for (const version of ["1.1", "1.2"] as const) {
      const [old, fresh] = [valuesOf(file.before, version), valuesOf(change(file).edits[0]?.after ?? "", version)];
      expect(fresh).toHaveLength(old.length);
      expect(
        fresh.filter((value, index) => !Object.is(value, old[index]) && String(value) !== String(old[index])),
      ).toEqual(file.values);
    }
  });

  it.each(FILES)("$name is left alone by a second run", (file) => {
    expect(change({ ...file, before: file.after })).toMatchObject({ edits: [], problems: [] });
  });

  describe("as git sees them", () => {
    const folder = mkdtempSync(join(tmpdir(), "slipway-pins-"));
    const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, encoding: "utf8" });
    beforeAll(() => {
      git("init", "--quiet");
      mkdirSync(join(folder, "apps"));
      for (const { name, before } of FILES) writeFileSync(join(folder, "apps", name), before);
      git("-c", "core.autocrlf=false", "add", "apps");
      for (const file of FILES) writeFileSync(join(folder, "apps", file.name), change(file).edits[0]?.after ?? "");
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it("differ in as many lines as have a version on them", () => {
      const numbers = git("-c", "core.autocrlf=false", "diff", "--numstat").trim().split("\n");
      const expected = FILES.map(({ name, before, after }) => {
        const [old, fresh] = [before.split("\n"), after.split("\n")];
        const count = old.filter((line, index) => line !== fresh[index]).length;
        return `${count}\t${count}\tapps/${name}`;
      });
      expect(numbers.toSorted()).toEqual(expected.toSorted());
    });
  });
});
