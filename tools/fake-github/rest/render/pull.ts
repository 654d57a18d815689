import { type ChangedFile, changedFiles } from "../../git/merge.ts";
import { mergeabilityOf } from "../../state/mergeability.ts";
import { nodeId } from "../../state/node-ids.ts";
import { branchesOf, commitsBetween, type PullBranches } from "../../state/pull-lifecycle.ts";
import type { PullRecord } from "../../state/records.ts";
import type { RepositoryView } from "../../state/repository.ts";
import type { World } from "../../state/world.ts";
import { renderUser } from "./account.ts";
import { labelsOf, renderLabel } from "./issue.ts";
import { apiUrl, pageUrl, renderRepository } from "./repository.ts";

/** GitHub's `pull-request-simple`. */
export async function renderPullInList(world: World, repository: RepositoryView, pull: PullRecord) {
  const branches = await branchesOf(repository, pull);
  const user = (login: string) => renderUser(world, login);
  return {
    ...addresses(world, repository, pull, branches),
    id: repository.settings.id * 1000 + pull.number,
    node_id: nodeId("PR", repository, pull.number),
    number: pull.number,
    state: pull.state,
    draft: pull.draft,
    locked: false,
    title: pull.title,
    body: pull.body,
    user: user(pull.author),
    labels: labelsOf(repository, pull.number).map((label) => renderLabel(world, repository, label)),
    milestone: null,
    assignee: pull.assignees[0] === undefined ? null : user(pull.assignees[0]),
    assignees: pull.assignees.map(user),
    requested_reviewers: pull.reviewers.map(user),
    requested_teams: [],
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt?.at ?? null,
    merged_at: pull.merged?.at ?? null,
    merge_commit_sha: pull.merged?.sha ?? null,
    author_association: "MEMBER",
    auto_merge: pull.autoMerge
      ? {
          enabled_by: user(pull.autoMerge.by),
          merge_method: pull.autoMerge.method,
          commit_title: "",
          commit_message: "",
        }
      : null,
    head: renderBranch(world, repository, { name: pull.head, sha: branches.head }),
    base: renderBranch(world, repository, { name: pull.base, sha: branches.base }),
  };
}

/** GitHub's `pull-request`. */
export async function renderPull(world: World, repository: RepositoryView, pull: PullRecord) {
  const branches = await branchesOf(repository, pull);
  const files = await filesOf(repository, branches);
  const { isMergeable, state } = await mergeabilityOf(repository, pull);
  const sum = (key: "additions" | "deletions") => files.reduce((total, file) => total + file[key], 0);
  return {
    ...(await renderPullInList(world, repository, pull)),
    mergeable: isMergeable ?? null,
    mergeable_state: state,
    merged: pull.merged !== undefined,
    merged_by: pull.merged ? renderUser(world, pull.merged.by) : null,
    comments: repository.records.comments.filter(({ number }) => number === pull.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: await commitsBetween(repository, branches),
    additions: sum("additions"),
    deletions: sum("deletions"),
    changed_files: files.length,
  };
}

/** What a pull request changes: between where its branches parted and its head. */
export async function filesOf({ git }: RepositoryView, { base, head }: PullBranches): Promise<ChangedFile[]> {
  const parting = await git.text(["merge-base", base, head]).catch(() => base);
  return changedFiles(git, parting, head);
}

function renderBranch(world: World, repository: RepositoryView, { name, sha }: { name: string; sha: string }) {
  const { owner } = repository.settings;
  return {
    label: `${owner}:${name}`,
    ref: name,
    sha,
    user: renderUser(world, owner),
    repo: renderRepository(world, repository),
  };
}

function addresses(world: World, repository: RepositoryView, { number }: PullRecord, { head }: PullBranches) {
  const url = apiUrl(world, repository, `/pulls/${number}`);
  const issue = apiUrl(world, repository, `/issues/${number}`);
  const page = pageUrl(world, repository, `/pull/${number}`);
  const links = {
    html: page,
    issue,
    comments: `${issue}/comments`,
    commits: `${url}/commits`,
    review_comments: `${url}/comments`,
    review_comment: `${apiUrl(world, repository, "/pulls/comments")}{/number}`,
    statuses: apiUrl(world, repository, `/statuses/${head}`),
  };
  const named = Object.entries(links).map(([name, href]) => [`${name}_url`, href]);
  const _links = Object.fromEntries(Object.entries({ ...links, self: url }).map(([name, href]) => [name, { href }]));
  return { ...Object.fromEntries(named), url, diff_url: `${page}.diff`, patch_url: `${page}.patch`, _links };
}
