import { RecordingRunner } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { describeEnding, outputsOf, report } from "../src/report.ts";
import type { Result } from "../src/result.ts";
import { failure, results } from "./support/results.ts";

async function reported(result: Result): Promise<RecordingRunner> {
  const runner = new RecordingRunner();
  await report(result, runner);
  return runner;
}

const cause = "api: its containers do not stay up; exit code 1 on node-2; set DATABASE_URL";
const digest = results.planned.plan.digest;

describe("the end of a run", () => {
  it.each<[Result["state"], string]>([
    ["planned", `Planned, nothing was changed (plan-digest ${digest})`],
    ["unchanged", "Nothing had to be changed, and everything is up after 12 s"],
    ["deployed", "Deployed shop as release 7 after 12 s"],
    ["reverted", "Returned shop to release 4 (1.4.0), now release 7, after 12 s"],
  ])("is green when it is %s, and its last line says so", async (state, line) => {
    const runner = await reported(results[state]);
    expect(runner.failure).toBeUndefined();
    expect(runner.lines.at(-1)).toBe(line);
    expect(runner.outputs.result).toBe(state);
  });

  it.each<[Result["state"], string, RegExp]>([
    [
      "rolled-back",
      "Rolled back after 12 s: api, web run what they ran before; cron removed, because new",
      /release again/,
    ],
    [
      "rollback-failed",
      "The rollback failed as well: api: rejected; web: gone",
      /`docker stack ps shop`, then run mode rollback/,
    ],
    ["held", "Held as it is now, because rollback-on-failure is off", /deploy again, or run mode rollback/],
    [
      "failed",
      "Nothing was changed: the stack already was as the stack file wants it, and does not work",
      /`docker stack ps shop`/,
    ],
  ])("is red when it is %s: the cause, the state that was left, and what to do next", async (state, left, next) => {
    const runner = await reported(results[state]);
    const [first, second, third] = (runner.failure ?? "").split("\n");
    expect(first).toBe(cause);
    expect(second).toBe(left);
    expect(third).toMatch(/^Next: /);
    expect(third).toMatch(next);
    expect(runner.outputs.result).toBe(state);
  });

  it("is red when it runs and is not healthy", async () => {
    const { failure: said } = await reported(results.unhealthy);
    expect(said).toMatch(/^shop\.example\.org: .*\nIt runs as it is now, because rollback-on-failure is off\nNext: /);
  });

  it.each<[Result, RegExp]>([
    [
      results.unhealthy,
      /\nHeld on release 4 \(1\.4\.0\), as asked: everything runs, and is not healthy; this run brought nothing back of what ran before\nNext: mend the cause and run mode rollback again, or name another release in to-release$/,
    ],
    [
      results.held,
      /\nHeld on the way to release 4 \(1\.4\.0\); this run brought nothing back of what ran before\nNext: /,
    ],
    [
      results["rolled-back"],
      /\nNot on release 4 \(1\.4\.0\): the return was taken back after 12 s, because rollback-on-failure is on: api, web run what they ran before; cron removed, because new\nNext: /,
    ],
    [
      results.failed,
      /\nNothing was changed: the stack already was as release 4 \(1\.4\.0\) wants it, and does not work\n/,
    ],
  ])("after a requested return never reads as if that was done: $state", (result, words) => {
    const said = describeEnding({ ...result, asked: "release 4 (1.4.0)" });
    expect(said).toMatch(words);
    expect(said).not.toMatch(/rolled back/i);
  });

  it("says where the stack is when a requested return had nothing to do", () => {
    expect(describeEnding({ ...results.unchanged, asked: "release 4 (1.4.0)" })).toBe(
      "Nothing had to be changed: shop is on release 4 (1.4.0) already, and everything is up after 12 s",
    );
  });

  it("is told where no summary can be written, too", async () => {
    const runner = new RecordingRunner();
    runner.summary = () => Promise.reject(new Error("no space left on device"));
    await report(results["rolled-back"], runner);
    expect(runner.failure).toContain(cause);
    expect(runner.log).toContain("warning: The job summary could not be written: no space left on device");
  });

  it("is red and stays when what failed was left by an earlier release", () => {
    expect(describeEnding({ ...results.held, changeWorks: true })).toMatch(
      /\nWhat this run changed works, and stays; what failed is left from an earlier release that was never proven\nNext: /,
    );
  });

  it("names every cause", () => {
    const failures = [failure, { ...failure, name: "web", hint: undefined }];
    expect(describeEnding({ ...results.held, failures })).toMatch(
      /^api: .*; set DATABASE_URL\nweb: its containers do not stay up; exit code 1 on node-2\n/,
    );
  });

  it.each([
    [["api"], [], "api run what they ran before"],
    [[], ["cron"], "cron removed, because new"],
    [[], [], "no service had been changed"],
  ])("after a rollback of %j and %j says: %s", (restored, removed, sentence) => {
    expect(describeEnding({ ...results["rolled-back"], restored, removed })).toContain(`: ${sentence}\n`);
  });
});

describe("the outputs", () => {
  it("of a deployment say what is there now and was before", () => {
    expect(outputsOf(results.deployed)).toEqual({
      result: "deployed",
      changed: "true",
      plan: expect.stringMatching(/^\{"stack":"shop"/),
      "plan-digest": digest,
      release: "7",
      "previous-release": "6",
      "failed-services": "",
      "duration-ms": "12000",
    });
  });

  it("of a failure name the services", () => {
    const failures = [failure, { ...failure, name: "web" }];
    expect(outputsOf({ ...results.held, failures })["failed-services"]).toBe("api,web");
  });

  it.each<[Result["state"], string]>([
    ["planned", ""],
    ["rolled-back", "6"],
    ["failed", "6"],
    ["unchanged", "6"],
    ["held", "7"],
    ["rollback-failed", ""],
  ])("say which release the cluster is on now (%s)", (state, release) => {
    expect(outputsOf(results[state]).release).toBe(release);
  });

  it("of a first deployment have no release before", () => {
    expect(outputsOf({ ...results.deployed, previousRelease: undefined })["previous-release"]).toBe("");
  });

  it("of a run without changes say so", () => {
    const plan = {
      ...results.unchanged.plan,
      services: results.unchanged.plan.services.filter(({ kind }) => kind === "keep"),
    };
    expect(outputsOf({ ...results.unchanged, plan }).changed).toBe("false");
  });

  it.each(Object.values(results))("are texts on one line, whatever the ending ($state)", (result) => {
    for (const value of Object.values(outputsOf(result))) {
      expect(typeof value).toBe("string");
      expect(value).not.toContain("\n");
    }
  });
});
