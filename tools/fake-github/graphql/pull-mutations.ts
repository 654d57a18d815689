import { putLabels } from "../state/labels.ts";
import { mergePull } from "../state/merge-pull.ts";
import { mergeabilityOf } from "../state/mergeability.ts";
import { readNodeId } from "../state/node-ids.ts";
import { changePull, openPull } from "../state/pulls.ts";
import { type CommentRecord, type PullRecord, timestamp } from "../state/records.ts";
import { nextId, type Repository } from "../state/repository.ts";
import { type Context, GraphqlRefusal, notResolved } from "./context.ts";
import { type Change, mutation, subjectOf } from "./mutation.ts";
import { actorNode } from "./nodes/actor.ts";
import { commentNode, issueNode, labelNode, pullNode } from "./nodes/pull.ts";
import { repositoryNode } from "./nodes/repository.ts";

interface OnPull {
  readonly pullRequestId: string;
}

function pullOf({ repository, local, input }: Change<OnPull>): PullRecord {
  const pull = repository.records.pulls.find(({ number }) => String(number) === local);
  if (pull === undefined) throw notResolved(input.pullRequestId);
  return pull;
}

function answer({ context, repository }: Change<object>, pull: PullRecord): object {
  return {
    actor: actorNode(context.world, context.actor.login),
    pullRequest: pullInPayload(context, repository, pull),
  };
}

/** A pull request that leads back to its repository. */
function pullInPayload(context: Context, repository: Repository, pull: PullRecord): object {
  return { ...pullNode(context.world, repository, pull), repository: () => repositoryNode(context, repository) };
}

interface CreateInput {
  readonly repositoryId: string;
  readonly title: string;
  readonly headRefName: string;
  readonly baseRefName: string;
  readonly body?: string;
  readonly draft: boolean;
}

async function create(change: Change<CreateInput>): Promise<object> {
  const { title, headRefName: head, baseRefName: base, body, draft } = change.input;
  const wanted = { title, head: head.replace("refs/heads/", ""), base: base.replace("refs/heads/", ""), body, draft };
  return answer(change, await openPull(change.repository, change.context.actor, wanted));
}

interface UpdateInput extends OnPull {
  readonly title?: string;
  readonly body?: string;
  readonly baseRefName?: string;
  readonly state?: "OPEN" | "CLOSED";
  readonly labelIds?: readonly string[];
}

async function update(change: Change<UpdateInput>): Promise<object> {
  const { title, body, baseRefName: base, state, labelIds } = change.input;
  const pull = pullOf(change);
  const wanted = state && (state === "OPEN" ? "open" : "closed");
  await changePull(change.repository, pull, { title, body, base, state: wanted, by: change.context.actor.login });
  if (labelIds) {
    change.repository.records.labelled[pull.number] = [];
    putLabels(change.repository, pull.number, labelsNamed(change.repository, labelIds));
  }
  return answer(change, pull);
}

function labelsNamed({ records }: Repository, ids: readonly string[]): string[] {
  return ids.map((id) => {
    const label = records.labels.find((each) => String(each.id) === readNodeId(id)?.local);
    if (label === undefined) throw notResolved(id);
    return label.name;
  });
}

async function setState(change: Change<OnPull>, state: "open" | "closed"): Promise<object> {
  const pull = pullOf(change);
  await changePull(change.repository, pull, { state, by: change.context.actor.login });
  return answer(change, pull);
}

async function setDraft(change: Change<OnPull>, draft: boolean): Promise<object> {
  const pull = pullOf(change);
  Object.assign(pull, { draft, updatedAt: timestamp() });
  return answer(change, pull);
}

interface AutoMergeInput extends OnPull {
  readonly mergeMethod: "MERGE" | "SQUASH" | "REBASE";
}

/** Only what still waits for something can be merged later. */
async function enableAutoMerge(change: Change<AutoMergeInput>): Promise<object> {
  const { repository, context, input } = change;
  const pull = pullOf(change);
  const refused = (why: string) => new GraphqlRefusal("UNPROCESSABLE", why);
  if (!repository.settings.allowAutoMerge) throw refused("Auto merge is not allowed for this repository");
  const { state } = await mergeabilityOf(repository, pull);
  // What is not worked out yet counts as unstable (ksimback/hermes-ecosystem#217).
  const shown = state === "unknown" ? "unstable" : state;
  if (state !== "blocked") throw refused(`Pull request Pull request is in ${shown} status`);
  const method = methodOf(input);
  if (pull.autoMerge === undefined) {
    const { number } = pull;
    const kind = `auto_${method}_enabled` as const;
    repository.records.events.push({ number, kind, subject: context.actor.login, at: timestamp() });
  }
  pull.autoMerge = { by: context.actor.login, method };
  return answer(change, pull);
}

function methodOf({ mergeMethod }: AutoMergeInput): "merge" | "squash" | "rebase" {
  return mergeMethod.toLowerCase() as "merge" | "squash" | "rebase";
}

async function disableAutoMerge(change: Change<OnPull>): Promise<object> {
  const { repository, context } = change;
  const pull = pullOf(change);
  if (pull.autoMerge === undefined)
    throw new GraphqlRefusal("UNPROCESSABLE", "Auto merge is not enabled for this pull request");
  const { number } = pull;
  pull.autoMerge = undefined;
  const subject = context.actor.login;
  repository.records.events.push({ number, kind: "auto_merge_disabled", subject, at: timestamp() });
  return answer(change, pull);
}

async function merge(change: Change<AutoMergeInput>): Promise<object> {
  const { repository, context, input } = change;
  const pull = pullOf(change);
  const { state } = await mergeabilityOf(repository, pull);
  const isReady = state === "clean" || state === "unstable";
  const sha =
    isReady && (await mergePull(context.world, repository, { pull, actor: context.actor, method: methodOf(input) }));
  if (!sha) throw new GraphqlRefusal("UNPROCESSABLE", "Pull Request is not mergeable");
  return answer(change, pull);
}

function issueOf({ repository, local }: Change<object>, id: string) {
  const { issues, pulls } = repository.records;
  const issue = [...issues, ...pulls].find(({ number }) => String(number) === local);
  if (issue === undefined) throw notResolved(id);
  return issue;
}

async function comment(change: Change<{ subjectId: string; body: string }>): Promise<object> {
  const { context, repository, input } = change;
  const issue = issueOf(change, input.subjectId);
  const now = timestamp();
  const made: CommentRecord = {
    id: nextId(repository.records),
    number: issue.number,
    body: input.body,
    author: context.actor.login,
    createdAt: now,
    updatedAt: now,
  };
  repository.records.comments.push(made);
  const node = commentNode(context.world, repository, made);
  return { commentEdge: { cursor: String(made.id), node }, subject: issueNode(context.world, repository, issue) };
}

async function addLabels(change: Change<{ labelableId: string; labelIds: readonly string[] }>): Promise<object> {
  const { context, repository, input } = change;
  const issue = issueOf(change, input.labelableId);
  putLabels(repository, issue.number, labelsNamed(repository, input.labelIds));
  const pull = repository.records.pulls.find(({ number }) => number === issue.number);
  const labelable =
    pull === undefined ? issueNode(context.world, repository, issue) : pullInPayload(context, repository, pull);
  return { labelable };
}

interface LabelInput {
  readonly repositoryId: string;
  readonly name: string;
  readonly color: string;
  readonly description?: string;
}

async function createLabel({ repository, input }: Change<LabelInput>): Promise<object> {
  const { name, color, description = "" } = input;
  const { labels } = repository.records;
  if (labels.some((each) => each.name.toLowerCase() === name.toLowerCase())) {
    throw new GraphqlRefusal("UNPROCESSABLE", "Name has already been taken");
  }
  const label = { id: nextId(repository.records), name, color, description };
  labels.push(label);
  return { label: labelNode(repository, label) };
}

const WRITE = "pull_requests=write";
const EITHER = "issues=write; pull_requests=write";
const byPull = (context: Context, { pullRequestId }: OnPull) => subjectOf(context, pullRequestId, ["PR"]);

export const pullMutations = {
  createLabel: mutation(
    EITHER,
    (context: Context, input: LabelInput) => subjectOf(context, input.repositoryId, ["R"]),
    createLabel,
  ),
  createPullRequest: mutation(
    WRITE,
    (context: Context, input: CreateInput) => subjectOf(context, input.repositoryId, ["R"]),
    create,
  ),
  updatePullRequest: mutation(WRITE, byPull, update),
  closePullRequest: mutation(WRITE, byPull, (change) => setState(change, "closed")),
  reopenPullRequest: mutation(WRITE, byPull, (change) => setState(change, "open")),
  markPullRequestReadyForReview: mutation(WRITE, byPull, (change) => setDraft(change, false)),
  convertPullRequestToDraft: mutation(WRITE, byPull, (change) => setDraft(change, true)),
  enablePullRequestAutoMerge: mutation("contents=write,pull_requests=write", byPull, enableAutoMerge),
  disablePullRequestAutoMerge: mutation("contents=write,pull_requests=write", byPull, disableAutoMerge),
  mergePullRequest: mutation("contents=write", byPull, merge),
  addComment: mutation(
    EITHER,
    (context: Context, input: { subjectId: string; body: string }) => subjectOf(context, input.subjectId, ["PR", "I"]),
    comment,
  ),
  addLabelsToLabelable: mutation(
    EITHER,
    (context: Context, input: { labelableId: string; labelIds: readonly string[] }) =>
      subjectOf(context, input.labelableId, ["PR", "I"]),
    addLabels,
  ),
};
