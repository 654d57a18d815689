import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { systemClock } from "@slipway/shared";
import { RecordingRunner } from "@slipway/shared/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { report } from "../src/report.ts";
import { run } from "../src/run.ts";

const context = {
  repository: "",
  sha: "",
  ref: "",
  runId: "",
  runAttempt: "1",
  actor: "",
  runUrl: "",
  hasSshAgent: false,
};
const answers = { status: 200, body: { status: "healthy", version: "1.2.3", checks: {} as object } };
const server = createServer((_, response) => response.writeHead(answers.status).end(JSON.stringify(answers.body)));
let url = "";

beforeEach(async () => {
  Object.assign(answers, { status: 200, body: { status: "healthy", version: "1.2.3", checks: {} } });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/health`;
});
afterEach(async () => {
  server.close();
  await once(server, "close");
});

/** The whole action but its process: inputs to outputs, over real connections. */
async function check(inputs: Record<string, string>): Promise<RecordingRunner> {
  const runner = new RecordingRunner({ interval: "20ms", ...inputs });
  const config = readConfig(runner, context);
  const openFolder = () => Promise.reject(new Error("nothing here needs a folder"));
  const http = { request: () => Promise.reject(new Error("nothing here needs an engine")) };
  await report(
    await run(config, { clock: systemClock, log: runner, http, mask: (value) => runner.mask(value), openFolder }),
    config,
    runner,
  );
  return runner;
}

describe("a health check", () => {
  it("tells what it waited for and that all is well", async () => {
    const runner = await check({ targets: url, "expect-version": "v1.2.3" });
    expect(runner.failure).toBeUndefined();
    expect(runner.outputs).toMatchObject({ healthy: "true", result: "healthy", "failed-targets": "" });
    expect(JSON.parse(runner.outputs.results ?? "")).toMatchObject([
      {
        verdict: "passed",
        attempts: 3,
        versions: [{ version: "1.2.3", seen: 3 }],
        latencyMs: { p50: expect.any(Number) },
      },
    ]);
    expect(runner.lines[0]).toMatch(/^Waiting at most 5 min for 127\.0\.0\.1:\d+\/health: 3 successes in a row each$/);
    expect(runner.lines.at(-1)).toMatch(/^Healthy after \d+ ms$/);
    expect(runner.summaries.join()).toMatch(/### Healthy after .*\n\n\| Target \| Verdict/);
  });

  it("fails with the failing check named, and says what to do", async () => {
    Object.assign(answers, { status: 503, body: { status: "unhealthy", checks: { database: { status: "fail" } } } });
    const runner = await check({ targets: url, timeout: "3s" });
    expect(runner.outputs).toMatchObject({ healthy: "false", result: "unhealthy" });
    expect(runner.failure).toMatch(
      /^127\.0\.0\.1:\d+\/health: answered 503, status unhealthy, failing: database \(gave up after .*\)\nNext: /,
    );
  });

  it("is stale when the old version still answers", async () => {
    answers.body.version = "1.2.2";
    const runner = await check({ targets: url, timeout: "3s", "expect-version": "1.2.3" });
    expect(runner.outputs).toMatchObject({ healthy: "false", result: "stale" });
    expect(runner.failure).toMatch(/healthy but still 1\.2\.2 \(seen \d+×\), expected 1\.2\.3/);
    expect(runner.summaries.join()).toContain("Healthy, but the wrong version");
  });

  it("only warns when that is wanted", async () => {
    answers.status = 500;
    const runner = await check({ targets: url, "failure-threshold": "2", "on-failure": "warn" });
    expect(runner.failure).toBeUndefined();
    expect(runner.outputs).toMatchObject({ healthy: "false", result: "unhealthy" });
    expect(runner.log).toMatch(/warning: .*answered 500/);
  });

  it("warns of targets that are not required", async () => {
    const runner = await check({ targets: `- ${url}\n- {name: extra, url: http://nowhere.invalid/, required: false}` });
    expect(runner.outputs).toMatchObject({ healthy: "true", result: "healthy", "failed-targets": "" });
    expect(runner.log).toContain("warning: extra: the name nowhere.invalid does not resolve (not required)");
  });

  it("names what it was told to leave out", async () => {
    const runner = await check({
      targets: `- ${url}\n- {name: risk-engine, url: http://nowhere.invalid/, when: false}`,
    });
    expect(runner.outputs.result).toBe("healthy");
    expect(runner.lines).toContain("risk-engine: skipped, left out by its when");
    expect(runner.lines.at(-1)).toContain("(skipped by when: risk-engine)");
  });

  const uuids = (more = "") =>
    `- {name: uuids, type: flow, url: "${url}", steps: [{url: /a, when: {migrations: "*uuid*"}}, {url: /b, when: }]}${more}`;

  it("names a flow none of whose steps applies as skipped, in the log, the summary and the result", async () => {
    const runner = await check({ targets: uuids(`\n- {name: api, url: "${url}"}`), migrations: "none" });
    expect(runner.failure).toBeUndefined();
    expect(runner.lines).toContain("uuids: skipped, none of its steps applies");
    expect(runner.lines.at(-1)).toMatch(/^Healthy after \d+ ms \(skipped by when: uuids\)$/);
    expect(JSON.parse(runner.outputs.results ?? "")).toMatchObject([
      { name: "uuids", verdict: "skipped", attempts: 0 },
      { name: "api", verdict: "passed" },
    ]);
    expect(runner.summaries.join()).toMatch(/\| `uuids` \| skipped \|/);
  });

  it("says that nothing was checked where nothing applies, and is no failure for that", async () => {
    const runner = await check({ targets: uuids(), migrations: "none" });
    expect(runner.failure).toBeUndefined();
    expect(runner.lines.at(-1)).toBe("Nothing was checked (skipped by when: uuids)");
    expect(runner.summaries.join()).toMatch(/^### Nothing was checked\n/);
  });

  it("warns where a target that is excused from telling a version leaves the expected one unproven", async () => {
    const targets = `- {name: api, url: "${url}", expect: {version: any}}`;
    const runner = await check({ targets, "expect-version": "1.2.3" });
    const unproven = "nothing that was checked tells a version, so 1.2.3 is not proven: api (expect: {version: any})";
    expect(runner.outputs.result).toBe("healthy");
    expect(runner.lines).toContain(`warning: ${unproven}`);
    expect(runner.summaries.join()).toContain(unproven);
  });
});
