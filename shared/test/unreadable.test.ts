import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { explainUnreadable } from "../src/unreadable.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slipway-unreadable-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function explained(path: string): Promise<string> {
  const error: unknown = await readFile(path).catch((caught: unknown) => caught);
  return explainUnreadable(path, error).replaceAll(folder, "here");
}

it("names a file that is not there once, and says where paths begin", async () => {
  expect(await explained(join(folder, "no.yml"))).toBe(
    "there is no file here/no.yml: check out the repository first, and give the path from its root",
  );
});

it("passes on any other reason without the system's codes", async () => {
  expect(await explained(folder)).toBe("cannot read here: illegal operation on a directory");
});
