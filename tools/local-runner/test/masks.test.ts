import { describe, expect, it } from "vitest";
import { Masks } from "../masks.ts";

const SECRET = "p\"a<s's & w/o+rd\n&end(1)";

function masking(...values: string[]): Masks {
  const masks = new Masks();
  for (const value of values) masks.addWithLines(value);
  return masks;
}

describe("a masked value is hidden", () => {
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  it.each([
    ["as it is", SECRET],
    ["in base64", base64(SECRET)],
    ["in base64 behind one byte", base64(SECRET.slice(1))],
    ["in base64 behind two bytes", base64(SECRET.slice(2))],
    ["in JSON", JSON.stringify(SECRET).slice(1, -1)],
    ["in a URL", encodeURIComponent(SECRET).replaceAll("'", "%27").replaceAll("(", "%28").replaceAll(")", "%29")],
    [
      "in XML",
      SECRET.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;"),
    ],
    ["as an argument in double quotes", SECRET.replaceAll('"', '\\"')],
    ["in a workflow expression", SECRET.replaceAll("'", "''")],
  ])("%s", (_, leaked) => {
    expect(masking(SECRET).mask(`before ${leaked} after`)).toBe("before *** after");
  });

  it("line by line, blanks around a line apart", () => {
    expect(masking(" first-line \r\nsecond-line").mask("first-line then second-line")).toBe("*** then ***");
  });

  it("also when it is a single character, as the runner does", () => {
    expect(masking("x").mask("axb")).toBe("a***b");
  });
});

describe("masking", () => {
  it("makes one mark of values that overlap or touch", () => {
    expect(masking("abcd", "cdef", "gh").mask("-abcdefgh-")).toBe("-***-");
  });

  it("does not hide a base64 form that the runner does not know: the value in the middle of what was encoded", () => {
    const middle = Buffer.from("a:secret-value:b").toString("base64");
    expect(masking("secret-value").mask(middle)).toBe(middle);
  });

  it("ignores empty values", () => {
    expect(masking("", "\n").mask("text")).toBe("text");
  });

  it("lists the values that were given, without their encodings", () => {
    expect(masking("one", "two\nthree").values).toEqual(["one", "two\nthree", "two", "three"]);
  });
});
