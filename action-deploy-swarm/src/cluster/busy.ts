import {
  askEngine,
  type Clock,
  type Deadline,
  type Engine,
  formatDuration,
  type Log,
  UserError,
} from "@slipway/shared";
import { type Service, STACK_LABEL, shortName } from "./service.ts";

const PAUSE = 1_000;
const PROGRESS_EVERY = 5_000;

/** States in which the engine is still working on somebody's update. A paused one is not: a new update takes its place. */
const BUSY = ["updating", "rollback_started"];

export interface BusyPorts {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly log: Log;
}

export interface BusyRequest {
  readonly stack: string;
  readonly onBusy: "wait" | "fail";
  readonly deadline: Deadline;
  /** Asked while updates are under way: gives the reason not to wait for one, undefined for one that is waited for. */
  readonly readAbandoned: () => Promise<(service: Service) => string | undefined>;
}

/**
 * Lets an update that is under way finish first, so that this run neither cuts into it nor mistakes it for its own.
 * One that will not finish is not waited for: what this run sends takes its place.
 * @throws {UserError} when that takes too long, or at once when waiting is not wanted.
 */
export async function waitUntilIdle(request: BusyRequest, ports: BusyPorts): Promise<void> {
  const { stack, onBusy, deadline } = request;
  const { clock, log } = ports;
  let said = Number.NEGATIVE_INFINITY;
  for (;;) {
    const { moving, abandoned } = await busyServices(request, ports.engine);
    if (moving.length === 0) return logAbandoned(abandoned, log);
    if (onBusy === "fail" || deadline.passed) throw stillBusy(moving, stack, onBusy);
    if (clock.now() - said >= PROGRESS_EVERY) {
      said = clock.now();
      log.info(
        `Waiting for an update of ${moving.join(", ")} that is under way, at most ${formatDuration(deadline.left)} more`,
      );
    }
    await clock.sleep(PAUSE);
  }
}

interface Busy {
  readonly moving: readonly string[];
  readonly abandoned: readonly { readonly name: string; readonly reason: string }[];
}

function logAbandoned(abandoned: Busy["abandoned"], log: Log): void {
  for (const { name, reason } of abandoned)
    log.warning(`${name}: its update is not waited for: ${reason}; a change by this run replaces it`);
}

function stillBusy(names: readonly string[], stack: string, onBusy: "wait" | "fail"): UserError {
  const hint =
    onBusy === "fail"
      ? "run the job again when that is done, or set on-busy: wait"
      : "run the job again when `docker service ps` shows that it is done, or with a longer timeout";
  return new UserError(`${names.join(", ")} of ${stack} is still being updated; nothing was changed`, { hint });
}

async function busyServices({ stack, readAbandoned }: BusyRequest, engine: Engine): Promise<Busy> {
  const query = { filters: JSON.stringify({ label: [`${STACK_LABEL}=${stack}`] }) };
  const services = (await askEngine<Service[] | null>(engine, { method: "GET", path: "/services", query })) ?? [];
  const busy = services.filter(({ UpdateStatus }) => BUSY.includes(UpdateStatus?.State ?? ""));
  if (busy.length === 0) return { moving: [], abandoned: [] };
  const reasonNotToWait = await readAbandoned();
  const judged = busy.map((each) => ({ name: shortName(each.Spec.Name, stack), reason: reasonNotToWait(each) }));
  return {
    moving: judged.flatMap(({ name, reason }) => (reason === undefined ? [name] : [])),
    abandoned: judged.flatMap(({ name, reason }) => (reason === undefined ? [] : [{ name, reason }])),
  };
}
