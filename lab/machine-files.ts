import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type LabPlan, type MachinePlan, machinesOf } from "./identity.ts";

/** A file of a machine's disk. Owner and mode default to root and 0644. */
export interface MachineFile {
  readonly path: string;
  readonly content: string;
  readonly mode?: number;
  readonly owner?: number;
}

export const DEPLOY_USER = "deploy";
export const DEPLOY_UID = 1000;
const DOCKER_GID = 990;

const FOLDERS = ["dev", "home", "opt", "proc", "root", "run/sshd", "srv", "sys", "tmp", "usr", "var/lib", "var/log"];
const LINKS = { bin: "usr/bin", sbin: "usr/sbin", lib: "usr/lib", lib64: "usr/lib64", "var/run": "/run" };
const SYSTEM_TRUST = "/etc/ssl/certs/ca-certificates.crt";

/** Prepares an empty disk; `/run` starts empty as after a boot. */
export async function writeMachineFiles(plan: LabPlan, machine: MachinePlan): Promise<void> {
  await rm(join(machine.disk, "run"), { recursive: true, force: true });
  for (const folder of FOLDERS) await mkdir(join(machine.disk, folder), { recursive: true });
  await chmod(join(machine.disk, "tmp"), 0o1777);
  for (const [name, target] of Object.entries(LINKS)) await link(target, join(machine.disk, name));
  for (const file of systemFiles(plan, machine)) await writeMachineFile(machine, file);
}

export async function writeMachineFile(machine: MachinePlan, file: MachineFile): Promise<void> {
  const path = join(machine.disk, file.path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, file.content);
  await chmod(path, file.mode ?? 0o644);
  await chown(path, file.owner ?? 0, file.owner ?? 0);
}

/** The machine's own user database and names; nothing of the outer machine's `/etc` is used. */
export function systemFiles(plan: LabPlan, machine: MachinePlan): MachineFile[] {
  const hosts = machinesOf(plan).map(({ address, name }) => `${address} ${name}`);
  return [
    { path: "etc/hostname", content: `${machine.name}\n` },
    { path: "etc/hosts", content: lines("127.0.0.1 localhost", ...hosts) },
    { path: "etc/resolv.conf", content: "" },
    { path: "etc/nsswitch.conf", content: lines("passwd: files", "group: files", "shadow: files", "hosts: files dns") },
    {
      path: "etc/passwd",
      content: lines(
        "root:x:0:0:root:/root:/bin/bash",
        "sshd:x:100:65534::/run/sshd:/usr/sbin/nologin",
        `${DEPLOY_USER}:x:${DEPLOY_UID}:${DEPLOY_UID}:Deploy:/home/${DEPLOY_USER}:/bin/bash`,
        "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin",
      ),
    },
    {
      path: "etc/group",
      content: lines(
        "root:x:0:",
        "tty:x:5:",
        `docker:x:${DOCKER_GID}:${DEPLOY_USER}`,
        `${DEPLOY_USER}:x:${DEPLOY_UID}:`,
        "nogroup:x:65534:",
      ),
    },
    // A locked password ("!") would make sshd refuse the key as well; "*" only matches no password.
    { path: "etc/shadow", content: lines("root:*:::::::", `${DEPLOY_USER}:*:::::::`), mode: 0o600 },
  ];
}

/** A bundle of certificate authorities: this machine's and the given one. */
export async function trustBundle(authority: string): Promise<string> {
  const system = existsSync(SYSTEM_TRUST) ? await readFile(SYSTEM_TRUST, "utf8") : "";
  return `${system.trimEnd()}\n${authority}`.trimStart();
}

export function trustFile(bundle: string): MachineFile {
  return { path: SYSTEM_TRUST, content: bundle };
}

function lines(...content: readonly string[]): string {
  return `${content.join("\n")}\n`;
}

async function link(target: string, path: string): Promise<void> {
  await rm(path, { force: true });
  await symlink(target, path);
}
