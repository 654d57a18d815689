/** The parts of the Engine API's task that this action reads. */
export interface Task {
  readonly ID: string;
  readonly ServiceID: string;
  readonly Slot?: number;
  readonly NodeID?: string;
  readonly CreatedAt: string;
  readonly DesiredState: string;
  readonly Status: TaskStatus;
  readonly Spec?: {
    readonly ContainerSpec?: { readonly Secrets?: readonly object[]; readonly Configs?: readonly object[] };
  };
  readonly JobIteration?: { readonly Index: number };
}

export interface TaskStatus {
  readonly Timestamp?: string;
  readonly State: TaskState;
  readonly Message?: string;
  readonly Err?: string;
  readonly ContainerStatus?: { readonly ContainerID?: string; readonly ExitCode?: number };
}

export type TaskState =
  | "new"
  | "allocated"
  | "pending"
  | "assigned"
  | "accepted"
  | "preparing"
  | "ready"
  | "starting"
  | "running"
  | "complete"
  | "shutdown"
  | "failed"
  | "rejected"
  | "remove"
  | "orphaned";

const ENDED: readonly TaskState[] = ["complete", "shutdown", "failed", "rejected", "remove", "orphaned"];

export function hasEnded({ Status }: Task): boolean {
  return ENDED.includes(Status.State);
}
