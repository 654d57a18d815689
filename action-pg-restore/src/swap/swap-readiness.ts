import { type CatalogDatabase, named, readCatalog } from "../restore/catalog.ts";
import type { DatabaseMark } from "../restore/database-mark.ts";
import { type DatabaseProperties, readProperties } from "../restore/database-properties.ts";
import { maintenanceSession, type RestoreNames, type RestorePorts } from "../restore/restore-ports.ts";
import { SqlError, type SqlSession } from "../server/server.ts";
import { planCarryOver } from "./carry-over.ts";
import { type LogicalSlot, readSlots } from "./replication-slots.ts";
import type { BegunSwap } from "./settle-sql.ts";
import { releaseLock, takeLock } from "./target-lock.ts";

/** Two databases that are to be exchanged. */
export interface SwapIntent extends RestoreNames {
  /** The name of the database that comes in: prepared by a restore, or put aside by a swap before. */
  readonly incoming: string;
  readonly replicationSlots: "fail" | "recreate";
}

export type SwapReadiness =
  | {
      readonly state: "ready";
      readonly outgoing: DatabaseProperties & { readonly name: string };
      readonly incoming: CatalogDatabase & { readonly mark: DatabaseMark };
      readonly slots: readonly LogicalSlot[];
    }
  | { readonly state: "refused"; readonly problems: readonly string[] };

/**
 * Whether a swap could be done now, asked before any writer is stopped: nobody else is at it, both databases are what
 * they should be, their slots are allowed for, and all that is carried over can be, which is tried and taken back. The
 * session keeps the lock.
 */
export async function readReadiness(session: SqlSession, intent: SwapIntent): Promise<SwapReadiness> {
  if (!(await takeLock(session, intent.target)))
    return refused(`another run is changing ${intent.target} at the moment: wait until it has ended`);
  const catalog = await readCatalog(session);
  const outgoing = await readProperties(session, intent.target);
  const incoming = named(catalog, intent.incoming);
  if (outgoing === undefined) return refused(`there is no database ${intent.target}`);
  if (incoming === undefined) return refused(`there is no database ${intent.incoming}`);
  const { mark } = incoming;
  if (mark === undefined || mark.of !== intent.target || (mark.kind !== "restored" && mark.kind !== "old"))
    return refused(`${intent.incoming} is not a database that was restored, or put aside, for ${intent.target}`);
  const slots = await readSlots(session, intent.target);
  const problems = [...slotProblems(slots, intent), ...(await rehearse(session, intent.incoming, outgoing))];
  if (problems.length > 0) return { state: "refused", problems };
  return { state: "ready", outgoing: { ...outgoing, name: intent.target }, incoming: { ...incoming, mark }, slots };
}

function refused(problem: string): SwapReadiness {
  return { state: "refused", problems: [problem] };
}

function slotProblems(slots: readonly LogicalSlot[], { target, replicationSlots }: SwapIntent): string[] {
  if (slots.length === 0 || replicationSlots === "recreate") return [];
  const names = slots.map(({ name, active }) => `${name} (${active ? "in use" : "idle"})`).join(", ");
  const fix = 'set "replication-slots: recreate" to drop them, for their consumers to create anew';
  return [`${target} has logical replication slots, which cannot follow to another database: ${names}; ${fix}`];
}

async function rehearse(session: SqlSession, incoming: string, outgoing: DatabaseProperties): Promise<string[]> {
  const came = await readProperties(session, incoming);
  if (came === undefined) return [`there is no database ${incoming}`];
  await session.execute("BEGIN");
  try {
    for (const statement of planCarryOver(incoming, outgoing, came)) await session.execute(statement);
    return [];
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    return [`what belongs to the database cannot be carried over: ${error.message}`];
  } finally {
    await session.execute("ROLLBACK");
  }
}

export type SwapCheck =
  /** `swap` is what `settleSql` needs, for a lease that is to outlive this run. */
  | { readonly state: "ready"; readonly swap: BegunSwap }
  | { readonly state: "refused"; readonly problems: readonly string[] };

/** Asks whether a swap could be done now, and begins nothing. */
export async function checkSwap(ports: RestorePorts, intent: SwapIntent): Promise<SwapCheck> {
  await using session = await maintenanceSession(ports, intent);
  const readiness = await readReadiness(session, intent);
  await releaseLock(session);
  if (readiness.state === "refused") return readiness;
  const { outgoing, incoming } = readiness;
  const { target, run } = intent;
  return { state: "ready", swap: { target, run, outgoing: outgoing.oid, incoming: incoming.oid } };
}
