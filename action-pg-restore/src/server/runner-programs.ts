import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
import type { Shell } from "@slipway/shared";
import type { ToolName } from "./server.ts";

/** PostgreSQL's programs of one version on the runner. */
export interface RunnerPrograms {
  readonly major: number;
  /** The folder they are in. */
  readonly folder: string;
}

const NEEDED: readonly ToolName[] = ["psql", "pg_dump", "pg_restore"];
/** psql can write to standard error (`\warn`) since this version. */
export const OLDEST = 13;
/** Where Debian's and Ubuntu's packages put each version. */
const DEBIAN = "/usr/lib/postgresql";

/**
 * The versions that the runner has, newest first: those of Debian's packages, and what is on PATH. Debian's commands on
 * PATH choose a version by themselves, so they count only where no other of that version is.
 */
export async function findRunnerPrograms(shell: Shell, path = process.env.PATH ?? ""): Promise<RunnerPrograms[]> {
  const found = new Map<number, RunnerPrograms>();
  for (const folder of [...(await debianFolders()), ...path.split(delimiter)]) {
    const major = await versionIn(folder, shell);
    if (major !== undefined && major >= OLDEST && !found.has(major)) found.set(major, { major, folder });
  }
  return [...found.values()].toSorted((a, b) => b.major - a.major);
}

async function debianFolders(): Promise<string[]> {
  const versions = await readdir(DEBIAN).catch(() => []);
  return versions.map((version) => join(DEBIAN, version, "bin"));
}

async function versionIn(folder: string, shell: Shell): Promise<number | undefined> {
  if (folder === "" || !NEEDED.every((name) => existsSync(join(folder, name)))) return undefined;
  const { exitCode, stdout } = await shell.run([join(folder, "pg_restore"), "--version"], { inherit: ["PATH"] });
  return exitCode === 0 ? majorOf(stdout) : undefined;
}

/** Of `pg_restore (PostgreSQL) 17.11 (Debian 17.11-0+deb13u1)` and of `9.6.24`, whose first two numbers were one. */
export function majorOf(version: string): number | undefined {
  const [, major] = /\(PostgreSQL\) (\d+)/.exec(version) ?? [];
  return major === undefined ? undefined : Number(major);
}
