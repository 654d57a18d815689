import { readdirSync, readFileSync } from "node:fs";

/** Of sysconf(_SC_CLK_TCK), which is 100 on every Linux that Node runs on. */
const TICKS = 100;

interface Stat {
  readonly parent: number;
  /** Of the process itself, and of its children that have ended. In ticks. */
  readonly own: number;
  readonly ended: number;
}

/** The processor seconds of this process's children that have ended, and of theirs. */
export function endedChildrenSeconds(): number {
  return readStat(process.pid).ended / TICKS;
}

/** The processor seconds of a process and all below it, running or ended. */
export function treeSeconds(root: number): number {
  const stats = new Map(processes().map((id) => [id, readStat(id)]));
  const sum = (id: number): number => {
    const below = [...stats].filter(([, { parent }]) => parent === id).map(([child]) => sum(child));
    const { own, ended } = stats.get(id) ?? { own: 0, ended: 0 };
    return below.reduce((all, one) => all + one, own + ended);
  };
  return sum(root) / TICKS;
}

export function parentOf(id: number): number {
  return readStat(id).parent;
}

function processes(): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** Source: proc(5), `/proc/[pid]/stat`; the name in brackets may have spaces. */
function readStat(id: number): Stat {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, "utf8");
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [own, ended] = [11, 13].map((at) => (fields[at] ?? 0) + (fields[at + 1] ?? 0));
    return { parent: fields[1] ?? 0, own: own ?? 0, ended: ended ?? 0 };
  } catch {
    return { parent: 0, own: 0, ended: 0 };
  }
}
