import { chmod, chown, copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LabPlan, MachinePlan } from "./identity.ts";
import { waitForListener } from "./listening.ts";
import { type Machine, runIn, startService } from "./machine.ts";
import { DEPLOY_UID, DEPLOY_USER, type MachineFile, writeMachineFile } from "./machine-files.ts";
import type { Session } from "./session.ts";

export const SSH_PORT = 2222;
const HOST_KEY = "/etc/ssh/ssh_host_ed25519_key";

export interface SshFiles {
  readonly key: string;
  readonly knownHosts: string;
}

export function sshFiles(plan: LabPlan): SshFiles {
  return { key: join(plan.folder, "ssh/id_ed25519"), knownHosts: join(plan.folder, "ssh/known_hosts") };
}

/** Whether a node lets sockets be forwarded. The second manager is the strict one. */
export function allowsForwarding(machine: MachinePlan): boolean {
  return machine.name !== "manager-2";
}

/** `sshd_config` of a node, as a hardened production host has it. */
export function sshdConfig(machine: MachinePlan): MachineFile {
  const strict = allowsForwarding(machine) ? [] : ["AllowStreamLocalForwarding no", "MaxSessions 1"];
  const options = [
    `Port ${SSH_PORT}`,
    `HostKey ${HOST_KEY}`,
    "PermitRootLogin no",
    "PasswordAuthentication no",
    "KbdInteractiveAuthentication no",
    "PubkeyAuthentication yes",
    `AllowUsers ${DEPLOY_USER}`,
    "UsePAM no",
    ...strict,
    "Subsystem sftp /usr/lib/openssh/sftp-server",
    "PidFile /run/sshd.pid",
    // Names each connection and key, so that a test can count them.
    "LogLevel VERBOSE",
  ];
  return { path: "etc/ssh/sshd_config", content: `${options.join("\n")}\n` };
}

/** Makes the client's key pair and gives its public line. */
export async function makeClientKey(session: Session, hub: Machine): Promise<string> {
  const files = sshFiles(session.plan);
  await mkdir(join(session.plan.folder, "ssh"), { recursive: true });
  await mkdir(join(hub.disk, "srv"), { recursive: true });
  await makeKey(session, hub, "/srv/id_ed25519", `deploy@slipway-lab-${session.plan.id}`);
  await copyFile(join(hub.disk, "srv/id_ed25519"), files.key);
  await chmod(files.key, 0o600);
  return readFile(join(hub.disk, "srv/id_ed25519.pub"), "utf8");
}

/** Starts a node's sshd and gives its line for a known_hosts file. */
export async function startSshd(session: Session, machine: Machine, clientKey: string): Promise<string> {
  await writeMachineFile(machine, sshdConfig(machine));
  await makeKey(session, machine, HOST_KEY, machine.name);
  await authorize(machine, clientKey);
  const log = startService(session, machine, "sshd", ["/usr/sbin/sshd", "-D", "-e"]);
  await waitForListener(session, machine, { name: "sshd", port: SSH_PORT, log });
  const [type, key] = (await readFile(join(machine.disk, `${HOST_KEY}.pub`), "utf8")).split(" ");
  return `[${machine.address}]:${SSH_PORT} ${type} ${key}`;
}

export async function writeKnownHosts(plan: LabPlan, lines: readonly string[]): Promise<void> {
  await writeFile(sshFiles(plan).knownHosts, `${lines.join("\n")}\n`);
}

async function makeKey(session: Session, machine: Machine, path: string, comment: string): Promise<void> {
  await runIn(session, machine, ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", comment, "-f", path]);
}

async function authorize(machine: MachinePlan, clientKey: string): Promise<void> {
  const home = `home/${DEPLOY_USER}`;
  await writeMachineFile(machine, {
    path: `${home}/.ssh/authorized_keys`,
    content: clientKey,
    mode: 0o600,
    owner: DEPLOY_UID,
  });
  for (const folder of [home, `${home}/.ssh`]) {
    await chmod(join(machine.disk, folder), 0o700);
    await chown(join(machine.disk, folder), DEPLOY_UID, DEPLOY_UID);
  }
}
