import { type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import type { Readable } from "node:stream";

export interface Output {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Open files that the command gets as its descriptors 3, 4 and so on. */
  readonly files?: readonly number[];
  /** Ends the command; the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A command that did not exit with 0, with the last of what it said. */
export class CommandError extends Error {
  constructor(argv: readonly string[], output: Output) {
    const said = `${output.stderr.trim()}\n${output.stdout.trim()}`.trim().split("\n").slice(-15).join("\n");
    super(`${argv.join(" ")} exited with ${output.exitCode}\n${said}`);
    this.name = "CommandError";
  }
}

/** @throws {CommandError} when the command does not exit with 0. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<string> {
  const output = await tryRun(argv, options);
  if (output.exitCode !== 0) throw new CommandError(argv, output);
  return output.stdout;
}

/** Runs a command whose exit code is part of the answer. A program that does not exist gives 127, as in a shell. */
export async function tryRun(argv: readonly string[], options: RunOptions = {}): Promise<Output> {
  options.signal?.throwIfAborted();
  const [program = "", ...args] = argv;
  const child = spawn(program, args, {
    ...processOptions(options),
    stdio: ["pipe", "pipe", "pipe", ...(options.files ?? [])],
  });
  const stdout = collect(child.stdout as Readable);
  const stderr = collect(child.stderr as Readable);
  // A command that ends without reading its input closes the pipe; its exit code tells.
  child.stdin?.on("error", () => {});
  child.stdin?.end(options.stdin ?? "");
  const [code, signal] = await ended(child, options.signal);
  options.signal?.throwIfAborted();
  return { exitCode: code ?? (signal === null ? 127 : 1), stdout: await stdout, stderr: await stderr };
}

/** Starts a program that outlives this one, in a session of its own, and gives its process id. */
export function startDetached(argv: readonly string[], log: string, env: NodeJS.ProcessEnv): number {
  const [program = "", ...args] = argv;
  const file = openSync(log, "a", 0o600);
  const child = spawn(program, args, { detached: true, stdio: ["ignore", file, file], env, cwd: "/" });
  // Whoever waits for the service sees that it is not there, and names its log.
  child.on("error", () => {});
  child.unref();
  return child.pid ?? 0;
}

function processOptions(options: RunOptions): SpawnOptions {
  return {
    ...(options.env === undefined ? {} : { env: options.env }),
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
}

async function ended(
  child: ReturnType<typeof spawn>,
  signal: AbortSignal | undefined,
): Promise<[number | null, string | null]> {
  try {
    return (await once(child, "close")) as [number | null, string | null];
  } catch (error) {
    if (signal?.aborted || (error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return [127, null];
  }
}

async function collect(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  await once(stream, "close");
  return Buffer.concat(chunks).toString();
}
