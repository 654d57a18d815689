import type { GitHub } from "../github/github.ts";
import { problemsError } from "../github/github.ts";
import { AUTO_MERGE, MERGE } from "./documents.ts";
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
  await github.demand({ action: ACTION, document: MERGE, variables: { input } });
  return "merged";
}
