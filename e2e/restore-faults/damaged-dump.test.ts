import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectResult, reportOf } from "../support/restore.ts";
import { dropOthers, expectRefused, expectRestored, expectUntouched } from "../support/restore-endings.ts";
import { openRestorePlace, type RestorePlace } from "../support/restore-place.ts";

/** The middles of so many equal parts, and which bit is flipped there. */
const places = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ part: (index + 0.5) / count, bit: index % 8 }));
const ARCHIVES = ["gzip.dump", "none.dump"] as const;
const FLIPS = ARCHIVES.flatMap((source) => places(10).map((place) => ({ source, ...place })));
const CUTS = (["table of contents", "data"] as const).flatMap((within) =>
  places(10).map((place) => ({ within, ...place })),
);

describe("a dump that is damaged", { timeout: 60_000 }, () => {
  let place: RestorePlace;
  let before: Record<string, string>;
  /** Bytes of the table of contents, with the header before it. */
  const contents: Record<string, number> = {};
  beforeAll(async () => {
    place = await openRestorePlace(17);
    await place.dump("gzip.dump", "--format=custom");
    await place.dump("none.dump", "--format=custom", "--compress=none");
    await place.dump("plain.sql", "--format=plain");
    await place.server.psql("DELETE FROM shop.orders WHERE id > 50; DROP VIEW shop.rich", "shop");
    before = await place.digest();
    for (const source of ARCHIVES) contents[source] = await contentsOf(source);
  }, 180_000);
  afterAll(() => place[Symbol.asyncDispose]());

  const bytesOf = (name: string) => readFileSync(join(place.workspace.path, name));
  const sha256Of = (name: string) => createHash("sha256").update(bytesOf(name)).digest("hex");
  const put = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(place.workspace.path, name), bytes);
    return name;
  };

  /** As the action itself tells it. */
  async function contentsOf(source: string): Promise<number> {
    const verified = await place.run({ mode: "verify-only", source });
    const [, bytes] = /table of contents \((\d+) bytes\)/.exec(verified.log.join("\n")) ?? [];
    expect(Number(bytes), verified.log.join("\n")).toBeGreaterThan(1_000);
    return Number(bytes);
  }

  /** A byte of the table of contents, or of what follows it. */
  function within(source: string, what: "table of contents" | "data", part: number): number {
    const [start, end] = what === "data" ? [contents[source] ?? 0, bytesOf(source).length] : [0, contents[source] ?? 0];
    return Math.floor(start + (end - start) * part);
  }

  function flip(source: string, at: number, bit: number): string {
    const bytes = bytesOf(source);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
    return put("damaged.dump", bytes);
  }

  const refused = async (given: Readonly<Record<string, string>>) =>
    await expectRefused(place, await place.run(given), before);

  describe("because it is cut off", () => {
    it.each(CUTS)("within its $within, after $part of it, is refused", async ({ within: what, part }) => {
      const source = put("cut.dump", bytesOf("gzip.dump").subarray(0, within("gzip.dump", what, part)));
      expect(await refused({ source })).toMatch(/^\S*cut\.dump cannot be restored from: .*(cut off|missing)/);
    });

    it("by its last byte is refused, in place as well", async () => {
      const source = put("cut.dump", bytesOf("gzip.dump").subarray(0, -1));
      expect(await refused({ source, strategy: "in-place" })).toMatch(/cut off/);
    });

    it.each(places(10))("as plain SQL, behind the line at $part of it, is refused", async ({ part }) => {
      const bytes = bytesOf("plain.sql");
      const source = put("cut.sql", bytes.subarray(0, bytes.indexOf("\n", Math.floor(bytes.length * part)) + 1));
      expect(await refused({ source, "allow-plain-sql": "true" })).toContain(
        'does not end with pg_dump\'s line "-- PostgreSQL database dump complete"',
      );
    });
  });

  describe("by a bit in its data", () => {
    it.each(FLIPS)("at $part of $source is refused by a checksum", async ({ source, part, bit }) => {
      const sha256 = sha256Of(source);
      const damaged = flip(source, within(source, "data", part), bit);
      expect(await refused({ source: damaged, "source-sha256": sha256 })).toContain("source-sha256 says");
    });

    it.each(FLIPS)("at $part of $source is refused without a checksum", async ({ source, part, bit }) => {
      const damaged = flip(source, within(source, "data", part), bit);
      // What nothing protects is not restored from at all.
      const why = source === "none.dump" ? /has no checksum|cannot be restored from/ : /cannot be restored from/;
      expect(await refused({ source: damaged })).toMatch(why);
    });
  });

  describe("by a bit in its table of contents", () => {
    it.each(FLIPS)("at $part of $source is refused by a checksum", async ({ source, part, bit }) => {
      const sha256 = sha256Of(source);
      const damaged = flip(source, within(source, "table of contents", part), bit);
      expect(await refused({ source: damaged, "source-sha256": sha256 })).toMatch(/cannot be restored from/);
    });

    it.each(FLIPS)("at $part of $source loses nothing without one", async ({ source, part, bit }) => {
      const damaged = flip(source, within(source, "table of contents", part), bit);
      const run = await place.run({ source: damaged });
      if (run.outputs.result !== "restored") {
        await expectUntouched(place, run, before);
        return;
      }
      // It was said what nothing protects, the rows are the dump's, and there is a way back.
      expect(run.annotations.map(({ message }) => message).join()).toMatch(/table of contents .* has no checksum/);
      expect(reportOf(run).dump.unprotected.join()).toContain("table of contents");
      await expectRestored(place, run, before);
      await place.server.psql(`ALTER DATABASE "${run.outputs["old-database"]}" ALLOW_CONNECTIONS false`);
      const back = await place.run({ mode: "rollback", "old-database": run.outputs["old-database"] ?? "" });
      expectResult(back, "reverted");
      expect(await place.digest()).toEqual(before);
      await dropOthers(place);
    });
  });
});
