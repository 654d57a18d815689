import { describe, expect, it } from "vitest";
import type { ScriptHandler } from "../../src/archive/script-handler.ts";
import { SqlScanner } from "../../src/archive/sql-scanner.ts";

/** What a scanner makes of a script, one line each, and what it ends within. */
function scan(script: string, chunk = script.length): { readonly found: string[]; readonly open: string | undefined } {
  const found: string[] = [];
  let rows = "";
  const handler: ScriptHandler = {
    statement({ text, groups }) {
      found.push(groups === 0 ? text : `${text} [${groups}]`);
      return text.startsWith("COPY");
    },
    rows: (bytes) => {
      rows += bytes.toString("utf8");
    },
    endOfRows() {
      found.push(`rows ${JSON.stringify(rows)}`);
      rows = "";
    },
    comment: (text) => found.push(`comment${text}`),
    metaCommand: (text) => found.push(`command ${text}`),
    trap(reason, at) {
      if (!found.includes(`trap: ${reason}`)) found.push(`trap: ${reason}`, `at ${at}`);
    },
  };
  const scanner = new SqlScanner(handler);
  const bytes = Buffer.from(script);
  for (let at = 0; at < bytes.length; at += chunk) scanner.update(bytes.subarray(at, at + chunk));
  return { found, open: scanner.finish() };
}

describe("a script is cut into what psql would do", () => {
  it.each([
    ["statements", "SELECT 1;\nSELECT 2;", ["SELECT 1;", "SELECT 2;"]],
    ["texts with semicolons", "SELECT 'a;''b;';", ["SELECT 'a;''b;';"]],
    ["texts with escapes", String.raw`SELECT E'a\';b', e'\\';`, [String.raw`SELECT E'a\';b', e'\\';`]],
    ["ordinary texts with backslashes", String.raw`SELECT '\'; SELECT 2;`, [String.raw`SELECT '\';`, "SELECT 2;"]],
    ["a name that ends in e before a text", String.raw`SELECT date'\';`, [String.raw`SELECT date'\';`]],
    ["quoted names", 'SELECT "a;""\'b";', ['SELECT "a;""\'b";']],
    ["dollar quotes", "SELECT $$;'$$, $a$;$$$b$ $a$;", ["SELECT $$;'$$, $a$;$$$b$ $a$;"]],
    ["parameters and names with dollars", "SELECT $1, a$b$c;", ["SELECT $1, a$b$c;"]],
    ["comments", "SELECT 1 -- a;'\n+ 2;", ["comment a;'", "SELECT 1 \n+ 2;"]],
    ["nested comments", "SELECT /* ; /* ' */ ; */ 1;", ["SELECT  1;"]],
    ["signs that begin no comment", "SELECT 1 - 2 / 3;", ["SELECT 1 - 2 / 3;"]],
    ["brackets", "CREATE RULE r AS (a; b);", ["CREATE RULE r AS (a; b); [1]"]],
    [
      "rows of INSERT",
      "INSERT INTO t (a) VALUES (1), ((2)), ('(');",
      ["INSERT INTO t (a) VALUES (1), ((2)), ('('); [4]"],
    ],
    [
      "bodies of functions",
      "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE 1 WHEN 1 THEN 2 END; SELECT 'end'; END;\nSELECT 1;",
      [
        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE 1 WHEN 1 THEN 2 END; SELECT 'end'; END; [1]",
        "SELECT 1;",
      ],
    ],
    [
      "commands",
      "\\connect a b;\nSELECT 1 \\g file\n;",
      ["command \\connect a b;", "command \\g file", "SELECT 1 \n;"],
    ],
    [
      "rows",
      "COPY t FROM stdin;\n1\ta;'\n\\N\t\\\\.\n\\.\nSELECT 1;",
      ["COPY t FROM stdin;", 'rows "1\\ta;\'\\n\\\\N\\t\\\\\\\\.\\n"', "SELECT 1;"],
    ],
    ["no rows", "COPY t FROM stdin;\n\\.\nSELECT 1;", ["COPY t FROM stdin;", 'rows ""', "SELECT 1;"]],
    ["rows without columns", "COPY t FROM stdin;\n\n\n\\.\n", ["COPY t FROM stdin;", 'rows "\\n\\n"']],
  ])("%s", (_, script, found) => {
    for (const chunk of [1, 2, 3, 5, 1000]) expect(scan(script, chunk)).toEqual({ found, open: undefined });
  });

  it.each([
    ["what follows COPY's semicolon", "COPY t FROM stdin; \\! a\n1\n\\.\n", "goes on after its semicolon", 18],
    ["blanks there", "COPY t FROM stdin;  \n1\n\\.\n", "goes on after its semicolon", 18],
    ["another line end there", "COPY t FROM stdin;\r\n1\r\n\\.\r\n", "line ends were changed", 18],
    ["another line end after the rows", "COPY t FROM stdin;\n1\n\\.\r\n\\! a\n\\.\n", "a row begins with \\.", 21],
    ["a row like their end", "COPY t FROM stdin;\n\\.a\n\\.\n", "a row begins with \\.", 19],
    ["a zero byte", "SELECT 'a\0';", "a zero byte", 9],
  ])("and it says where psql might see a command: %s", (_, script, reason, at) => {
    for (const chunk of [1, 2, 3, 5, 1000]) {
      const { found } = scan(script, chunk);
      const trap = found.findIndex((each) => each.startsWith("trap: "));
      expect(found[trap]).toContain(reason);
      expect(found[trap + 1]).toBe(`at ${at}`);
    }
  });

  it.each([
    ["SELECT 1", "the statement SELECT 1"],
    ["SELECT 'a;", "a text"],
    ["SELECT E'a\\'", "a escaped text"],
    ['SELECT "a;', "a name"],
    ["SELECT $a$ $", "a dollar"],
    ["/* a", "a block comment"],
    ["COPY t FROM stdin;\n1\n", "the rows of a COPY statement"],
    ["COPY t FROM stdin;\n1\n\\.", undefined],
    ["SELECT 1; -- a", undefined],
    ["SELECT ''", "the statement SELECT ''"],
  ])("and its end may be within something: %j", (script, open) => {
    for (const chunk of [1, 1000]) expect(scan(script, chunk).open).toBe(open);
  });
});
