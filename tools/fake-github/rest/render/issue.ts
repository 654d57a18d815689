import { nodeId } from "../../state/node-ids.ts";
import type { CommentRecord, IssueRecord, LabelRecord, PullRecord } from "../../state/records.ts";
import type { RepositoryView } from "../../state/repository.ts";
import type { World } from "../../state/world.ts";
import { renderUser } from "./account.ts";
import { apiUrl, pageUrl } from "./repository.ts";

/** The labels of an issue or pull request. */
export function labelsOf({ records }: RepositoryView, number: number): LabelRecord[] {
  const names = records.labelled[number] ?? [];
  return names.flatMap((name) => records.labels.find((label) => label.name === name) ?? []);
}

export function renderLabel(world: World, repository: RepositoryView, { id, name, color, description }: LabelRecord) {
  const url = apiUrl(world, repository, `/labels/${encodeURIComponent(name)}`);
  return { id, node_id: nodeId("LA", repository, id), url, name, color, description, default: false };
}

/** GitHub's `issue`; a pull request is one too. */
export function renderIssue(world: World, repository: RepositoryView, issue: IssueRecord | PullRecord) {
  const { number, assignees } = issue;
  const url = apiUrl(world, repository, `/issues/${number}`);
  const isPull = "head" in issue;
  const page = pageUrl(world, repository, `/${isPull ? "pull" : "issues"}/${number}`);
  const pull = apiUrl(world, repository, `/pulls/${number}`);
  return {
    id: repository.settings.id * 1000 + number,
    node_id: nodeId(isPull ? "PR" : "I", repository, number),
    number,
    url,
    repository_url: apiUrl(world, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: page,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    locked: false,
    user: renderUser(world, issue.author),
    labels: labelsOf(repository, number).map((label) => renderLabel(world, repository, label)),
    assignee: assignees[0] === undefined ? null : renderUser(world, assignees[0]),
    assignees: assignees.map((login) => renderUser(world, login)),
    milestone: null,
    comments: repository.records.comments.filter((comment) => comment.number === number).length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.state === "closed" ? issue.updatedAt : null,
    author_association: "MEMBER",
    ...(isPull && {
      pull_request: { url: pull, html_url: page, diff_url: `${page}.diff`, patch_url: `${page}.patch` },
    }),
  };
}

export function renderComment(world: World, repository: RepositoryView, comment: CommentRecord) {
  const { id, number, body, author, createdAt, updatedAt } = comment;
  const issue = apiUrl(world, repository, `/issues/${number}`);
  return {
    id,
    node_id: nodeId("IC", repository, id),
    url: apiUrl(world, repository, `/issues/comments/${id}`),
    issue_url: issue,
    html_url: pageUrl(world, repository, `/issues/${number}#issuecomment-${id}`),
    body,
    user: renderUser(world, author),
    created_at: createdAt,
    updated_at: updatedAt,
    author_association: "MEMBER",
  };
}
