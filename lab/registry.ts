import { randomBytes } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Certificates } from "./certificates.ts";
import type { LabPlan } from "./identity.ts";
import { waitForListener } from "./listening.ts";
import { type Machine, runIn, startService } from "./machine.ts";
import { type MachineFile, writeMachineFile } from "./machine-files.ts";
import { type Session, together } from "./session.ts";

export interface Login {
  readonly username: string;
  readonly password: string;
}

/** The two users of the private registry. The registry itself does not tell what each may do. */
export interface RegistryLogins {
  readonly push: Login;
  readonly pull: Login;
}

type RegistryName = "private" | "open";

export const REGISTRY_PORTS: Record<RegistryName, number> = { private: 5000, open: 5001 };
const CERTIFICATE = "/etc/registry/server.pem";
const KEY = "/etc/registry/server-key.pem";
const PASSWORDS = "/etc/registry/htpasswd";

/** `address:port`, as in an image's name. */
export function registryHost(plan: LabPlan, name: RegistryName): string {
  return `${plan.hub.address}:${REGISTRY_PORTS[name]}`;
}

/** Where a registry keeps its blobs, on the hub's disk. */
export function registryStorage(plan: LabPlan, name: RegistryName): string {
  return join(plan.hub.disk, "var/lib/registry", name);
}

export function makeLogins(): RegistryLogins {
  const login = (username: string) => ({ username, password: randomBytes(18).toString("base64url") });
  return { push: login("pusher"), pull: login("puller") };
}

/** Configuration of Debian's docker-registry 2.8. */
export function registryConfig(plan: LabPlan, name: RegistryName): MachineFile {
  const config = {
    version: "0.1",
    log: { level: "info", accesslog: { disabled: false } },
    storage: { filesystem: { rootdirectory: `/var/lib/registry/${name}` }, delete: { enabled: true } },
    http: { addr: registryHost(plan, name), tls: { certificate: CERTIFICATE, key: KEY } },
    ...(name === "private" ? { auth: { htpasswd: { realm: "slipway lab", path: PASSWORDS } } } : {}),
  };
  // JSON is YAML.
  return { path: `etc/registry/${name}.yml`, content: JSON.stringify(config, null, 2) };
}

/** Writes what both registries read: certificate, key, passwords. */
export async function prepareRegistries(
  session: Session,
  hub: Machine,
  certificates: Certificates,
  logins: RegistryLogins,
): Promise<void> {
  const hashes = await together(
    session,
    [logins.push, logins.pull].map((login) => hashPassword(session, hub, login)),
  );
  const files: MachineFile[] = [
    { path: CERTIFICATE, content: await readFile(certificates.certificate, "utf8") },
    { path: KEY, content: await readFile(certificates.key, "utf8"), mode: 0o600 },
    { path: PASSWORDS, content: hashes.join(""), mode: 0o600 },
  ];
  for (const file of files) await writeMachineFile(hub, file);
}

export async function startRegistry(session: Session, hub: Machine, name: RegistryName): Promise<void> {
  await mkdir(registryStorage(session.plan, name), { recursive: true });
  const config = registryConfig(session.plan, name);
  await writeMachineFile(hub, config);
  const log = startService(session, hub, `registry-${name}`, ["docker-registry", "serve", `/${config.path}`]);
  await waitForListener(session, hub, { name: `The ${name} registry`, port: REGISTRY_PORTS[name], log });
}

/** One line of an htpasswd file. The password goes in through standard input, not the command line. */
async function hashPassword(session: Session, hub: Machine, login: Login): Promise<string> {
  const line = await runIn(session, hub, ["htpasswd", "-niBC", "5", login.username], { stdin: login.password });
  return `${line.trim()}\n`;
}
