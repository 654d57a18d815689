import { NO_OBJECT } from "../git/objects.ts";
import type { RefMove } from "../git/refs.ts";
import { nodeId } from "../state/node-ids.ts";
import { updateRefs } from "../state/ref-updates.ts";
import type { RepositoryView } from "../state/repository.ts";
import type { World } from "../state/world.ts";
import { list } from "./page.ts";
import { renderRef } from "./render/refs.ts";
import {
  created,
  found,
  NO_CONTENT,
  ok,
  type ReadCall,
  Refused,
  type Routes,
  read,
  type WriteCall,
  write,
} from "./route.ts";

async function getRef({ world, repository, params }: ReadCall) {
  const ref = `refs/${params.ref}`;
  const sha = found((await repository.refs()).get(ref));
  return ok(await renderRef(world, repository, { ref, sha }));
}

async function listRefs(call: ReadCall) {
  const { world, repository, params } = call;
  const refs = [...(await repository.refs())].filter(([ref]) => ref.startsWith(`refs/${params.ref}`));
  // This list is not paged, whatever the query says: it has no such parameters.
  return ok(await Promise.all(refs.map(([ref, sha]) => renderRef(world, repository, { ref, sha }))));
}

async function createRef({ world, repository, actor, body }: WriteCall) {
  const { ref, sha } = body as { ref: string; sha: string };
  if (!/^refs\/[^/]+\/./.test(ref))
    throw new Refused(422, "Reference name must start with 'refs/' and have at least two slashes.");
  if ((await repository.refs()).has(ref)) throw new Refused(422, "Reference already exists");
  await requireObject(repository, sha);
  await updateRefs(world, repository, { moves: [{ ref, before: NO_OBJECT, after: sha }], actor });
  return created(await renderRef(world, repository, { ref, sha }));
}

async function updateRef({ world, repository, actor, params, body }: WriteCall) {
  const { sha, force = false } = body as { sha: string; force?: boolean };
  const move = await moveOf(repository, `refs/${params.ref}`, sha);
  await requireObject(repository, sha);
  await updateRefs(world, repository, { moves: [{ ...move, force }], actor });
  return ok(await renderRef(world, repository, { ref: move.ref, sha }));
}

async function deleteRef({ world, repository, actor, params }: WriteCall) {
  const move = await moveOf(repository, `refs/${params.ref}`, NO_OBJECT);
  await updateRefs(world, repository, { moves: [move], actor });
  return NO_CONTENT;
}

async function moveOf(repository: RepositoryView, ref: string, after: string): Promise<RefMove> {
  const before = (await repository.refs()).get(ref);
  if (before === undefined) throw new Refused(422, "Reference does not exist");
  return { ref, before, after };
}

async function requireObject({ git }: RepositoryView, sha: string): Promise<void> {
  if (!/^[0-9a-f]{40}$/.test(sha) || (await git.find(`${sha}^{object}`)) === undefined)
    throw new Refused(422, "Object does not exist");
}

async function listTags(call: ReadCall) {
  const { world, repository } = call;
  const tags = [...(await repository.refs())].filter(([ref]) => ref.startsWith("refs/tags/")).toReversed();
  return list(call, tags, async ([ref]) => {
    const sha = found(await repository.git.find(`${ref}^{commit}`));
    return renderTag(world, repository, { name: ref.replace("refs/tags/", ""), sha });
  });
}

function renderTag({ urls }: World, repository: RepositoryView, { name, sha }: { name: string; sha: string }) {
  const url = `${urls.api}/repos/${repository.fullName}`;
  return {
    name,
    node_id: nodeId("REF", repository, `refs/tags/${name}`),
    commit: { sha, url: `${url}/commits/${sha}` },
    zipball_url: `${url}/zipball/refs/tags/${name}`,
    tarball_url: `${url}/tarball/refs/tags/${name}`,
  };
}

export const gitRefRoutes: Routes = {
  "git/get-ref": read("contents=read", getRef),
  "git/list-matching-refs": read("contents=read", listRefs),
  "git/create-ref": write("contents=write", createRef),
  "git/update-ref": write("contents=write", updateRef),
  "git/delete-ref": write("contents=write", deleteRef),
  "repos/list-tags": read("contents=read", listTags),
};
