import type { Clock, Log } from "@slipway/shared";
import type { GitHub } from "../github/github.ts";
import { problemsError } from "../github/github.ts";
import type { GraphqlProblem } from "../github/github-error.ts";
import { AUTO_MERGE, MERGE, MERGED, NO_AUTO_MERGE } from "./documents.ts";
import { StaleRead } from "./stale.ts";
import type { MergeMethod } from "./state.ts";

export interface MergeRequest {
  readonly id: string;
  /** The commit that was looked at, and none other. */
  readonly head: string;
  readonly method: MergeMethod;
}

export interface MergePorts {
  readonly ops: GitHub;
  readonly clock: Clock;
  readonly log: Pick<Log, "info">;
}

const ACTION = "merge by itself";
const CLEAN = /clean status/i;
/** Said while GitHub still works out whether it can be merged, too, which may take most of a minute. */
const UNSETTLED = /(?:unstable|unknown) status/i;
/** Milliseconds between the tries. */
const PAUSES: readonly number[] = [2_000, 4_000, 8_000, 16_000, 30_000];

/**
 * Has GitHub merge once all is well. What waits for nothing cannot be merged later ("clean status"): it is merged now.
 * What was opened a moment ago can be neither ("unstable status", ksimback/hermes-ecosystem#217 and #458): it is asked
 * for again, for a minute.
 * @throws {GitHubError}
 */
export async function mergeWhenReady(ports: MergePorts, request: MergeRequest): Promise<"waiting" | "merged"> {
  const problems = await enable(ports, request);
  if (problems.length === 0) return "waiting";
  if (problems.some(({ message }) => CLEAN.test(message))) return mergeNow(ports.ops, request);
  throw problemsError(ports.ops.access, ACTION, problems);
}

/** What stands against a merge later. */
async function enable({ ops, clock, log }: MergePorts, request: MergeRequest): Promise<readonly GraphqlProblem[]> {
  const ask = { action: ACTION, document: AUTO_MERGE, variables: { input: inputOf(request) } };
  let { problems } = await ops.ask(ask);
  for (const pause of PAUSES) {
    if (!problems.some(({ message }) => UNSETTLED.test(message))) break;
    log.info(`GitHub has not worked out yet whether it can be merged; asking again in ${pause / 1_000} s`);
    await clock.sleep(pause);
    ({ problems } = await ops.ask(ask));
  }
  return problems;
}

async function mergeNow(ops: GitHub, request: MergeRequest): Promise<"merged"> {
  const variables = { input: inputOf(request) };
  const { problems } = await ops.ask({ action: ACTION, document: MERGE, variables });
  if (problems.length === 0 || (await isMerged(ops, request))) return "merged";
  throw problemsError(ops.access, ACTION, problems);
}

function inputOf({ id, head, method }: MergeRequest) {
  return { pullRequestId: id, mergeMethod: method, expectedHeadOid: head };
}

/** Has GitHub wait for people again. @throws {GitHubError | StaleRead} when it was merged, closed or turned off meanwhile */
export async function stopMerging(github: GitHub, { id }: Pick<MergeRequest, "id">): Promise<void> {
  const variables = { input: { pullRequestId: id } };
  const { problems } = await github.ask({ action: STOPPING, document: NO_AUTO_MERGE, variables });
  if (problems.length === 0) return;
  const error = problemsError(github.access, STOPPING, problems);
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
