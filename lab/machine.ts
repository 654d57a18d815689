import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type RunOptions, run, startDetached } from "./command.ts";
import type { LabPlan, MachinePlan } from "./identity.ts";
import { writeMachineFiles } from "./machine-files.ts";
import { isInit, listProcesses, type RunningProcess } from "./processes.ts";
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

const LAB_MARK = "SLIPWAY_LAB_FOLDER";
const MACHINE_MARK = "SLIPWAY_LAB_MACHINE";

/** An environment variable that marks a lab's processes: by it they are found when nothing else of its run is left. */
export function labMark(plan: LabPlan): Record<string, string> {
  return { [LAB_MARK]: plan.folder };
}

/** True for the lab's own processes, whether in one of its machines or not. */
export function bearsMark(plan: LabPlan, { env }: Pick<RunningProcess, "env">): boolean {
  return env.has(`${LAB_MARK}=${plan.folder}`);
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
  const started = within(session, `The machine ${plan.name} did not start`, 30, join(plan.disk, "var/log/init.log"));
  const pid = await waitFor(() => findMachine(session.plan, plan.name), started);
  const machine = { ...plan, pid };
  await moveIn(session, machine, system);
  return machine;
}

/** The process id of a machine's init, found by its marks; undefined when the machine does not run. */
export function findMachine(plan: LabPlan, name: string): number | undefined {
  const mark = `${MACHINE_MARK}=${name}`;
  return listProcesses().find((one) => bearsMark(plan, one) && one.env.has(mark) && isInit(one.pid))?.pid;
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

function environmentOf(plan: LabPlan, machine: MachinePlan): Record<string, string> {
  return { PATH, HOME: "/root", LC_ALL: "C.UTF-8", ...labMark(plan), [MACHINE_MARK]: machine.name };
}

/** Builds the machine's root in its own mount namespace and leaves the old one. */
async function moveIn(session: Session, machine: Machine, system: System): Promise<void> {
  await mkdir(join(machine.disk, OLD_ROOT), { recursive: true });
  const outside = ["nsenter", "--target", String(machine.pid), "--mount", "--net", "--uts", "--pid", "--"];
  for (const argv of rootMounts(machine, system, existsSync(MODULES))) await run([...outside, ...argv], session);
  for (const argv of [
    ["umount", "--lazy", `/${OLD_ROOT}`],
    ["rmdir", `/${OLD_ROOT}`],
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
