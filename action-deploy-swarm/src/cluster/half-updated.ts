import { askEngine, type Engine } from "@slipway/shared";
import type { Service } from "./service.ts";
import type { Task } from "./task.ts";

/**
 * Finds the services whose update the engine has paused while tasks of an older spec still run. It never goes on with
 * one by itself (swarmkit, manager/orchestrator/update, Run), and tasks of both specs serve until then.
 */
export async function readHalfUpdated(engine: Engine, services: readonly Service[]): Promise<ReadonlySet<string>> {
  const paused = services.filter(({ UpdateStatus }) => UpdateStatus?.State?.endsWith("paused"));
  if (paused.length === 0) return new Set();
  const live = { service: paused.map(({ ID }) => ID), "desired-state": ["running"] };
  const [all, current] = await Promise.all([
    readTasks(engine, live),
    readTasks(engine, { ...live, "_up-to-date": ["true"] }),
  ]);
  const upToDate = new Set(current.map(({ ID }) => ID));
  return new Set(all.filter(({ ID }) => !upToDate.has(ID)).map(({ ServiceID }) => ServiceID));
}

async function readTasks(engine: Engine, filters: Readonly<Record<string, readonly string[]>>): Promise<Task[]> {
  const query = { filters: JSON.stringify(filters) };
  return (await askEngine<Task[] | null>(engine, { method: "GET", path: "/tasks", query })) ?? [];
}
