import {
  askEngine,
  type Container,
  closest,
  type Engine,
  type EngineConnection,
  EngineError,
  inspectContainer,
  isRunning,
  noSuchService,
  readService,
  type SwarmTask,
  UserError,
  whyNotRunning,
} from "@slipway/shared";

const TIMEOUT = 30_000;
const SERVICE_LABEL = "com.docker.swarm.service.name";

interface ListedContainer {
  readonly Id: string;
  readonly Names: readonly string[];
}

/** The running container of that name or id. @throws {UserError} when there is none, or it does not run. */
export async function runningContainer({ engine, name: host }: EngineConnection, wanted: string): Promise<Container> {
  const container = await inspectContainer(engine, wanted, TIMEOUT);
  if (container === undefined) throw new UserError(await noSuchContainer(engine, wanted, host));
  const why = whyNotRunning(container);
  if (why === undefined) return container;
  throw new UserError(`the container ${wanted} on ${host} ${why}`, { hint: `on that host: docker start ${wanted}` });
}

async function noSuchContainer(engine: Engine, wanted: string, host: string): Promise<string> {
  const all = await list(engine, { all: "true" });
  const names = all.flatMap(({ Names }) => Names.map((name) => name.replace(/^\//, "")));
  const meant = closest(wanted, names);
  return `there is no container ${wanted} on ${host}${meant === undefined ? "" : `; did you mean ${meant}?`}`;
}

/**
 * The container of a service's one running task, on the connected node.
 * @throws {UserError} when it runs elsewhere, more than once or not at all.
 */
export async function findServiceContainer(connection: EngineConnection, service: string): Promise<Container> {
  const { engine, name: host } = connection;
  const tasks = await runningTasks(engine, service);
  if (tasks === undefined) return await findOnWorker(connection, service);
  const [task, ...others] = tasks;
  if (task === undefined)
    throw new UserError(`the service ${service} has no running task`, {
      hint: `see why, on a manager: docker service ps ${service}`,
    });
  if (others.length > 0)
    throw new UserError(`the service ${service} runs ${tasks.length} tasks, and a database is the data of one`, {
      hint: `scale it to one: docker service scale ${service}=1`,
    });
  const here = await askEngine<{ Swarm?: { NodeID?: string } }>(engine, { method: "GET", path: "/info" });
  if (task.NodeID !== here.Swarm?.NodeID) {
    const node = await nodeName(engine, task.NodeID ?? "");
    throw new UserError(`the service ${service} runs on the node ${node}, and ${host} is another`, {
      hint: `make ${node} the ssh-host: its container is reached through the engine it runs on`,
    });
  }
  return await runningContainer(connection, task.Status.ContainerStatus?.ContainerID ?? "");
}

/** Undefined where the engine is no manager and does not know. */
async function runningTasks(engine: Engine, service: string): Promise<readonly SwarmTask[] | undefined> {
  const wanted = { name: service, stack: undefined };
  try {
    const snapshot = await readService(engine, wanted, TIMEOUT);
    if (snapshot === undefined) throw new UserError(await noSuchService(engine, wanted, TIMEOUT));
    return snapshot.tasks.filter(isRunning);
  } catch (error) {
    if (error instanceof EngineError && error.status === 503) return undefined;
    throw error;
  }
}

/** A worker knows its own containers only, by the label that the swarm gives them. */
async function findOnWorker(connection: EngineConnection, service: string): Promise<Container> {
  const { engine, name: host } = connection;
  const filters = JSON.stringify({ label: [`${SERVICE_LABEL}=${service}`], status: ["running"] });
  const [found, ...others] = await list(engine, { filters });
  if (found !== undefined && others.length === 0) return await runningContainer(connection, found.Id);
  const count = found === undefined ? "no task" : `${others.length + 1} tasks`;
  throw new UserError(`${host} runs ${count} of a service ${service}`, {
    hint: "make the node that runs its only task the ssh-host; only a manager knows which it is",
  });
}

function list(engine: Engine, query: Readonly<Record<string, string>>): Promise<readonly ListedContainer[]> {
  return askEngine<readonly ListedContainer[]>(engine, { method: "GET", path: "/containers/json", query });
}

async function nodeName(engine: Engine, id: string): Promise<string> {
  const path = `/nodes/${encodeURIComponent(id)}`;
  const node = await askEngine<{ Description: { Hostname: string } }>(engine, { method: "GET", path });
  return node.Description.Hostname;
}
