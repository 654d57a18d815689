import type { Excuse } from "./expectation.ts";
import type { ExcusedFailure, Failure, ServiceFailure } from "./failure.ts";
import type { Track } from "./track.ts";

/** A service that is watched, and what is known about it. */
export interface Followed extends Track {
  readonly name: string;
  readonly excuse: Excuse | undefined;
}

/** Whether the wait is for the service; one that was never proven is not waited for any more once it has failed. */
export function isAwaited({ excuse, state }: Followed): boolean {
  return excuse === undefined || (excuse === "never-proven" && state.kind !== "failed");
}

/** What keeps services from having converged by now, so many milliseconds after the start of the wait. */
export function shortcomings(services: readonly Followed[], after: number): ServiceFailure[] {
  return services.flatMap((each) => {
    const failure = shortcoming(each, after);
    return failure === undefined ? [] : [{ name: each.name, failure }];
  });
}

/** The same of those services whose failing is not this run's. */
export function excusedShortcomings(services: readonly Followed[], after: number): ExcusedFailure[] {
  return services.flatMap((each) => {
    const { name, excuse } = each;
    const failure = shortcoming(each, after);
    return excuse === undefined || failure === undefined ? [] : [{ name, failure, excuse }];
  });
}

function shortcoming({ state, failed }: Track, after: number): Failure | undefined {
  if (state.kind === "failed") return state.failure;
  if (state.kind === "converged") return undefined;
  return { kind: "timed-out", after, progress: state.progress, tasks: [...failed.values()].map(({ task }) => task) };
}
