import { type Http, HttpError, type HttpRequest, Secret } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import { expiryWarning, isPersonalToken, readTokenFacts } from "../src/token-facts.ts";

function answering(status: number, headers: Record<string, string>) {
  const asked: HttpRequest[] = [];
  const http: Http = {
    async request(request) {
      asked.push(request);
      return { status, headers, body: Buffer.from("") };
    },
  };
  return { http, asked };
}

const token = new Secret("ghp_0123456789");

describe("a personal token", () => {
  it.each([
    ["ghp_0123", true],
    ["github_pat_0123", true],
    ["ghs_0123", false],
    ["password", false],
  ])("is told by its prefix: %s %s", (value, expected) => {
    expect(isPersonalToken(new Secret(value))).toBe(expected);
  });

  it("has its scopes and its end in the headers of GitHub's API", async () => {
    const headers = {
      "x-oauth-scopes": "repo, write:packages",
      "github-authentication-token-expiration": "2026-12-01 10:00:00 UTC",
    };
    const { http, asked } = answering(200, headers);
    expect(await readTokenFacts(http, "https://api.github.com", token)).toEqual({
      accepted: true,
      scopes: ["repo", "write:packages"],
      expires: new Date("2026-12-01T10:00:00Z"),
    });
    expect(asked.map(({ url }) => url)).toEqual(["https://api.github.com/rate_limit"]);
  });

  it("that GitHub does not know is said to be so", async () => {
    expect(await readTokenFacts(answering(401, {}).http, "https://api.github.com", token)).toMatchObject({
      accepted: false,
    });
  });

  it("cannot be asked about when GitHub does not answer", async () => {
    const http: Http = {
      request: async () => {
        throw new HttpError("down", { code: "ECONNREFUSED", sent: false });
      },
    };
    expect(await readTokenFacts(http, "https://api.github.com", token)).toBeUndefined();
  });

  it.each([
    ["2026-11-22T01:00:00Z", "registry-password expires in 1 day (2026-11-22)"],
    ["2026-12-01T00:00:00Z", "registry-password expires in 10 days (2026-12-01)"],
    ["2027-03-01T00:00:00Z", undefined],
    ["2026-11-01T00:00:00Z", undefined],
  ])("that ends on %s warns: %s", (end, expected) => {
    const facts = { accepted: true, scopes: undefined, expires: new Date(end) };
    const warning = expiryWarning(facts, new Date("2026-11-21T00:00:00Z"));
    if (expected === undefined) expect(warning).toBeUndefined();
    else expect(warning).toContain(expected);
  });
});
