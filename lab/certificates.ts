import { chmod, copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type LabPlan, machinesOf } from "./identity.ts";
import { type Machine, runIn } from "./machine.ts";
import { trustBundle, writeMachineFile } from "./machine-files.ts";
import type { Session } from "./session.ts";

/** PEM files. One server certificate serves for every address and name of the lab. */
export interface Certificates {
  readonly ca: string;
  /** The machine's own authorities and the lab's, for programs that take one bundle. */
  readonly bundle: string;
  readonly certificate: string;
  readonly key: string;
}

const DAYS = "3650";
/** Names and extensions are given with each request. */
const OPENSSL_CONFIG = "[req]\ndistinguished_name = name\n[name]\n";
const AUTHORITY = ["basicConstraints=critical,CA:TRUE", "keyUsage=critical,keyCertSign,cRLSign"];

export function certificateFiles(plan: LabPlan): Certificates {
  const at = (name: string) => join(plan.folder, "tls", name);
  return { ca: at("ca.pem"), bundle: at("bundle.pem"), certificate: at("server.pem"), key: at("server-key.pem") };
}

/** Makes the lab's authority and its server certificate with the hub's openssl. */
export async function makeCertificates(session: Session, hub: Machine): Promise<Certificates> {
  const work = join(hub.disk, "srv/tls");
  await mkdir(work, { recursive: true });
  await writeMachineFile(hub, { path: "etc/ssl/openssl.cnf", content: OPENSSL_CONFIG });
  const certify = (name: string, subject: string, extensions: readonly string[], issuer: readonly string[] = []) =>
    runIn(session, hub, [
      ...["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", DAYS],
      ...["-subj", `/CN=${subject}`, "-keyout", `/srv/tls/${name}-key.pem`, "-out", `/srv/tls/${name}.pem`],
      ...[...issuer, ...extensions.flatMap((extension) => ["-addext", extension])],
    ]);
  await certify("ca", `Slipway lab ${session.plan.id}`, AUTHORITY);
  const issuer = ["-CA", "/srv/tls/ca.pem", "-CAkey", "/srv/tls/ca-key.pem"];
  await certify("server", "Slipway lab server", serverExtensions(session.plan), issuer);
  return publish(session.plan, work);
}

/** Extensions of the server certificate: every machine's address and name, and this machine's own loopback. */
export function serverExtensions(plan: LabPlan): string[] {
  const machines = machinesOf(plan);
  const addresses = ["127.0.0.1", ...machines.map(({ address }) => address)].map((address) => `IP:${address}`);
  const names = ["localhost", "registry.lab", ...machines.map(({ name }) => name)].map((name) => `DNS:${name}`);
  return [
    `subjectAltName=${[...names, ...addresses].join(",")}`,
    "basicConstraints=critical,CA:FALSE",
    "extendedKeyUsage=serverAuth",
  ];
}

async function publish(plan: LabPlan, work: string): Promise<Certificates> {
  const files = certificateFiles(plan);
  await mkdir(join(plan.folder, "tls"), { recursive: true });
  await copyFile(join(work, "ca.pem"), files.ca);
  await copyFile(join(work, "server.pem"), files.certificate);
  await copyFile(join(work, "server-key.pem"), files.key);
  await chmod(files.key, 0o600);
  await writeFile(files.bundle, await trustBundle(await readFile(files.ca, "utf8")));
  return files;
}
