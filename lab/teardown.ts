import { rm } from "node:fs/promises";
import { tryRun } from "./command.ts";
import { removeControlGroups } from "./control-groups.ts";
import { descriptionFile } from "./description.ts";
import { disableEmulation } from "./emulation.ts";
import { type LabPlan, ownedName } from "./identity.ts";
import { bearsMark } from "./machine.ts";
import { mountsBelow, readMounts } from "./mounts.ts";
import { ancestors, isInit, listProcesses, networkOf, type RunningProcess } from "./processes.ts";
import { removeUnfinished } from "./system.ts";
import { waitFor } from "./wait.ts";

/**
 * Leaves nothing of a lab, whatever state it is in. Ending the machines' init processes takes their processes, mounts
 * and networks with them; what is the kernel's (binary formats, control groups) and the files come after.
 */
export async function tearDown(plan: LabPlan): Promise<void> {
  await endProcesses(plan);
  for (const mount of mountsBelow(readMounts(), plan.folder)) await tryRun(["umount", "--lazy", mount]);
  const mounted = mountsBelow(readMounts(), plan.folder);
  if (mounted.length > 0) throw new Error(`still mounted, so nothing below it is removed: ${mounted.join(", ")}`);
  await disableEmulation(ownedName(plan));
  await removeControlGroups(ownedName(plan));
  await rm(plan.folder, { recursive: true, force: true });
  await removeUnfinished(plan);
}

async function endProcesses(plan: LabPlan): Promise<void> {
  const networks = { lab: new Set<string>(), outer: networkOf(1) };
  const killed = new Set<number>();
  const ended = () => {
    const processes = listProcesses();
    const spared = ancestors(processes);
    for (const network of labNetworks(plan, processes)) networks.lab.add(network);
    // An ending init has no environment any more, but is not done before its machine is: wait for it by its number.
    const left = processes.filter((one) => killed.has(one.pid) || belongs(plan, one, networks));
    for (const { pid } of left.filter((one) => !spared.has(one.pid) && !killed.has(one.pid))) {
      kill(pid);
      killed.add(pid);
    }
    return left.every(({ pid }) => spared.has(pid)) ? true : undefined;
  };
  await waitFor(ended, { failure: `Processes of lab ${plan.id} did not end`, seconds: 30 });
}

/** Networks that exist because of the lab: those its machines' init processes live in. */
function labNetworks(plan: LabPlan, processes: readonly RunningProcess[]): string[] {
  return processes.filter((one) => bearsMark(plan, one) && isInit(one.pid)).flatMap(({ network }) => network ?? []);
}

/**
 * A lab's process bears its mark. One that a user runs in it (`lab exec`) bears the description's path, or has lost its
 * environment, but is in one of the lab's networks and not in the machine's own.
 */
export function belongs(
  plan: LabPlan,
  one: Pick<RunningProcess, "env" | "network">,
  networks: { readonly lab: ReadonlySet<string>; readonly outer: string | undefined },
): boolean {
  if (bearsMark(plan, one)) return true;
  if (one.network === undefined || one.network === networks.outer) return false;
  return networks.lab.has(one.network) || one.env.has(`SLIPWAY_LAB=${descriptionFile(plan)}`);
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended between being seen and being killed.
  }
}
