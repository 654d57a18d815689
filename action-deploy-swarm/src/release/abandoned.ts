import { askEngine, type Engine } from "@slipway/shared";
import { type Service, STACK_LABEL } from "../cluster/service.ts";
import { readNetworks, type StoredObject } from "../cluster/snapshot.ts";
import { findStall } from "../cluster/stalled.ts";
import type { Task } from "../cluster/task.ts";
import type { Config } from "../config.ts";
import { sameSpec } from "../plan/canonical-spec.ts";
import { currentRelease } from "./choose.ts";
import { decodeReleases, describeRelease, type ReleaseRecord } from "./record.ts";

export interface AbandonedRequest extends Pick<Config, "stack" | "mode"> {
  /** The cluster's time, in milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Tells updates under way that nobody has to wait for, and why: those that make no progress, and those of a release of
 * this action that is known to be bad. What this run sends takes their place; the engine ends an updater for that.
 */
export async function readAbandoned(
  engine: Engine,
  { stack, mode, now }: AbandonedRequest,
): Promise<(service: Service) => string | undefined> {
  const query = { filters: JSON.stringify({ label: [`${STACK_LABEL}=${stack}`] }) };
  const [tasks, configs, networks] = await Promise.all([
    askEngine<Task[] | null>(engine, { method: "GET", path: "/tasks", query }),
    askEngine<StoredObject[] | null>(engine, { method: "GET", path: "/configs", query }),
    readNetworks(engine),
  ]);
  const releases = decodeReleases(configs ?? [], stack);
  const reason = reasonToLeave(currentRelease(releases), mode);
  const networkNames = new Map(networks.map(({ Id, Name }) => [Id, Name]));
  const isOurs = ({ Spec }: Service) =>
    releases.some(({ specs }) => specs.some((each) => each.Name === Spec.Name && sameSpec(each, Spec, networkNames)));
  return (service) => {
    if (reason !== undefined && isOurs(service)) return reason;
    const own = (tasks ?? []).filter(({ ServiceID }) => ServiceID === service.ID);
    return findStall(service, own, now());
  };
}

/**
 * The run of a failed release is over. That of a pending one may not be, but a requested return wants to leave it,
 * unless it is a return itself.
 */
function reasonToLeave(current: ReleaseRecord | undefined, mode: Config["mode"]): string | undefined {
  if (current?.status === "failed") return `${describeRelease(current)} has failed`;
  const isToBeLeft = current?.status === "pending" && current.restores === undefined && mode === "rollback";
  return isToBeLeft ? `${describeRelease(current)} is to be left` : undefined;
}
