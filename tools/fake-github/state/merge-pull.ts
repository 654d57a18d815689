import type { Actor } from "../access/tokens.ts";
import { mergeTrees } from "../git/merge.ts";
import { branchesOf, closePull } from "./pull-lifecycle.ts";
import { type PullRecord, timestamp } from "./records.ts";
import { updateRefs } from "./ref-updates.ts";
import type { Repository } from "./repository.ts";
import { signedCommit } from "./signed-commit.ts";
import type { World } from "./world.ts";

export interface Merge {
  readonly pull: PullRecord;
  readonly actor: Actor;
  readonly method: "merge" | "squash" | "rebase";
}

/** Merges, and says which commit it made; undefined when the branches conflict. */
export async function mergePull(
  world: World,
  repository: Repository,
  { pull, actor, method }: Merge,
): Promise<string | undefined> {
  const branches = await branchesOf(repository, pull);
  const tree = await mergeTrees(repository.git, branches.base, branches.head);
  if (tree === undefined || method === "rebase") return undefined;
  const parents = method === "merge" ? [branches.base, branches.head] : [branches.base];
  const message = `${pull.title} (#${pull.number})\n`;
  const sha = await signedCommit(repository, actor, { tree, parents, message });
  const move = { ref: `refs/heads/${pull.base}`, before: branches.base, after: sha };
  await updateRefs(world, repository, {
    moves: [move],
    actor,
    exempt: ["pull_request", "required_signatures", "required_status_checks"],
  });
  pull.merged = { sha, by: actor.login, at: timestamp() };
  closePull(pull, branches);
  return sha;
}
