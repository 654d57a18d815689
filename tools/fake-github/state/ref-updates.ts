import type { Actor } from "../access/tokens.ts";
import { NO_OBJECT } from "../git/objects.ts";
import { moveRefs, type RefMove } from "../git/refs.ts";
import { type Obstacle, obstaclesTo, type Rule, type RuledMove, violations } from "../git/rules.ts";
import { noticeMoves } from "./pull-lifecycle.ts";
import { pushEvent } from "./push-event.ts";
import type { Repository } from "./repository.ts";
import type { World } from "./world.ts";

/** A rule of the repository forbids a change. */
export class RuleViolation extends Error {
  override readonly name = "RuleViolation";
  readonly violations: readonly string[];

  constructor(found: readonly string[]) {
    super(`Repository rule violations found\n\n${found.join("\n\n")}\n\n`);
    this.violations = found;
  }
}

/** A branch would lose commits, and nobody said that it may. */
export class NotFastForward extends Error {
  override readonly name = "NotFastForward";
  override readonly message = "Update is not a fast forward";
}

export interface RefUpdate {
  readonly moves: readonly (RefMove & { readonly force?: boolean })[];
  readonly actor: Actor;
  /** Rules that do not hold for it: a pull request's merge is what `pull_request` asks for. */
  readonly exempt?: readonly Rule[];
}

export function ruledMove(repository: Repository, move: RefMove, actor: Actor): RuledMove {
  const access = actor.access.get(repository.fullName) ?? {};
  return {
    move,
    rulesets: repository.records.rulesets,
    defaultBranch: repository.settings.defaultBranch,
    login: actor.login,
    mayChangeWorkflows: access.workflows === "write",
  };
}

export function obstaclesFor(repository: Repository, move: RefMove, actor: Actor): Obstacle[] {
  return obstaclesTo(ruledMove(repository, move, actor));
}

/**
 * Moves refs, all or none, as the API does, and lets everything follow that follows from a push. Call it within
 * `repository.change`.
 * @throws {RuleViolation | NotFastForward}
 */
export async function updateRefs(world: World, repository: Repository, update: RefUpdate): Promise<void> {
  const { moves, actor } = update;
  const isSigned = (sha: string) => repository.records.signed.includes(sha);
  const found: string[] = [];
  for (const move of moves) {
    const obstacles = obstaclesTo({ ...ruledMove(repository, move, actor), exempt: update.exempt ?? [] });
    found.push(...(await violations(repository.git, { move, isSigned, obstacles })));
  }
  if (found.length > 0) throw new RuleViolation(found);
  if (await losesCommits(repository, moves)) throw new NotFastForward();
  await moveRefs(repository.git, moves);
  await follow(world, repository, { moves, actor });
}

async function losesCommits({ git }: Repository, moves: RefUpdate["moves"]): Promise<boolean> {
  for (const { before, after, force = false } of moves) {
    const isMoved = !force && before !== NO_OBJECT && after !== NO_OBJECT;
    if (isMoved && !(await git.isAncestor(before, after))) return true;
  }
  return false;
}

/** What follows from refs that have moved: pull requests close or merge, and workflows hear of it. */
export async function follow(world: World, repository: Repository, { moves, actor }: RefUpdate): Promise<void> {
  await noticeMoves(repository, moves, actor.login);
  for (const move of moves) world.tell(await pushEvent(repository, move, actor));
}
