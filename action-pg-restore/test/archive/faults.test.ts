import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { ArchiveReport } from "../../src/archive/dump.ts";
import { changedFolder, dumpBytes, dumpFolder, inspect, inspectFolder, messages, soundDump } from "./support/dumps.ts";

const FILES = [
  "15-custom-gzip",
  "15-custom-none",
  "15-tar",
  "15-plain",
  "17-custom-zstd",
  "17-inserts",
  "18-custom-gzip",
  "18-custom-none",
  "18-custom-inserts",
  "18-tar",
  "18-plain",
];
const CUTS = 40;

describe("a dump that is cut off is noticed", () => {
  it.each(FILES)("wherever the cut is: %s", async (name) => {
    const bytes = dumpBytes(name);
    // The newlines at the end of a script are no part of the dump.
    const end = bytes.toString("latin1").trimEnd().length;
    const last = name.includes("custom") || name.includes("tar") ? bytes.length : end;
    const cuts = Array.from({ length: CUTS }, (_, cut) => Math.floor((last * cut) / CUTS));
    for (const cut of [...cuts, last - 1, last - 2, last - 5, last - 60]) {
      const report = await inspect(bytes.subarray(0, cut), 1 << 16);
      expect({ cut, state: report.state }).not.toEqual({ cut, state: "sound" });
      if (cut > 4096) expect(messages(report).join()).toMatch(/cut off|missing/);
    }
  });

  it.each(["15-custom-none", "18-plain"])("within gzip, too: %s", async (name) => {
    const bytes = gzipSync(dumpBytes(name));
    for (let cut = 1; cut <= CUTS; cut++) {
      const report = await inspect(bytes.subarray(0, bytes.length - cut ** 2));
      expect(report).toMatchObject({ state: "damaged", problems: [{ code: "truncated" }] });
    }
  });

  it("says where, and what it was reading", async () => {
    const bytes = dumpBytes("15-custom-none");
    expect(messages(await inspect(bytes.subarray(0, 9)))).toEqual([
      "the dump is cut off: it ends at byte 9, within the archive's header",
    ]);
    expect(messages(await inspect(bytes.subarray(0, 9000)))).toEqual([
      "the dump is cut off: it ends at byte 9000, within the table of contents",
    ]);
    const [position] = positionsOf(bytes, "shop", "orders");
    expect(messages(await inspect(bytes.subarray(0, position + 500)))).toEqual([
      `the data of shop.orders cannot be read: the dump is cut off: it ends at byte ${position + 500}, within the data of shop.orders`,
    ]);
  });

  it("the report has what could be read, and the checksum of all that is there", async () => {
    const report = await inspect(dumpBytes("18-custom-gzip").subarray(0, -700));
    if (report.state !== "damaged") throw new Error(report.state);
    expect(report.dump?.tables.map(({ name }) => name)).toContain("customers");
    expect(report.source.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("files of a directory dump", () => {
  const name = "18-directory-none";

  it("are missed", async () => {
    for (const file of await dumpFolder(name).list()) {
      const report = await inspectFolder(changedFolder(name, { [file]: undefined }));
      expect({ file, state: report.state }).not.toEqual({ file, state: "sound" });
    }
  });

  it.each(["15-directory-gzip", "17-directory-zstd"])("are not taken for empty: %s", async (each) => {
    for (const file of await dumpFolder(each).list()) {
      // pg_dump writes an empty large object so.
      if (/^blob_\d+\.dat\.zst$/.test(file)) continue;
      const report = await inspectFolder(changedFolder(each, { [file]: Buffer.alloc(0) }));
      expect({ file, state: report.state }).not.toEqual({ file, state: "sound" });
    }
  });

  it.each(["15-directory-gzip", "17-directory-zstd", name])("are read to their ends: %s", async (each) => {
    const folder = dumpFolder(each);
    for (const file of await folder.list()) {
      const pieces: Uint8Array[] = [];
      for await (const piece of folder.open(file)) pieces.push(piece);
      const bytes = Buffer.concat(pieces);
      // What a large object should hold is known only where it is compressed.
      if (bytes.length === 0 || /^blob_\d+\.dat$/.test(file)) continue;
      const report = await inspectFolder(changedFolder(each, { [file]: bytes.subarray(0, -2) }));
      expect({ file, state: report.state }).not.toEqual({ file, state: "sound" });
    }
  });
});

describe("one flipped bit", () => {
  it.each(["15-custom-gzip", "18-custom-gzip"])("in compressed data is noticed, wherever: %s", async (name) => {
    const bytes = dumpBytes(name);
    const sound = await inspect(bytes);
    for (const [, report] of await flipped(bytes, tocBytes(sound), 150)) {
      if (report.state === "damaged") continue;
      // The last byte of compressed data may have bits that mean nothing.
      expect(soundDump(report)).toEqual(soundDump(sound));
    }
  });

  it("within gzip is noticed in the table of contents, too, and in rows", async () => {
    const bytes = gzipSync(dumpBytes("18-custom-none"), { level: 0 });
    for (const [at, report] of await flipped(bytes, 10, 150))
      expect({ at, state: report.state }).not.toEqual({ at, state: "sound" });
  });

  it.each(["15-custom-none", "18-tar", "17-custom-zstd"])(
    "in what no checksum covers may go unnoticed, and the report says so: %s",
    async (name) => {
      const bytes = dumpBytes(name);
      const sound = soundDump(await inspect(bytes));
      let unnoticed = 0;
      for (const [, report] of await flipped(bytes, 0, 200)) {
        if (report.state !== "sound" || JSON.stringify(report.dump) === JSON.stringify(sound)) continue;
        unnoticed += 1;
        expect(report.protection).toMatchObject({
          whole: undefined,
          unprotected: [expect.any(String), expect.any(String)],
        });
      }
      expect(unnoticed).toBeGreaterThan(0);
    },
  );

  it("in one table leaves the others readable", async () => {
    const bytes = dumpBytes("15-custom-gzip");
    const [at = 0] = positionsOf(bytes, "shop", "customers");
    bytes[at + 200] = (bytes[at + 200] ?? 0) ^ 8;
    const report = await inspect(bytes);
    expect(report).toMatchObject({ state: "damaged", problems: [{ code: "damaged", table: "shop.customers" }] });
    if (report.state !== "damaged") return;
    expect(report.dump?.tables).toHaveLength(7);
    expect(messages(report)).toEqual([
      expect.stringMatching(/^the data of shop\.customers cannot be read: the zlib data/),
    ]);
  });

  it.each([
    ["a tab", "\t150.00\n", " 150.00\n", "too few or too many columns"],
    ["a newline", "\t150.00\n", "\t150.00\x0b", "the last row is not complete"],
    ["a newline between rows", "\t1.50\n", "\t1.50\x0b", "too few or too many columns"],
    ["a letter's highest bit", "Name 7\t", "Name\xa07\t", "not valid UTF-8"],
    ["the end mark", "\\.\n\n\n", "\\/\n\n\n", "do not end with the mark of their end"],
  ])("in a row without a checksum is noticed in %s", async (_, before, after, flaw) => {
    for (const name of ["15-custom-none", "18-tar"]) {
      const bytes = dumpBytes(name);
      bytes.write(after, bytes.indexOf(before, 0, "latin1"), "latin1");
      expect(messages(await inspect(bytes))).toEqual([expect.stringMatching(`^the data of .*${flaw}$`)]);
    }
  });
});

describe("a table of contents that contradicts itself", () => {
  it("or where its data is", async () => {
    const bytes = dumpBytes("15-custom-none");
    const [position = 0, at = 0] = positionsOf(bytes, "shop", "orders");
    bytes.writeUInt32LE(position + 1, at);
    expect(messages(await inspect(bytes))).toEqual([
      `the table of contents is damaged: it has the data of shop.orders at byte ${position + 1}, it is at ${position}`,
    ]);
  });

  it("or the table it belongs to", async () => {
    const bytes = dumpBytes("15-custom-none");
    const at = bytes.lastIndexOf("orders\n".slice(0, -1), bytes.indexOf("COPY shop.orders"));
    bytes.write("orderz", at);
    expect(messages(await inspect(bytes))[0]).toMatch(/\(TABLE DATA orderz\) belongs to table shop\.orders$/);
  });

  it("or what large objects there are", async () => {
    const bytes = dumpBytes("15-custom-none");
    const at = bytes.indexOf(Buffer.from("\x04\0\0\0BLOB\0", "latin1"));
    bytes.write("BLOC", at + 4);
    expect(messages(await inspect(bytes))).toEqual([
      "the large objects of the dump are not those that its table of contents names",
    ]);
  });
});

describe("something after the end", () => {
  it.each(FILES)("is noticed: %s", async (name) => {
    const junk = name.includes("plain") || name.includes("inserts") ? "SELECT 1;\n" : "junk";
    const report = await inspect(
      Buffer.concat([dumpBytes(name), Buffer.from(name.includes("custom") ? "junk" : junk)]),
    );
    expect(report).toMatchObject({ state: "damaged", problems: [{ code: "trailing" }] });
  });

  it("is noticed when it is another dump", async () => {
    const report = await inspect(Buffer.concat([dumpBytes("15-plain"), dumpBytes("15-plain")]));
    expect(report.state).not.toBe("sound");
  });
});

it("line ends that a terminal changed are named", async () => {
  const bytes = Buffer.from(dumpBytes("15-custom-gzip").toString("latin1").replaceAll("\n", "\r\n"), "latin1");
  expect(messages(await inspect(bytes))[0]).toMatch(/line ends were changed, as a terminal does: dump without -t/);
});

/** Reports on copies of which each has one bit flipped, spread evenly from `start` on. */
async function flipped(bytes: Buffer, start: number, count: number): Promise<[number, ArchiveReport][]> {
  const reports: [number, ArchiveReport][] = [];
  for (let each = 0; each < count; each++) {
    const at = start + Math.floor(((bytes.length - start) * each) / count);
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ (1 << (each % 8));
    reports.push([at, await inspect(copy, 1 << 16)]);
  }
  return reports;
}

function tocBytes(report: ArchiveReport): number {
  if (report.state !== "sound") throw new Error(report.state);
  return Number(/\((\d+) bytes\)/.exec(report.protection.unprotected.join())?.[1]);
}

/** Where the data of a table begins, and where the table of contents says so. */
function positionsOf(bytes: Buffer, schema: string, table: string): [number, number] {
  const copy = bytes.indexOf(`COPY ${schema}.${table} (`);
  for (let at = copy; at < copy + 2000; at++) {
    const position = bytes.readUInt32LE(at + 1);
    const isPosition = bytes[at] === 2 && bytes.readUInt32LE(at + 5) === 0;
    if (isPosition && position > copy && position < bytes.length && bytes[position] === 1) return [position, at + 1];
  }
  throw new Error(`${table} has no data`);
}
