import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import { readLab } from "../../lab/description.ts";
import { docker, dockerOk } from "./docker.ts";
import { get } from "./engine.ts";
import { until } from "./until.ts";
import type { WritersRun } from "./writers-run.ts";

const PROGRAM = join(import.meta.dirname, "writers-run.ts");
const DAEMON_SOCKET = "/run/docker.sock";

/** How the step of a test reaches one of the lab's managers over SSH. */
export function accessTo(node: string): Pick<WritersRun, "access" | "socketPath"> {
  const lab = readLab();
  const ssh = lab.nodes.find(({ name }) => name === node)?.ssh;
  if (ssh === undefined) throw new Error(`the lab has no node ${node}`);
  const { host, port, user, knownHosts } = ssh;
  const key = readFileSync(lab.ssh.keyFile, "utf8");
  return {
    access: { kind: "ssh", socketPath: DAEMON_SOCKET, target: { host, port, user, knownHosts }, key },
    socketPath: DAEMON_SOCKET,
  };
}

export interface StartedRun {
  readonly child: ChildProcess;
  /** What it has said so far. */
  readonly lines: string[];
  /** Resolves once it has said something that matches. */
  said(pattern: RegExp): Promise<void>;
  /** Its exit code, or the signal that killed it. */
  readonly ended: Promise<number | string>;
}

/**
 * Starts a step that stops writers, as the leader of a process group. At the test's end all of the group is killed, as the
 * runner ends what a killed step leaves, and its files go.
 */
export function startRun(given: WritersRun): StartedRun {
  const folder = mkdtempSync(join(tmpdir(), "slipway-run-"));
  const env = { ...process.env, TMPDIR: folder, RUNNER_TEMP: "", GITHUB_OUTPUT: "", GITHUB_STEP_SUMMARY: "" };
  const child = spawn(process.execPath, [PROGRAM], { env, stdio: ["pipe", "pipe", "pipe"], detached: true });
  child.stdin.end(JSON.stringify(given));
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on("line", (line) => lines.push(line));
  // Not at its exit: what it said last may still be on its way then.
  const ended = once(child, "close").then(([code, signal]) => (signal ?? code) as number | string);
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  onTestFinished(async () => {
    killGroup(child);
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    child,
    lines,
    ended,
    async said(pattern) {
      await until(
        async () => lines.join("\n"),
        (text) => pattern.test(text) || isOver,
        60_000,
      );
      if (!pattern.test(lines.join("\n"))) throw new Error(`never said ${pattern}:\n${lines.join("\n")}`);
    },
  };
}

function killGroup({ pid = 0 }: ChildProcess): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** The socket of a node's engine, for the docker command. */
export function socketOf(node: string): string {
  const found = readLab().nodes.find(({ name }) => name === node);
  if (found === undefined) throw new Error(`the lab has no node ${node}`);
  return found.socket;
}

const IDLE = ["sh", "-c", "trap 'exit 0' TERM; sleep 100000 & wait"];

interface IdleService {
  readonly options?: readonly string[];
  readonly replicated?: boolean;
  readonly atEnd?: AtEnd;
}

type AtEnd = (clean: () => Promise<void>) => void;

/** Runs a service of idle tasks. Gone when the test is. */
export async function runService(
  name: string,
  replicas: number,
  { options = [], replicated = true, atEnd = onTestFinished }: IdleService = {},
): Promise<void> {
  atEnd(async () => {
    await docker(["service", "rm", name]);
  });
  const scale = replicated ? ["--replicas", String(replicas)] : [];
  const given = ["--name", name, ...scale, "--endpoint-mode", "dnsrr", ...options];
  await dockerOk(["service", "create", "--quiet", "--detach", ...given, readLab().images.busybox, ...IDLE]);
  await until(
    () => tasksOf(name),
    (seen) => isComplete(seen),
  );
}

export interface IdleContainer {
  readonly node: string;
  readonly options?: readonly string[];
  readonly command?: readonly string[];
  readonly atEnd?: AtEnd;
}

/** Runs an idle container on a node. Gone when the test is, whatever it is called then. */
export async function runContainer(name: string, container: IdleContainer): Promise<void> {
  const { node, options = [], command = IDLE, atEnd = onTestFinished } = container;
  const socket = socketOf(node);
  atEnd(async () => {
    await docker(["rm", "--force", name], { socket });
  });
  const given = ["--detach", "--quiet", "--name", name, ...options];
  await dockerOk(["run", ...given, readLab().images.busybox, ...command], { socket });
}

/** `2/2 running` of a service. */
export async function tasksOf(service: string): Promise<string> {
  type Counted = { readonly ServiceStatus: { readonly RunningTasks: number; readonly DesiredTasks: number } };
  const filters = JSON.stringify({ name: [service] });
  const [found] = await get<Counted[]>("/services", { filters, status: "true" });
  return found === undefined
    ? "gone"
    : `${found.ServiceStatus.RunningTasks}/${found.ServiceStatus.DesiredTasks} running`;
}

function isComplete(seen: string): boolean {
  const [running, desired] = seen.split(/[/ ]/);
  return running === desired && running !== "0";
}

/** `running`, `paused`, `exited`, or `gone`. */
export async function containerState(node: string, name: string): Promise<string> {
  const { exitCode, output } = await docker(["inspect", "--type", "container", "--format", "{{.State.Status}}", name], {
    socket: socketOf(node),
  });
  return exitCode === 0 ? output.trim() : "gone";
}

/** The names and states of the leases on a node: all, or those of a subject. */
export async function leasesOn(node: string, subject?: string): Promise<string[]> {
  const label = subject === undefined ? "io.slipway.kind=writers-lease" : `io.slipway.subject=${subject}`;
  const format = ["--format", "{{.Names}} {{.State}}"];
  const said = await dockerOk(["ps", "--all", "--filter", `label=${label}`, ...format], { socket: socketOf(node) });
  return said.split("\n").filter((line) => line !== "");
}

/** What the leases on a node have said. */
export async function leaseLog(node: string, subject?: string): Promise<string> {
  const names = (await leasesOn(node, subject)).map((line) => line.split(" ")[0] ?? "");
  const logs = await Promise.all(names.map((name) => docker(["logs", name], { socket: socketOf(node) })));
  return logs.map(({ output }) => output).join("\n");
}

/** Removes a test's leases at its end. */
export function removeLeasesAtEnd(node: string): void {
  onTestFinished(async () => {
    for (const lease of await leasesOn(node))
      await docker(["rm", "--force", lease.split(" ")[0] ?? ""], { socket: socketOf(node) });
  });
}
