import type { Shell } from "@slipway/shared";

/** The commit that is checked out: what the images are made from. */
export interface Commit {
  /** The full id. */
  readonly id: string;
  /** Seconds since 1970; undefined where git does not know. Same commit, same time, same digest. */
  readonly epoch: number | undefined;
}

/**
 * Asks git for the checked-out commit; outside a checkout the workflow's own commit has to do. `SOURCE_DATE_EPOCH`
 * in the environment wins over the commit's time (reproducible-builds.org's specification).
 */
export async function readCommit(shell: Shell, env: NodeJS.ProcessEnv): Promise<Commit | undefined> {
  const chosen = /^\d+$/.test(env.SOURCE_DATE_EPOCH ?? "") ? Number(env.SOURCE_DATE_EPOCH) : undefined;
  const [id = "", seconds = ""] = await askGit(shell);
  if (/^[0-9a-f]{40,64}$/.test(id)) return { id, epoch: chosen ?? Number(seconds) };
  return env.GITHUB_SHA ? { id: env.GITHUB_SHA, epoch: chosen } : undefined;
}

/** A container job's checkout belongs to another user, which git refuses unless it is told that the folder is safe. */
async function askGit(shell: Shell): Promise<readonly string[]> {
  const settings = ["-c", "safe.directory=*", "-c", "log.showSignature=false"];
  const argv = ["git", ...settings, "show", "--no-patch", "--format=%H %ct", "HEAD"];
  const result = await shell.run(argv).catch(() => undefined);
  return result?.exitCode === 0 ? result.stdout.trim().split(" ") : [];
}
