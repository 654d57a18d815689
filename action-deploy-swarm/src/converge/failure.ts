import type { UpdateStatus } from "../cluster/service.ts";
import type { Task } from "../cluster/task.ts";
import type { Excuse } from "./expectation.ts";

/** Why a service will not become what it should. */
export type Failure =
  /** The engine gave up on the update, or took it back. */
  | {
      readonly kind: "update-stopped";
      readonly status: NonNullable<UpdateStatus["State"]>;
      readonly message: string;
      readonly tasks: readonly Task[];
    }
  /** Containers started and ended, or became unhealthy. */
  | { readonly kind: "tasks-failed"; readonly tasks: readonly Task[] }
  /** A node refused to start the container. */
  | { readonly kind: "rejected"; readonly tasks: readonly Task[] }
  | { readonly kind: "unschedulable"; readonly tasks: readonly Task[]; readonly reason: string; readonly after: number }
  | {
      readonly kind: "stuck";
      readonly state: "preparing" | "starting";
      readonly tasks: readonly Task[];
      readonly after: number;
    }
  /** Somebody else changed the service while this run waited. */
  | { readonly kind: "superseded" }
  | { readonly kind: "gone" }
  | { readonly kind: "timed-out"; readonly after: number; readonly progress: string; readonly tasks: readonly Task[] };

export interface ServiceFailure {
  readonly name: string;
  readonly failure: Failure;
}

/** What does not run, and is not to be laid to this run's charge. */
export interface ExcusedFailure extends ServiceFailure {
  readonly excuse: Excuse;
}

/** The tasks that a failure is about, the one that tells most first. */
export function tasksOf(failure: Failure): readonly Task[] {
  return "tasks" in failure ? failure.tasks : [];
}

/**
 * The failure with its tasks in the order in which they tell most: those on the connected node first, whose containers
 * can be looked into, and of these the newest.
 */
export function tellingFirst(failure: Failure, connectedNode: string | undefined): Failure {
  if (!("tasks" in failure)) return failure;
  const distance = ({ NodeID }: Task) => (NodeID === connectedNode ? 0 : 1);
  const tasks = failure.tasks.toSorted((a, b) => distance(a) - distance(b) || b.CreatedAt.localeCompare(a.CreatedAt));
  return { ...failure, tasks };
}
