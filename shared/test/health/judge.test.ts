import { describe, expect, it } from "vitest";
import { healthTargets } from "../../src/health/health-targets.ts";
import type { HttpExpectation } from "../../src/health/http-expectation.ts";
import { type Answer, judgeAnswer } from "../../src/health/judge.ts";
import type { HttpTarget } from "../../src/health/target.ts";

function expectation(yaml = "{}"): HttpExpectation {
  const [target] = healthTargets.parse(`- url: https://shop.example/health\n  expect: ${yaml}`);
  return (target as HttpTarget).expect;
}

function answer(status: number, body: unknown = "", headers: Answer["headers"] = {}): Answer {
  return { status, headers, body: typeof body === "string" ? body : JSON.stringify(body), truncated: false };
}

const judge = (given: Answer, yaml?: string, version?: string) => judgeAnswer(given, expectation(yaml), version);
const ok = (version: string) => answer(200, { status: "healthy", version });

describe("the status", () => {
  it.each<[string, Answer, object]>([
    ["200", answer(200), { kind: "pass" }],
    ["204", answer(204), { kind: "pass" }],
    ["404 during a boot", answer(404), { kind: "miss", error: "answered 404", persistence: "passing" }],
    ["502", answer(502), { kind: "miss", persistence: "passing" }],
    ["401", answer(401), { kind: "miss", error: "answered 401: the probe is not allowed in", persistence: "lasting" }],
    ["403", answer(403), { kind: "miss", persistence: "lasting" }],
    ["429 with its Retry-After", answer(429, "", { "retry-after": "7" }), { kind: "miss", retryAfter: 7_000 }],
    [
      "503 with a Retry-After date, by the server's own clock",
      answer(503, "", { "retry-after": "Sat, 21 Nov 2026 03:00:09 GMT", date: "Sat, 21 Nov 2026 03:00:00 GMT" }),
      { retryAfter: 9_000 },
    ],
  ])("%s", (_name, given, expected) => {
    expect(judge(given)).toMatchObject(expected);
  });

  it("of a redirect is a miss that names where it leads, without its query", () => {
    expect(judge(answer(302, "", { location: "/login?next=%2Fhealth" }))).toMatchObject({
      error: "answered 302 to /login (redirects are not followed)",
    });
  });

  it("of a redirect to https comes with the way out", () => {
    expect(judge(answer(301, "", { location: "https://shop.example/health" }))).toMatchObject({
      error: expect.stringContaining("send the header X-Forwarded-Proto: https"),
    });
  });

  it("can be expected to be something else", () => {
    expect(judge(answer(302, "", { location: "/" }), "{status: [200, 302]}").kind).toBe("pass");
    expect(judge(answer(200), "{status: 204}")).toMatchObject({ kind: "miss", error: "answered 200" });
    expect(judge(answer(401), "{status: 401}").kind).toBe("pass");
  });
});

describe("a health document", () => {
  const sick = {
    status: "unhealthy",
    version: "1.2.3",
    checks: { database: { status: "fail" }, app: { status: "pass" } },
  };

  it("names the failing check of a 503", () => {
    expect(judge(answer(503, sick))).toMatchObject({
      error: "answered 503, status unhealthy, failing: database",
      version: "1.2.3",
    });
  });

  it("that says unhealthy is a miss even with status 200", () => {
    expect(judge(answer(200, sick))).toMatchObject({
      kind: "miss",
      error: "answered 200, status unhealthy, failing: database",
    });
  });

  it("is not judged where the caller judges status", () => {
    expect(judge(answer(200, sick), "{json: {status: unhealthy}}").kind).toBe("pass");
  });

  it("that warns passes with a remark", () => {
    expect(judge(answer(200, { status: "warn", checks: { cache: { status: "down" } } }))).toMatchObject({
      kind: "pass",
      remark: "status warn, failing: cache",
    });
  });
});

describe("the deployed version", () => {
  it.each<[string, Answer, string, "pass" | "stale"]>([
    ["is the one that is told", ok("v1.2.3"), "1.2.3", "pass"],
    ["is not the one that is told", ok("1.2.2"), "1.2.3", "stale"],
    ["is not told at all", answer(200), "1.2.3", "pass"],
    ["is a commit, and another one is told", ok("4f2a11c"), "sha-0a1b2c3d4e5f", "stale"],
    ["is a commit, and a number is told", ok("1.2.2"), "sha-0a1b2c3d4e5f", "pass"],
    ["is a number, and a commit is told", ok("0a1b2c3d4e5f"), "1.2.3", "pass"],
    ["is a moving tag", ok("1.2.3"), "main", "pass"],
    ["is a moving number", ok("1.2.3"), "1.2", "pass"],
    ["has two numbers", ok("1.1"), "1.2", "stale"],
  ])("%s", (_name, given, versionIfTold, kind) => {
    expect(judgeAnswer(given, { ...expectation(), versionIfTold }, undefined).kind).toBe(kind);
  });

  it("gives way to the one that a target expects", () => {
    const anyVersion = { ...expectation("{version: any}"), versionIfTold: "1.2.3" };
    expect(judgeAnswer(ok("2.0.0"), anyVersion, undefined).kind).toBe("pass");
  });
});

describe("the expected version", () => {
  it.each<[string, Answer, string, object]>([
    ["is served", ok("1.2.3"), "1.2.3", { kind: "pass", version: "1.2.3" }],
    ["ignores a leading v", ok("v1.2.3"), "1.2.3", { kind: "pass" }],
    ["is not served yet", ok("1.2.2"), "1.2.3", { kind: "stale", version: "1.2.2", expected: "1.2.3" }],
    ["may be the whole body", answer(200, "1.2.3\n"), "1.2.3", { kind: "pass", version: "1.2.3" }],
    [
      "is not told",
      answer(200, "<html>"),
      "1.2.3",
      { kind: "miss", error: expect.stringContaining("its body has no version to hold against 1.2.3") },
    ],
    ["is any", answer(200, "<html>"), "any", { kind: "pass" }],
  ])("%s", (_name, given, version, expected) => {
    expect(judge(given, "{}", version)).toMatchObject(expected);
  });

  it("of a target wins over the run's", () => {
    expect(judge(ok("2.0.0"), "{version: 2.0.0}", "1.2.3").kind).toBe("pass");
    expect(judge(answer(200), "{version: any}", "1.2.3").kind).toBe("pass");
  });

  it("can be told by a header or another place in the body", () => {
    expect(judge(answer(200, "", { "x-version": "1.2.3" }), "{version-from: {header: X-Version}}", "1.2.3").kind).toBe(
      "pass",
    );
    expect(
      judge(answer(200, { build: { version: "1.2.2" } }), "{version-from: {json: build.version}}", "1.2.3").kind,
    ).toBe("stale");
    expect(judge(answer(200, {}), "{version-from: {json: build.version}}", "1.2.3")).toMatchObject({
      error: expect.stringContaining("build.version is not there"),
    });
  });

  it("does not matter while the service is not healthy", () => {
    expect(judge(answer(503, { status: "unhealthy", version: "1.2.2" }), "{}", "1.2.3").kind).toBe("miss");
  });
});

describe("what else can be expected", () => {
  it.each<[string, string, Answer, string | undefined]>([
    ["JSON values", "{json: {ready: true}}", answer(200, { ready: true }), undefined],
    [
      "JSON values that differ",
      "{json: {ready: true}}",
      answer(200, { ready: false }),
      "answered 200, but ready is false, expected true",
    ],
    [
      "JSON of an HTML page",
      "{json: {ready: true}}",
      answer(200, "<!doctype html><title>Login"),
      "answered 200, but the body is not JSON: an HTML page of 27 characters",
    ],
    ["JSON of nothing", "{json: {ready: true}}", answer(200), "answered 200, but the body is empty"],
    ["text in the body", "{body-contains: pong}", answer(200, "pong"), undefined],
    [
      "text that is not in the body",
      "{body-contains: [ping, pong]}",
      answer(200, "ping"),
      'answered 200, but the body does not contain "pong"',
    ],
    ["a header", "{header: {X-Served-By: {matches: '^web'}}}", answer(200, "", { "x-served-by": "web-3" }), undefined],
    [
      "a header that is not there",
      "{header: {X-Served-By: web}}",
      answer(200),
      "answered 200, but header x-served-by is not there",
    ],
    [
      "a header that must not be there",
      "{header: {X-Debug: {exists: false}}}",
      answer(200, "", { "x-debug": "1" }),
      "answered 200, but header x-debug is there but should not be",
    ],
  ])("%s", (_name, yaml, given, error) => {
    const outcome = judge(given, yaml);
    expect(outcome.kind === "miss" ? outcome.error : undefined).toBe(error);
  });

  it.each<[string, string, Answer]>([
    ["called like one", "{json: {user.accessToken: {matches: '^v2'}}}", answer(200, { user: { accessToken: "l1ve" } })],
    ["inside another value", "{json: {user: ada}}", answer(200, { user: { accessToken: "l1ve" } })],
    ["in a cookie", "{header: {Set-Cookie: {matches: Secure}}}", answer(200, "", { "set-cookie": ["sid=l1ve"] })],
    ["in a redirect's fragment", "{}", answer(302, "", { location: "/done#access_token=l1ve" })],
    ["that is the whole body", "{json: {user: ada}}", answer(200, "l1ve")],
  ])("without showing a credential %s", (_name, yaml, given) => {
    const outcome = judge(given, yaml);
    expect(outcome.kind).toBe("miss");
    expect(JSON.stringify(outcome)).not.toContain("l1ve");
  });

  it("an answer in time", () => {
    const slow = { ...answer(200), latency: { total: 900 } };
    expect(judge(slow, "{max-latency: 1s}").kind).toBe("pass");
    expect(judge(slow, "{max-latency: 500ms}")).toMatchObject({
      error: "answered 200, but it took longer than 500 ms",
    });
  });

  it("never the JSON of a body that was too long to be read", () => {
    const long = { ...answer(200, '{"ready": true'), truncated: true };
    expect(judge(long, "{json: {ready: true}}")).toMatchObject({
      error: expect.stringContaining("longer than 64 KiB"),
    });
    expect(judge(long, "{}", "1.2.3")).toMatchObject({ error: expect.stringContaining("longer than 64 KiB") });
    expect(judge(long).kind).toBe("pass");
  });
});
