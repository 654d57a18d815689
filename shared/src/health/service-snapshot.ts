import { closest } from "../domain/closest.ts";
import { askEngine, type Engine } from "../ports/engine.ts";

/** The parts of the Engine API's service that probes read. */
export interface SwarmService {
  readonly ID: string;
  readonly Spec: {
    readonly Name: string;
    readonly Mode: Readonly<Record<string, unknown>>;
    readonly TaskTemplate: { readonly ContainerSpec?: { readonly Image: string } };
  };
  readonly UpdateStatus?: { readonly State?: UpdateState; readonly Message?: string } | null;
  readonly ServiceStatus?: { readonly RunningTasks: number; readonly DesiredTasks: number };
}

export type UpdateState =
  | "updating"
  | "paused"
  | "completed"
  | "rollback_started"
  | "rollback_paused"
  | "rollback_completed";

/** The parts of the Engine API's task that probes read. */
export interface SwarmTask {
  readonly ID: string;
  readonly CreatedAt: string;
  readonly NodeID?: string;
  readonly Slot?: number;
  readonly DesiredState: string;
  readonly Status: {
    readonly State: string;
    readonly Message?: string;
    readonly Err?: string;
    readonly ContainerStatus?: { readonly ExitCode?: number; readonly ContainerID?: string };
  };
  readonly NetworksAttachments?: readonly NetworkAttachment[] | null;
}

export interface NetworkAttachment {
  readonly Network: {
    readonly ID: string;
    readonly Spec: {
      readonly Name: string;
      readonly Ingress?: boolean;
      readonly DriverConfiguration?: { readonly Name?: string };
    };
  };
  readonly Addresses?: readonly string[] | null;
}

/** A service and the tasks that belong to its current spec, history included. */
export interface ServiceSnapshot {
  readonly service: SwarmService;
  readonly tasks: readonly SwarmTask[];
}

/** How a service is asked for: by its whole name, or by the name it has in a stack. */
export interface ServiceName {
  readonly name: string;
  readonly stack: string | undefined;
}

/**
 * Two requests. `_up-to-date` is the filter the Docker CLI itself uses: swarmkit's own judgement of which tasks belong
 * to the stored spec. Undefined when there is no such service.
 */
export async function readService(
  engine: Engine,
  wanted: ServiceName,
  timeout: number,
): Promise<ServiceSnapshot | undefined> {
  const names = candidateNames(wanted);
  // The name filter matches prefixes.
  const query = { status: "true", filters: JSON.stringify({ name: names }) };
  const found = await askEngine<SwarmService[]>(engine, { method: "GET", path: "/services", query, timeout });
  const service = names.map((name) => found.find(({ Spec }) => Spec.Name === name)).find((each) => each !== undefined);
  if (service === undefined) return undefined;
  const filters = JSON.stringify({ service: [service.ID], "_up-to-date": ["true"] });
  const tasks = await askEngine<SwarmTask[]>(engine, { method: "GET", path: "/tasks", query: { filters }, timeout });
  return { service, tasks };
}

/** `there is no service worker in this swarm; did you mean shop_worker?` */
export async function noSuchService(engine: Engine, { name }: ServiceName, timeout: number): Promise<string> {
  const all = await askEngine<SwarmService[]>(engine, { method: "GET", path: "/services", timeout });
  const names = all.map(({ Spec }) => Spec.Name);
  const meant = names.find((each) => each.endsWith(`_${name}`)) ?? closest(name, names);
  return `there is no service ${name} in this swarm${meant === undefined ? "" : `; did you mean ${meant}?`}`;
}

/** Whether the task is a running one that is wanted to run. */
export function isRunning({ DesiredState, Status }: SwarmTask): boolean {
  return DesiredState === "running" && Status.State === "running";
}

/** `shop_worker.2`; a global service's tasks are called by their node. */
export function taskName({ Spec }: SwarmService, { Slot, NodeID }: SwarmTask): string {
  return `${Spec.Name}.${Slot ?? NodeID?.slice(0, 9) ?? "?"}`;
}

function candidateNames({ name, stack }: ServiceName): string[] {
  return stack === undefined ? [name] : [`${stack}_${name}`, name];
}
