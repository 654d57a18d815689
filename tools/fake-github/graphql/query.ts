import { readCommit } from "../git/objects.ts";
import { type NodeId, readNodeId } from "../state/node-ids.ts";
import type { RepositoryView } from "../state/repository.ts";
import { type Context, GraphqlRefusal, isVisible, notResolved, repositoryWith, viewOf } from "./context.ts";
import { actorNode } from "./nodes/actor.ts";
import { commitNode, refNode } from "./nodes/git.ts";
import { commentNode, issueNode, labelNode, pullNode } from "./nodes/pull.ts";
import { repositoryNode } from "./nodes/repository.ts";

/** The fields of `query`. */
export const queryRoot = {
  __typename: "Query",
  repository: ({ owner, name }: { owner: string; name: string }, context: Context) => {
    const repository = context.world.find(`${owner}/${name}`);
    if (repository === undefined || !isVisible(context, repository)) {
      throw new GraphqlRefusal("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
    }
    return repositoryNode(context, viewOf(context, repository));
  },
  // Of a bot, too, a token's own name is the whole one.
  viewer: (_: object, { world, actor }: Context) => ({ ...actorNode(world, actor.login), login: actor.login }),
  rateLimit: () => ({
    cost: 1,
    limit: 5000,
    remaining: 4999,
    used: 1,
    nodeCount: 0,
    resetAt: new Date(Date.now() + 3_600_000).toISOString(),
  }),
  node: ({ id }: { id: string }, context: Context) => nodeOf(context, id),
  nodes: ({ ids }: { ids: readonly string[] }, context: Context) => ids.map((id) => nodeOf(context, id)),
};

async function nodeOf(context: Context, id: string): Promise<object> {
  const read = readNodeId(id);
  const repository = viewOf(context, repositoryWith(context, id, read?.repositoryId));
  const node = read && (await KINDS[read.kind](context, repository, read));
  if (!node) throw notResolved(id);
  return node;
}

type Find = (
  context: Context,
  repository: RepositoryView,
  id: NodeId,
) => object | undefined | Promise<object | undefined>;

const KINDS: Readonly<Record<NodeId["kind"], Find>> = {
  R: (context, repository) => repositoryNode(context, repository),
  C: async (_, repository, { local }) => commitNode(repository, await readCommit(repository.git, local)),
  REF: async (_, repository, { local }) => {
    const sha = (await repository.refs()).get(local);
    return sha === undefined ? undefined : refNode(repository, { ref: local, sha });
  },
  PR: ({ world }, repository, { local }) => {
    const pull = repository.records.pulls.find(({ number }) => String(number) === local);
    return pull && pullNode(world, repository, pull);
  },
  I: ({ world }, repository, { local }) => {
    const issue = repository.records.issues.find(({ number }) => String(number) === local);
    return issue && issueNode(world, repository, issue);
  },
  IC: ({ world }, repository, { local }) => {
    const comment = repository.records.comments.find(({ id }) => String(id) === local);
    return comment && commentNode(world, repository, comment);
  },
  LA: (_, repository, { local }) => {
    const label = repository.records.labels.find(({ id }) => String(id) === local);
    return label && labelNode(repository, label);
  },
};
