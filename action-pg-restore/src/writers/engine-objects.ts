import { askEngine, type Engine, EngineError } from "@slipway/shared";
import type { ContainerFacts, ServiceFacts, TaskFacts } from "./writer.ts";

/** The label by which a task's container names its service. */
export const SERVICE_LABEL = "com.docker.swarm.service.name";

/** The container of that name or id; undefined when there is none. */
export function findContainer(engine: Engine, name: string): Promise<ContainerFacts | undefined> {
  return unlessMissing(() => get<ContainerFacts>(engine, `/containers/${encodeURIComponent(name)}/json`));
}

/** The service of that name or id; undefined when there is none, and where the engine is no manager of a swarm. */
export function findService(engine: Engine, name: string): Promise<ServiceFacts | undefined> {
  return unlessMissing(() => get<ServiceFacts>(engine, `/services/${encodeURIComponent(name)}`));
}

export async function allContainerNames(engine: Engine): Promise<string[]> {
  const all = await get<{ readonly Names: readonly string[] }[]>(engine, "/containers/json", { all: "true" });
  return all.flatMap(({ Names }) => Names.map((name) => name.replace(/^\//, "")));
}

export async function allServiceNames(engine: Engine): Promise<string[]> {
  const all = (await unlessMissing(() => get<ServiceFacts[]>(engine, "/services"))) ?? [];
  return all.map(({ Spec }) => Spec.Name);
}

/** All tasks of a service that the swarm still knows of. */
export function tasksOf(engine: Engine, serviceId: string): Promise<TaskFacts[]> {
  return get<TaskFacts[]>(engine, "/tasks", { filters: JSON.stringify({ service: [serviceId] }) });
}

/** Tasks that run or are about to, or are still being stopped. */
export function isAtWork({ Status }: TaskFacts): boolean {
  return !["complete", "failed", "rejected", "shutdown", "orphaned", "remove"].includes(Status.State);
}

/** Not to be taken for a swarm that is between two leaders, whose status is the same. */
function isNoManager({ status, message }: EngineError): boolean {
  return status === 503 && /not a swarm manager|not part of a swarm/i.test(message);
}

async function unlessMissing<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof EngineError && (error.status === 404 || isNoManager(error))) return undefined;
    throw error;
  }
}

function get<T>(engine: Engine, path: string, query: Readonly<Record<string, string>> = {}): Promise<T> {
  return askEngine<T>(engine, { method: "GET", path, query });
}
