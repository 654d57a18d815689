import { execFile } from "node:child_process";
import { join } from "node:path";

const MAIN = join(import.meta.dirname, "..", "main.ts");

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the audit as people do, as a process of its own; not as on GitHub unless `env` says so. */
export function runMain(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const { GITHUB_ACTIONS: _, ...inherited } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], { env: { ...inherited, ...env } }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}
