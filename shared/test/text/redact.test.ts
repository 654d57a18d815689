import { describe, expect, it } from "vitest";
import { Redactor } from "../../src/index.ts";
import { shorten } from "../../src/text/shorten.ts";

const secret = 'pä$$ w<rd&"/+?';

function redact(text: string, ...secrets: string[]): string {
  const redactor = new Redactor();
  for (const each of secrets) redactor.add(each);
  return redactor.redact(text);
}

describe("a secret", () => {
  it.each([
    ["as it is", (value: string) => value],
    ["in JSON", (value: string) => JSON.stringify({ value })],
    [
      "in JSON as Go writes it",
      (value: string) => JSON.stringify({ value }).replaceAll("<", "\\u003c").replaceAll("&", "\\u0026"),
    ],
    ["in a path", (value: string) => `/login/${encodeURIComponent(value)}/x`],
    ["in a query", (value: string) => `/login?${new URLSearchParams({ p: value })}&x=1`],
    ["in base64", (value: string) => Buffer.from(value).toString("base64")],
    ["in base64 after one byte", (value: string) => Buffer.from(`x${value}tail`).toString("base64")],
    ["in base64 after two bytes", (value: string) => Buffer.from(`xy${value}`).toString("base64")],
    ["in base64 after three bytes", (value: string) => Buffer.from(`xyz${value}!`).toString("base64")],
    ["in base64 for URLs", (value: string) => Buffer.from(`{"p":"${value}"}`).toString("base64url")],
  ])("is hidden %s", (_name, leak) => {
    const text = `before ${leak(secret)} after`;
    const hidden = redact(text, secret);
    expect(hidden).toContain("***");
    expect(hidden).toMatch(/^before .* after$/);
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64").slice(4, -4)]) {
      expect(hidden).not.toContain(form);
    }
  });

  it("is hidden line by line, and each line without its indentation", () => {
    const key = "-----BEGIN KEY-----\r\n  first-line-of-it\n\tsecond-line-of-it\n-----END KEY-----";
    expect(redact("a first-line-of-it b\nsecond-line-of-it", key)).toBe("a *** b\n***");
  });

  it("is hidden wherever it stands, and as often", () => {
    expect(redact("hunter2, (hunter2) hunter2hunter2", "hunter2")).toBe("***, (***) ******");
  });

  it("that holds another is hidden whole", () => {
    expect(redact("token-and-more", "token", "token-and-more")).toBe("***");
  });

  it("may hold characters that mean something in a pattern", () => {
    expect(redact("x a.b*c[d] y a-b-c-d", "a.b*c[d]")).toBe("x *** y a-b-c-d");
  });

  it.each(["", "abc", "   ", " a \n\n"])("that hides nothing, such as %j, leaves text readable", (value) => {
    const text = "abc is as easy as   a";
    expect(redact(text, value)).toBe(text);
  });

  it("that comes later is hidden from then on", () => {
    const redactor = new Redactor();
    redactor.add("first-secret");
    expect(redactor.redact("first-secret second-secret")).toBe("*** second-secret");
    redactor.add("second-secret");
    expect(redactor.redact("first-secret second-secret")).toBe("*** ***");
  });
});

describe("a secret of which a text was cut", () => {
  const token = "tok-0123456789-abcdefghij";

  it.each([4, 10, 24])("is hidden when %i characters of it are left", (left) => {
    expect(redact(`token is ${shorten(`${token} and more`, left + 1)}, expected x`, token)).toBe(
      "token is ***…, expected x",
    );
  });

  it("is hidden in the forms in which it leaks", () => {
    const json = JSON.stringify({ password: secret });
    const cut = shorten(json, json.length - 4);
    expect(redact(cut, secret)).toBe('{"password":"***…');
    const base64 = Buffer.from(`x:${token}`).toString("base64");
    expect(redact(shorten(base64, 20), token)).toMatch(/^\S{0,4}\*\*\*…$/);
  });

  it("is hidden at every cut, and nothing else is", () => {
    expect(redact("tok-01… tok-012…tok-0", token)).toBe("***… ***…tok-0");
    expect(redact("tok-tok-01…", token)).toBe("tok-***…");
    expect(redact("to… token… nothing…", token)).toBe("to… token… nothing…");
  });
});

describe("text without secrets", () => {
  it("stays as it is", () => {
    expect(redact("nothing here")).toBe("nothing here");
  });
});
