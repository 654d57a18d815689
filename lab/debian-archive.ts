import { existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run, tryRun } from "./command.ts";
import type { Session } from "./session.ts";

/** The suite all of the lab's programs come from: Debian's newest, because it is the one with a current Docker. */
export const SUITE = "forky";

export type Architecture = "amd64" | "arm64";

/** For the machine's user, when there is nowhere to fetch from. */
export const NO_MIRROR =
  "apt has no Debian archive for this release among its sources: the lab is made from Debian's packages";

const OS_RELEASE = "/etc/os-release";
const KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg";

/** A private apt: its own sources, lists and package state, so that the machine's own packages do not matter. */
export interface DebianArchive {
  readonly folder: string;
  readonly config: string;
}

/** The Debian mirror this machine uses, from its apt configuration; undefined when it has none. */
export async function findMirror(): Promise<string | undefined> {
  // Prints what an update would fetch, and so reads every kind of source list, also before the first update.
  const { stdout } = await tryRun(["apt-get", "update", "--print-uris"]);
  const release = existsSync(OS_RELEASE) ? readFileSync(OS_RELEASE, "utf8") : "";
  return chooseMirror(stdout, /^VERSION_CODENAME="?([a-z]+)/m.exec(release)?.[1] ?? "");
}

/** Picks the archive of the machine's own release: updates, security and other people's archives are named otherwise. */
export function chooseMirror(uris: string, codename: string): string | undefined {
  const indexes = uris.matchAll(/^'([^']+)\/dists\/([^/']+)\/main\//gm);
  return [...indexes].find(([, , release]) => release === codename)?.[1];
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
  const mirror = await findMirror();
  if (mirror === undefined) throw new Error(NO_MIRROR);
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
  session: Pick<Session, "signal">,
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

async function apt(session: Pick<Session, "signal">, archive: DebianArchive, args: readonly string[]): Promise<void> {
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
