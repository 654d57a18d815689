import { describe, expect, it } from "vitest";
import { type Changes, inPlace, said, table } from "./support/inspection.ts";

const HOUR = 3_600_000;
const toc = { whole: undefined, unprotected: ["the table of contents (500 bytes) has no checksum"] };
const rows = { whole: undefined, unprotected: ["the data (9 bytes) has no checksum"] };

describe("of the dump itself a gate says", () => {
  it.each<[string, Changes, string | undefined]>([
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
      "a dump of tomorrow, where its age matters",
      { dump: { createdAt: "2026-11-23T12:00:00" }, purpose: { maxAge: HOUR } },
      "blocking age: the dump says it was made at 2026-11-23T12:00:00.000Z, which is in the future: check the clocks, and leave out max-age",
    ],
    [
      "a dump of a zone that is ahead",
      { dump: { createdAt: "2026-11-22T01:00:00" }, purpose: { maxAge: HOUR } },
      undefined,
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
  ])("%s", (_case, changes, expected) => {
    expect(said(changes)).toEqual(expected === undefined ? [] : [expect.stringContaining(expected)]);
  });
});
