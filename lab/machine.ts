import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type RunOptions, run, startDetached } from "./command.ts";
import type { LabPlan, MachinePlan } from "./identity.ts";
import { writeMachineFiles } from "./machine-files.ts";
import { inspectProcess, isInit, listProcesses } from "./processes.ts";
import type { Session } from "./session.ts";
import type { System } from "./system.ts";
import { waitFor, within } from "./wait.ts";

/** A running machine: namespaces of its own (mounts, processes, network, host name, IPC) around an init process. */
export interface Machine extends MachinePlan {
  /** The machine's first process, as seen from outside. When it ends, all of the machine is gone. */
  readonly pid: number;
}

const NAMESPACES = ["--mount", "--uts", "--ipc", "--net", "--pid"];
const PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin";
/** Where the machine's old root waits to be unmounted. */
const OLD_ROOT = ".host";
/** The kernel's modules, where it has any. */
const MODULES = "/lib/modules";

/** Marks every process of a lab, so that it is found again when nothing else is left of the run that started it. */
export function labMark(plan: LabPlan): string {
  return `SLIPWAY_LAB_FOLDER=${plan.folder}`;
}

function machineMark(name: string): string {
  return `SLIPWAY_LAB_MACHINE=${name}`;
}

/**
 * Starts a machine whose root is its disk and whose programs are the system's. Everything is tied to the init process:
 * no mount, namespace or process of the machine outlives it, whatever killed it.
 */
export async function startMachine(session: Session, plan: MachinePlan, system: System): Promise<Machine> {
  await writeMachineFiles(session.plan, plan);
  const env = environmentOf(session.plan, plan);
  const argv = ["unshare", ...NAMESPACES, "--fork", "--kill-child", "--", system.init, "--", "sleep", "infinity"];
  startDetached(argv, join(plan.disk, "var/log/init.log"), { ...env, PATH: process.env.PATH });
  const started = within(session, `The machine ${plan.name} did not start`, 10, join(plan.disk, "var/log/init.log"));
  const pid = await waitFor(() => findMachine(session.plan, plan.name), started);
  const machine = { ...plan, pid };
  await moveIn(session, machine, system);
  return machine;
}

/** The process id of a machine's init, found by its mark; undefined when the machine does not run. */
export function findMachine(plan: LabPlan, name: string): number | undefined {
  return listProcesses().find(({ env, pid }) => env.has(labMark(plan)) && env.has(machineMark(name)) && isInit(pid))
    ?.pid;
}

/** True while the process is still this machine's init and not a later one with the same number. */
export function isRunning(plan: LabPlan, machine: Machine): boolean {
  const found = inspectProcess(machine.pid);
  return found?.env.has(labMark(plan)) === true && found.env.has(machineMark(machine.name)) && isInit(machine.pid);
}

/** Runs a command in the machine and gives its output. */
export function runIn(
  session: Session,
  machine: Machine,
  argv: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const env = { ...environmentOf(session.plan, machine), ...options.env };
  return run([...enter(machine), ...argv], { signal: session.signal, ...options, env });
}

/** Starts a service in the machine. Its output goes to `/var/log/NAME.log` on the machine's disk. */
export function startService(session: Session, machine: Machine, name: string, argv: readonly string[]): string {
  session.signal.throwIfAborted();
  const log = join(machine.disk, "var/log", `${name}.log`);
  startDetached([...enter(machine), ...argv], log, environmentOf(session.plan, machine));
  return log;
}

function enter(machine: Machine): string[] {
  return ["nsenter", "--target", String(machine.pid), "--mount", "--uts", "--ipc", "--net", "--pid", "--"];
}

function environmentOf(plan: LabPlan, machine: MachinePlan): NodeJS.ProcessEnv {
  const marks = [labMark(plan), machineMark(machine.name)].map((mark) => mark.split(/=(.*)/s).slice(0, 2));
  return { PATH, HOME: "/root", LC_ALL: "C.UTF-8", ...Object.fromEntries(marks) };
}

/** Builds the machine's root in its own mount namespace and leaves the old one. */
async function moveIn(session: Session, machine: Machine, system: System): Promise<void> {
  await mkdir(join(machine.disk, OLD_ROOT), { recursive: true });
  const outside = ["nsenter", "--target", String(machine.pid), "--mount", "--net", "--uts", "--pid", "--"];
  for (const argv of rootMounts(machine, system, existsSync(MODULES))) await run([...outside, ...argv], session);
  for (const argv of [
    ["umount", "--lazy", `/${OLD_ROOT}`],
    ["hostname", machine.name],
  ]) {
    await runIn(session, machine, argv);
  }
}

/** The commands that make a disk the root of a mount namespace, in order. */
export function rootMounts(machine: MachinePlan, system: System, modules: boolean): string[][] {
  const at = (path: string) => join(machine.disk, path);
  return [
    ["mount", "--bind", machine.disk, machine.disk],
    ["mount", "--bind", "--options", "ro", join(system.root, "usr"), at("usr")],
    ...(modules ? [["mount", "--bind", "--options", "ro", MODULES, at("usr/lib/modules")]] : []),
    ["mount", "--types", "proc", "proc", at("proc")],
    ["mount", "--types", "sysfs", "sysfs", at("sys")],
    ["mount", "--rbind", "/sys/fs/cgroup", at("sys/fs/cgroup")],
    ["mount", "--bind", "/dev", at("dev")],
    ["mount", "--types", "devpts", "--options", "mode=0620,ptmxmode=0666", "devpts", at("dev/pts")],
    ["mount", "--types", "tmpfs", "tmpfs", at("dev/shm")],
    ["pivot_root", machine.disk, at(OLD_ROOT)],
  ];
}
