import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";

const PROBE = join(import.meta.dirname, "first-effect.cjs");

export interface StartedProgram {
  /** What Node is told to run: a file, or `-e` and a program. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface Startup {
  /** Milliseconds of CPU, user and system. */
  readonly cpu: number;
  /** The kind of the first effect; undefined when the program ended without one. */
  readonly effect: string | undefined;
  /** What it printed until then. */
  readonly output: string;
}

/** Runs a program up to its first effect on the world, or its end. */
export async function measureStartup({ argv, cwd, env }: StartedProgram): Promise<Startup> {
  const stdio = ["ignore", "pipe", "pipe", "pipe"] as const;
  const child = spawn(process.execPath, ["--require", PROBE, ...argv], { cwd, env, stdio: [...stdio] });
  const [stdout, stderr, report] = child.stdio.slice(1, 4) as [Readable, Readable, Readable];
  const [out, error, told] = await Promise.all([text(stdout), text(stderr), text(report), once(child, "close")]);
  const output = `${out}${error}`;
  if (told === "") throw new Error(`${argv.join(" ")} ended without telling its CPU time:\n${output}`);
  const { cpu, effect } = JSON.parse(told) as { cpu: number; effect: string | null };
  return { cpu: cpu / 1_000, effect: effect ?? undefined, output };
}
