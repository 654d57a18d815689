import { renderComment } from "../server/sql-text.ts";
import { problemsOf, type VerifyReport } from "../verify/verify-report.ts";
import { createScratch, type DropOutcome, dropScratch, type ScratchDatabase } from "./create-scratch.ts";
import { renderMark } from "./database-mark.ts";
import { readProperties } from "./database-properties.ts";
import { describeFailure } from "./failure.ts";
import { type Filling, fillScratch, type Place } from "./fill-scratch.ts";
import { patiently } from "./patiently.ts";
import { maintenanceSession, type RestoreNames, type RestorePorts } from "./restore-ports.ts";

export interface Preparation extends Filling {
  /** What is restored, for people: a file's name and its checksum. */
  readonly source: string;
  /** When the prepared database may be dropped at the earliest. */
  readonly expires: Date;
}

export type Prepared =
  /** Beside the target, verified, with nobody connected. */
  | { readonly state: "prepared"; readonly database: ScratchDatabase; readonly report: VerifyReport }
  /** The target is as it was. */
  | {
      readonly state: "failed";
      readonly reason: string;
      readonly report: VerifyReport | undefined;
      readonly scratch: DropOutcome;
    };

/**
 * Restores a dump into a database beside the target and verifies it there. Nothing of the target is touched; after a
 * failure the scratch database is gone.
 * @param becomes whether it may be swapped in later, or is of no use but to this run.
 */
export async function prepare(
  ports: RestorePorts,
  preparation: Preparation,
  becomes: OpenPlace["becomes"] = "restored",
): Promise<Prepared> {
  const prepared = await prepareOnce(ports, preparation, becomes);
  if (preparation.jobs === 1 || !isDeadlocked(prepared)) return prepared;
  ports.log.warning("The sessions of pg_restore have locked each other out: restoring once more, over one session");
  return await prepareOnce(ports, { ...preparation, jobs: 1 }, becomes);
}

/**
 * With several sessions pg_restore can be its own enemy: what it makes on a partitioned table locks the partitions as
 * well, of which its table of contents says nothing.
 */
function isDeadlocked(prepared: Prepared): boolean {
  return (
    prepared.state === "failed" && prepared.scratch.state === "dropped" && /deadlock detected/.test(prepared.reason)
  );
}

async function prepareOnce(
  ports: RestorePorts,
  preparation: Preparation,
  becomes: OpenPlace["becomes"],
): Promise<Prepared> {
  const place = await openPlace(ports, preparation, becomes);
  if (typeof place === "string") return { state: "failed", reason: place, report: undefined, scratch: ABSENT };
  ports.log.info(`Restoring into ${place.scratch.name}, beside ${preparation.target}`);
  return await fillOrDrop(ports, preparation, place);
}

const ABSENT: DropOutcome = { state: "absent" };

/** The scratch database, or why there is none. */
async function openPlace(
  ports: RestorePorts,
  preparation: Preparation,
  becomes: OpenPlace["becomes"],
): Promise<OpenPlace | string> {
  try {
    await using session = await maintenanceSession(ports, preparation);
    const like = await readProperties(session, preparation.target);
    if (like === undefined) return `there is no database ${preparation.target} on ${ports.server.name}`;
    const at = ports.clock.date().toISOString();
    const life = { at, expires: preparation.expires.toISOString(), source: preparation.source };
    const scratch = await createScratch(session, preparation, like, life);
    await ports.journal.record({ reached: "scratch-created", database: scratch.name });
    return { scratch, like, becomes };
  } catch (error) {
    return `no database could be made beside ${preparation.target}: ${describeFailure(error)}`;
  }
}

interface OpenPlace extends Place {
  readonly becomes: "restored" | "scratch";
}

async function fillOrDrop(ports: RestorePorts, preparation: Preparation, place: OpenPlace): Promise<Prepared> {
  let report: VerifyReport | undefined;
  try {
    ports.signal.throwIfAborted();
    // While it is there, nobody takes the scratch database for one that a run has left: see `runsAtWork`.
    await using _presence = await maintenanceSession(ports, preparation);
    report = await fillScratch(ports, preparation, place);
    const problems = problemsOf(report);
    if (problems.length > 0) return await giveUp(ports, preparation, place, { reason: problems.join("; "), report });
    const database = await markVerified(ports, preparation, place);
    return { state: "prepared", database, report };
  } catch (error) {
    return await giveUp(ports, preparation, place, { reason: describeFailure(error), report });
  }
}

async function markVerified(
  ports: RestorePorts,
  names: RestoreNames,
  { scratch, becomes }: OpenPlace,
): Promise<ScratchDatabase> {
  await using session = await maintenanceSession(ports, names);
  const mark = { ...scratch.mark, kind: becomes };
  await session.execute(renderComment(scratch.name, renderMark(mark)));
  await ports.journal.record({ reached: "verified", database: scratch.name });
  ports.log.info(`Restored into ${scratch.name} and compared it with the dump: nothing differs`);
  return { ...scratch, mark };
}

async function giveUp(
  ports: RestorePorts,
  names: RestoreNames,
  { scratch }: OpenPlace,
  failure: { readonly reason: string; readonly report: VerifyReport | undefined },
): Promise<Prepared> {
  const outcome = await discard(ports, names, scratch);
  if (outcome.state === "dropped") await ports.journal.record({ reached: "scratch-dropped", database: scratch.name });
  return { state: "failed", ...failure, scratch: outcome };
}

/** Drops the scratch database over a session of its own: the one before may be what failed. */
export async function discard(
  ports: RestorePorts,
  names: RestoreNames,
  scratch: ScratchDatabase,
): Promise<DropOutcome> {
  const drop = async (): Promise<DropOutcome> => {
    await using session = await maintenanceSession(ports, names);
    return await dropScratch(session, scratch);
  };
  try {
    return await patiently(ports.clock, drop);
  } catch (error) {
    return { state: "left", reason: describeFailure(error) };
  }
}
