import { askEngine, type Deadline } from "@slipway/shared";
import { changeService, replicasOf, withNewTasks, withReplicas } from "./change-service.ts";
import { findContainer } from "./engine-objects.ts";
import { stateOf } from "./record-writers.ts";
import { recreateContainer } from "./recreate-container.ts";
import type { RecordedContainer, RecordedService, RecordedWriter, WriterPorts, WriterReturn } from "./writer.ts";

export interface Start {
  /** `anew` writers lose what their old containers kept: their containers are made again. */
  readonly way: "as-it-was" | "anew";
  /** For containers that are still being stopped. */
  readonly deadline: Deadline;
}

const POLL = 200;

/**
 * Asks the engine to bring each writer back to what was recorded, and leaves alone what somebody else did to it meanwhile.
 * A second call changes nothing. Never throws: a writer that cannot be started must not keep another from it.
 */
export async function startWriters(
  ports: WriterPorts,
  record: readonly RecordedWriter[],
  how: Start,
): Promise<readonly WriterReturn[]> {
  return Promise.all(record.map((writer) => start(ports, writer, how)));
}

/** A container that is still being stopped cannot be started. */
async function untilStopped(
  { clock, pending }: WriterPorts,
  { id }: RecordedContainer,
  deadline: Deadline,
): Promise<void> {
  while (pending.has(id)) {
    if (deadline.passed) throw new Error("it is still being stopped");
    await clock.sleep(POLL);
  }
}

async function start(ports: WriterPorts, writer: RecordedWriter, how: Start): Promise<WriterReturn> {
  try {
    const result =
      writer.kind === "service" ? await startService(ports, writer, how) : await startContainer(ports, writer, how);
    say(ports, result);
    return result;
  } catch (error) {
    ports.log.error(`The ${writer.kind} ${writer.name} could not be started: ${(error as Error).message}`);
    return { state: "failed", writer, reason: (error as Error).message };
  }
}

function say({ log }: WriterPorts, result: WriterReturn): void {
  const { writer } = result;
  if (result.state === "changed") log.warning(`The ${writer.kind} ${writer.name} ${result.what}`);
  if (result.state !== "started") return;
  log.info(
    writer.kind === "service"
      ? `Scaled the service ${writer.name} back to ${writer.replicas}`
      : `Started the container ${writer.name}`,
  );
}

async function startService(ports: WriterPorts, writer: RecordedService, { way }: Start): Promise<WriterReturn> {
  if (writer.replicas === 0) return { state: "unchanged", writer };
  let [wasAsked, seen] = [false, 0];
  const service = await changeService(ports, writer.id, (current) => {
    seen = replicasOf(current);
    if (seen !== 0) return undefined;
    wasAsked = true;
    const spec = withReplicas(current.Spec, writer.replicas);
    return way === "anew" ? withNewTasks(spec) : spec;
  });
  if (service === undefined) return { state: "changed", writer, what: "was removed meanwhile" };
  if (seen !== writer.replicas) {
    const what = `was scaled to ${seen} by somebody else meanwhile, and is left so (it had ${writer.replicas})`;
    return { state: "changed", writer, what };
  }
  return { state: wasAsked ? "started" : "unchanged", writer };
}

async function startContainer(
  ports: WriterPorts,
  writer: RecordedContainer,
  { way, deadline }: Start,
): Promise<WriterReturn> {
  const { engine } = ports;
  if (writer.state === "stopped") return { state: "unchanged", writer };
  await untilStopped(ports, writer, deadline);
  const container = await findContainer(engine, writer.id);
  if (container === undefined) return await replaced(ports, writer);
  if (stateOf(container) === writer.state) return { state: "unchanged", writer };
  if (stateOf(container) !== "stopped") {
    return { state: "changed", writer, what: `is ${container.State.Status} by somebody else's doing, and is left so` };
  }
  const { id, notAnew } = way === "anew" ? await recreated(ports, writer) : { id: writer.id };
  await askEngine(engine, { method: "POST", path: `/containers/${id}/start` });
  if (writer.state === "paused") await askEngine(engine, { method: "POST", path: `/containers/${id}/pause` });
  return { state: "started", writer, notAnew };
}

interface Recreated {
  readonly id: string;
  readonly notAnew?: string;
}

/** What cannot be made anew is better started as it was than not at all. */
async function recreated(ports: WriterPorts, writer: RecordedContainer): Promise<Recreated> {
  try {
    return { id: await recreateContainer(ports, writer) };
  } catch (error) {
    const notAnew = (error as Error).message;
    ports.log.warning(`The container ${writer.name} could not be made anew, and is started as it was: ${notAnew}`);
    return { id: writer.id, notAnew };
  }
}

/** Its name may belong to another container now, as after `compose up --force-recreate`. */
async function replaced({ engine }: WriterPorts, writer: RecordedContainer): Promise<WriterReturn> {
  const other = await findContainer(engine, writer.name);
  const what =
    other === undefined
      ? "was removed by somebody else meanwhile"
      : `was replaced by another container of that name meanwhile, which is ${other.State.Status} and is left so`;
  return { state: "changed", writer, what };
}
