import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { licensesOf } from "./licenses.ts";

const run = promisify(execFile);

export interface BundleEntry {
  /** The repository. ncc numbers modules by their path from here, so every bundle is built from the same place. */
  readonly root: string;
  /** The TypeScript file to start with, relative to the repository. */
  readonly source: string;
  /** The folder to write, relative to the repository. What was in it is replaced once the new bundle is complete. */
  readonly out: string;
}

/** Bundles one entry with everything it imports, and the notices of the packages among that, into a folder. */
export async function bundleEntry({ root, source, out }: BundleEntry): Promise<void> {
  const scratch = join(root, "node_modules", ".cache", "slipway-bundle");
  mkdirSync(scratch, { recursive: true });
  const work = mkdtempSync(join(scratch, "entry-"));
  try {
    const [fresh, statistics] = [join(work, "out"), join(work, "stats.json")];
    await runNcc(root, [source, fresh, statistics]);
    writeFileSync(join(fresh, "licenses.txt"), licensesOf(readFileSync(statistics, "utf8")));
    replaceFolder(join(root, out), fresh);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function runNcc(root: string, [source, ...others]: readonly [source: string, out: string, statistics: string]) {
  try {
    // The Node that this runs under, which is 24: with another one ncc writes other bytes.
    await run(process.execPath, [join(import.meta.dirname, "ncc.ts"), source, ...others], { cwd: root });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`ncc ${source} failed:\n${stdout}${stderr}`, { cause: error });
  }
}

function replaceFolder(folder: string, fresh: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  renameSync(fresh, folder);
}
