import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { licensesOf } from "../licenses.ts";

/** Packages on disk, by their path below node_modules, and the statistics of a bundle with one file of each. */
function statisticsOf(packages: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const root = mkdtempSync(join(tmpdir(), "slipway-licenses-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const modules = Object.entries(packages).map(([path, files]) => {
    const folder = join(root, "node_modules", path);
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return { nameForCondition: join(folder, "lib", "index.js") };
  });
  return JSON.stringify({ modules: [{ nameForCondition: join(root, "src", "own.ts") }, { modules }] });
}

const MANIFEST = (name: string, license = "MIT") => JSON.stringify({ name, version: "1.0.0", license });

it("lists every package once, sorted, also those inside concatenated modules", () => {
  const statistics = statisticsOf({
    zebra: { "package.json": MANIFEST("zebra"), LICENSE: "Zebra's text\n" },
    "@scope/ant": {
      "package.json": MANIFEST("@scope/ant", "Apache-2.0"),
      "LICENSE.md": "Ant's text",
      NOTICE: "A notice",
    },
  });
  expect(licensesOf(statistics)).toBe(
    "@scope/ant@1.0.0\nApache-2.0\nAnt's text\n\nA notice\n\nzebra@1.0.0\nMIT\nZebra's text\n",
  );
});

it("names the innermost of nested packages", () => {
  const inner = { "package.json": MANIFEST("inner"), license: "text" };
  expect(licensesOf(statisticsOf({ "outer/node_modules/inner": inner }))).toContain("inner@1.0.0");
});

it("adds the notices of what a package has built in without saying so", () => {
  const parser = { "package.json": MANIFEST("libpg-query"), LICENSE: "The package's own" };
  const text = licensesOf(statisticsOf({ "libpg-query": parser }));
  for (const part of [
    "The package's own",
    "Lukas Fittl",
    "PostgreSQL Global Development Group",
    "protobuf-c",
    "xxHash",
  ])
    expect(text).toContain(part);
});

it("refuses a package without any licence", () => {
  const statistics = statisticsOf({ nobody: { "package.json": JSON.stringify({ name: "nobody", version: "2.0.0" }) } });
  expect(() => licensesOf(statistics)).toThrow("no licence found for nobody@2.0.0");
});
