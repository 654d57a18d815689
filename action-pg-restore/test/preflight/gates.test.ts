import { describe, expect, it } from "vitest";
import { type Changes, inPlace, said } from "./support/inspection.ts";

const GB = 1024 ** 3;
const HOUR = 3_600_000;

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
  ])("%s", (_case, changes, expected) => {
    expect(said(changes)).toEqual(expected === undefined ? [] : [expect.stringContaining(expected)]);
  });
});
