import { describe, expect, it } from "vitest";
import { filterScript, type Keep } from "../../src/restore/filter-script.ts";
import { dumpBytes, inChunks } from "../archive/support/dumps.ts";

/** What psql is given. */
async function given(script: string | Buffer, keep: Keep, size = 7): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of filterScript(inChunks(Buffer.from(script), size), keep)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const SENT_ON = /^SELECT pg_catalog\.convert_from\(pg_catalog\.decode\('([^']*)', 'base64'\), .*\) \\gexec$/gm;

/** And what of it the server is given. */
async function filtered(script: string | Buffer, keep: Keep, size = 7): Promise<string> {
  const passed = (await given(script, keep, size)).toString("latin1");
  const decoded = passed.replaceAll(SENT_ON, (_, text: string) => Buffer.from(text, "base64").toString("latin1"));
  return Buffer.from(decoded, "latin1").toString();
}

const all: Keep = () => true;

const SCRIPT = `--
-- PostgreSQL database dump
--

\\restrict abc

SET transaction_timeout = 0;
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
SET transaction_timeout = 0;
COPY t FROM stdin;
END $$;
COPY public.t (id, "text") FROM stdin;
1	SET transaction_timeout = 0;
2	COMMIT;
\\.


INSERT INTO public.u VALUES ('
COMMIT;
');
COMMIT;
-- PostgreSQL database dump complete
\\unrestrict abc
`;

describe("a script passes", () => {
  it.each([1, 2, 3, 7, 64, 100_000])("in chunks of %i bytes, without psql's commands", async (size) => {
    const passed = await filtered(SCRIPT, all, size);
    const expected = SCRIPT.slice(SCRIPT.indexOf("SET"), SCRIPT.indexOf("-- PostgreSQL database dump complete"));
    expect(passed.replaceAll(/\n+/g, "\n")).toBe(`\n${expected}`.replaceAll(/\n+/g, "\n"));
  });

  it("without a statement, which stays where it only looks like one", async () => {
    const passed = await filtered(
      SCRIPT,
      (statement) => !["SET transaction_timeout = 0;", "COMMIT;"].includes(statement),
    );
    expect(passed.match(/SET transaction_timeout = 0;/g)).toHaveLength(2);
    expect(passed.match(/COMMIT;/g)).toHaveLength(2);
    expect(passed.trimEnd()).toMatch(/^'\s*\n?\);$|'\);$/m);
  });

  it("without a table's rows", async () => {
    const passed = await filtered(SCRIPT, (_, copied) => copied?.name !== "t");
    expect(passed).not.toContain("2\tCOMMIT");
    expect(passed).not.toContain("\\.");
    expect(passed).toContain("INSERT INTO public.u");
  });

  it.each(["15-plain", "18-plain", "17-inserts", "18-latin1"])("as pg_dump writes it: %s", async (name) => {
    const dump = dumpBytes(name);
    const once = await filtered(dump, all, 1 << 16);
    expect(await filtered(dump, all, 13)).toBe(once);
    // What is left out is comments, psql's two commands and empty lines.
    expect(once.length).toBeGreaterThan(dump.length * 0.9);
  });
});

describe("of INSERT statements psql is given as they are", () => {
  it.each([
    ["those that are plain", `INSERT INTO public.t (a, "b") VALUES (-1, 'a; b', '2026-01-01 10:00:00+00');`, true],
    ["none with a backslash", "INSERT INTO t VALUES ('a\\\\b');", false],
    ["none with more than ASCII", "INSERT INTO t VALUES ('ä');", false],
    ["none over several lines", "INSERT INTO t VALUES ('a\nb');", false],
    ["none that names a variable", "INSERT INTO t VALUES (:DBNAME);", false],
    ["none with a comment", "INSERT INTO t VALUES (1 -- '\n);", false],
    ["nor one of the other kind", "INSERT INTO t VALUES (1 /* ' */);", false],
    ["none with a dollar sign", "INSERT INTO t VALUES ($$a$$);", false],
    ["no other statement", "SELECT 1;", false],
    ["and none that is very long", `INSERT INTO t VALUES ('${"x".repeat(70_000)}');`, false],
  ])("%s", async (_, statement, isAsItIs) => {
    const passed = (await given(`${statement}\n`, all, 1000)).toString();
    expect(passed.trim() === statement).toBe(isAsItIs);
    expect((await filtered(`${statement}\n`, all, 1000)).trim()).toBe(statement);
  });
});

describe("psql is given no other text that it looks into", () => {
  const COPY = "COPY t (a) FROM stdin;";

  it.each([
    ["statements", "SELECT ':a \\\\! b', $$ \\\\! c $$;\nSELECT E'\\\\';"],
    [
      "a text that ends elsewhere when the server is told so",
      "SELECT set_config('standard_conforming_strings', 'off', false);\nSELECT 'a\\', ' \\! b';",
    ],
    ["rows", `${COPY}\n\\\\! a\n1\n\\.\nSELECT 1;`],
  ])("%s", async (_, script) => {
    for (const size of [1, 7, 1000]) {
      const lines = (await given(script, all, size)).toString().split("\n");
      const rows = lines.slice(...(lines.includes("\\.") ? [1, lines.indexOf("\\.") + 1] : [0, 0]));
      const others = lines.filter((line) => !rows.includes(line) && line !== "");
      expect(others.every((line) => line.match(SENT_ON) !== null)).toBe(true);
    }
    expect((await filtered(script, all)).replaceAll(/\n+/g, "\n").trim()).toBe(script);
  });

  it.each([
    [
      "what follows a COPY on its line",
      `${COPY}${" ".repeat(20)}\n1\n\\! touch file\n\\.\n`,
      /goes on after its semicolon/,
    ],
    ["a command on that line", `${COPY} \\! touch file\n1\n\\.\n`, /goes on after its semicolon/],
    ["rows that end in another way", `${COPY}\n1\n\\.\r\n\\! touch file\n\\.\n`, /a row begins with \\\./],
    ["a row after which there is nothing", `${COPY}\n\\.x\n\\.\n`, /a row begins with \\\./],
    ["changed line ends", `${COPY}\r\n1\r\n\\.\r\n`, /its line ends were changed/],
    ["a zero byte", "SELECT 'a\0';\n-- ' \\! touch file\n", /zero byte/],
    ["a zero byte in a row", `${COPY}\na\0\n\\.\n`, /zero byte/],
    ["a command of psql's", "SELECT 1;\n\\! touch file\n", /not run by psql: \\! touch file$/],
    ["two keys", "\\restrict a b\n", /not run by psql: \\restrict a b$/],
    ["rows in another format", "COPY t (a) FROM stdin WITH (FORMAT csv);\n1\n\\.\n", /not run by psql: COPY/],
  ])("%s is refused", async (_, script, reason) => {
    for (const size of [1, 2, 3, 5, 1000]) await expect(given(script, all, size)).rejects.toThrow(reason);
  });
});
