import { existsSync, mkdirSync, rmdirSync } from "node:fs";
import { mkdir, rm, statfs } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { tryRun } from "./command.ts";
import { availableControllers, hierarchies } from "./control-groups.ts";
import { findMirror, NO_MIRROR } from "./debian-archive.ts";
import { engineSocket, type LabPlan, machinesOf, ownedName } from "./identity.ts";
import { type Mount, readMounts } from "./mounts.ts";
import { systemFolder } from "./system.ts";

/** Programs the lab takes from the machine, with the Debian package of each. All else it brings itself. */
const PROGRAMS: Readonly<Record<string, string>> = {
  "apt-get": "apt",
  "dpkg-deb": "dpkg",
  mount: "mount",
  umount: "mount",
  nsenter: "util-linux",
  unshare: "util-linux",
  pivot_root: "util-linux",
  sleep: "coreutils",
};
const NAMESPACES = ["--mount", "--uts", "--ipc", "--net", "--pid", "--fork"];
/** What engines limit and account with. */
const CONTROLLERS = ["cpu", "memory", "pids"];
const NEEDED_GIGABYTES = 4;
/** sockaddr_un(7): the path and its terminating zero. */
const SOCKET_PATH_LIMIT = 107;

/** Everything this machine lacks to hold the lab, one sentence each with what to do. Leaves nothing behind. */
export async function missingOnHost(plan: LabPlan): Promise<string[]> {
  if (process.platform !== "linux" || process.arch !== "x64")
    return [`the lab needs Linux on x86_64; this is ${process.platform} on ${process.arch}`];
  const missing = [...missingPrograms(), ...longPaths(plan)];
  if (process.getuid?.() !== 0) missing.push("root is needed for namespaces and mounts: run it with sudo");
  // What follows is found out with these programs, as root.
  return missing.length > 0 ? missing : missingFeatures(plan);
}

export function missingPrograms(path: string = process.env.PATH ?? ""): string[] {
  const folders = [...path.split(delimiter)];
  const absent = Object.entries(PROGRAMS).filter(([name]) => !folders.some((folder) => existsSync(join(folder, name))));
  return absent.map(([name, source]) => `the command ${name} is not on PATH: install Debian's package ${source}`);
}

export function longPaths(plan: LabPlan): string[] {
  const sockets = machinesOf(plan).map(engineSocket);
  const long = sockets.find((path) => Buffer.byteLength(path) > SOCKET_PATH_LIMIT);
  if (long === undefined) return [];
  return [`${long} is too long for a socket (limit ${SOCKET_PATH_LIMIT}): set SLIPWAY_CACHE to a shorter folder`];
}

async function missingFeatures(plan: LabPlan): Promise<string[]> {
  const groups = missingGroups(ownedName(plan), readMounts());
  try {
    await mkdir(plan.cache, { recursive: true });
  } catch (error) {
    return [...groups, `the cache cannot be made (${(error as Error).message}): set SLIPWAY_CACHE to another folder`];
  }
  const checks = [missingNamespaces(), missingOverlay(plan), missingSpace(plan), missingMirror(plan)];
  return [...(await Promise.all(checks)).flat(), ...groups];
}

async function missingNamespaces(): Promise<string[]> {
  const { exitCode, stderr } = await tryRun(["unshare", ...NAMESPACES, "true"]);
  return exitCode === 0
    ? []
    : [`new namespaces are not allowed here (${firstLine(stderr)}): use a machine or a privileged container`];
}

/** Engines keep image layers on overlayfs, whose upper folder not every file system can be. */
async function missingOverlay(plan: LabPlan): Promise<string[]> {
  const folder = join(plan.cache, `overlay-${plan.id}`);
  try {
    for (const name of ["lower", "upper", "work", "merged"]) await mkdir(join(folder, name), { recursive: true });
    const options = ["lower", "upper", "work"].map((name) => `${name}dir=${join(folder, name)}`).join(",");
    const mount = ["mount", "--types", "overlay", "--options", options, "overlay", join(folder, "merged")];
    const { exitCode, stderr } = await tryRun(["unshare", "--mount", ...mount]);
    if (exitCode === 0) return [];
    return [
      `overlayfs does not work on ${plan.cache} (${firstLine(stderr)}): set SLIPWAY_CACHE to a folder on ext4, xfs or btrfs`,
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function missingSpace(plan: LabPlan): Promise<string[]> {
  const { bavail, bsize } = await statfs(plan.cache);
  const free = (bavail * bsize) / 1024 ** 3;
  if (free >= NEEDED_GIGABYTES) return [];
  return [
    `${plan.cache} has ${free.toFixed(1)} GB free, the lab needs ${NEEDED_GIGABYTES}: free some or set SLIPWAY_CACHE`,
  ];
}

async function missingMirror(plan: LabPlan): Promise<string[]> {
  if (existsSync(systemFolder(plan)) || (await findMirror()) !== undefined) return [];
  return [`${NO_MIRROR}; add one to /etc/apt/sources.list`];
}

function missingGroups(name: string, mounts: readonly Mount[]): string[] {
  const controllers = availableControllers(mounts);
  const lacking = CONTROLLERS.filter((controller) => !controllers.has(controller));
  if (lacking.length > 0)
    return [
      `no control groups for ${lacking.join(", ")} below /sys/fs/cgroup: mount cgroup2 there, or version 1 of these`,
    ];
  const refusals = hierarchies(mounts).flatMap((point) => tryGroup(join(point, `${name}-probe`)));
  if (refusals.length === 0) return [];
  return [`control groups cannot be made (${refusals[0]}): use a machine or a privileged container`];
}

function tryGroup(group: string): string[] {
  try {
    mkdirSync(group, { recursive: true });
    rmdirSync(group);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

function firstLine(text: string): string {
  return text.trim().split("\n")[0] ?? "";
}
