import type { Scope } from "../expression.ts";
import type { CancelScope } from "./cancel-scope.ts";
import type { Concurrency, GroupRequest } from "./concurrency.ts";
import { find, jsonOf, type Node, textOf } from "./yaml.ts";

/** A wait that could never end: whoever holds the group waits for the one who wants it. */
export class DeadlockError extends Error {}

export interface GroupMember {
  readonly concurrency: Concurrency;
  /** Under `concurrency:`; undefined for a member of no group. */
  readonly node: Node;
  readonly scope: Scope;
  readonly cancelScope: CancelScope;
  /** Whether it goes on waiting although it is cancelled. */
  readonly stays: () => boolean;
  /** The groups that those hold who wait for this member. */
  readonly held: readonly string[];
  /** As the web page shows it. */
  readonly name: string;
}

/**
 * Runs something while it has its place in its concurrency group. Gives undefined when the wait for it was cancelled.
 * @throws {DeadlockError}
 */
export async function withinGroup<T>(
  member: GroupMember,
  run: (groups: readonly string[]) => Promise<T>,
): Promise<T | undefined> {
  const { concurrency, node, held, cancelScope } = member;
  if (node === undefined) return run(held);
  const request = readRequest(member);
  const group = request.group.toLowerCase();
  if (held.includes(group)) throw deadlock(request.group, member.name);
  const { place, leave } = concurrency.enter(request);
  const forget = cancelScope.onCancel(() => {
    if (!member.stays()) leave();
  });
  const granted = await place.finally(forget);
  if (granted === undefined) return undefined;
  try {
    return await run([...held, group]);
  } finally {
    granted.release();
  }
}

function readRequest({ node, scope, cancelScope }: GroupMember): GroupRequest {
  return {
    group: textOf(find(node, "group") ?? node, scope),
    cancelInProgress: String(jsonOf(find(node, "cancel-in-progress"), scope)) === "true",
    queuesAll: textOf(find(node, "queue"), scope) === "max",
    cancel: () => void cancelScope.cancel(),
  };
}

/** In GitHub's words: github/vscode-github-actions#135. */
function deadlock(group: string, name: string): DeadlockError {
  const between = `between 'top level workflow' and '${name}'`;
  return new DeadlockError(`Canceling since a deadlock for concurrency group '${group}' was detected ${between}`);
}
