import { describe, expect, it } from "vitest";
import type { SlotFacts } from "../../src/preflight/facts.ts";
import { type Changes, inPlace, said } from "./support/inspection.ts";

const GB = 1024 ** 3;
const slot: SlotFacts = {
  name: "electric",
  plugin: "pgoutput",
  isActive: true,
  isTemporary: false,
  heldBytes: 20 * GB,
};
const mark = { of: "shop", run: "1", at: "2026-11-20T00:00:00Z", expires: "2026-11-27T00:00:00Z" } as const;

describe("of who uses the server and the database, and may, a gate says", () => {
  it.each<[string, Changes, string | undefined]>([
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
