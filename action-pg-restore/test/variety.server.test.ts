import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { TestPostgres } from "../../e2e/support/postgres.ts";
import { quote } from "./restore/support/restore-server.ts";
import { openRuns, type Ran, type Runs } from "./support/runs.ts";

const FOLDER = join(import.meta.dirname, "fixtures/variety");
const SAMPLES = readdirSync(FOLDER).toSorted();
const FETCH = 180_000;

/** Everything is lost, whatever would be in the way of that: rows, numbers of sequences, and large objects. */
const LOSE = `
SET session_replication_role = replica;
DO $$ BEGIN
  EXECUTE (SELECT 'TRUNCATE ' || string_agg(oid::regclass::text, ', ') FROM pg_class
    WHERE relkind IN ('r', 'p') AND oid >= 16384 AND relnamespace <> 'information_schema'::regnamespace);
  PERFORM setval(c.oid, s.seqmax) FROM pg_sequence AS s JOIN pg_class AS c ON c.oid = s.seqrelid;
  PERFORM lo_unlink(oid) FROM pg_largeobject_metadata;
END $$`;

describe.each([15, 17, 18] as const)("on PostgreSQL %i", { timeout: 120_000 }, (major) => {
  let here: Runs;
  beforeAll(async () => {
    here = await openRuns(major);
  }, FETCH);
  afterAll(() => here[Symbol.asyncDispose]());

  const ofVersion = SAMPLES.filter((file) => Number(/^of-(\d+)/.exec(file)?.[1] ?? major) <= major);
  describe.each(ofVersion)("a database after %s", (file) => {
    const name = `the ${file}`;
    let whole: Awaited<ReturnType<typeof everything>>;
    beforeAll(async () => {
      const { postgres } = here.server;
      await postgres.psql(`CREATE DATABASE ${quote(name)}`);
      await postgres.psql(readFileSync(join(FOLDER, file), "utf8"), name);
      whole = await everything(here, name);
    });
    afterEach(async () => {
      const aside = (await here.others()).filter((each) => each.includes("__"));
      for (const each of aside) await here.server.postgres.psql(`DROP DATABASE ${quote(each)}`);
    });

    async function loseAll(): Promise<void> {
      await here.server.postgres.psql(LOSE, name);
      expect(await everything(here, name)).not.toEqual(whole);
    }

    async function runs(source: string, given: Record<string, string> = {}): Promise<Ran> {
      const about = { database: name, "confirm-database": name };
      const ran = await here.runs({ mode: "restore", ...about, source, ...given });
      expect(ran.said.failure, ran.said.log).toBeUndefined();
      return ran;
    }

    const dump = (format: string) => here.server.dump(`${file}.${format}`, [`--format=${format}`], name);

    /** Byte for byte, warned of nothing but what was lost since, and what cannot be known here: a checksum, the free space. */
    async function expectWhole({ result }: Ran): Promise<void> {
      const { tables = [], problems } = result.known.verification ?? {};
      expect(tables.length).toBeGreaterThan(0);
      expect(tables.filter(({ verdict }) => verdict.state !== "identical")).toEqual([]);
      expect(problems).toEqual([]);
      const warnings = result.known.findings.filter(({ level }) => level === "warning");
      const known = ["checksum", "space", "late-writes"];
      expect(warnings.filter(({ gate }) => !known.includes(gate))).toEqual([]);
      expect(await everything(here, name)).toEqual(whole);
    }

    it("is read, planned for, and tried", async () => {
      const source = await dump("custom");
      expect((await runs(source, { mode: "verify-only" })).result.ending.state).toBe("verified");
      const planned = await runs(source, { mode: "plan" });
      expect(planned.result.known.differences).toEqual([]);
      await expectWhole(await runs(source, { mode: "drill" }));
    });

    it.each(["custom", "tar", "plain"])("is restored from a dump as %s", async (format) => {
      const source = await dump(format);
      await loseAll();
      // Without its checksum a tar archive is not restored from.
      const sha256 = createHash("sha256").update(readFileSync(source)).digest("hex");
      await expectWhole(await runs(source, { "allow-plain-sql": "true", "source-sha256": sha256 }));
    });

    it.each([
      ["a full dump", []],
      ["one of rows alone", ["--data-only"]],
    ])("has its rows put in place from %s", async (_kind, options) => {
      const source = await here.server.dump(`${file}.rows`, ["--format=custom", ...options], name);
      await loseAll();
      await expectWhole(await runs(source, { strategy: "in-place" }));
    });
  });
});

/** Digests of what it holds, and its schema as pg_dump writes it, with owners, grants and comments. */
async function everything({ server }: Runs, name: string) {
  const { database: _named, ...digest } = await server.digest(name);
  return { digest, schema: await schemaText(server.postgres, name) };
}

async function schemaText(postgres: TestPostgres, name: string): Promise<string> {
  const script = await postgres.execute("pg_dump", ["--schema-only", name]);
  return script.replaceAll(/^\\(un)?restrict .*$/gm, "");
}
