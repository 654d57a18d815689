import { readdirSync, readFileSync, readlinkSync } from "node:fs";

export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  /** The environment it was started with; empty for kernel threads and for processes that just ended. */
  readonly env: ReadonlySet<string>;
  /** Its network namespace as the kernel names it, e.g. `net:[4026532301]`. */
  readonly network: string | undefined;
}

/** Everything that runs, as this process may see it. */
export function listProcesses(): RunningProcess[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => inspectProcess(Number(name)) ?? []);
}

/** Undefined when the process has ended, a zombie included. */
export function inspectProcess(pid: number): RunningProcess | undefined {
  const stat = read(`/proc/${pid}/stat`);
  // The second field is the program's name in parentheses and may hold anything: count from the last one.
  const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (state === undefined || parent === undefined || state === "Z") return undefined;
  const env = new Set(read(`/proc/${pid}/environ`).split("\0").filter(Boolean));
  return { pid, parent: Number(parent), env, network: networkOf(pid) };
}

export function networkOf(pid: number | "self"): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/ns/net`);
  } catch {
    return undefined;
  }
}

/** True for the first process of a process-id namespace below this one. */
export function isInit(pid: number): boolean {
  const ids = /^NSpid:\s+(.+)$/m.exec(read(`/proc/${pid}/status`))?.[1]?.split(/\s+/) ?? [];
  return ids.length > 1 && ids.at(-1) === "1";
}

/** This process and what it descends from. */
export function ancestors(processes: readonly RunningProcess[], pid: number = process.pid): Set<number> {
  const parents = new Map(processes.map((one) => [one.pid, one.parent]));
  const found = new Set<number>();
  for (let next: number | undefined = pid; next !== undefined && next > 0; next = parents.get(next)) found.add(next);
  return found;
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
