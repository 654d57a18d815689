import { describe, expect, it } from "vitest";
import { CookieJar } from "../../../src/health/flow/cookie-jar.ts";

const NOW = Date.parse("2026-01-01T00:00:00Z");

/** What a jar that got one cookie from one URL sends to another. */
function sent(line: string, to: string, from = "https://app.shop.example/auth/login", later = 0): string | undefined {
  let now = NOW;
  const jar = new CookieJar(() => now);
  jar.store(new URL(from), [line]);
  now += later;
  return jar.header(new URL(to));
}

describe("a cookie", () => {
  it.each([
    ["goes back to its host and path", "a=1; Path=/", "https://app.shop.example/x", "a=1"],
    ["stays in the folder it came from without a path", "a=1", "https://app.shop.example/auth/refresh", "a=1"],
    ["stays there", "a=1", "https://app.shop.example/authentic", undefined],
    ["goes to no other host", "a=1; Path=/", "https://shop.example/", undefined],
    ["goes to no subdomain without a domain", "a=1; Path=/", "https://x.app.shop.example/", undefined],
    ["goes to its domain", "a=1; Path=/; Domain=.Shop.example", "https://api.shop.example/", "a=1"],
    ["is not taken for a foreign domain", "a=1; Path=/; Domain=other.example", "https://other.example/", undefined],
    ["is not taken for half a name", "a=1; Path=/; Domain=hop.example", "https://hop.example/", undefined],
    ["is kept from plain http when secure", "a=1; Path=/; Secure", "http://app.shop.example/", undefined],
    ["goes over wss when secure", "a=1; Path=/; Secure", "wss://app.shop.example/", "a=1"],
    ["may hold an equals sign, and be empty", "a=b=c==; Path=/", "https://app.shop.example/", "a=b=c=="],
    ["is ignored without a name", "=b; Path=/", "https://app.shop.example/", undefined],
    ["is ignored without a value's sign", "nonsense; Path=/", "https://app.shop.example/", undefined],
    [
      "is gone when its age is 0",
      "a=1; Path=/; Max-Age=0; Expires=Fri, 01 Jan 2100 00:00:00 GMT",
      "https://app.shop.example/",
      undefined,
    ],
    [
      "is gone when it has expired",
      "a=1; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
      "https://app.shop.example/",
      undefined,
    ],
  ])("%s", (_name, line, to, expected) => {
    expect(sent(line, to)).toBe(expected);
  });

  it("lives for its age", () => {
    const [line, from] = ["a=1; Path=/; Max-Age=60", "https://a.example/"];
    expect(sent(line, from, from, 59_999)).toBe("a=1");
    expect(sent(line, from, from, 60_000)).toBeUndefined();
  });

  it("is replaced by one of its name, domain and path, and deleted by one that has expired", () => {
    const jar = new CookieJar(() => NOW);
    const url = new URL("https://a.example/");
    jar.store(url, ["a=1; Path=/", "b=2; Path=/"]);
    jar.store(url, ["a=3; Path=/", "b=; Path=/; Max-Age=-1"]);
    expect(jar.header(url)).toBe("a=3");
    expect([jar.value("a"), jar.value("b")]).toEqual(["3", undefined]);
  });

  it("with a longer path goes first", () => {
    const jar = new CookieJar(() => NOW);
    jar.store(new URL("https://a.example/"), ["a=root; Path=/", "a=deep; Path=/x"]);
    expect(jar.header(new URL("https://a.example/x/y"))).toBe("a=deep; a=root");
  });
});
