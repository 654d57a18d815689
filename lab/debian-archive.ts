import { existsSync } from "node:fs";
import { mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./command.ts";
import type { Session } from "./session.ts";

/** The suite all of the lab's programs come from: Debian's newest, because it is the one with a current Docker. */
export const SUITE = "forky";

export type Architecture = "amd64" | "arm64";

const KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg";
const INDEX_FORMAT = "$(SITE)|$(RELEASE)|$(COMPONENT)";

/** A private apt: its own sources, lists and package state, so that the machine's own packages do not matter. */
export interface DebianArchive {
  readonly folder: string;
  readonly config: string;
}

/** The Debian mirror this machine uses, from its apt configuration. */
export async function findMirror(signal: AbortSignal): Promise<string> {
  const targets = await run(["apt-get", "indextargets", "--format", INDEX_FORMAT, "Created-By: Packages"], { signal });
  const mirror = chooseMirror(targets);
  if (mirror === undefined) throw new Error("apt has no Debian archive among its sources (component main)");
  return mirror;
}

/** Picks the main archive out of lines `site|release|component`; updates and security have a suffix in their release. */
export function chooseMirror(targets: string): string | undefined {
  const rows = targets.split("\n").map((line) => line.split("|"));
  return rows.find(([site, release, component]) => {
    return component === "main" && /^[a-z]+$/.test(release ?? "") && /\/debian\/?$/.test(site ?? "");
  })?.[0];
}

/** apt.conf(5) for a private apt in `folder`. The machine's proxy and pipelining settings still apply. */
export function renderAptConfig(folder: string, architecture: Architecture): string {
  const values: readonly (readonly [string, string])[] = [
    ["Dir::Etc::SourceList", join(folder, "sources.list")],
    ["Dir::Etc::SourceParts", "/dev/null"],
    ["Dir::Etc::Preferences", "/dev/null"],
    ["Dir::Etc::PreferencesParts", "/dev/null"],
    ["Dir::State", folder],
    ["Dir::State::Lists", join(folder, "lists")],
    ["Dir::State::status", join(folder, "status")],
    ["Dir::Cache", folder],
    ["APT::Architecture", architecture],
    ["APT::Install-Recommends", "0"],
    // The folder may be below a home that apt's own user cannot enter.
    ["APT::Sandbox::User", "root"],
    ["Acquire::Languages", "none"],
    ["Acquire::IndexTargets::deb::DEP-11::DefaultEnabled", "0"],
    ["Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled", "0"],
  ];
  const cleared = ["APT::Architectures", "APT::Update::Post-Invoke-Success", "APT::Update::Post-Invoke"];
  return [
    ...cleared.map((name) => `#clear ${name};`),
    ...values.map(([name, value]) => `${name} "${value}";`),
    `APT::Architectures { "${architecture}"; };`,
    "",
  ].join("\n");
}

/** Sets up a private apt and reads the suite's index. */
export async function openArchive(
  session: Session,
  architecture: Architecture,
  folder: string,
): Promise<DebianArchive> {
  const mirror = await findMirror(session.signal);
  const signed = existsSync(KEYRING) ? `[signed-by=${KEYRING}] ` : "";
  await mkdir(join(folder, "lists/partial"), { recursive: true });
  await writeFile(join(folder, "sources.list"), `deb ${signed}${mirror} ${SUITE} main\n`);
  await writeFile(join(folder, "status"), "");
  const config = join(folder, "apt.conf");
  await writeFile(config, renderAptConfig(folder, architecture));
  const archive = { folder, config };
  await apt(session, archive, ["update"]);
  return archive;
}

/** Unpacks packages and all they depend on, down to the C library, into `root`. No maintainer script runs. */
export async function unpackPackages(
  session: Session,
  archive: DebianArchive,
  packages: readonly string[],
  root: string,
): Promise<void> {
  const archives = `${root}.packages`;
  await mkdir(join(archives, "partial"), { recursive: true });
  await apt(session, archive, [
    "install",
    "--download-only",
    "--yes",
    "--option",
    `Dir::Cache::archives=${archives}`,
    ...packages,
  ]);
  await createMergedRoot(root);
  const files = (await readdir(archives)).filter((name) => name.endsWith(".deb"));
  for (const file of files) await run(["dpkg-deb", "--extract", join(archives, file), root], session);
  await writeFile(join(root, "packages.txt"), `${files.sort().join("\n")}\n`);
  await rm(archives, { recursive: true });
}

async function apt(session: Session, archive: DebianArchive, args: readonly string[]): Promise<void> {
  const env = { ...process.env, APT_CONFIG: archive.config, DEBIAN_FRONTEND: "noninteractive" };
  await run(["apt-get", "--quiet", ...args], { env, signal: session.signal });
}

/** Packages may still name /bin or /lib: these have to lead to /usr before anything is unpacked. */
export async function createMergedRoot(root: string): Promise<void> {
  for (const name of ["bin", "sbin", "lib", "lib64"]) {
    await mkdir(join(root, "usr", name), { recursive: true });
    await symlink(`usr/${name}`, join(root, name));
  }
}
