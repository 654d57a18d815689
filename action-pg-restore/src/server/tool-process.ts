import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { atExit } from "@slipway/shared";
import type { ToolProcess } from "./server.ts";

/** Of standard error, as much as is kept. */
const KEPT_LINES = 200;

/** The lines of a stream as they come; resolves at its end with the last of them. */
export async function readLines(stream: Readable, onLine: (line: string) => void = () => {}): Promise<string> {
  const kept: string[] = [];
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on("line", (line) => {
    kept.push(line);
    if (kept.length > KEPT_LINES) kept.shift();
    onLine(line);
  });
  await once(lines, "close");
  return kept.join("\n");
}

/** A program on this machine as a tool's process. Its exit code is 127 when it could not be started. */
export function localToolProcess(child: ChildProcess, onLine?: (line: string) => void): ToolProcess {
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw new TypeError("its streams are not pipes");
  // A program that ends before it has read everything closes the pipe; its exit code tells.
  stdin.on("error", () => {});
  const settled = atExit(() => child.kill("SIGKILL"));
  const ended = new Promise<number>((resolve) => {
    child.once("error", () => resolve(127));
    child.once("exit", (code) => resolve(code ?? 137));
  }).finally(settled);
  const done = Promise.all([ended, readLines(stderr, onLine)]);
  return {
    stdin,
    stdout,
    done: done.then(([exitCode, said]) => ({ exitCode, stderr: said })),
    kill: () => void child.kill("SIGTERM"),
  };
}

/** Writes a chunk as fast as the other side takes it. False when the process is over. */
export async function writeChunk(stdin: Writable, chunk: Uint8Array | string): Promise<boolean> {
  if (stdin.destroyed || !stdin.writable) return false;
  if (stdin.write(chunk)) return true;
  const waiting = new AbortController();
  const { signal } = waiting;
  const over = once(stdin, "close", { signal }).catch(() => []);
  await Promise.race([once(stdin, "drain", { signal }).catch(() => []), over]);
  waiting.abort();
  return !stdin.destroyed;
}

/**
 * What a tool writes on standard output. @throws when it ends with another exit code than 0, so that nobody takes a part
 * for the whole.
 */
export async function* outputOf(tool: ToolProcess, name: string): AsyncGenerator<Buffer> {
  let isWhole = false;
  try {
    for await (const chunk of tool.stdout) yield chunk as Buffer;
    isWhole = true;
  } finally {
    if (!isWhole) tool.kill();
  }
  const { exitCode, stderr } = await tool.done;
  if (exitCode !== 0)
    throw new Error(`${name} ended with exit code ${exitCode}: ${stderr.trim() || "it said nothing"}`);
}
