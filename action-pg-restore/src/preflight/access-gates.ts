import { formatSize } from "../fields/size.ts";
import type { DatabaseFacts, SlotFacts } from "./facts.ts";
import { blocking, type Finding, type Inspection, nameSome, note, warning } from "./gate.ts";

/** Whether the server lets the run do what it is going to do. */
export function accessGates(inspection: Inspection): Finding[] {
  const gates = [standbyGate, existenceGate, rightsGate, connectionsGate, leftOversGate];
  return gates.flatMap((gate) => gate(inspection));
}

/** What is going to be done with the database under those who use it. */
export interface Use {
  readonly facts: Pick<Inspection["facts"], "cluster" | "database">;
  readonly purpose: Pick<Inspection["purpose"], "exchanges" | "strategy" | "replicationSlots">;
}

/** Whether whoever uses the database stands in the way of its exchange. */
export function useGates({ facts, purpose }: Use): Finding[] {
  const { database } = facts;
  if (database === undefined || !purpose.exchanges) return [];
  if (purpose.strategy === "in-place") return slotsInPlace(database);
  return [
    ...slotsGate(database.slots, purpose.replicationSlots),
    ...named("prepared transactions", database.preparedTransactions, "COMMIT PREPARED or ROLLBACK PREPARED them first"),
    ...named(
      "subscriptions",
      database.subscriptions,
      "they would stay with the replaced database: drop them first, and create them again afterwards",
    ),
    ...superuserSessions(database, facts.cluster.user.isSuperuser),
  ];
}

function named(what: string, names: readonly string[], then: string): Finding[] {
  return names.length === 0 ? [] : [blocking("use", `the database has ${what} (${nameSome(names)}): ${then}`)];
}

function standbyGate({ facts }: Inspection): Finding[] {
  const { isStandby, wal } = facts.cluster;
  if (isStandby) return [blocking("server", "the server is a standby, which only reads: name the primary")];
  if (wal.standbys === 0) return [];
  return [
    note("server", `${wal.standbys} standbys follow the server: all that is restored goes through the network to each`),
  ];
}

function existenceGate({ facts, purpose }: Inspection): Finding[] {
  const { strategy, createDatabase, database } = purpose;
  if (facts.database !== undefined || strategy === "drill") return [];
  const others = facts.catalog.map(({ name }) => name).filter((name) => !/^template[01]$/.test(name));
  if (strategy === "in-place")
    return [
      blocking(
        "database",
        `there is no database ${database} to fill, only ${nameSome(others)}: strategy: swap with create-database: true makes it`,
      ),
    ];
  if (createDatabase) return [note("database", `there is no database ${database} yet: it will be created`)];
  return [
    blocking(
      "database",
      `there is no database ${database}, only ${nameSome(others)}: check the name, or set create-database: true`,
    ),
  ];
}

function rightsGate({ facts, purpose }: Inspection): Finding[] {
  const { cluster, database } = facts;
  const { user } = cluster;
  if (user.isSuperuser) return [];
  const findings: Finding[] = [];
  if (purpose.strategy !== "in-place" && !user.createsDatabases)
    findings.push(
      blocking(
        "rights",
        `${user.name} may not create databases: ALTER ROLE ${user.name} CREATEDB, or use strategy: in-place`,
      ),
    );
  if (database !== undefined && !database.isOwned && purpose.strategy !== "drill")
    findings.push(
      blocking(
        "rights",
        `${purpose.database} belongs to ${database.owner}: connect as that role or as a member of it (GRANT ${database.owner} TO ${user.name})`,
      ),
    );
  const others = database?.sessions.filter(({ role }) => role !== user.name) ?? [];
  if (purpose.strategy === "swap" && purpose.exchanges && others.length > 0 && !user.endsSessions)
    findings.push(
      blocking(
        "rights",
        `${user.name} may not end the sessions of ${nameSome([...new Set(others.map(({ role }) => role))])}: GRANT pg_signal_backend TO ${user.name}`,
      ),
    );
  return findings;
}

/** Beside the jobs: a session that restores, one that watches, and one on the server's own database. */
const OWN_SESSIONS = 3;

function connectionsGate({ facts, purpose }: Inspection): Finding[] {
  const { connections, user } = facts.cluster;
  const free = connections.max - connections.used - (user.isSuperuser ? 0 : connections.reserved);
  const needed = purpose.jobs + OWN_SESSIONS;
  if (free >= needed) return [];
  return [
    blocking(
      "connections",
      `${free} of ${connections.max} connections are free, and ${needed} are needed: lower jobs (${purpose.jobs}), or stop who does not need his`,
    ),
  ];
}

/** What runs before this one have left, by the marks on databases. */
function leftOversGate({ facts, purpose }: Inspection): Finding[] {
  const own = facts.catalog.filter(({ mark }) => mark?.of === purpose.database);
  const names = (kind: string) => own.filter(({ mark }) => mark?.kind === kind).map(({ name }) => name);
  const [unfinished, prepared, replaced] = [names("scratch"), names("restored"), names("old")];
  const findings: Finding[] = [];
  if (unfinished.length > 0)
    findings.push(
      warning(
        "left-overs",
        `runs that were cut off, or still are at work, left ${nameSome(unfinished)}: mode cleanup drops them`,
      ),
    );
  if (prepared.length > 0)
    findings.push(
      note(
        "left-overs",
        `restored and not yet swapped in: ${nameSome(prepared)} (mode finalize swaps it in, mode cleanup drops it)`,
      ),
    );
  if (replaced.length > 0) findings.push(note("left-overs", `replaced earlier and kept: ${nameSome(replaced)}`));
  return findings;
}

function slotsGate(slots: readonly SlotFacts[], choice: "fail" | "recreate"): Finding[] {
  const lasting = slots.filter(({ isTemporary }) => !isTemporary);
  if (lasting.length === 0) return [];
  const list = nameSome(lasting.map(describeSlot));
  if (choice === "recreate")
    return [
      note(
        "slots",
        `logical replication slots are dropped with the exchange: ${list}. Their consumers have to create them anew on the restored database, as ElectricSQL does when it starts without one, and read it from the beginning: name them in writers or after: {recreate}`,
      ),
    ];
  return [
    blocking(
      "slots",
      `logical replication slots are bound to the database that is replaced: ${list}. Set replication-slots: recreate to have them dropped, for their consumers to create anew: name those in writers or after: {recreate}`,
    ),
  ];
}

function describeSlot({ name, plugin, isActive, heldBytes }: SlotFacts): string {
  const held = heldBytes === null ? "" : `, ${formatSize(heldBytes)} behind`;
  return `${name} (${plugin}, ${isActive ? "active" : "idle"}${held})`;
}

function slotsInPlace({ slots }: DatabaseFacts): Finding[] {
  const lasting = slots.filter(({ isTemporary }) => !isTemporary);
  if (lasting.length === 0) return [];
  return [
    warning(
      "slots",
      `every row that is replaced goes through the logical replication slots: ${nameSome(lasting.map(describeSlot))}`,
    ),
  ];
}

function superuserSessions({ sessions }: DatabaseFacts, isSuperuser: boolean): Finding[] {
  const held = sessions.filter((each) => each.isSuperuser);
  if (isSuperuser || held.length === 0) return [];
  const names = nameSome([
    ...new Set(held.map(({ role, application }) => `${role}${application === "" ? "" : ` (${application})`}`)),
  ]);
  return [
    blocking("use", `superusers are connected to the database, whose sessions only a superuser can end: ${names}`),
  ];
}
