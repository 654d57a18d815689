import { describe, expect, it } from "vitest";
import { gates } from "../../src/preflight/gates.ts";
import { type Changes, inPlace, inspectionWith, said, table } from "./support/inspection.ts";

const GB = 1024 ** 3;

describe("of the locks that a restore takes at once a gate says", () => {
  it.each<[string, Changes, string | undefined]>([
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
    [
      "plain SQL",
      {
        dump: { format: "plain", objects: { TABLE: 2_000, INDEX: 1_000, SEQUENCE: 100 } },
        purpose: { allowPlainSql: true },
      },
      "blocking locks: about 7100 locks are needed at once, and the server has room for 6400: raise max_locks_per_transaction and restart it, or dump with --format=custom",
    ],
    [
      "a tar archive",
      { dump: { format: "tar", objects: { TABLE: 2_500 } } },
      "blocking locks: about 7500 locks are needed at once, and the server has room for 6400: raise max_locks_per_transaction and restart it, or dump with --format=custom",
    ],
    [
      "one job",
      { dump: { objects: { TABLE: 2_500 } }, purpose: { jobs: 1 } },
      "blocking locks: about 7500 locks are needed at once, and the server has room for 6400: raise max_locks_per_transaction and restart it, or set jobs to 2",
    ],
    [
      "an archive that only a script gets into an older server",
      {
        cluster: { versionNumber: 150_018 },
        tools: [{ major: 17, place: "on the runner" }],
        dump: { serverVersion: "15.18", objects: { TABLE: 1_500 } },
      },
      "warning locks: about 4500 locks are needed at once, and the server has room for 6400: raise max_locks_per_transaction and restart it, or dump with pg_dump 15, and have its pg_restore at hand",
    ],
  ])("%s", (_case, changes, expected) => {
    const found = said(changes).filter((each) => / locks: /.test(each));
    expect(found).toEqual(expected === undefined ? [] : [expect.stringContaining(expected)]);
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
