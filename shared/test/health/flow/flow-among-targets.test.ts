import { describe, expect, it } from "vitest";
import { healthTargets } from "../../../src/health/health-targets.ts";
import { healthNeeds } from "../../../src/health/open-probe.ts";
import { RecordingRunner } from "../../../src/testing/index.ts";
import { attempt } from "../support/attempt.ts";
import { engineOfApp } from "../support/fake-engine.ts";
import { flow, serve, verify } from "./journey.ts";

describe("a flow among other targets", () => {
  const health = (port: number) => `- {name: api, url: "http://127.0.0.1:${port}/health"}`;

  it("begins when the others are ok, and is not asked again while they hold", async () => {
    await using server = await serve(() => ({}));
    const targets = `${health(server.port)}\n${flow(server.port, "{url: /order, json: {}}")}`;
    const result = await verify(targets, { hold: 100 });
    expect(result).toMatchObject({ state: "healthy", targets: [{ verdict: "passed" }, { attempts: 1, streak: 1 }] });
    const begin = server.asked.indexOf("POST /order {}");
    expect(begin).toBeGreaterThanOrEqual(3);
    expect(server.asked.lastIndexOf("POST /order {}")).toBe(begin);
    expect(server.asked.length).toBeGreaterThan(begin + 2);
  });

  it("is not even begun when the others are not healthy", async () => {
    await using server = await serve(({ url }) => ({ status: url === "/health" ? 503 : 200 }));
    const targets = `${health(server.port)}\n${flow(server.port, "{url: /order, json: {}}")}`;
    const result = await verify(targets, { timeout: 1_000 });
    expect(result).toMatchObject({ state: "unhealthy", targets: [{}, { attempts: 0, verdict: "failed" }] });
    expect(server.asked).not.toContain("POST /order {}");
  });

  it("that fails is repeated as a whole, three times at most", async () => {
    await using server = await serve(({ url }) => ({ status: url === "/b" ? 500 : 200 }));
    const result = await verify(flow(server.port, "{url: /a, json: {}}, {url: /b, json: {}}"));
    expect(server.asked).toEqual(Array(3).fill(["POST /a {}", "POST /b {}"]).flat());
    expect(result).toMatchObject({
      state: "unhealthy",
      targets: [{ attempts: 3, lastError: expect.stringMatching(/^step 2 of 2, POST \/b: .*answered 500/) }],
    });
  });

  it("that fails once may pass later, and as often as it is asked to", async () => {
    let passes = 0;
    await using server = await serve(() => ({ status: passes++ === 0 ? 500 : 200 }));
    const result = await verify(flow(server.port, "{url: /a}", "consecutive: 2,"));
    expect(result).toMatchObject({ state: "healthy", targets: [{ attempts: 3, streak: 2 }] });
  });

  it("that is not required warns, and keeps nothing waiting", async () => {
    await using server = await serve(({ url }) => ({ status: url === "/b" ? 500 : 200 }));
    const targets = `${health(server.port)}\n${flow(server.port, "{url: /b}", "required: false,")}`;
    const result = await verify(targets);
    expect(result).toMatchObject({ state: "healthy", targets: [{}, { verdict: "failed", attempts: 1 }] });
  });

  it("has no last look when there is no time for one", async () => {
    await using server = await serve(() => ({ status: 500 }));
    const targets = flow(server.port, "{url: /a}", "failure-threshold: 99,");
    const result = await verify(targets, { timeout: 6_000, attemptTimeout: 5_000 });
    expect(result).toMatchObject({ targets: [{ lastError: expect.stringContaining("answered 500") }] });
    // Of the whole time, the last attempt's is left, however busy the machine is.
    expect(result.elapsed).toBeLessThan(6_000);
  });

  it("tells each step once, and what it waits for", async () => {
    let asked = 0;
    await using server = await serve(({ url }) => ({ body: { ready: url === "/b" ? asked++ > 0 : true } }));
    const runner = new RecordingRunner();
    await verify(
      flow(server.port, "{url: /a}, {name: b, url: /b, within: 5s, expect: {json: {ready: true}}}"),
      {},
      runner,
    );
    expect(runner.lines.slice(0, 4)).toEqual([
      expect.stringMatching(/^Waiting at most 10 s for a whole pass of journey$/),
      "journey: GET /a passed (step 1 of 2)",
      'journey: waiting at most 5 s for b: answered 200, but ready is false, expected true; the answer was {"ready":false}',
      "journey: b passed (step 2 of 2)",
    ]);
  });

  it("of a container reaches it at its own address, and nothing else", async () => {
    await using server = await serve(({ url, headers }) => ({
      body: { host: headers.host, next: url === "/a" ? `http://${headers.host}/b` : "http://other.example/" },
    }));
    const inside = (steps: string) =>
      `- {name: journey, type: flow, via: container, container: app, port: ${server.port}, steps: [${steps}]}`;
    const engine = engineOfApp();
    const steps = `{url: /a, expect: {json: {host: "localhost:${server.port}"}}, capture: {next: next}}, {name: b, url: "{{next}}", capture: {next: next}}`;
    await expect(attempt(inside(steps), { ports: { engine } })).resolves.toMatchObject({ kind: "pass" });
    expect(server.asked).toEqual(["GET /a", "GET /b"]);
    await expect(attempt(inside(`${steps}, {name: c, url: "{{next}}"}`), { ports: { engine } })).resolves.toMatchObject(
      {
        kind: "miss",
        persistence: "final",
        error: expect.stringContaining(`via: container reaches port ${server.port} of app alone`),
      },
    );
    expect(healthNeeds(healthTargets.parse(inside("{url: /a}")))).toEqual({ engine: true, ssh: false });
  });

  it("masks what it learns of credentials", async () => {
    await using server = await serve(({ url }) => ({
      status: url === "/b" ? 500 : 200,
      body: { t: "t0p-secret", u: "t0p-secret" },
    }));
    const runner = new RecordingRunner();
    const result = await verify(
      flow(server.port, "{url: /a, capture: {t: {json: t, secret: true}}}, {url: /b}"),
      {},
      runner,
    );
    runner.info("t0p-secret");
    expect(runner.log).not.toContain("t0p-secret");
    expect(JSON.stringify(result)).not.toContain("t0p-secret");
  });
});
