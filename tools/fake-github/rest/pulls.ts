import { mergePull } from "../state/merge-pull.ts";
import { missingChecks } from "../state/mergeability.ts";
import { branchesOf } from "../state/pull-lifecycle.ts";
import { changePull, type NewPull, openPull, type PullChange, PullRefused, requestReviews } from "../state/pulls.ts";
import type { PullRecord } from "../state/records.ts";
import type { RepositoryView } from "../state/repository.ts";
import { list } from "./page.ts";
import { renderFile } from "./render/file.ts";
import { filesOf, renderPull, renderPullInList } from "./render/pull.ts";
import {
  created,
  found,
  invalid,
  ok,
  type ReadCall,
  Refused,
  type Routes,
  read,
  type WriteCall,
  write,
} from "./route.ts";

const WRITE = "pull_requests=write";
const READ = "pull_requests=read";

export function pullOf({ records }: RepositoryView, number: string | undefined): PullRecord {
  return found(records.pulls.find((pull) => String(pull.number) === number));
}

function listPulls(call: ReadCall) {
  const { world, repository, query } = call;
  const state = query.get("state") ?? "open";
  const head = query.get("head")?.replace(/^[^:]*:/, "");
  const base = query.get("base");
  const newestFirst = repository.records.pulls.toReversed();
  const asked = newestFirst.filter(
    (pull) =>
      (state === "all" || pull.state === state) &&
      (head === undefined || pull.head === head) &&
      (base === null || pull.base === base),
  );
  const inOrder = query.get("direction") === "asc" ? asked.toReversed() : asked;
  return list(call, inOrder, (pull) => renderPullInList(world, repository, pull));
}

async function getPull({ world, repository, params }: ReadCall) {
  return ok(await renderPull(world, repository, pullOf(repository, params.pull_number)));
}

async function createPull({ world, repository, actor, body }: WriteCall) {
  const pull = await refusing(() => openPull(repository, actor, body as NewPull));
  return created(await renderPull(world, repository, pull));
}

async function updatePull({ world, repository, actor, params, body }: WriteCall) {
  const pull = pullOf(repository, params.pull_number);
  await refusing(() => changePull(repository, pull, { ...(body as PullChange), by: actor.login }));
  return ok(await renderPull(world, repository, pull));
}

async function listFiles(call: ReadCall) {
  const { world, repository, params } = call;
  const branches = await branchesOf(repository, pullOf(repository, params.pull_number));
  const files = await filesOf(repository, branches);
  return list(call, files, (file) => renderFile(world, repository, { file, sha: branches.head }));
}

async function requestReviewers({ world, repository, params, body }: WriteCall) {
  const { reviewers = [], team_reviewers = [] } = body as { reviewers?: string[]; team_reviewers?: string[] };
  const pull = pullOf(repository, params.pull_number);
  const teams = team_reviewers.map((team) => `${repository.settings.owner}/${team}`);
  await refusing(async () => requestReviews(repository, pull, { people: reviewers, teams }));
  return created(await renderPullInList(world, repository, pull));
}

async function merge({ world, repository, actor, params, body }: WriteCall) {
  const { sha, merge_method: method = "merge" } = (body ?? {}) as {
    sha?: string;
    merge_method?: "merge" | "squash" | "rebase";
  };
  const pull = pullOf(repository, params.pull_number);
  if (pull.state === "closed" || pull.draft) throw new Refused(405, "Pull Request is not mergeable");
  const { head } = await branchesOf(repository, pull);
  if (sha !== undefined && sha !== head)
    throw new Refused(409, "Head branch was modified. Review and try the merge again.");
  const [missing] = missingChecks(repository, pull.base, head);
  if (missing !== undefined) throw new Refused(405, `Required status check "${missing}" is expected.`);
  const commit = await mergePull(world, repository, { pull, actor, method });
  if (commit === undefined) throw new Refused(405, "Pull Request is not mergeable");
  return ok({ sha: commit, merged: true, message: "Pull Request successfully merged" });
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PullRefused)) throw error;
    const { message, field, status } = error;
    if (status === 403) throw new Refused(403, message);
    throw invalid("PullRequest", field === undefined ? { code: "custom", message } : { code: "invalid", field });
  }
}

export const pullRoutes: Routes = {
  "pulls/list": read(READ, listPulls),
  "pulls/get": read(READ, getPull),
  "pulls/create": write(WRITE, createPull),
  "pulls/update": write(WRITE, updatePull),
  "pulls/list-files": read(READ, listFiles),
  "pulls/request-reviewers": write(WRITE, requestReviewers),
  "pulls/merge": write("contents=write", merge),
};
