import { readLab } from "../../lab/description.ts";
import { docker } from "./docker.ts";
import { get, servicesOf } from "./engine.ts";
import { until } from "./until.ts";

interface LiveTask {
  readonly DesiredState: string;
  readonly Status: { readonly State: string };
}

/**
 * Networks of that name's beginning that a node still has. As long as there is one, tasks on another with the same
 * subnet are refused there ("Pool overlaps").
 */
export async function networksLeft(beginning: string): Promise<string[]> {
  const perNode = readLab().nodes.map(({ name }) => get<{ Name: string }[]>("/networks", {}, name));
  const names = (await Promise.all(perNode)).flat().map(({ Name }) => Name);
  return names.filter((name) => name.startsWith(beginning));
}

/** Removes a test's stack with everything in it, and returns when it is gone from every node. */
export async function removeStack(stack: string): Promise<void> {
  // A manager that is busy takes a network for used until it has seen that its services' tasks are to go.
  await until(
    () => docker(["stack", "rm", stack]),
    ({ exitCode }) => exitCode === 0,
    90_000,
  );
  const filters = JSON.stringify({ label: [`com.docker.stack.namespace=${stack}`] });
  await until(
    async () => {
      const left = await Promise.all([
        servicesOf(stack),
        get<LiveTask[]>("/tasks", { filters }),
        networksLeft(`${stack}_`),
      ]);
      return left.flat().length;
    },
    (left) => left === 0,
    90_000,
  );
}

/** Waits until all services of a stack run as many tasks as they want. */
export async function waitUntilRunning(stack: string): Promise<void> {
  const filters = JSON.stringify({ label: [`com.docker.stack.namespace=${stack}`] });
  type Counted = { readonly ServiceStatus?: { readonly RunningTasks: number; readonly DesiredTasks: number } };
  await until(
    () => get<Counted[]>("/services", { filters, status: "true" }),
    (services) =>
      services.length > 0 &&
      services.every(({ ServiceStatus: s }) => s !== undefined && s.RunningTasks >= s.DesiredTasks),
    90_000,
  );
}

/** What a user would run instead, with the waiting that it offers. */
export function plainStackDeploy(stack: string, file: string, timeout: number, env: Record<string, string> = {}) {
  return docker(["stack", "deploy", "--detach=false", "--with-registry-auth", "-c", file, stack], { timeout, env });
}
