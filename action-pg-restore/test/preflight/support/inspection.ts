import type { Dump } from "../../../src/archive/dump.ts";
import type { ClusterFacts, DatabaseFacts, TargetFacts } from "../../../src/preflight/facts.ts";
import type { Inspection, Purpose, ReadDump } from "../../../src/preflight/gate.ts";
import { gates } from "../../../src/preflight/gates.ts";
import type { ServerTools } from "../../../src/server/server.ts";

const GB = 1024 ** 3;

/** A sound dump of a shop on PostgreSQL 17, gzipped, 100 MB of rows, with whatever is changed. */
export function dumpWith(changes: Partial<Dump> = {}): Dump {
  return {
    format: "custom",
    archiveVersion: "1.16",
    compression: "gzip",
    database: "shop",
    serverVersion: "17.11 (Debian 17.11-0+deb13u1)",
    pgDumpVersion: "17.11 (Debian 17.11-0+deb13u1)",
    createdAt: "2026-11-21T03:00:00",
    encoding: "UTF8",
    extensions: [{ name: "citext", schema: "public" }],
    schemas: [],
    owners: ["shop"],
    roles: ["shop"],
    tablespaces: [],
    tables: [table("orders", 100_000_000)],
    emptyTables: [],
    sequences: [],
    largeObjects: { count: 0, bytes: 0, digest: "" },
    objects: { TABLE: 1, "TABLE DATA": 1, INDEX: 2, ACL: 3 },
    script: undefined,
    ...changes,
  };
}

export function table(name: string, bytes: number): Dump["tables"][number] {
  const target = { schema: "public", name };
  return { ...target, target, columns: ["id"], rows: bytes / 100, bytes, sha256: "0" };
}

const cluster: ClusterFacts = {
  versionNumber: 170_011,
  version: "17.11",
  systemIdentifier: "7710641507837830976",
  isStandby: false,
  now: "2026-11-21T12:00:00",
  user: { name: "app", actsAs: ["app", "shop"], isSuperuser: false, createsDatabases: true, endsSessions: true },
  dataDirectory: "/var/lib/postgresql/data",
  tablespaces: [{ name: "pg_default", location: "" }],
  roles: ["app", "postgres", "shop"],
  extensions: [
    { name: "citext", version: "1.6", isTrusted: true },
    { name: "postgres_fdw", version: "1.1", isTrusted: false },
  ],
  cronDatabase: null,
  connections: { max: 100, used: 20, reserved: 3 },
  lockSlots: 6_400,
  wal: { maxSize: GB, isHeld: false, archives: false, standbys: 0 },
  isFsyncOff: false,
};

const database: DatabaseFacts = {
  oid: 16_384,
  owner: "shop",
  encoding: "UTF8",
  collate: "C.UTF-8",
  ctype: "C.UTF-8",
  provider: "c",
  locale: null,
  icuRules: null,
  tablespace: "pg_default",
  connectionLimit: -1,
  isTemplate: false,
  comment: null,
  grants: [],
  settings: [],
  size: GB,
  isOwned: true,
  sessions: [{ application: "shop_api", role: "shop", isSuperuser: false, count: 4 }],
  slots: [],
  preparedTransactions: [],
  subscriptions: [],
  extensions: ["citext", "plpgsql"],
  lastWrites: [],
};

const purpose: Purpose = {
  strategy: "swap",
  exchanges: true,
  database: "shop",
  ownership: "dump",
  jobs: 2,
  createDatabase: false,
  extensions: [],
  replicationSlots: "fail",
  allowPlainSql: false,
  maxAge: undefined,
  minFreeSpace: 0,
  now: new Date("2026-11-21T12:00:00Z"),
};

export interface Changes {
  readonly dump?: Partial<Dump>;
  readonly source?: Partial<Omit<ReadDump, "report">>;
  readonly protection?: ReadDump["report"]["protection"];
  readonly cluster?: Partial<ClusterFacts>;
  readonly user?: Partial<ClusterFacts["user"]>;
  /** Null: there is none. */
  readonly database?: Partial<DatabaseFacts> | null;
  readonly catalog?: TargetFacts["catalog"];
  readonly free?: TargetFacts["free"];
  readonly tools?: readonly Pick<ServerTools, "major" | "place">[];
  readonly purpose?: Partial<Purpose>;
}

const SHOP = { oid: 16_384, name: "shop", isOpen: true, comment: null, mark: undefined, sessions: 4 };

function toolsOf(facts: Pick<ServerTools, "major" | "place">): ServerTools {
  const unused = () => {
    throw new Error("gates start nothing");
  };
  return { ...facts, connects: true, start: unused, lend: unused };
}

/** Everything as it should be, but for the changes. */
export function inspectionWith(changes: Changes = {}): Inspection {
  const protection = changes.protection ?? { whole: undefined, unprotected: [] };
  return {
    dump: {
      report: {
        state: "sound",
        source: { bytes: 40_000_000, sha256: "0", wrappings: [] },
        dump: dumpWith(changes.dump),
        protection,
      },
      location: "runner",
      isDigestProven: false,
      modifiedAt: undefined,
      ...changes.source,
    },
    facts: {
      cluster: { ...cluster, ...changes.cluster, user: { ...cluster.user, ...changes.user } },
      database: changes.database === null ? undefined : { ...database, ...changes.database },
      catalog: changes.catalog ?? [SHOP],
      free: changes.free ?? { data: 100 * GB, wal: 100 * GB },
    },
    tools: (changes.tools ?? [{ major: 17, place: "in container db" }]).map(toolsOf),
    purpose: { ...purpose, ...changes.purpose },
  };
}

/** What all gates say: `blocking version: …` */
export function said(changes: Changes = {}): string[] {
  return gates(inspectionWith(changes)).map(({ level, gate, message }) => `${level} ${gate}: ${message}`);
}

export const inPlace = { strategy: "in-place" } as const;
