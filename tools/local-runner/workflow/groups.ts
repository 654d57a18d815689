import type { Scope } from "../expression.ts";
import type { Call } from "./call.ts";
import type { CancelScope } from "./cancel-scope.ts";
import type { Concurrency, GroupRequest, Place } from "./concurrency.ts";
import type { Leg } from "./legs.ts";
import { find, jsonOf, type Node, textOf } from "./yaml.ts";

const NO_GROUP: Place = { release: () => {} };

/** Waits for a place in a job's concurrency group; undefined when the wait was cancelled. */
export function enterGroup({ run }: Pick<Call, "run">, leg: Leg, node: Node | undefined): Promise<Place | undefined> {
  return waitForPlace(run.concurrency, { node, scope: { contexts: leg.contexts }, cancelScope: leg.scope });
}

interface Wait {
  readonly node: Node | undefined;
  readonly scope: Scope;
  readonly cancelScope: CancelScope;
}

/** A job without a group has its place at once. */
export async function waitForPlace(
  concurrency: Concurrency,
  { node, scope, cancelScope }: Wait,
): Promise<Place | undefined> {
  if (node === undefined) return NO_GROUP;
  const request: GroupRequest = {
    group: textOf(find(node, "group") ?? node, scope),
    cancelInProgress: String(jsonOf(find(node, "cancel-in-progress"), scope)) === "true",
    queuesAll: textOf(find(node, "queue"), scope) === "max",
    cancel: () => void cancelScope.cancel(),
  };
  const { place, leave } = concurrency.enter(request);
  const forget = cancelScope.onCancel(leave);
  return await place.finally(forget);
}
