// kubectl from Debian, for what `kubectl kustomize` makes of a repository. The lab has no way out: fetch.ts comes before.
import { mkdir, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { run, tryRun } from "../../lab/command.ts";
import { openArchive, unpackPackages } from "../../lab/debian-archive.ts";
import { openSession } from "../../lab/session.ts";

const LIBRARIES = ["lib/x86_64-linux-gnu", "usr/lib/x86_64-linux-gnu"];

function kubectlFolder(): string {
  const { SLIPWAY_CACHE, XDG_CACHE_HOME } = process.env;
  return join(SLIPWAY_CACHE ?? join(XDG_CACHE_HOME ?? join(homedir(), ".cache"), "slipway"), "kubectl");
}

/** The command, with its own C library beside it: the machine's may be older. */
function kubectl(root: string): string[] {
  const libraries = LIBRARIES.map((name) => join(root, name));
  return [`${libraries[1]}/ld-linux-x86-64.so.2`, "--library-path", libraries.join(":"), join(root, "usr/bin/kubectl")];
}

/** Unpacks kubectl unless it is in the cache. Gives the command. */
export async function fetchKubectl(): Promise<readonly string[]> {
  const root = kubectlFolder();
  const command = kubectl(root);
  if ((await tryRun([...command, "version", "--client"])).exitCode === 0) return command;
  await rm(root, { recursive: true, force: true });
  await rm(`${root}.packages`, { recursive: true, force: true });
  await mkdir(`${root}.apt`, { recursive: true });
  try {
    // A session of the lab, of which only the signal is used here.
    const session = openSession({} as Parameters<typeof openSession>[0]);
    const archive = await openArchive(session, "amd64", `${root}.apt`);
    await unpackPackages(session, archive, ["kubernetes-client"], root);
  } finally {
    await rm(`${root}.apt`, { recursive: true, force: true });
  }
  return command;
}

/** What a folder renders to. @throws {CommandError} in kubectl's words */
export async function renderKustomization(folder: string): Promise<string> {
  return run([...(await fetchKubectl()), "kustomize", folder]);
}
