import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { openArchive, SUITE, unpackPackages } from "./debian-archive.ts";
import type { LabPlan } from "./identity.ts";
import type { Session } from "./session.ts";

/** What every machine of the lab has installed. Dependencies come by themselves. */
const PACKAGES = [
  "docker.io",
  "docker-cli",
  "docker-buildx",
  "docker-compose",
  "containerd",
  "runc",
  "tini-static",
  "docker-registry",
  "iptables",
  "iproute2",
  "openssh-server",
  "openssh-client",
  "openssl",
  "apache2-utils",
  "busybox-static",
  "util-linux",
  "mount",
  "coreutils",
  "bash",
  "dash",
  "grep",
  "sed",
  "procps",
  "hostname",
  "findutils",
  "kmod",
];
/** Raised when the way of unpacking changes, so that older caches are not used. */
const RECIPE = 1;
const EMULATOR = "usr/bin/qemu-aarch64";

/** Unpacked packages that serve, read-only, as `/usr` of every machine. */
export interface System {
  readonly root: string;
  readonly bin: string;
  readonly init: string;
  readonly emulator: string;
}

/** Gives the system from the cache, fetching it first when it is not there. */
export async function provideSystem(session: Session): Promise<System> {
  const root = systemFolder(session.plan);
  await provideFolder(session, root, (work) => fetchSystem(session, work));
  return {
    root,
    bin: join(root, "usr/bin"),
    init: join(root, "usr/bin/tini-static"),
    emulator: join("/", EMULATOR),
  };
}

export function systemFolder(plan: LabPlan): string {
  return join(plan.cache, "lab", `system-${SUITE}-${recipeKey([...PACKAGES, String(RECIPE)])}`);
}

/** A short name for what a cached folder was made from. */
export function recipeKey(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 12);
}

/**
 * Makes a folder of the cache unless it is there. `make` gets a working folder and puts the result into its `product`;
 * a half-made one is never seen under its name, and the next `up` of this lab removes it.
 */
export async function provideFolder(
  session: Session,
  folder: string,
  make: (work: string) => Promise<void>,
): Promise<void> {
  if (existsSync(folder)) return;
  const work = `${folder}.${unfinishedSuffix(session.plan)}`;
  await rm(work, { recursive: true, force: true });
  await mkdir(join(work, "product"), { recursive: true });
  try {
    await make(work);
    // Another lab may have finished the same folder meanwhile.
    if (!existsSync(folder)) await rename(join(work, "product"), folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Removes what an interrupted `up` of this lab left half made in the cache. */
export async function removeUnfinished(plan: LabPlan): Promise<void> {
  const folder = join(plan.cache, "lab");
  if (!existsSync(folder)) return;
  const left = (await readdir(folder)).filter((name) => name.endsWith(`.${unfinishedSuffix(plan)}`));
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true });
}

function unfinishedSuffix(plan: LabPlan): string {
  return `${plan.id}.unfinished`;
}

async function fetchSystem(session: Session, work: string): Promise<void> {
  session.say(`Fetching Docker and what it needs from Debian ${SUITE}`);
  const archive = await openArchive(session, "amd64", join(work, "apt"));
  const product = join(work, "product");
  await unpackPackages(session, archive, PACKAGES, product);
  session.say("Fetching the arm64 emulator");
  await unpackPackages(session, archive, ["qemu-user"], join(work, "emulator"));
  await copyFile(join(work, "emulator", EMULATOR), join(product, EMULATOR));
  await completeSystem(product);
}

/** What maintainer scripts would have done, as far as the lab needs it; and removes what is only to be read. */
async function completeSystem(root: string): Promise<void> {
  const tables = ["iptables", "iptables-save", "iptables-restore", "ip6tables", "ip6tables-save", "ip6tables-restore"];
  for (const name of tables) await symlink("xtables-nft-multi", join(root, "usr/sbin", name));
  // Where the machine's own kernel modules are mounted, for engines that load some.
  await mkdir(join(root, "usr/lib/modules"), { recursive: true });
  for (const name of ["doc", "man", "locale", "info"]) {
    await rm(join(root, "usr/share", name), { recursive: true, force: true });
  }
  const kept = new Set(["usr", "bin", "sbin", "lib", "lib64", "packages.txt"]);
  for (const name of await readdir(root)) if (!kept.has(name)) await rm(join(root, name), { recursive: true });
}
