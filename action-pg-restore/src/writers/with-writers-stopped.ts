import { Deadline, describeError, UserError } from "@slipway/shared";
import { bringBack, runSteps } from "./bring-back.ts";
import { clearEarlierLeases } from "./lease/earlier-leases.ts";
import { type Lease, type LeasePorts, openLease } from "./lease/lease.ts";
import type { Settlement } from "./lease/lease-container.ts";
import { type Before, readWriters, type WritersPlan } from "./read-writers.ts";
import { AfterCancel, ReturnDeadline } from "./return-deadline.ts";
import { stopWriters, writersAtWork } from "./stop-writers.ts";
import type { RecordedWriter, WriterPorts, WriterReturn } from "./writer.ts";

export interface StopPlan extends WritersPlan {
  /** What the lease is about: `database shop in container db`. */
  readonly subject: string;
  readonly run: string;
  readonly settlement: Settlement | undefined;
  /** Milliseconds for the writers to stop, and again to come back. */
  readonly patience: number;
}

export interface StopPorts extends WriterPorts {
  readonly lease: LeasePorts;
  /** Aborted when the run is to stop what it does: cancelled, or over its time. */
  readonly cancel: AbortSignal;
  /** Aborted when the run is cancelled: it is ended by force some seconds later. */
  readonly cancelled: AbortSignal;
}

/** What may be asked while the writers are stopped. */
export interface Stopped {
  /** Aborted when the run is cancelled, or may no longer rely on the writers being stopped. */
  readonly signal: AbortSignal;
  /** To be asked right before the exchange. @throws {UserError} when writers are, or may be, at work. */
  assertStopped(): Promise<void>;
}

/** What was done while the writers were stopped. `exchanged` tells whether they find another database now. */
export interface Done<T> {
  readonly value: T;
  readonly exchanged: boolean;
}

/** How the writers and the steps after them ended. */
export interface BroughtBack {
  readonly writers: readonly WriterReturn[];
  /** One sentence for each step that failed. */
  readonly failedSteps: readonly string[];
  /** Whether every writer is back, or as somebody else wanted it. */
  readonly complete: boolean;
}

export interface StopResult<T> {
  readonly value: T;
  readonly broughtBack: BroughtBack;
  /** Milliseconds from the first writer's stop until all of them ran again. */
  readonly downtime: number;
  /** Why not all writers are back, for which the host goes on trying. */
  readonly notBack: UserError | undefined;
}

/**
 * Does something while the writers are stopped. Whatever happens they come back: after `body`, its failure, or a cancel by
 * this run, and after this run's death by the lease on the host.
 * @throws what `body` throws, once the writers were brought back; {UserError} with that when they could not be.
 */
export async function withWritersStopped<T>(
  ports: StopPorts,
  plan: StopPlan,
  body: (stopped: Stopped) => Promise<Done<T>>,
): Promise<StopResult<T>> {
  const { clock, cancel } = ports;
  cancel.throwIfAborted();
  await clearEarlierLeases({ ...ports, engine: ports.lease.engine }, plan.subject, ports.lease.ttl);
  // Only now: until its lease had ended, what a run that died has stopped was not as it should be.
  const before = await readWriters(ports.engine, plan);
  const { subject, run, settlement } = plan;
  const lease = await openLease(ports.lease, { subject, run, record: allOf(before), settlement });
  const since = clock.now();
  const afterCancel = new AfterCancel(clock, ports.cancelled);
  const whole = { ...plan, ...before, afterCancel };
  let done: Done<T>;
  try {
    done = await work(ports, whole, lease, body);
  } catch (error) {
    const back = await comeBack(ports, whole, lease, false);
    throw back.complete ? error : notBack(back, error);
  }
  const broughtBack = await comeBack(ports, whole, lease, done.exchanged);
  const downtime = clock.now() - since;
  const reason = broughtBack.complete ? undefined : notBack(broughtBack, undefined);
  return { value: done.value, broughtBack, downtime, notBack: reason };
}

/** One that is made anew is stopped for it, whether it is a writer or not. */
function allOf({ record, after }: Before): readonly RecordedWriter[] {
  return [...record, ...after.recreate.filter(({ id }) => record.every((writer) => writer.id !== id))];
}

async function work<T>(
  ports: StopPorts,
  { record, patience }: Pick<StopPlan, "patience"> & Before,
  lease: Lease,
  body: (stopped: Stopped) => Promise<Done<T>>,
): Promise<Done<T>> {
  const signal = AbortSignal.any([ports.cancel, lease.lost]);
  signal.throwIfAborted();
  await stopWriters(ports, record, new Deadline(ports.clock, patience), signal);
  return await body({
    signal,
    async assertStopped() {
      signal.throwIfAborted();
      const atWork = await writersAtWork(ports, record);
      if (atWork.length > 0)
        throw new UserError(`${atWork.join(" and ")} came back while the writers were stopped: somebody started it`, {
          hint: "have nobody deploy or start it meanwhile",
        });
      await lease.assertHeld();
    },
  });
}

/** The lease goes only when every writer was seen running; else it does what this run could not. */
async function comeBack(
  ports: StopPorts,
  { record, after, patience, afterCancel }: Pick<StopPlan, "patience"> & Before & { readonly afterCancel: AfterCancel },
  lease: Lease,
  exchanged: boolean,
): Promise<BroughtBack> {
  const deadline = new ReturnDeadline(ports.clock, patience, afterCancel);
  const writers = await bringBack(ports, { record, after, exchanged, deadline });
  const complete = writers.every(({ state }) => state !== "failed");
  if (complete) await lease.release();
  else await lease.handOver();
  const failedSteps = [...notAnew(writers), ...(await runSteps(ports, after.steps, deadline))];
  return { writers, complete, failedSteps };
}

/** A sidecar that keeps what it had may go on with what it knows of the database before. */
function notAnew(writers: readonly WriterReturn[]): string[] {
  return writers.flatMap((each) => {
    if (each.state !== "started" || each.notAnew === undefined) return [];
    return [`recreate ${each.writer.name}: it was started as it was before: ${each.notAnew}`];
  });
}

function notBack({ writers }: BroughtBack, cause: unknown): UserError {
  const failed = writers.flatMap((each) => (each.state === "failed" ? [each] : []));
  const names = failed.map(({ writer, reason }) => `${writer.name} (${reason})`).join(", ");
  // Its own hint is of less use than the command that brings the writers back.
  const first = cause === undefined ? "" : `${describeError(cause).split("\nNext: ")[0]}. `;
  return new UserError(`${first}Not all writers are back: ${names}. The lease on the host goes on trying`, {
    hint: failed.map(({ writer }) => startCommand(writer)).join(" && "),
  });
}

function startCommand(writer: RecordedWriter): string {
  return writer.kind === "service"
    ? `docker service scale ${writer.name}=${writer.replicas}`
    : `docker start ${writer.name}`;
}
