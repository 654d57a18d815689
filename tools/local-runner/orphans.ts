import { readdirSync, readFileSync } from "node:fs";

/** The variable by which the runner finds, when a job is over, the processes that it left running. */
export const TRACKING_VARIABLE = "RUNNER_TRACKING_ID";

export interface Orphan {
  readonly pid: number;
  readonly name: string;
}

/** Ends every process that carries the job's tracking id. Source: actions/runner 2.336, JobExtension.cs. */
export function endOrphans(trackingId: string): Orphan[] {
  const orphans = processIds().filter((pid) => carries(pid, trackingId));
  return orphans.flatMap((pid) => {
    const name = readProc(pid, "comm").trim();
    return kill(pid) ? [{ pid, name }] : [];
  });
}

function processIds(): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid);
}

function carries(pid: number, trackingId: string): boolean {
  return readProc(pid, "environ").split("\0").includes(`${TRACKING_VARIABLE}=${trackingId}`);
}

/** "" for a process that has gone, or is another user's. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

function kill(pid: number): boolean {
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
}
