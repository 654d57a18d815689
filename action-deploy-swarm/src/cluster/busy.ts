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

/**
 * Lets an update that is under way finish first, so that this run neither cuts into it nor mistakes it for its own.
 * @throws {UserError} when that takes too long, or at once when waiting is not wanted.
 */
export async function waitUntilIdle(
  stack: string,
  onBusy: "wait" | "fail",
  deadline: Deadline,
  ports: BusyPorts,
): Promise<void> {
  const { engine, clock, log } = ports;
  let said = Number.NEGATIVE_INFINITY;
  for (;;) {
    const names = await busyServices(engine, stack);
    if (names.length === 0) return;
    if (onBusy === "fail" || deadline.passed) throw stillBusy(names, stack, onBusy);
    if (clock.now() - said >= PROGRESS_EVERY) {
      said = clock.now();
      log.info(
        `Waiting for an update of ${names.join(", ")} that is under way, at most ${formatDuration(deadline.left)} more`,
      );
    }
    await clock.sleep(PAUSE);
  }
}

function stillBusy(names: readonly string[], stack: string, onBusy: "wait" | "fail"): UserError {
  const hint =
    onBusy === "fail"
      ? "run the job again when that is done, or set on-busy: wait"
      : "find out with `docker service ps` why that update does not end";
  return new UserError(`${names.join(", ")} of ${stack} is still being updated; nothing was changed`, { hint });
}

async function busyServices(engine: Engine, stack: string): Promise<string[]> {
  const query = { filters: JSON.stringify({ label: [`${STACK_LABEL}=${stack}`] }) };
  const services = (await askEngine<Service[] | null>(engine, { method: "GET", path: "/services", query })) ?? [];
  const busy = services.filter(({ UpdateStatus }) => BUSY.includes(UpdateStatus?.State ?? ""));
  return busy.map(({ Spec }) => shortName(Spec.Name, stack));
}
