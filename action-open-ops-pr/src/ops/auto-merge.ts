import type { GitHub } from "../github/github.ts";
import { problemsError } from "../github/github.ts";
import { AUTO_MERGE, MERGE, MERGED, NO_AUTO_MERGE } from "./documents.ts";
import { StaleRead } from "./stale.ts";
import type { MergeMethod } from "./state.ts";

export interface MergeRequest {
  readonly id: string;
  /** The commit that was looked at, and none other. */
  readonly head: string;
  readonly method: MergeMethod;
}

const ACTION = "merge by itself";

/**
 * Has GitHub merge once all is well. What waits for nothing cannot be merged later ("clean status"): it is merged now.
 * @throws {GitHubError}
 */
export async function mergeWhenReady(
  github: GitHub,
  { id, head, method }: MergeRequest,
): Promise<"waiting" | "merged"> {
  const input = { pullRequestId: id, mergeMethod: method, expectedHeadOid: head };
  const { problems } = await github.ask({ action: ACTION, document: AUTO_MERGE, variables: { input } });
  if (problems.length === 0) return "waiting";
  if (!problems.some(({ message }) => /clean status/i.test(message))) {
    throw problemsError(`${github.access.owner}/${github.access.name}`, ACTION, problems);
  }
  const merge = await github.ask({ action: ACTION, document: MERGE, variables: { input } });
  if (merge.problems.length === 0 || (await isMerged(github, { id, head }))) return "merged";
  throw problemsError(`${github.access.owner}/${github.access.name}`, ACTION, merge.problems);
}

/** Has GitHub wait for people again. @throws {GitHubError | StaleRead} when it was merged, closed or turned off meanwhile */
export async function stopMerging(github: GitHub, { id }: Pick<MergeRequest, "id">): Promise<void> {
  const variables = { input: { pullRequestId: id } };
  const { problems } = await github.ask({ action: STOPPING, document: NO_AUTO_MERGE, variables });
  if (problems.length === 0) return;
  const error = problemsError(`${github.access.owner}/${github.access.name}`, STOPPING, problems);
  throw error.details.failure === "refused" ? new StaleRead(error) : error;
}

const STOPPING = "turn off the merge by itself";

/** What was merged cannot be merged again, as when the first answer was lost. */
async function isMerged(github: GitHub, { id, head }: Pick<MergeRequest, "id" | "head">): Promise<boolean> {
  const { data } = await github.ask<MergedAnswer>({ action: ACTION, document: MERGED, variables: { id } });
  return data.node?.merged === true && data.node.headRefOid === head;
}

interface MergedAnswer {
  readonly node?: { readonly merged?: boolean; readonly headRefOid?: string } | null;
}
