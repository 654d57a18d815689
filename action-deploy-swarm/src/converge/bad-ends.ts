import type { Task, TaskState } from "../cluster/task.ts";
import { mayComplete } from "./count.ts";
import { type Expectation, needsProof, startLimit } from "./expectation.ts";
import type { Observation } from "./observation.ts";

/** The longest life of a failed container that the one in its place has to outlive, and by how much. */
const LONGEST_LIFE = 30_000;
const LONGER = 5_000;
/** A node whose clock is further ahead than this tells nothing by it. */
const LARGEST_SKEW = 5_000;

/** A task that the updater stops reports `shutdown`; one that ended by itself reports `failed`, `rejected` or `complete`. */
export function hasFailed(expected: Expectation): (task: Task) => boolean {
  const bad: readonly TaskState[] = mayEnd(expected) ? ["failed", "rejected"] : ["failed", "rejected", "complete"];
  return ({ Status }) => bad.includes(Status.State);
}

/** What has proven itself before may well be started again and again to do its work, as a clock does it. */
function mayEnd(expected: Expectation): boolean {
  const { spec } = expected;
  return mayComplete(spec) || (!needsProof(expected) && startLimit(spec) === undefined);
}

/**
 * When all that failed of a service's current spec, before the wait or in it, has been outlived by what came in its
 * place: of a service that crashes again and again, two looks may both find every task running. In monotonic
 * milliseconds.
 */
export function outlivedAt(expected: Expectation, { tasks, now, epoch = Number.NaN }: Observation): number {
  const ends = tasks.filter(hasFailed(expected)).flatMap(({ CreatedAt, Status }) => {
    const end = Date.parse(Status.Timestamp ?? "") - epoch;
    const life = Math.max(0, end + epoch - Date.parse(CreatedAt));
    return end <= now + LARGEST_SKEW ? [end + Math.min(life, LONGEST_LIFE) + LONGER] : [];
  });
  return Math.max(Number.NEGATIVE_INFINITY, ...ends);
}

/** Since when all tasks that run have done so, in monotonic milliseconds; undefined where the engine does not say. */
export function runningSince({ tasks, epoch = Number.NaN }: Observation): number | undefined {
  const starts = tasks
    .filter(({ Status, DesiredState }) => Status.State === "running" && DesiredState === "running")
    .map(({ Status }) => Date.parse(Status.Timestamp ?? "") - epoch);
  return starts.length > 0 && starts.every(Number.isFinite) ? Math.max(...starts) : undefined;
}
