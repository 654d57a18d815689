import { UserError } from "@slipway/shared";
import { decide } from "./decide.ts";
import type { Release } from "./plan-release.ts";
import type { Releases } from "./releases.ts";

export interface Published {
  /** The release's page. */
  readonly url: string;
  /** Whether this run has made it. */
  readonly isNew: boolean;
}

/** Makes a release of a commit unless it is there. Run again, it leaves the same release as it is. */
export async function publish(release: Release, commit: string, releases: Releases): Promise<Published> {
  const decision = decide(release, commit, await factsOf(release, releases));
  if (decision.kind === "keep") return { url: decision.url, isNew: false };
  try {
    return { url: await releases.create(release, commit), isNew: true };
  } catch (cause) {
    throw new UserError(`GitHub has not confirmed the release ${release.tag}`, { cause, hint: nextStep(cause) });
  }
}

async function factsOf({ tag }: Release, releases: Releases) {
  try {
    const [tagCommit, known] = await Promise.all([releases.tagCommit(tag), releases.ofTag(tag)]);
    return { tagCommit, releases: known };
  } catch (cause) {
    const hint = "nothing was changed; run this job again";
    throw new UserError(`cannot read the releases of ${tag}`, { cause, hint });
  }
}

function nextStep(error: unknown): string {
  const isForbidden = error instanceof Error && "status" in error && error.status === 403;
  return isForbidden
    ? "nothing was made; give the job the permission `contents: write` and run it again"
    : "run this job again: a release that was made all the same is left as it is";
}
