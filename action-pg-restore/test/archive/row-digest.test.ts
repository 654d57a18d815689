import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { RowDigest } from "../../src/archive/row-digest.ts";

function digest(rows: Buffer, chunk = rows.length): RowDigest {
  const made = new RowDigest();
  for (let at = 0; at < rows.length; at += chunk) made.update(rows.subarray(at, at + chunk));
  return made;
}

describe("rows of COPY", () => {
  const rows = Buffer.from("1\tŽluťoučký kůň\n2\t漢字\n3\t🐘\n");

  it.each([1, 2, 3, 4, 7, 1000])("are digested in chunks of %i bytes", (chunk) => {
    const made = digest(rows, chunk);
    expect(made.flaw(2, true)).toBeUndefined();
    expect(made.finish()).toEqual({
      rows: 3,
      bytes: rows.length,
      sha256: createHash("sha256").update(rows).digest("hex"),
    });
  });

  it.each([
    ["1\t2\n3\n", 2, true, "a row has too few or too many columns"],
    ["1\t2\n3\t4", 2, true, "the last row is not complete"],
    ["1\t\xff\n", 2, true, "a row is not valid UTF-8"],
    ["1\t\xc5\n", 2, true, "a row is not valid UTF-8"],
    ["1\t\xe6\xbc", 2, true, "the last row is not complete"],
    ["1\t\xff\n", 2, false, undefined],
    ["\n\n", undefined, true, undefined],
    ["", 3, true, undefined],
    ["1\n2\n", 1, true, undefined],
    ["1\n\\.\n2\n", 1, true, "a row begins with \\., which ends all rows"],
    ["\\.\r\n", 1, true, "a row begins with \\., which ends all rows"],
    ["1\\.\n\\N\n\\\\.\n", 1, true, undefined],
    ["a\0\n", 1, true, "a row has a zero byte, which no text has"],
  ])("%j of %s columns may be flawed", (text, columns, isUtf8, flaw) => {
    for (const chunk of [1, 1000]) expect(digest(Buffer.from(text, "latin1"), chunk).flaw(columns, isUtf8)).toBe(flaw);
  });
});
