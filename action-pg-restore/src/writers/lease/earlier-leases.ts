import {
  askEngine,
  type Clock,
  type Engine,
  EngineError,
  type Log,
  readContainerLog,
  UserError,
} from "@slipway/shared";
import { LEASE_LABEL, RUN_LABEL, SUBJECT_LABEL, TTL } from "./lease-container.ts";

/** A lease's container that is on the host. */
export interface EarlierLease {
  readonly id: string;
  readonly subject: string;
  readonly run: string;
  /** Whether it still waits for renewals, or is bringing writers back. */
  readonly isLive: boolean;
  /** Whether it is being removed at this moment, and its name is taken until then. */
  readonly isGoing: boolean;
  /** What it said last, with the time. */
  readonly lastLine: string;
}

const LAST_LINES = 3;
const POLL = 2_000;
/** For an ended lease to do its work. */
const WORK = 60_000;

export async function findLeases(engine: Engine, subject?: string): Promise<readonly EarlierLease[]> {
  type Listed = { readonly Id: string; readonly State: string; readonly Labels: Readonly<Record<string, string>> };
  const label = [LEASE_LABEL, ...(subject === undefined ? [] : [`${SUBJECT_LABEL}=${subject}`])];
  const query = { all: "true", filters: JSON.stringify({ label }) };
  const listed = await askEngine<Listed[]>(engine, { method: "GET", path: "/containers/json", query });
  return Promise.all(
    listed.map(async ({ Id, State, Labels }) => ({
      id: Id,
      subject: Labels[SUBJECT_LABEL] ?? "",
      run: Labels[RUN_LABEL] ?? "",
      isLive: State === "running" || State === "restarting",
      isGoing: State === "removing",
      lastLine: (await readContainerLog(engine, Id, LAST_LINES)).at(-1) ?? "",
    })),
  );
}

/**
 * Makes room for a new lease: says what an ended one did and removes it, and waits for a live one to end. A run that died
 * leaves a live lease for TTL seconds; one that is at work renews it.
 * @throws {UserError} when the other run goes on renewing.
 */
export async function clearEarlierLeases(
  { engine, clock, log }: { readonly engine: Engine; readonly clock: Clock; readonly log: Log },
  subject: string,
  ttl = TTL,
): Promise<void> {
  const end = clock.now() + ttl * 1_000 + WORK;
  let said = false;
  for (;;) {
    const leases = await findLeases(engine, subject);
    for (const lease of leases.filter(({ isLive, isGoing }) => !isLive && !isGoing)) await bury(engine, log, lease);
    const [left] = leases.filter(({ isLive, isGoing }) => isLive || isGoing);
    if (left === undefined) return;
    if (clock.now() > end) throw stillHeld(left, subject);
    if (left.isLive && !said) {
      log.info(`Run ${left.run} holds a lease on ${subject}: waiting for its end, or for the run's if it died`);
      said = true;
    }
    await clock.sleep(POLL);
  }
}

async function bury(engine: Engine, log: Log, { id, run, lastLine }: EarlierLease): Promise<void> {
  log.notice(
    `The run ${run} died while writers were stopped. Its lease brought them back: ${lastLine || "it said nothing"}`,
  );
  await removeLease(engine, id);
}

function stillHeld({ run }: EarlierLease, subject: string): UserError {
  return new UserError(`the run ${run} is at work on ${subject} and goes on renewing its lease; nothing was changed`, {
    hint: "wait for that run, or cancel it; use a concurrency group so that runs queue",
  });
}

/** Gone already is good, and so is being removed by somebody else. */
export async function removeLease(engine: Engine, id: string): Promise<void> {
  const path = `/containers/${encodeURIComponent(id)}`;
  const { status, body } = await engine.exchange({ method: "DELETE", path, query: { force: "true" } });
  const said = body.toString("utf8");
  const isGoing = status === 404 || (status === 409 && said.includes("is already in progress"));
  if (status >= 400 && !isGoing) throw new EngineError(status, said);
}
