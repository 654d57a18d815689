import { closest, type Engine, Problems } from "@slipway/shared";
import type { WriterName } from "../config.ts";
import {
  allContainerNames,
  allServiceNames,
  findContainer,
  findService,
  isAtWork,
  SERVICE_LABEL,
  tasksOf,
} from "./engine-objects.ts";
import type { ContainerFacts, RecordedContainer, RecordedService, RecordedWriter, ServiceFacts } from "./writer.ts";

const DEFAULT_GRACE = 10;

/** Whether a container or service is to be stopped and started again, or only restarted or run a command in. */
export type Purpose = "stop" | "use";

/**
 * Reads what the writers are like now, and changes nothing. `spared` are names or ids that are no writers: the database's
 * own.
 * @throws {UserError} that lists every writer that does not exist, cannot be stopped, or would not come back.
 */
export async function recordWriters(
  engine: Engine,
  names: readonly WriterName[],
  spared: readonly string[],
): Promise<readonly RecordedWriter[]> {
  const problems = new Problems();
  const recorded: RecordedWriter[] = [];
  for (const [index, name] of names.entries()) {
    const reading = await recordWriter(engine, name, "stop", spared);
    if (typeof reading === "string") problems.add(`writers.${index}`, reading);
    else if (recorded.some(({ id }) => id === reading.id))
      problems.add(`writers.${index}`, `${name.name} is named twice`);
    else recorded.push(reading);
  }
  problems.throwIfAny();
  return recorded;
}

/** The same of one, or what stands against it. */
export async function recordWriter(
  engine: Engine,
  name: WriterName,
  purpose: Purpose,
  spared: readonly string[],
): Promise<RecordedWriter | string> {
  const found = await look(engine, name);
  const { container, service } = found;
  if (container !== undefined && service !== undefined)
    return `${name.name} is a container and a service as well: write service:${name.name} or container:${name.name}`;
  if (spared.includes(name.name) || (container && spared.includes(container.Id)))
    return `${name.name} is the database itself`;
  if (service !== undefined) return await recordService(engine, service, purpose);
  if (container === undefined) return await missing(engine, name.kind, name.name);
  return recordContainer(container, purpose);
}

interface Found {
  readonly container: ContainerFacts | undefined;
  readonly service: ServiceFacts | undefined;
}

async function look(engine: Engine, { kind, name }: WriterName): Promise<Found> {
  const container = kind === "service" ? undefined : await findContainer(engine, name);
  const service = kind === "container" ? undefined : await findService(engine, name);
  // An engine also finds objects by the beginning of an id, which nobody means by a name.
  return {
    container: container?.Name === `/${name}` || container?.Id === name ? container : undefined,
    service: service?.Spec.Name === name || service?.ID === name ? service : undefined,
  };
}

async function missing(engine: Engine, kind: WriterName["kind"], name: string): Promise<string> {
  const containers = kind === "service" ? [] : await allContainerNames(engine);
  const services = kind === "container" ? [] : await allServiceNames(engine);
  const meant = closest(name, [...containers, ...services]) ?? services.find((each) => each.endsWith(`_${name}`));
  const sought = kind === "any" ? "container or service" : kind;
  return `there is no ${sought} ${name} on this engine${meant === undefined ? "" : `; did you mean ${meant}?`}`;
}

function recordContainer(container: ContainerFacts, purpose: Purpose): RecordedContainer | string {
  const { Id: id, Name, State, HostConfig, Config } = container;
  const name = Name.replace(/^\//, "");
  const service = Config.Labels?.[SERVICE_LABEL];
  if (purpose === "stop" && service !== undefined)
    return `${name} is a task of the service ${service}, which would replace it: name that`;
  if (purpose === "stop" && HostConfig.AutoRemove)
    return `${name} was started with --rm and would be gone once it is stopped`;
  if (State.Status === "removing" || State.Status === "dead") return `${name} is ${State.Status}`;
  const restartPolicy = HostConfig.RestartPolicy?.Name || "no";
  return {
    kind: "container",
    id,
    name,
    state: stateOf(container),
    restartPolicy,
    grace: Config.StopTimeout ?? DEFAULT_GRACE,
  };
}

export function stateOf({ State }: ContainerFacts): RecordedContainer["state"] {
  if (State.Status === "paused") return "paused";
  return State.Status === "running" || State.Status === "restarting" ? "running" : "stopped";
}

async function recordService(
  engine: Engine,
  { ID: id, Version, Spec, UpdateStatus }: ServiceFacts,
  purpose: Purpose,
): Promise<RecordedService | string> {
  const { Name: name, Mode = {} } = Spec;
  const tasks = await tasksOf(engine, id);
  const running = tasks.filter(({ Status, DesiredState }) => Status.State === "running" && DesiredState === "running");
  const replicas = Mode.Replicated === undefined ? running.length : (Mode.Replicated.Replicas ?? 1);
  const record = { id, name, replicas, running: Math.min(running.length, replicas), version: Version.Index };
  if (purpose === "use") return { kind: "service", ...record };
  if (Mode.Replicated === undefined)
    return `${name} is ${modeName(Mode)}, which cannot be scaled to 0: stop it yourself and leave it out`;
  if (UpdateStatus?.State === "updating" || UpdateStatus?.State === "rollback_started")
    return `${name} is being updated: wait until that is over`;
  if (replicas === 0 && tasks.some(isAtWork)) return `${name} is being scaled to 0: wait until that is over`;
  return { kind: "service", ...record };
}

function modeName(mode: NonNullable<ServiceFacts["Spec"]["Mode"]>): string {
  if (mode.Global !== undefined) return "a global service";
  return "a job";
}
