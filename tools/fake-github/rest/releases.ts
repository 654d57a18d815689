import { NO_OBJECT } from "../git/objects.ts";
import { type ReleaseRecord, timestamp } from "../state/records.ts";
import { updateRefs } from "../state/ref-updates.ts";
import { nextId, type RepositoryView } from "../state/repository.ts";
import type { World } from "../state/world.ts";
import { commitOf } from "./commits.ts";
import { list } from "./page.ts";
import { renderUser } from "./render/account.ts";
import { apiUrl, pageUrl } from "./render/repository.ts";
import { created, found, invalid, ok, type ReadCall, type Routes, read, type WriteCall, write } from "./route.ts";

function newestFirst({ records }: RepositoryView): ReleaseRecord[] {
  return records.releases.toReversed();
}

function listReleases(call: ReadCall) {
  return list(call, newestFirst(call.repository), (release) => renderRelease(call.world, call.repository, release));
}

function getRelease({ world, repository, params }: ReadCall) {
  const release = found(repository.records.releases.find(({ id }) => String(id) === params.release_id));
  return ok(renderRelease(world, repository, release));
}

function getReleaseByTag({ world, repository, params }: ReadCall) {
  const release = found(repository.records.releases.find(({ tag, draft }) => tag === params.tag && !draft));
  return ok(renderRelease(world, repository, release));
}

function getLatestRelease({ world, repository }: ReadCall) {
  const release = found(newestFirst(repository).find(({ draft, prerelease }) => !draft && !prerelease));
  return ok(renderRelease(world, repository, release));
}

interface ReleaseBody {
  readonly tag_name: string;
  readonly target_commitish?: string;
  readonly name?: string;
  readonly body?: string;
  readonly draft?: boolean;
  readonly prerelease?: boolean;
}

async function createRelease(call: WriteCall) {
  const { world, repository, actor, body } = call;
  const { tag_name: tag, name = tag, draft = false, prerelease = false, ...given } = body as ReleaseBody;
  if (repository.records.releases.some((release) => release.tag === tag)) {
    throw invalid("Release", { code: "already_exists", field: "tag_name" });
  }
  if (!draft) await tagIfNew(call, tag, given.target_commitish ?? repository.settings.defaultBranch);
  const release: ReleaseRecord = {
    id: nextId(repository.records),
    tag,
    name,
    body: given.body ?? "",
    draft,
    prerelease,
    author: actor.login,
    createdAt: timestamp(),
  };
  repository.records.releases.push(release);
  return created(renderRelease(world, repository, release));
}

async function tagIfNew({ world, repository, actor }: WriteCall, tag: string, target: string): Promise<void> {
  const ref = `refs/tags/${tag}`;
  if ((await repository.refs()).has(ref)) return;
  const { sha } = await commitOf(repository, target);
  await updateRefs(world, repository, { moves: [{ ref, before: NO_OBJECT, after: sha }], actor });
}

function renderRelease(world: World, repository: RepositoryView, release: ReleaseRecord) {
  const { id, tag, name, body, draft, prerelease, author, createdAt } = release;
  const url = apiUrl(world, repository, `/releases/${id}`);
  return {
    id,
    node_id: `RE_${repository.settings.id}_${id}`,
    url,
    html_url: pageUrl(world, repository, `/releases/tag/${tag}`),
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    tarball_url: apiUrl(world, repository, `/tarball/${tag}`),
    zipball_url: apiUrl(world, repository, `/zipball/${tag}`),
    tag_name: tag,
    target_commitish: repository.settings.defaultBranch,
    name,
    body,
    draft,
    prerelease,
    created_at: createdAt,
    published_at: draft ? null : createdAt,
    author: renderUser(world, author),
    assets: [],
  };
}

export const releaseRoutes: Routes = {
  "repos/list-releases": read("contents=read", listReleases),
  "repos/get-release": read("contents=read", getRelease),
  "repos/get-release-by-tag": read("contents=read", getReleaseByTag),
  "repos/get-latest-release": read("contents=read", getLatestRelease),
  "repos/create-release": write("contents=write", createRelease),
};
