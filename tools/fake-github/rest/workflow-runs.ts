import type { JobRecord, RunRecord } from "../state/records.ts";
import type { RepositoryView } from "../state/repository.ts";
import type { World } from "../state/world.ts";
import { countedList } from "./page.ts";
import { apiUrl, pageUrl, renderMinimalRepository } from "./render/repository.ts";
import { found, ok, type ReadCall, type Routes, read } from "./route.ts";

function listRuns(call: ReadCall) {
  const { world, repository, query } = call;
  const items = repository.records.runs.toReversed().filter((run) => isAskedFor(run, query));
  return countedList(call, { name: "workflow_runs", items }, (run) => renderRun(world, repository, run));
}

/** `status` may name a conclusion too. */
function isAskedFor(run: RunRecord, query: URLSearchParams): boolean {
  const fields = { branch: run.branch, event: run.event, head_sha: run.sha };
  const status = query.get("status");
  const isStatus = status === null || run.status === status || run.conclusion === status;
  return isStatus && Object.entries(fields).every(([name, value]) => (query.get(name) ?? value) === value);
}

function runOf({ records }: RepositoryView, id: string | undefined): RunRecord {
  return found(records.runs.find((run) => String(run.id) === id));
}

function getRun({ world, repository, params }: ReadCall) {
  return ok(renderRun(world, repository, runOf(repository, params.run_id)));
}

function listJobs(call: ReadCall) {
  const { world, repository, params } = call;
  const run = runOf(repository, params.run_id);
  return countedList(call, { name: "jobs", items: run.jobs }, (job) => renderJob(world, repository, { run, job }));
}

function renderRun(world: World, repository: RepositoryView, run: RunRecord) {
  const url = apiUrl(world, repository, `/actions/runs/${run.id}`);
  const { createdAt } = repository.settings;
  const below = ["jobs", "logs", "artifacts", "cancel", "rerun"].map((name) => [`${name}_url`, `${url}/${name}`]);
  return {
    ...Object.fromEntries(below),
    id: run.id,
    node_id: `WFR_${run.id}`,
    name: run.name,
    display_title: run.name,
    head_branch: run.branch,
    head_sha: run.sha,
    path: run.path,
    run_number: run.number,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: 1,
    url,
    html_url: pageUrl(world, repository, `/actions/runs/${run.id}`),
    workflow_url: apiUrl(world, repository, "/actions/workflows/1"),
    check_suite_url: apiUrl(world, repository, `/check-suites/${run.id}`),
    pull_requests: [],
    created_at: createdAt,
    updated_at: createdAt,
    head_commit: null,
    repository: renderMinimalRepository(world, repository),
    head_repository: renderMinimalRepository(world, repository),
  };
}

function renderJob(world: World, repository: RepositoryView, { run, job }: { run: RunRecord; job: JobRecord }) {
  const runUrl = apiUrl(world, repository, `/actions/runs/${run.id}`);
  const { createdAt } = repository.settings;
  return {
    ...job,
    node_id: `CR_${job.id}`,
    run_id: run.id,
    run_url: runUrl,
    run_attempt: run.attempt,
    head_sha: run.sha,
    head_branch: run.branch,
    workflow_name: run.name,
    url: apiUrl(world, repository, `/actions/jobs/${job.id}`),
    html_url: pageUrl(world, repository, `/actions/runs/${run.id}/job/${job.id}`),
    check_run_url: apiUrl(world, repository, `/check-runs/${job.id}`),
    created_at: createdAt,
    started_at: createdAt,
    completed_at: job.status === "completed" ? createdAt : null,
    labels: ["ubuntu-latest"],
    runner_id: 1,
    runner_name: "local runner",
    runner_group_id: 1,
    runner_group_name: "Default",
    steps: [],
  };
}

export const workflowRunRoutes: Routes = {
  "actions/list-workflow-runs-for-repo": read("actions=read", listRuns),
  "actions/get-workflow-run": read("actions=read", getRun),
  "actions/list-jobs-for-workflow-run": read("actions=read", listJobs),
};
