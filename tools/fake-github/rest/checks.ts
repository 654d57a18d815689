import { runAutoMerges } from "../state/auto-merge.ts";
import { type CheckRunRecord, type StatusRecord, timestamp } from "../state/records.ts";
import { nextId, type RepositoryView } from "../state/repository.ts";
import type { World } from "../state/world.ts";
import { commitOf } from "./commits.ts";
import { countedList, list, paged } from "./page.ts";
import { renderUser } from "./render/account.ts";
import { apiUrl, pageUrl, renderMinimalRepository } from "./render/repository.ts";
import { created, ok, type ReadCall, type Routes, read, type WriteCall, write } from "./route.ts";

interface StatusBody {
  readonly state: StatusRecord["state"];
  readonly context?: string;
  readonly description?: string | null;
  readonly target_url?: string | null;
}

async function createStatus({ world, repository, actor, params, body }: WriteCall) {
  const given = body as StatusBody;
  const { sha } = await commitOf(repository, params.sha ?? "");
  const status: StatusRecord = {
    id: nextId(repository.records),
    sha,
    state: given.state,
    context: given.context ?? "default",
    description: given.description ?? null,
    targetUrl: given.target_url ?? null,
    author: actor.login,
    createdAt: timestamp(),
  };
  repository.records.statuses.push(status);
  await runAutoMerges(world, repository);
  return created(renderStatus(world, repository, status));
}

/** Newest first. */
async function statusesOf({ repository, params }: ReadCall): Promise<StatusRecord[]> {
  const { sha } = await commitOf(repository, params.ref ?? "");
  return repository.records.statuses.filter((status) => status.sha === sha).toReversed();
}

async function listStatuses(call: ReadCall) {
  return list(call, await statusesOf(call), (status) => renderStatus(call.world, call.repository, status));
}

/** The newest status of each context, and what they come to together. */
async function getCombinedStatus(call: ReadCall) {
  const { world, repository, params } = call;
  const { sha } = await commitOf(repository, params.ref ?? "");
  const all = await statusesOf(call);
  const latest = all.filter((status, index) => all.findIndex(({ context }) => context === status.context) === index);
  const url = apiUrl(world, repository, `/commits/${sha}`);
  return ok({
    state: combined(latest.map(({ state }) => state)),
    sha,
    total_count: latest.length,
    statuses: paged(call, latest).items.map((status) => renderStatus(world, repository, status)),
    repository: renderMinimalRepository(world, repository),
    commit_url: url,
    url: `${url}/status`,
  });
}

function combined(states: readonly StatusRecord["state"][]): "failure" | "pending" | "success" {
  if (states.some((state) => state === "error" || state === "failure")) return "failure";
  return states.length === 0 || states.includes("pending") ? "pending" : "success";
}

function renderStatus(world: World, repository: RepositoryView, status: StatusRecord) {
  const { id, sha, state, context, description, targetUrl, author, createdAt } = status;
  const creator = renderUser(world, author);
  return {
    id,
    node_id: `SC_${repository.settings.id}_${id}`,
    url: apiUrl(world, repository, `/statuses/${sha}`),
    avatar_url: creator.avatar_url,
    state,
    context,
    description,
    target_url: targetUrl,
    created_at: createdAt,
    updated_at: createdAt,
    creator,
  };
}

interface CheckBody {
  readonly name: string;
  readonly head_sha: string;
  readonly status?: CheckRunRecord["status"];
  readonly conclusion?: CheckRunRecord["conclusion"];
}

async function createCheckRun({ world, repository, body }: WriteCall) {
  const { name, head_sha, status = "queued", conclusion = null } = body as CheckBody;
  const { sha } = await commitOf(repository, head_sha);
  const now = timestamp();
  const isOver = conclusion !== null || status === "completed";
  const run: CheckRunRecord = {
    id: nextId(repository.records),
    sha,
    name,
    status: isOver ? "completed" : status,
    conclusion,
    startedAt: now,
    completedAt: isOver ? now : null,
  };
  repository.records.checkRuns.push(run);
  await runAutoMerges(world, repository);
  return created(renderCheckRun(world, repository, run));
}

async function listCheckRuns(call: ReadCall) {
  const { world, repository, params, query } = call;
  const { sha } = await commitOf(repository, params.ref ?? "");
  const name = query.get("check_name");
  const status = query.get("status");
  const items = repository.records.checkRuns.filter(
    (run) => run.sha === sha && (name === null || run.name === name) && (status === null || run.status === status),
  );
  return countedList(call, { name: "check_runs", items }, (run) => renderCheckRun(world, repository, run));
}

function renderCheckRun(world: World, repository: RepositoryView, run: CheckRunRecord) {
  const { id, sha, name, status, conclusion, startedAt, completedAt } = run;
  const url = apiUrl(world, repository, `/check-runs/${id}`);
  const page = pageUrl(world, repository, `/runs/${id}`);
  return {
    id,
    node_id: `CR_${repository.settings.id}_${id}`,
    external_id: "",
    head_sha: sha,
    name,
    url,
    html_url: page,
    details_url: page,
    status,
    conclusion,
    started_at: startedAt,
    completed_at: completedAt,
    output: { title: null, summary: null, text: null, annotations_count: 0, annotations_url: `${url}/annotations` },
    check_suite: { id: repository.settings.id },
    app: null,
    pull_requests: [],
  };
}

export const checkRoutes: Routes = {
  "repos/create-commit-status": write("statuses=write", createStatus),
  "repos/list-commit-statuses-for-ref": read("statuses=read", listStatuses),
  "repos/get-combined-status-for-ref": read("statuses=read", getCombinedStatus),
  "checks/create": write("checks=write", createCheckRun),
  "checks/list-for-ref": read("checks=read", listCheckRuns),
};
