import { describe, expect, it } from "vitest";
import type { SlotFacts } from "../../src/preflight/facts.ts";
import { gates } from "../../src/preflight/gates.ts";
import { type Changes, inspectionWith, table } from "./support/inspection.ts";

const GB = 1024 ** 3;
const HOUR = 3_600_000;

/** `blocking version: …` */
function said(changes: Changes = {}): string[] {
  return gates(inspectionWith(changes)).map(({ level, gate, message }) => `${level} ${gate}: ${message}`);
}

const inPlace = { strategy: "in-place" } as const;
const slot: SlotFacts = {
  name: "electric",
  plugin: "pgoutput",
  isActive: true,
  isTemporary: false,
  heldBytes: 20 * GB,
};
const toc = { whole: undefined, unprotected: ["the table of contents (500 bytes) has no checksum"] };
const rows = { whole: undefined, unprotected: ["the data (9 bytes) has no checksum"] };
const mark = { of: "shop", run: "1", at: "2026-11-20T00:00:00Z", expires: "2026-11-27T00:00:00Z" } as const;

it("nothing is said where nothing is wrong", () => {
  expect(said()).toEqual([]);
  expect(said({ purpose: inPlace })).toEqual([]);
  expect(said({ purpose: { strategy: "drill", exchanges: false } })).toEqual([]);
});

it("everything is said at once, and what stops the run first", () => {
  const everything = said({
    purpose: { ownership: "database-owner", maxAge: HOUR },
    cluster: { isStandby: true, connections: { max: 100, used: 99, reserved: 3 } },
    dump: { serverVersion: "18.1", roles: ["nobody"] },
    free: { data: GB / 10, wal: GB / 10 },
  });
  expect(everything.map((each) => each.split(":")[0])).toEqual([
    "blocking age",
    "blocking server",
    "blocking connections",
    "blocking space",
    "warning version",
    "note roles",
  ]);
});

describe("a gate says", () => {
  const tools15 = [{ major: 15, place: "in container db" }];
  const tools17 = [{ major: 17, place: "on the runner" }];
  const server15 = { cluster: { versionNumber: 150_018 } };

  it.each<[string, Changes, string | undefined]>([
    [
      "an archive that the tools cannot read",
      { ...server15, tools: tools15, dump: { serverVersion: "15.18" } },
      "blocking version: archives of version 1.16 cannot be read by the pg_restore at hand (15 in container db): install postgresql-client-17",
    ],
    [
      "no tools at all",
      { tools: [] },
      "blocking version: archives of version 1.16 cannot be read by the pg_restore at hand (none)",
    ],
    [
      "an older archive, older tools",
      { ...server15, tools: tools15, dump: { archiveVersion: "1.14", serverVersion: "15.18" } },
      undefined,
    ],
    [
      "an archive of 16",
      { ...server15, tools: tools15, dump: { archiveVersion: "1.15", serverVersion: "15.18" } },
      "blocking version: archives of version 1.15 cannot be read",
    ],
    [
      "tools newer than the server",
      { ...server15, tools: tools17, dump: { serverVersion: "15.18" } },
      "note version: pg_restore 17 is newer than the server",
    ],
    [
      "both",
      { ...server15, tools: [...tools17, ...tools15], dump: { archiveVersion: "1.14", serverVersion: "15.18" } },
      undefined,
    ],
    [
      "a dump of a newer server",
      { dump: { serverVersion: "18.1 (Debian 18.1-1)" } },
      "warning version: the dump is of PostgreSQL 18, and the server is 17",
    ],
    [
      "plain SQL without tools",
      {
        tools: [],
        dump: { format: "plain", archiveVersion: undefined, serverVersion: undefined },
        purpose: { allowPlainSql: true },
      },
      undefined,
    ],

    [
      "another encoding",
      { database: { encoding: "LATIN1" } },
      "warning encoding: the dump is UTF8 and the database LATIN1: texts are converted",
    ],
    [
      "no encoding",
      { database: { encoding: "SQL_ASCII" } },
      "warning encoding: the dump is UTF8 and the database SQL_ASCII: nothing converts",
    ],
    ["an encoding that is not told", { dump: { encoding: undefined } }, undefined],

    [
      "missing roles",
      { dump: { roles: ["shop", "readonly", "bi"] } },
      "blocking roles: the dump names roles that the server does not have: readonly, bi. Create them, or set ownership: database-owner",
    ],
    [
      "owners whom the user is no member of",
      { dump: { owners: ["shop", "postgres"] } },
      "blocking roles: app cannot give objects to postgres, to whom they belong in the dump: connect as a superuser, GRANT those roles to app, or set ownership: database-owner",
    ],
    [
      "missing roles that nobody needs",
      { dump: { roles: ["bi"] }, purpose: { ownership: "database-owner" } },
      "note roles: everything will belong to shop; the owners in the dump and its 3 grants are left out",
    ],
    ["missing roles, in place", { dump: { roles: ["bi"] }, purpose: inPlace }, undefined],

    [
      "a missing extension",
      { dump: { extensions: [{ name: "postgis", schema: "public" }] } },
      "blocking extensions: the server does not have the extensions postgis",
    ],
    [
      "a missing extension that was asked for",
      { purpose: { ...inPlace, extensions: ["vector"] } },
      "blocking extensions: the server does not have the extensions vector",
    ],
    [
      "an extension for superusers",
      { dump: { extensions: [{ name: "postgres_fdw", schema: "public" }] } },
      "blocking extensions: only a superuser can create the extensions postgres_fdw",
    ],
    [
      "the same for a superuser",
      { dump: { extensions: [{ name: "postgres_fdw", schema: "public" }] }, user: { isSuperuser: true } },
      undefined,
    ],
    [
      "pg_cron in the dump",
      { dump: { extensions: [{ name: "pg_cron", schema: undefined }] } },
      "blocking extensions: pg_cron lives in one database of a server only (cron.database_name)",
    ],
    [
      "pg_cron in the database",
      { database: { extensions: ["pg_cron"] }, cluster: { cronDatabase: "shop" } },
      "blocking extensions: pg_cron lives in one database of a server only (shop)",
    ],
    ["pg_cron, in place", { database: { extensions: ["pg_cron"] }, purpose: inPlace }, undefined],
    [
      "TimescaleDB",
      { dump: { extensions: [{ name: "timescaledb", schema: undefined }] } },
      "blocking extensions: the dump has TimescaleDB",
    ],
    [
      "a missing tablespace",
      { dump: { tablespaces: ["fast"] } },
      "blocking tablespaces: the server does not have the tablespaces fast",
    ],

    ["a standby", { cluster: { isStandby: true } }, "blocking server: the server is a standby"],
    [
      "standbys that follow",
      { cluster: { wal: { maxSize: GB, isHeld: false, archives: true, standbys: 2 } } },
      "note server: 2 standbys follow",
    ],
    [
      "no database",
      { database: null },
      "blocking database: there is no database shop, only shop: check the name, or set create-database: true",
    ],
    [
      "no database, to be made",
      { database: null, purpose: { createDatabase: true } },
      "note database: there is no database shop yet",
    ],
    [
      "no database, in place",
      { database: null, purpose: { ...inPlace, createDatabase: true } },
      "blocking database: there is no database shop to fill",
    ],
    ["no database, in a drill", { database: null, purpose: { strategy: "drill", exchanges: false } }, undefined],

    [
      "no right to make databases",
      { user: { createsDatabases: false } },
      "blocking rights: app may not create databases: ALTER ROLE app CREATEDB",
    ],
    ["no right to make databases, in place", { user: { createsDatabases: false }, purpose: inPlace }, undefined],
    [
      "someone else's database",
      { database: { isOwned: false } },
      "blocking rights: shop belongs to shop: connect as that role or as a member of it (GRANT shop TO app)",
    ],
    [
      "someone else's database, in a drill",
      { database: { isOwned: false }, purpose: { strategy: "drill", exchanges: false } },
      undefined,
    ],
    [
      "no right to end sessions",
      { user: { endsSessions: false } },
      "blocking rights: app may not end the sessions of shop: GRANT pg_signal_backend TO app",
    ],
    ["no right to end sessions, and none but its own", { user: { endsSessions: false, name: "shop" } }, undefined],
    [
      "no right that a superuser needs",
      { user: { isSuperuser: true, createsDatabases: false, endsSessions: false }, database: { isOwned: false } },
      undefined,
    ],

    [
      "the last connections",
      { cluster: { connections: { max: 100, used: 93, reserved: 3 } } },
      "blocking connections: 4 of 100 connections are free, and 5 are needed: lower jobs (2)",
    ],
    [
      "the last connections, for a superuser",
      { cluster: { connections: { max: 100, used: 93, reserved: 3 } }, user: { isSuperuser: true } },
      undefined,
    ],

    [
      "a slot",
      { database: { slots: [slot] } },
      "blocking slots: logical replication slots are bound to the database that is replaced: electric (pgoutput, active, 20 GB behind)",
    ],
    [
      "a slot to be made anew",
      { database: { slots: [slot] }, purpose: { replicationSlots: "recreate" } },
      "note slots: logical replication slots are dropped with the exchange: electric (pgoutput, active, 20 GB behind). Their consumers have to create them anew",
    ],
    [
      "a slot, in place",
      { database: { slots: [slot] }, purpose: inPlace },
      "warning slots: every row that is replaced goes through",
    ],
    ["a temporary slot", { database: { slots: [{ ...slot, isTemporary: true }] } }, undefined],
    [
      "a slot, in a drill",
      { database: { slots: [slot] }, purpose: { strategy: "drill", exchanges: false } },
      undefined,
    ],
    [
      "a slot, where the restored database is left beside",
      { database: { slots: [slot] }, purpose: { exchanges: false } },
      undefined,
    ],
    [
      "prepared transactions",
      { database: { preparedTransactions: ["gid 1"] } },
      "blocking use: the database has prepared transactions (gid 1): COMMIT PREPARED",
    ],
    [
      "subscriptions",
      { database: { subscriptions: ["from_a"] } },
      "blocking use: the database has subscriptions (from_a)",
    ],
    [
      "a superuser at work",
      { database: { sessions: [{ application: "psql", role: "postgres", isSuperuser: true, count: 1 }] } },
      "blocking use: superusers are connected to the database, whose sessions only a superuser can end: postgres (psql)",
    ],

    [
      "locks in one transaction",
      { purpose: inPlace, dump: { tables: Array.from({ length: 2_500 }, (_, at) => table(`t${at}`, 1)) } },
      "blocking locks: about 7502 locks are needed at once, and the server has room for 6400",
    ],
    [
      "many locks in one transaction",
      { purpose: inPlace, dump: { largeObjects: { count: 4_000, bytes: 1, digest: "" } } },
      "warning locks: about 4005 locks",
    ],
    [
      "many tables in several",
      { dump: { tables: Array.from({ length: 2_500 }, (_, at) => table(`t${at}`, 1)) } },
      undefined,
    ],

    ["an old dump", { purpose: { maxAge: 8 * HOUR } }, "blocking age: the dump is 9 h old, and max-age is 8 h"],
    [
      "a dump of days",
      { purpose: { maxAge: 24 * HOUR }, dump: { createdAt: "2026-11-17T12:00:00" } },
      "blocking age: the dump is 4 days old",
    ],
    ["a fresh dump", { purpose: { maxAge: 10 * HOUR } }, undefined],
    [
      "a dump without a date",
      { purpose: { maxAge: HOUR }, dump: { createdAt: undefined } },
      "blocking age: the dump does not tell when it was made",
    ],
    [
      "a dump without a date, of a file with one",
      {
        purpose: { maxAge: HOUR },
        dump: { createdAt: undefined },
        source: { modifiedAt: new Date("2026-11-21T11:30:00Z") },
      },
      undefined,
    ],
    [
      "a dump of tomorrow",
      { dump: { createdAt: "2026-11-23T12:00:00" } },
      "warning age: the dump says it was made at 2026-11-23T12:00:00.000Z, which is in the future",
    ],

    [
      "a table of contents without checksum",
      { protection: toc },
      "warning checksum: the table of contents (500 bytes) has no checksum. To be sure of it, give source-sha256",
    ],
    [
      "rows without checksum",
      { protection: rows, dump: { compression: "none" } },
      "blocking checksum: the data (9 bytes) has no checksum. A changed bit would not be seen: give source-sha256",
    ],
    [
      "rows without checksum in a folder",
      { protection: rows, dump: { compression: "none", format: "directory" } },
      "warning checksum: the data",
    ],
    [
      "rows whose digest was given",
      { protection: rows, dump: { compression: "none" }, source: { isDigestProven: true } },
      undefined,
    ],
    [
      "rows within gzip",
      { protection: { ...rows, whole: "the CRC-32 of gzip around it" }, dump: { compression: "none" } },
      undefined,
    ],

    [
      "rows without tables",
      { dump: { objects: { "TABLE DATA": 1 } } },
      "blocking content: the dump holds rows and no tables (--data-only)",
    ],
    ["rows without tables, in place", { dump: { objects: { "TABLE DATA": 1 } }, purpose: inPlace }, undefined],
    ["tables without rows", { dump: { tables: [] } }, "warning content: the dump holds no rows"],
    [
      "tables without rows, in place",
      { dump: { tables: [] }, purpose: inPlace },
      "blocking content: the dump holds no rows",
    ],
    [
      "INSERT statements",
      { dump: { tables: [{ ...table("a", 100), sha256: undefined }] } },
      "warning content: 1 tables are INSERT statements",
    ],
    [
      "subscriptions in the dump",
      { dump: { objects: { TABLE: 1, SUBSCRIPTION: 1 } } },
      "note content: the dump's subscriptions are restored disabled",
    ],

    ["plain SQL", { dump: { format: "plain" } }, "blocking plain-sql: the dump is plain SQL"],
    [
      "plain SQL that drops",
      { dump: { format: "plain", script: { drops: true } }, purpose: { allowPlainSql: true } },
      "blocking plain-sql: the dump begins by dropping",
    ],
    [
      "plain SQL, in place",
      { dump: { format: "plain" }, purpose: inPlace },
      "blocking plain-sql: strategy in-place takes the rows out of an archive, and the dump is plain SQL: dump with --format=custom",
    ],

    [
      "what a run that was cut off left",
      {
        catalog: [
          { oid: 2, name: "shop__r1", isOpen: true, comment: null, sessions: 0, mark: { ...mark, kind: "scratch" } },
        ],
      },
      "warning left-overs: runs that were cut off, or still are at work, left shop__r1",
    ],
    [
      "what waits to be swapped in",
      {
        catalog: [
          { oid: 2, name: "shop__r1", isOpen: true, comment: null, sessions: 0, mark: { ...mark, kind: "restored" } },
        ],
      },
      "note left-overs: restored and not yet swapped in: shop__r1",
    ],
    [
      "what belongs to another database",
      {
        catalog: [
          {
            oid: 2,
            name: "blog__r1",
            isOpen: true,
            comment: null,
            sessions: 0,
            mark: { ...mark, of: "blog", kind: "scratch" },
          },
        ],
      },
      undefined,
    ],
  ])("%s", (_case, changes, expected) => {
    expect(said(changes)).toEqual(expected === undefined ? [] : [expect.stringContaining(expected)]);
  });
});

describe("space", () => {
  // 100 MB of rows: 220 MB of database, 176 MB of log, 40 MB of dump, and 30 % more.
  const MB = 1_000_000;

  it.each<[string, Changes, string | undefined]>([
    ["enough on one disk", { free: { data: 570 * MB, wal: 570 * MB } }, undefined],
    [
      "too little on one disk",
      { free: { data: 560 * MB, wal: 560 * MB } },
      "the disk with the data and the write-ahead log has 534 MB free, and 541 MB are needed",
    ],
    ["enough on two", { free: { data: 350 * MB, wal: 230 * MB } }, undefined],
    ["too little for the data", { free: { data: 330 * MB, wal: 900 * MB } }, "the disk with the data has 315 MB free"],
    [
      "too little for the log",
      { free: { data: 900 * MB, wal: 220 * MB } },
      "the disk with the write-ahead log has 210 MB free",
    ],
    [
      "what has to stay free",
      { free: { data: 570 * MB, wal: 570 * MB }, purpose: { minFreeSpace: 10 * MB } },
      "the disk with the data and the write-ahead log",
    ],
    [
      "nobody can look",
      { free: { data: undefined, wal: undefined } },
      "the free space cannot be seen; about 541 MB will be taken",
    ],
    [
      "nobody can look, and it was asked for",
      { free: { data: undefined, wal: undefined }, purpose: { minFreeSpace: 1 } },
      "min-free-space is given, and the free space cannot be seen",
    ],
    ["in place, a copy and all of the log", { free: { data: 4.3 * GB, wal: 4.3 * GB }, purpose: inPlace }, undefined],
    [
      "in place, too little",
      { free: { data: 2 * GB, wal: 2 * GB }, purpose: inPlace },
      "the disk with the data and the write-ahead log",
    ],
  ])("%s", (_case, changes, expected) => {
    const found = gates(inspectionWith(changes)).map(({ message }) => message);
    expect(found).toEqual(expected === undefined ? [] : [expect.stringContaining(expected)]);
  });

  it("a log that checkpoints recycle is never larger than they let it", () => {
    const large = { tables: [table("orders", 10 * GB)] };
    const wal = { maxSize: GB, isHeld: false, archives: false, standbys: 0 };
    const free = { data: 100 * GB, wal: 3 * GB };
    expect(said({ dump: large, cluster: { wal }, free })).toEqual([]);
    expect(said({ dump: large, cluster: { wal: { ...wal, isHeld: true } }, free })).toEqual([
      expect.stringContaining("the disk with the write-ahead log has 3072 MB free, and 23 GB are needed"),
    ]);
  });
});
