import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import { performance } from "node:perf_hooks";
import type { Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";

export interface ProcessOptions {
  readonly argv: readonly [command: string, ...args: string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Each line, without its line break, as it arrives on either stream. */
  readonly onLine: (line: string) => void;
  /** Everything the process writes, as it arrives. */
  readonly onOutput: (text: string) => void;
  readonly patience?: Patience;
}

/** How long the runner waits, in milliseconds. */
export interface Patience {
  /** After SIGINT, before SIGTERM. */
  readonly interrupt: number;
  /** After SIGTERM, before SIGKILL. */
  readonly terminate: number;
  /** For children that outlive the process and hold its output open. */
  readonly output: number;
}

/** Source: actions/runner 2.336, ProcessInvoker.cs. */
const RUNNERS_PATIENCE: Patience = { interrupt: 7_500, terminate: 2_500, output: 5_000 };

export interface ProcessEnd {
  /** As a shell says it: 128 and the signal's number when a signal ended it. */
  readonly exitCode: number;
  readonly signal: NodeJS.Signals | undefined;
  /** Milliseconds. */
  readonly duration: number;
}

export interface RunningProcess {
  readonly pid: number | undefined;
  readonly done: Promise<ProcessEnd>;
  /**
   * SIGINT, SIGTERM and SIGKILL in turn, each to the process alone: its children are left to it. (On Linux and macOS
   * the runner's "kill process tree" is Process.Kill on the one process; children go when the job is over.)
   */
  cancel(): Promise<void>;
}

/** What has to end with this program. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts a process as the runner starts one: standard input closed, both outputs read line by line. */
export function startProcess(options: ProcessOptions): RunningProcess {
  const { argv, cwd, env, patience = RUNNERS_PATIENCE } = options;
  const [command, ...args] = argv;
  const start = performance.now();
  // A session of its own, so that a Ctrl-C in the terminal reaches this program only, which then cancels as the runner does.
  const child = spawn(command, args, { cwd, env, stdio: ["pipe", "pipe", "pipe"], detached: true });
  running.add(child);
  child.stdin.on("error", () => {}).end();
  const streams = [child.stdout, child.stderr];
  for (const stream of streams) readLines(stream, options);
  const done = ended(child, streams, patience)
    .then((end): ProcessEnd => ({ ...end, duration: performance.now() - start }))
    .finally(() => running.delete(child));
  return { pid: child.pid, done, cancel: () => cancel(child, done, patience) };
}

async function ended(child: ChildProcess, streams: readonly Readable[], patience: Patience) {
  const closed = once(child, "close");
  // A process that could not be started fails both waits; one report is enough.
  closed.catch(() => {});
  const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  if (!(await isWithin(closed, patience.output))) for (const stream of streams) stream.destroy();
  const exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  return { exitCode, signal: signal ?? undefined };
}

async function cancel(child: ChildProcess, done: Promise<unknown>, patience: Patience): Promise<void> {
  child.kill("SIGINT");
  if (await isWithin(done, patience.interrupt)) return;
  child.kill("SIGTERM");
  if (await isWithin(done, patience.terminate)) return;
  child.kill("SIGKILL");
  await done;
}

async function isWithin(event: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const stop = new AbortController();
  const late = delay(milliseconds, false, { signal: stop.signal }).catch(() => false);
  const isThere = await Promise.race([event.then(() => true), late]);
  stop.abort();
  return isThere;
}

/** A carriage return alone ends a line too, as in .NET's ReadLine. */
function readLines(stream: Readable, { onLine, onOutput }: Pick<ProcessOptions, "onLine" | "onOutput">): void {
  let rest = "";
  stream.setEncoding("utf8").on("data", (text: string) => {
    onOutput(text);
    // A carriage return at the end may be the first half of a line break.
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  });
  stream.on("end", () => {
    if (rest !== "") onLine(rest.replace(/\r$/, ""));
  });
}
