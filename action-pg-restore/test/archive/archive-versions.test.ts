import { describe, expect, it } from "vitest";
import { dumpBytes, dumpFacts, inspect, messages, serverFacts, soundDump } from "./support/dumps.ts";
import { asVersion } from "./support/older-archive.ts";

describe("archives of other versions than those of the servers at hand", () => {
  it.each([
    [12, "custom-none"],
    [12, "custom-gzip"],
    [13, "custom-gzip"],
    [15, "custom-none"],
    [15, "custom-gzip"],
  ] as const)("1.%i is read: %s", async (minor, name) => {
    const dump = soundDump(await inspect(asVersion(dumpBytes(`15-${name}`), minor)));
    expect(dumpFacts(dump)).toEqual(serverFacts(15));
    expect(dump.archiveVersion).toBe(`1.${minor}`);
  });

  it.each([
    [11, "1.11"],
    [17, "1.17"],
  ])("an unknown one is refused: %i", async (minor, version) => {
    const archive = dumpBytes("18-custom-gzip");
    archive[6] = minor;
    expect(messages(await inspect(archive))).toEqual([
      `archives of version ${version} cannot be read here, only 1.12 to 1.16 (PostgreSQL 9.0 to 18)`,
    ]);
  });

  it("a dump to a pipe does not know where its data is", async () => {
    const archive = dumpBytes("15-custom-gzip");
    const positions = offsetsIn(archive);
    expect(positions.length).toBeGreaterThan(8);
    for (const at of positions) archive.fill(0, at + 1, at + 9)[at] = 1;
    expect(dumpFacts(soundDump(await inspect(archive)))).toEqual(serverFacts(15));
  });

  it("lz4 is refused with what to do", async () => {
    const report = await inspect(dumpBytes("17-custom-lz4"));
    expect(report.state).toBe("refused");
    expect(messages(report)).toEqual([expect.stringMatching(/lz4.*dump again with --compress=zstd/)]);
  });
});

/** Where the table of contents says that data is: after a byte 2, a position at which a block begins. */
function offsetsIn(archive: Buffer): number[] {
  const isBlock = (position: number) => position > 1000 && position < archive.length && archive[position] === 1;
  return [...archive.subarray(0, -9).keys()].filter((at) => {
    const isPosition = archive[at] === 2 && archive.readUInt32LE(at + 5) === 0;
    const position = archive.readUInt32LE(at + 1);
    return isPosition && (isBlock(position) || archive[position] === 3);
  });
}
