import type { Task } from "../cluster/task.ts";

export interface PullFinding {
  readonly sentence: string;
  readonly hint: string;
}

/**
 * What stands behind "No such image". Engines up to 28 say it for every pull that failed and keep the reason in their
 * own log (moby, daemon/cluster/executor/container/controller.go, Prepare).
 */
export function explainRefusedPull({ Status }: Task, nodeName: string): PullFinding | undefined {
  if (!/^No such image\b/.test(Status.Err ?? "")) return undefined;
  return {
    sentence: "the node could not pull it",
    hint: `${nodeName} was refused by the registry, cannot reach it, or the image is gone; \`docker pull\` on ${nodeName} and its daemon's log tell which`,
  };
}
