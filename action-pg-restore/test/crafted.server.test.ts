import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TARGET } from "./restore/support/restore-server.ts";
import { openRuns, type Runs } from "./support/runs.ts";

const TRAILER = "--\n-- PostgreSQL database dump complete";

describe("a dump that is aimed at psql makes it run nothing", { timeout: 120_000 }, () => {
  let here: Runs;
  let marker: string;
  beforeAll(async () => {
    here = await openRuns(17);
    marker = join(here.server.folder, "marker");
    await here.server.postgres.psql(
      `CREATE TABLE shop.aim (a text);
      INSERT INTO shop.aim VALUES ('first'), ('zzz'), (repeat('y', 100)), ('last')`,
      TARGET,
    );
  }, 180_000);
  afterAll(() => here[Symbol.asyncDispose]());

  async function restore(name: string, content: Buffer | string, inputs: Record<string, string> = {}) {
    const source = join(here.server.folder, name);
    await writeFile(source, content);
    const sha256 = createHash("sha256").update(content).digest("hex");
    const before = await here.server.digest(TARGET);
    const { result, said } = await here.runs({ mode: "restore", source, "source-sha256": sha256, ...inputs });
    expect(existsSync(marker)).toBe(false);
    expect(await here.server.digest(TARGET)).toEqual(before);
    expect(await here.others()).toEqual([]);
    return { ending: result.ending.state, failure: said.failure ?? "" };
  }

  const plain = async (statement: string) => {
    const script = await readFile(await here.server.dump("sound.sql", ["--format=plain"]), "utf8");
    expect(script).toContain(TRAILER);
    return await restore(
      "crafted.sql",
      script.replace(TRAILER, () => `${statement}\n${TRAILER}`),
      {
        "allow-plain-sql": "true",
      },
    );
  };

  it("in plain SQL, after the semicolon of a COPY", async () => {
    const blanks = " ".repeat(12 + marker.length);
    const made = await plain(`COPY shop.aim (a) FROM stdin;${blanks}\n1\n\\! touch ${marker}\n\\.\n`);
    expect(made).toMatchObject({ ending: "refused", failure: expect.stringContaining("goes on after its semicolon") });
  });

  it("in plain SQL, after rows that end as on Windows", async () => {
    const made = await plain(`COPY shop.aim (a) FROM stdin;\n1\n\\.\r\n\\! touch ${marker}\n\\.\n`);
    expect(made).toMatchObject({ ending: "refused", failure: expect.stringContaining("a row begins with \\.") });
  });

  it("in plain SQL, in a text that ends elsewhere once the server was told so", async () => {
    const told = "SELECT pg_catalog.set_config('standard_conforming_strings', 'off', false);";
    const made = await plain(`${told}\nSELECT 'a\\', ' \\! touch ${marker}\n';`);
    expect(made).toMatchObject({ failure: expect.stringContaining("syntax error") });
  });

  it("in an archive, among the rows", async () => {
    const file = await here.server.dump("sound.dump", ["--format=custom", "--compress=none"]);
    const archive = await readFile(file);
    const [end, row] = [archive.indexOf("zzz\n"), archive.indexOf(`${"y".repeat(100)}\n`)];
    expect(row).toBeGreaterThan(end);
    expect(end).toBeGreaterThan(0);
    archive.write("\\.\r\n", end);
    archive.write(`\\! touch ${marker} #`.padEnd(100), row);
    const made = await restore("crafted.dump", archive, { strategy: "in-place", "on-schema-drift": "warn" });
    expect(made).toMatchObject({ ending: "refused", failure: expect.stringContaining("a row begins with \\.") });
  });

  it("in an archive, in a table's definition", async () => {
    const name = "y".repeat(63);
    await here.server.postgres.psql(`CREATE TABLE shop.wide (a integer, ${name} timestamp with time zone)`, TARGET);
    const archive = await readFile(await here.server.dump("wide.dump", ["--format=custom", "--compress=none"]));
    const line = `    ${name} timestamp with time zone`;
    const at = archive.indexOf(line);
    expect(at).toBeGreaterThan(0);
    archive.write(`\\! touch ${marker} #`.padEnd(line.length), at);
    const made = await restore("defined.dump", archive);
    expect(made).toMatchObject({ failure: expect.stringContaining("is not run by psql: \\! touch") });
  });
});
