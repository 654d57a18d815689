import { askEngine, type Deadline, EngineError, HttpError, UserError } from "@slipway/shared";
import { changeService, replicasOf, withReplicas } from "./change-service.ts";
import { findContainer, isAtWork, tasksOf } from "./engine-objects.ts";
import { stateOf } from "./record-writers.ts";
import type { RecordedContainer, RecordedService, RecordedWriter, WriterPorts } from "./writer.ts";

const POLL = 300;
/** Over a container's own grace, for the engine to answer. */
const MARGIN = 15_000;

/**
 * Stops all writers at once and returns when the last of them is gone. A writer that is stopped already is left as it is.
 * An aborted `signal` ends the waiting, though not the stopping.
 * @throws {UserError} that names those that still run. What was stopped stays so: bring the record back.
 */
export async function stopWriters(
  ports: WriterPorts,
  record: readonly RecordedWriter[],
  deadline: Deadline,
  signal?: AbortSignal,
): Promise<void> {
  const stopped = await Promise.allSettled(record.map((writer) => stop(ports, writer, { deadline, signal })));
  signal?.throwIfAborted();
  const reasons = stopped.flatMap((each) => (each.status === "rejected" ? [(each.reason as Error).message] : []));
  if (reasons.length > 0) throw notStopped(reasons);
}

function notStopped(reasons: readonly string[]): UserError {
  return new UserError(`not all writers could be stopped: ${reasons.join("; ")}`, {
    hint: "see why they do not end, on their host: docker stop NAME, docker service ps NAME",
  });
}

/** The writers that are at work again though they were stopped, as a person would name them. */
export async function writersAtWork(ports: WriterPorts, record: readonly RecordedWriter[]): Promise<string[]> {
  const seen = await Promise.all(record.map(async (writer) => ({ writer, isAtWork: await works(ports, writer) })));
  return seen.filter((each) => each.isAtWork).map(({ writer }) => `${writer.kind} ${writer.name}`);
}

async function works({ engine }: WriterPorts, writer: RecordedWriter): Promise<boolean> {
  if (writer.kind === "service") return (await tasksOf(engine, writer.id)).some(isAtWork);
  const container = await findContainer(engine, writer.name);
  return container !== undefined && stateOf(container) !== "stopped";
}

interface Patience {
  readonly deadline: Deadline;
  readonly signal: AbortSignal | undefined;
}

async function stop(ports: WriterPorts, writer: RecordedWriter, patience: Patience): Promise<void> {
  try {
    if (writer.kind === "service") await stopService(ports, writer, patience);
    else await stopContainer(ports, writer, patience);
  } catch (error) {
    throw new Error(`${writer.kind} ${writer.name}: ${(error as Error).message}`, { cause: error });
  }
}

async function stopContainer(ports: WriterPorts, writer: RecordedContainer, patience: Patience): Promise<void> {
  if (writer.state === "stopped" || (await isStopped(ports, writer))) return;
  const stop = askToStop(ports, writer);
  ports.pending.track(writer.id, stop);
  await waitUntil(ports, patience, async () => (ports.pending.has(writer.id) ? "still runs" : undefined));
  await stop;
  await waitUntil(ports, patience, async () => ((await isStopped(ports, writer)) ? undefined : "still runs"));
  ports.log.info(`Stopped the container ${writer.name}`);
}

/** Gone is stopped, too. */
async function isStopped({ engine }: WriterPorts, { id }: RecordedContainer): Promise<boolean> {
  const container = await findContainer(engine, id);
  return container === undefined || stateOf(container) === "stopped";
}

/** Without an answer, what became of the request is seen at the container. */
async function askToStop({ engine }: WriterPorts, { id, grace }: RecordedContainer): Promise<void> {
  const timeout = grace * 1_000 + MARGIN;
  try {
    await askEngine(engine, { method: "POST", path: `/containers/${id}/stop`, timeout });
  } catch (error) {
    const isGone = error instanceof EngineError && error.status === 404;
    if (!isGone && !(error instanceof HttpError)) throw error;
  }
}

/** Looks until `whyNot` gives no more reason. @throws that reason in the end; the signal's reason. */
async function waitUntil(
  { clock }: WriterPorts,
  { deadline, signal }: Patience,
  whyNot: () => Promise<string | undefined>,
): Promise<void> {
  for (;;) {
    const reason = await whyNot();
    if (reason === undefined) return;
    signal?.throwIfAborted();
    if (deadline.passed) throw new Error(reason);
    await clock.sleep(POLL);
  }
}

async function stopService(ports: WriterPorts, writer: RecordedService, patience: Patience): Promise<void> {
  const { engine, log } = ports;
  if (writer.replicas === 0) return;
  let wasAsked = false;
  const service = await changeService(ports, writer.id, (current) => {
    const replicas = replicasOf(current);
    if (replicas === 0) return undefined;
    wasAsked = true;
    if (replicas !== writer.replicas)
      throw new Error(`somebody scaled it from ${writer.replicas} to ${replicas} meanwhile`);
    return withReplicas(current.Spec, 0);
  });
  if (service === undefined) throw new Error("was removed meanwhile");
  await waitUntil(ports, patience, async () => {
    const atWork = (await tasksOf(engine, writer.id)).filter(isAtWork);
    if (atWork.length > 0) return `${atWork.length} of its tasks still run (${await nodesOf(ports, atWork)})`;
    return undefined;
  });
  if (wasAsked) log.info(`Scaled the service ${writer.name} from ${writer.replicas} to 0`);
}

async function nodesOf({ engine }: WriterPorts, tasks: readonly { readonly NodeID?: string }[]): Promise<string> {
  type Node = { readonly ID: string; readonly Description: { readonly Hostname: string } };
  const nodes = await askEngine<Node[]>(engine, { method: "GET", path: "/nodes" });
  const names = tasks.map(({ NodeID }) => nodes.find(({ ID }) => ID === NodeID)?.Description.Hostname ?? "no node yet");
  return `on ${[...new Set(names)].join(", ")}`;
}
