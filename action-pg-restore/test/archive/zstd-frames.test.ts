import { randomBytes } from "node:crypto";
import { zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decompress } from "../../src/archive/decompress.ts";
import { inChunks } from "./support/dumps.ts";

async function content(bytes: Buffer, chunk: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of decompress("zstd", inChunks(bytes, chunk))) pieces.push(piece);
  return Buffer.concat(pieces);
}

const noise = randomBytes(300_000);
const zeros = Buffer.alloc(500_000);
const skippable = Buffer.concat([Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0]), Buffer.from("any")]);

describe("zstd data", () => {
  it.each([
    ["that does not compress", zstdCompressSync(noise), noise],
    ["that is all the same", zstdCompressSync(zeros), zeros],
    ["of nothing", zstdCompressSync(""), Buffer.alloc(0)],
    ["in frames", Buffer.concat([zstdCompressSync(noise), zstdCompressSync(zeros)]), Buffer.concat([noise, zeros])],
    ["with frames to skip", Buffer.concat([skippable, zstdCompressSync(zeros), skippable]), zeros],
  ])("%s is read", async (_, bytes, expected) => {
    for (const chunk of [777, 1 << 20]) expect((await content(bytes, chunk)).equals(expected)).toBe(true);
  });

  it.each([1, 4, 5, 100, 200_000])("that lacks its last %i bytes is cut off", async (count) => {
    await expect(content(zstdCompressSync(noise).subarray(0, -count), 1 << 16)).rejects.toThrow(/cut off/);
  });

  it("with something else behind it is damaged", async () => {
    await expect(content(Buffer.concat([zstdCompressSync(noise), Buffer.from("junk!")]), 1 << 16)).rejects.toThrow(
      /no zstd frame at byte \d+/,
    );
  });
});
