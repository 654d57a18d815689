import { describe, expect, it } from "vitest";
import { filterScript, type Keep } from "../../src/restore/filter-script.ts";
import { dumpBytes, inChunks } from "../archive/support/dumps.ts";

async function filtered(script: string | Buffer, keep: Keep, size = 7): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of filterScript(inChunks(Buffer.from(script), size), keep)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
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
    const once = await collect(dump, 1 << 16);
    expect(await collect(dump, 13)).toEqual(once);
    // What is left out is comments, psql's two commands and empty lines.
    expect(once.length).toBeGreaterThan(dump.length * 0.9);
  });
});

async function collect(dump: Buffer, size: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of filterScript(inChunks(dump, size), all)) pieces.push(piece);
  return Buffer.concat(pieces);
}
