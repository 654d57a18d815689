import type { Git } from "./git.ts";
import { NO_OBJECT } from "./objects.ts";

/** Full names and what they point to: `refs/heads/main` → a commit; an annotated tag → its tag object. */
export type Refs = ReadonlyMap<string, string>;

/** A move of one ref. `before` and `after` are NO_OBJECT for what was or will not be there. */
export interface RefMove {
  readonly ref: string;
  readonly before: string;
  readonly after: string;
}

export async function readRefs(git: Git): Promise<Refs> {
  const lines = await git.lines(["for-each-ref", "--format=%(objectname) %(refname)"]);
  return new Map(lines.map((line) => [line.slice(41), line.slice(0, 40)]));
}

/** Moves all or none. @throws {GitError} when a ref is not where `before` says */
export async function moveRefs(git: Git, moves: readonly RefMove[]): Promise<void> {
  const commands = moves.map(({ ref, before, after }) =>
    after === NO_OBJECT ? `delete ${ref} ${before}` : `update ${ref} ${after} ${before}`,
  );
  await git.bytes(["update-ref", "--stdin"], { input: `start\n${commands.join("\n")}\nprepare\ncommit\n` });
}

/** What lies between two readings. */
export function movesBetween(before: Refs, after: Refs): RefMove[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names]
    .map((ref) => ({ ref, before: before.get(ref) ?? NO_OBJECT, after: after.get(ref) ?? NO_OBJECT }))
    .filter((move) => move.before !== move.after);
}
