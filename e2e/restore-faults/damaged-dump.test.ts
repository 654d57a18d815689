import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectResult, reportOf } from "../support/restore.ts";
import { expectNothingBeside, openRestorePlace, type RestorePlace } from "../support/restore-place.ts";

const parts = (count: number) => Array.from({ length: count }, (_, index) => (index + 0.5) / count);
const percent = (part: number) => `${Math.round(part * 1_000) / 10} %`;

describe("a dump that is damaged", { timeout: 60_000 }, () => {
  let place: RestorePlace;
  let before: Record<string, string>;
  /** Bytes of the table of contents, with the header before it. */
  const contents: Record<string, number> = {};
  beforeAll(async () => {
    place = await openRestorePlace(17);
    await place.dump("gzip.dump", "--format=custom");
    await place.dump("none.dump", "--format=custom", "--compress=none");
    await place.server.psql("DELETE FROM shop.orders WHERE id > 50; DROP VIEW shop.rich", "shop");
    before = await place.digest();
    for (const source of ["gzip.dump", "none.dump"]) contents[source] = await contentsOf(source);
  }, 180_000);
  afterAll(() => place[Symbol.asyncDispose]());

  const bytesOf = (name: string) => readFileSync(join(place.workspace.path, name));
  const digestOf = (name: string) => createHash("sha256").update(bytesOf(name)).digest("hex");

  /** As the action itself tells it. */
  async function contentsOf(source: string): Promise<number> {
    const planned = await place.run({ mode: "plan", source });
    const [, bytes] = /table of contents \((\d+) bytes\)/.exec(planned.log.join("\n")) ?? [];
    expect(Number(bytes), planned.log.join("\n")).toBeGreaterThan(1_000);
    return Number(bytes);
  }

  function flip(source: string, at: number): string {
    const bytes = bytesOf(source);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x04, at);
    writeFileSync(join(place.workspace.path, "damaged.dump"), bytes);
    return "damaged.dump";
  }
  const inData = (source: string, part: number) => {
    const [start, end] = [contents[source] ?? 0, bytesOf(source).length];
    return Math.floor(start + (end - start) * part);
  };
  const inContents = (source: string, part: number) => Math.floor((contents[source] ?? 0) * part);

  async function expectRefused(given: Readonly<Record<string, string>>): Promise<string> {
    const run = await place.run(given);
    expectResult(run, "refused");
    expect(run.log.join("\n")).toContain("Nothing was touched");
    expect(await place.digest()).toEqual(before);
    await expectNothingBeside(place);
    return reportOf(run).reason ?? "";
  }

  it.each(parts(20).map(percent))("cut off after %s is refused", async (part) => {
    const bytes = bytesOf("gzip.dump");
    const at = Math.floor((bytes.length * Number.parseFloat(part)) / 100);
    writeFileSync(join(place.workspace.path, "cut.dump"), bytes.subarray(0, at));
    expect(await expectRefused({ source: "cut.dump" })).toMatch(/^\S*cut\.dump cannot be restored from: /);
  });

  it.each(parts(10))(
    "with a bit changed in compressed data, at %d of it, is refused or restored as it was",
    async (part) => {
      const sha256 = digestOf("gzip.dump");
      const source = flip("gzip.dump", inData("gzip.dump", part));
      expect(await expectRefused({ source, "source-sha256": sha256 })).toContain("sha256");
      await expectRefused({ source });
    },
  );

  it.each(parts(10))(
    "with a bit changed in plain data, at %d of it, is refused with a checksum and without",
    async (part) => {
      const sha256 = digestOf("none.dump");
      const source = flip("none.dump", inData("none.dump", part));
      await expectRefused({ source, "source-sha256": sha256 });
      expect(await expectRefused({ source })).toMatch(/checksum|cannot be restored from/);
    },
  );

  it.each(parts(10))(
    "with a bit changed in its contents, at %d of them, is refused, or said to be unprotected",
    async (part) => {
      const sha256 = digestOf("gzip.dump");
      const source = flip("gzip.dump", inContents("gzip.dump", part));
      await expectRefused({ source, "source-sha256": sha256 });
      const planned = await place.run({ mode: "plan", source });
      if (planned.outputs.result === "planned")
        expect(reportOf(planned).dump.unprotected.join()).toContain("table of contents");
      else expectResult(planned, "refused");
      expect(await place.digest()).toEqual(before);
      await expectNothingBeside(place);
    },
  );
});
