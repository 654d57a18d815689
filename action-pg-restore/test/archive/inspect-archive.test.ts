import { createHash } from "node:crypto";
import { gzipSync, constants as zlib, zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { inspectArchive } from "../../src/archive/inspect-archive.ts";
import {
  dumpBytes,
  dumpFacts,
  dumpFolder,
  type Facts,
  inChunks,
  inspect,
  inspectFolder,
  messages,
  serverFacts,
  soundDump,
} from "./support/dumps.ts";

const read = async (name: string) =>
  name.includes("directory") ? await inspectFolder(dumpFolder(name)) : await inspect(dumpBytes(name));
const majorOf = (name: string) => Number(name.slice(0, 2));

const ARCHIVES = [
  ["15-custom-gzip", "custom", "1.14", "gzip"],
  ["15-custom-none", "custom", "1.14", "none"],
  ["15-directory-gzip", "directory", "1.14", "gzip"],
  ["15-tar", "tar", "1.14", "none"],
  ["17-custom-zstd", "custom", "1.16", "zstd"],
  ["17-directory-zstd", "directory", "1.16", "zstd"],
  ["18-custom-gzip", "custom", "1.16", "gzip"],
  ["18-custom-none", "custom", "1.16", "none"],
  ["18-directory-none", "directory", "1.16", "none"],
  ["18-tar", "tar", "1.16", "none"],
] as const;
const SCRIPTS = ["15-plain", "18-plain"];

describe("a dump holds what the server it is from held", () => {
  it.each([...ARCHIVES.map(([name]) => name), ...SCRIPTS])("%s", async (name) => {
    expect(dumpFacts(soundDump(await read(name)))).toEqual(serverFacts(majorOf(name)));
  });

  it("in however small pieces it comes", async () => {
    for (const name of ["15-custom-gzip", "18-tar", "18-plain"]) {
      const inPieces = soundDump(await inspect(dumpBytes(name), 1));
      expect(inPieces).toEqual(soundDump(await inspect(dumpBytes(name), 1 << 20)));
    }
  });

  it("as INSERT statements, without what COPY would have written", async () => {
    for (const name of ["17-inserts", "18-custom-inserts"]) {
      const { tables } = dumpFacts(soundDump(await read(name)));
      expect(rowsOf({ tables }, "shop.")).toEqual(rowsOf(serverFacts(17), "shop."));
      expect(Object.values(tables).map(({ sha256 }) => sha256)).not.toContainEqual(expect.stringMatching(/./));
    }
  });

  it("by way of the partitioned table", async () => {
    const { tables } = soundDump(await read("18-custom-root"));
    expect(tables.map(({ name, target, rows }) => ({ name, target: target.name, rows }))).toEqual([
      { name: "events_2024", target: "events", rows: 12 },
      { name: "events_2025", target: "events", rows: 19 },
      { name: "events_rest", target: "events", rows: 0 },
    ]);
  });
});

/** Tables without rows have no statement to count them by. */
function rowsOf({ tables }: Pick<Facts, "tables">, start: string): Record<string, number> {
  const filled = Object.entries(tables).filter(([name, { rows }]) => name.startsWith(start) && rows > 0);
  return Object.fromEntries(filled.map(([name, { rows }]) => [name, rows]));
}

describe("a dump says where it is from", () => {
  it.each(ARCHIVES)("%s", async (name, format, archiveVersion, compression) => {
    const dump = soundDump(await read(name));
    expect(dump).toMatchObject({
      format,
      archiveVersion,
      compression,
      database: "sample",
      serverVersion: expect.stringMatching(new RegExp(`^${majorOf(name)}\\.\\d+ \\(Debian`)),
      pgDumpVersion: expect.stringMatching(new RegExp(`^${majorOf(name)}\\.`)),
      createdAt: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d$/),
      encoding: "UTF8",
      script: undefined,
    });
  });

  it.each([...ARCHIVES.map(([name]) => name), ...SCRIPTS])("and what it needs: %s", async (name) => {
    const dump = soundDump(await read(name));
    expect(dump).toMatchObject({
      extensions: [{ name: "citext", schema: "public" }],
      schemas: ["Odd; Schema", "shop"],
      owners: ["app_owner", "postgres"],
      roles: ["app_owner", "postgres", "report reader"],
      tablespaces: [],
      emptyTables: [{ schema: "shop", name: "events" }],
      objects: { "TABLE DATA": 8, "FK CONSTRAINT": 2, "MATERIALIZED VIEW DATA": 1, TRIGGER: 1, POLICY: 1 },
    });
    const odd = dump.tables.find(({ name }) => name.startsWith("T"));
    expect(odd).toMatchObject({ name: 'Täble "q" \\ (x), -- y', columns: ['Cöl "q", (1)', "select"] });
    // Generated columns are not dumped.
    expect(dump.tables.find(({ name }) => name === "customers")?.columns).toHaveLength(11);
  });

  it("and plain SQL what its script does beside", async () => {
    const dump = soundDump(await read("18-plain"));
    expect(dump).toMatchObject({
      format: "plain",
      archiveVersion: undefined,
      database: undefined,
      createdAt: undefined,
    });
    expect(dump.script).toEqual({ drops: false });
  });
});

const CHECKED = { params: { [zlib.ZSTD_c_checksumFlag]: 1 } };
const TOC = /^the table of contents \(\d+ bytes\) has no checksum$/;

describe("what is around a dump", () => {
  const dump = dumpBytes("15-custom-none");
  const plain = dumpBytes("18-plain");

  it.each([
    ["gzip", gzipSync(dump), ["gzip"], "the CRC-32 of gzip around it"],
    [
      "gzip in two members",
      Buffer.concat([gzipSync(dump.subarray(0, 999)), gzipSync(dump.subarray(999))]),
      ["gzip"],
      "the CRC-32 of gzip around it",
    ],
    ["zstd with a checksum", zstdCompressSync(plain, CHECKED), ["zstd"], "the XXH64 of zstd around it"],
    ["zstd without", zstdCompressSync(plain), ["zstd"], undefined],
    [
      "zstd in two frames",
      Buffer.concat([zstdCompressSync(dump.subarray(0, 999)), zstdCompressSync(dump.subarray(999))]),
      ["zstd"],
      undefined,
    ],
    ["both", gzipSync(zstdCompressSync(dump)), ["gzip", "zstd"], "the CRC-32 of gzip around it"],
  ])("is taken off: %s", async (_, bytes, wrappings, whole) => {
    const report = await inspect(bytes);
    expect(dumpFacts(soundDump(report)).tables).toEqual(serverFacts(15).tables);
    expect(report).toMatchObject({ source: { bytes: bytes.length, wrappings }, protection: { whole } });
    if (whole !== undefined) expect(report).toMatchObject({ protection: { unprotected: [] } });
  });

  it("may be two layers, not more", async () => {
    const report = await inspect(gzipSync(gzipSync(gzipSync(dump))));
    expect(messages(report)).toEqual(["the source is compressed more than twice over: unpack it first"]);
  });

  it.each([
    ["gzip", gzipSync(dump)],
    ["zstd", zstdCompressSync(dump)],
  ])("ends where the dump ends: %s", async (_, bytes) => {
    expect(await inspect(Buffer.concat([bytes, Buffer.from("junk")]))).toMatchObject({ state: "damaged" });
  });
});

describe("a report says what no checksum protects", () => {
  it.each([
    ["15-custom-gzip", [TOC]],
    ["15-directory-gzip", [TOC]],
    [
      "17-custom-zstd",
      [TOC, /^the data \(\d+ bytes in 8 tables and 3 large objects\) has no checksum, stored with compression zstd/],
    ],
    ["15-tar", [TOC, /stored with compression none/]],
    ["18-plain", [/^plain SQL has no checksum/]],
  ])("%s", async (name, unprotected) => {
    const report = await read(name);
    expect(report).toMatchObject({
      protection: { whole: undefined, unprotected: unprotected.map((words) => expect.stringMatching(words)) },
    });
  });
});

it("progress is told in bytes of the source, and its checksum is that of the stored file", async () => {
  const bytes = gzipSync(dumpBytes("18-plain"));
  const steps: number[] = [];
  const onProgress = (read: number) => steps.push(read);
  const report = await inspectArchive({ kind: "file", content: inChunks(bytes, 5000) }, { onProgress });
  expect(steps.at(-1)).toBe(bytes.length);
  expect(steps).toHaveLength(Math.ceil(bytes.length / 5000));
  expect(report.source.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
});

describe("a dump in another encoding", () => {
  it.each(["18-latin1", "18-custom-latin1"])("has its names right: %s", async (name) => {
    const dump = soundDump(await read(name));
    expect(dump.encoding).toBe("LATIN1");
    expect(dump.tables.map((table) => table.name)).toContain('Täble "q" \\ (x), -- y');
    expect(dump.tables.flatMap(({ columns = [] }) => columns)).toContain('Cöl "q", (1)');
    expect(dump.sequences.map((sequence) => sequence.name)).toEqual(['Séq "q"']);
  });
});
