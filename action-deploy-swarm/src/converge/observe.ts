import { askEngine, type Engine } from "@slipway/shared";
import type { Node } from "../cluster/node.ts";
import { type Service, STACK_LABEL } from "../cluster/service.ts";
import { hasEnded, type Task } from "../cluster/task.ts";

/** One look at a whole stack. */
export interface StackState {
  readonly services: readonly Service[];
  /** Those of the current specs. */
  readonly tasks: readonly Task[];
}

const filters = (wanted: Readonly<Record<string, readonly string[]>>) => ({ filters: JSON.stringify(wanted) });

/** Two requests, whatever the number of services. */
export async function readStackState(engine: Engine, stack: string): Promise<StackState> {
  const label = [`${STACK_LABEL}=${stack}`];
  const [services, tasks] = await Promise.all([
    askEngine<Service[] | null>(engine, {
      method: "GET",
      path: "/services",
      query: { status: "true", ...filters({ label }) },
    }),
    readCurrentTasks(engine, stack),
  ]);
  return { services: services ?? [], tasks };
}

/**
 * The tasks that belong to their service's spec as it is stored now: `_up-to-date` is the engine's own exact answer to
 * that; the docker command uses it too (cli/command/service/progress).
 */
export async function readCurrentTasks(engine: Engine, stack: string): Promise<readonly Task[]> {
  const query = filters({ label: [`${STACK_LABEL}=${stack}`], "_up-to-date": ["true"] });
  return (await askEngine<Task[] | null>(engine, { method: "GET", path: "/tasks", query })) ?? [];
}

/** The ids of all tasks that have ended already: what they say is history. */
export async function readEndedTasks(engine: Engine, stack: string): Promise<Set<string>> {
  const query = filters({ label: [`${STACK_LABEL}=${stack}`] });
  const tasks = await askEngine<Task[] | null>(engine, { method: "GET", path: "/tasks", query });
  return new Set((tasks ?? []).filter(hasEnded).map(({ ID }) => ID));
}

export async function readNodes(engine: Engine): Promise<Node[]> {
  return (await askEngine<Node[] | null>(engine, { method: "GET", path: "/nodes" })) ?? [];
}
