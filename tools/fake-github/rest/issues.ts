import { addLabel, putLabels } from "../state/labels.ts";
import { type CommentRecord, type IssueRecord, type PullRecord, timestamp } from "../state/records.ts";
import { nextId, nextNumber, type RepositoryView } from "../state/repository.ts";
import { list } from "./page.ts";
import { labelsOf, renderComment, renderIssue, renderLabel } from "./render/issue.ts";
import {
  created,
  found,
  invalid,
  NO_CONTENT,
  ok,
  type ReadCall,
  type Routes,
  read,
  type WriteCall,
  write,
} from "./route.ts";

/** An issue and a pull request answer to the same addresses. */
const READ = "issues=read; pull_requests=read";
const WRITE = "issues=write; pull_requests=write";

function issueOf({ records }: RepositoryView, number: string | undefined): IssueRecord | PullRecord {
  return found([...records.issues, ...records.pulls].find((each) => String(each.number) === number));
}

function getIssue({ world, repository, params }: ReadCall) {
  return ok(renderIssue(world, repository, issueOf(repository, params.issue_number)));
}

function createIssue({ world, repository, actor, body }: WriteCall) {
  const { title, body: text = null, labels = [] } = body as { title: string; body?: string; labels?: Label[] };
  const now = timestamp();
  const issue: IssueRecord = {
    number: nextNumber(repository.records),
    title: String(title),
    body: text,
    state: "open",
    author: actor.login,
    assignees: [],
    createdAt: now,
    updatedAt: now,
  };
  repository.records.issues.push(issue);
  putLabels(repository, issue.number, labels.map(nameOf));
  return created(renderIssue(world, repository, issue));
}

function updateIssue({ world, repository, params, body }: WriteCall) {
  const issue = issueOf(repository, params.issue_number);
  const { labels, assignees, ...given } = body as { labels?: Label[]; assignees?: string[] } & Partial<IssueRecord>;
  Object.assign(issue, given, assignees && { assignees }, { updatedAt: timestamp() });
  if (labels) repository.records.labelled[issue.number] = [];
  putLabels(repository, issue.number, (labels ?? []).map(nameOf));
  return ok(renderIssue(world, repository, issue));
}

function listComments(call: ReadCall) {
  const { world, repository, params } = call;
  const { number } = issueOf(repository, params.issue_number);
  const comments = repository.records.comments.filter((comment) => comment.number === number);
  return list(call, comments, (comment) => renderComment(world, repository, comment));
}

function createComment({ world, repository, actor, params, body }: WriteCall) {
  const { number } = issueOf(repository, params.issue_number);
  const now = timestamp();
  const comment: CommentRecord = {
    id: nextId(repository.records),
    number,
    body: (body as { body: string }).body,
    author: actor.login,
    createdAt: now,
    updatedAt: now,
  };
  repository.records.comments.push(comment);
  return created(renderComment(world, repository, comment));
}

function updateComment({ world, repository, params, body }: WriteCall) {
  const comment = found(repository.records.comments.find(({ id }) => String(id) === params.comment_id));
  Object.assign(comment, { body: (body as { body: string }).body, updatedAt: timestamp() });
  return ok(renderComment(world, repository, comment));
}

type Label = string | { readonly name?: string };

function nameOf(label: Label): string {
  return typeof label === "string" ? label : (label.name ?? "");
}

function listLabels(call: ReadCall) {
  const { world, repository } = call;
  return list(call, repository.records.labels, (label) => renderLabel(world, repository, label));
}

function createLabel({ world, repository, body }: WriteCall) {
  const { name, color = "ededed", description = null } = body as { name: string; color?: string; description?: string };
  if (repository.records.labels.some((label) => label.name.toLowerCase() === name.toLowerCase())) {
    throw invalid("Label", { code: "already_exists", field: "name" });
  }
  return created(renderLabel(world, repository, addLabel(repository.records, { name, color, description })));
}

function addLabels({ world, repository, params, body }: WriteCall) {
  const { number } = issueOf(repository, params.issue_number);
  const given = Array.isArray(body) ? (body as Label[]) : ((body as { labels?: Label[] }).labels ?? []);
  putLabels(repository, number, given.map(nameOf));
  return ok(labelsOf(repository, number).map((label) => renderLabel(world, repository, label)));
}

function removeLabel({ world, repository, params }: WriteCall) {
  const { number } = issueOf(repository, params.issue_number);
  const { labelled } = repository.records;
  const name = found(labelled[number]?.find((each) => each === params.name));
  labelled[number] = (labelled[number] ?? []).filter((each) => each !== name);
  return ok(labelsOf(repository, number).map((label) => renderLabel(world, repository, label)));
}

function deleteComment({ repository, params }: WriteCall) {
  const { comments } = repository.records;
  const index = comments.findIndex(({ id }) => String(id) === params.comment_id);
  found(comments[index]);
  comments.splice(index, 1);
  return NO_CONTENT;
}

export const issueRoutes: Routes = {
  "issues/get": read(READ, getIssue),
  "issues/create": write("issues=write", createIssue),
  "issues/update": write(WRITE, updateIssue),
  "issues/list-comments": read(READ, listComments),
  "issues/create-comment": write(WRITE, createComment),
  "issues/update-comment": write(WRITE, updateComment),
  "issues/delete-comment": write(WRITE, deleteComment),
  "issues/list-labels-for-repo": read(READ, listLabels),
  "issues/create-label": write(WRITE, createLabel),
  "issues/add-labels": write(WRITE, addLabels),
  "issues/remove-label": write(WRITE, removeLabel),
};
