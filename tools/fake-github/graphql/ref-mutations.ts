import { NO_OBJECT, readCommit, type TreeChange, writeBlob, writeTree } from "../git/objects.ts";
import { type RefUpdate, updateRefs } from "../state/ref-updates.ts";
import type { Repository } from "../state/repository.ts";
import { signedCommit } from "../state/signed-commit.ts";
import { type Context, GraphqlRefusal, isVisible } from "./context.ts";
import { type Change, mutation, type Subject, subjectOf } from "./mutation.ts";
import { commitNode, refNode } from "./nodes/git.ts";

interface CommitInput {
  readonly branch: { readonly id?: string; readonly repositoryNameWithOwner?: string; readonly branchName?: string };
  readonly message: { readonly headline: string; readonly body?: string };
  readonly expectedHeadOid: string;
  readonly fileChanges?: {
    readonly additions: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions: readonly { readonly path: string }[];
  };
}

function branchOf(context: Context, { branch }: CommitInput): Subject {
  if (branch.id !== undefined) return subjectOf(context, branch.id, ["REF"]);
  const { repositoryNameWithOwner: name = "", branchName = "" } = branch;
  const repository = context.world.find(name);
  if (repository === undefined || !isVisible(context, repository)) {
    throw new GraphqlRefusal("NOT_FOUND", `Could not resolve to a Repository with the name '${name}'.`);
  }
  return { repository, local: branchName.startsWith("refs/") ? branchName : `refs/heads/${branchName}` };
}

/** Commits on top of a branch, signed by GitHub whoever asks. */
async function commitOnBranch({ context, input, repository, local: ref }: Change<CommitInput>): Promise<object> {
  const before = (await repository.refs()).get(ref);
  if (before === undefined) throw new GraphqlRefusal("NOT_FOUND", `Branch ${ref} does not exist`);
  if (before !== input.expectedHeadOid) {
    const message = `Expected branch to point to "${input.expectedHeadOid}" but it did not. Pull and try again.`;
    throw new GraphqlRefusal("STALE_DATA", message);
  }
  const tree = await writeTree(repository.git, before, await changesOf(repository, before, input));
  const { headline, body } = input.message;
  const message = body ? `${headline}\n\n${body}` : headline;
  const after = await signedCommit(repository, context.actor, { tree, parents: [before], message });
  await updateRefs(context.world, repository, { moves: [{ ref, before, after }], actor: context.actor });
  const commit = commitNode(repository, await readCommit(repository.git, after));
  return { commit, ref: refNode(repository, { ref, sha: after }) };
}

/** Every file becomes an ordinary one: modes are lost here, as on GitHub. */
async function changesOf({ git }: Repository, before: string, { fileChanges }: CommitInput): Promise<TreeChange[]> {
  const changes: TreeChange[] = [];
  for (const { path } of fileChanges?.deletions ?? []) {
    if ((await git.find(`${before}:${path}`)) === undefined) {
      throw new GraphqlRefusal(
        "UNPROCESSABLE",
        `A path was requested for deletion which does not exist as of commit oid \`${before}\``,
      );
    }
    changes.push({ path, mode: "100644", sha: null });
  }
  for (const { path, contents } of fileChanges?.additions ?? []) {
    changes.push({ path, mode: "100644", sha: await writeBlob(git, Buffer.from(contents, "base64")) });
  }
  return changes;
}

interface UpdateRefsInput {
  readonly repositoryId: string;
  readonly refUpdates: readonly {
    readonly name: string;
    readonly afterOid: string;
    readonly beforeOid?: string;
    readonly force: boolean;
  }[];
}

/** Moves several refs, all or none, each only from where the caller says it is. */
async function moveSeveral({ context, input, repository }: Change<UpdateRefsInput>): Promise<object> {
  const refs = await repository.refs();
  const moves: RefUpdate["moves"][number][] = [];
  for (const { name, afterOid, beforeOid, force } of input.refUpdates) {
    const before = refs.get(name) ?? NO_OBJECT;
    if (beforeOid !== undefined && beforeOid !== before) {
      throw new GraphqlRefusal("STALE_DATA", `Reference ${name} is at ${before} but ${beforeOid} was expected`);
    }
    if (beforeOid === undefined && before === NO_OBJECT && afterOid === NO_OBJECT) {
      throw new GraphqlRefusal("UNPROCESSABLE", `Reference ${name} does not exist`);
    }
    if (afterOid !== NO_OBJECT) await requireObject(repository, afterOid);
    moves.push({ ref: name, before, after: afterOid, force });
  }
  await updateRefs(context.world, repository, { moves, actor: context.actor });
  return {};
}

async function requireObject({ git }: Repository, oid: string): Promise<void> {
  if ((await git.find(`${oid}^{object}`)) === undefined) {
    throw new GraphqlRefusal("UNPROCESSABLE", `Object ${oid} does not exist`);
  }
}

interface CreateRefInput {
  readonly repositoryId: string;
  readonly name: string;
  readonly oid: string;
}

async function createRef({ context, input, repository }: Change<CreateRefInput>): Promise<object> {
  const { name: ref, oid: sha } = input;
  if ((await repository.refs()).has(ref)) {
    throw new GraphqlRefusal("UNPROCESSABLE", `A ref named "${ref}" already exists in the repository.`);
  }
  await requireObject(repository, sha);
  const { world, actor } = context;
  await updateRefs(world, repository, { moves: [{ ref, before: NO_OBJECT, after: sha }], actor });
  return { ref: refNode(repository, { ref, sha }) };
}

async function moveOne({
  context,
  input,
  repository,
  local: ref,
}: Change<{ refId: string; oid: string; force: boolean }>) {
  await requireObject(repository, input.oid);
  const moves = [{ ref, before: await positionOf(repository, ref, input.refId), after: input.oid, force: input.force }];
  await updateRefs(context.world, repository, { moves, actor: context.actor });
  return { ref: refNode(repository, { ref, sha: input.oid }) };
}

async function deleteRef({ context, input, repository, local: ref }: Change<{ refId: string }>): Promise<object> {
  const moves = [{ ref, before: await positionOf(repository, ref, input.refId), after: NO_OBJECT }];
  await updateRefs(context.world, repository, { moves, actor: context.actor });
  return {};
}

async function positionOf(repository: Repository, ref: string, id: string): Promise<string> {
  const sha = (await repository.refs()).get(ref);
  if (sha === undefined)
    throw new GraphqlRefusal("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'`);
  return sha;
}

const byRepositoryId = (context: Context, { repositoryId }: { repositoryId: string }) =>
  subjectOf(context, repositoryId, ["R"]);
const byRefId = (context: Context, { refId }: { refId: string }) => subjectOf(context, refId, ["REF"]);

export const refMutations = {
  createCommitOnBranch: mutation("contents=write", branchOf, commitOnBranch),
  updateRefs: mutation("contents=write", byRepositoryId, moveSeveral),
  createRef: mutation("contents=write", byRepositoryId, createRef),
  updateRef: mutation("contents=write", byRefId, moveOne),
  deleteRef: mutation("contents=write", byRefId, deleteRef),
};
