import { describe, expect, it } from "vitest";
import { runFixture, startFixture } from "./fixture-action.ts";

const SAY = (phase: string) => `console.log('${phase} ran');`;
const ran = (log: readonly string[]) => log.filter((line) => line.endsWith(" ran"));
const ALL = { pre: SAY("pre"), main: SAY("main"), post: SAY("post") };

describe("an action's phases", () => {
  it("run one after another, and hand over state", async () => {
    const save = (name: string) => `require('fs').appendFileSync(process.env.GITHUB_STATE, '${name}=saved\\n');`;
    const pre = save("fromPre");
    const main = `${save("fromMain")} console.log(process.env.STATE_fromPre, 'in main')`;
    const post = "console.log(process.env.STATE_fromPre, process.env.STATE_fromMain, process.env.INPUT_A, 'in post')";
    const { log } = await runFixture({ pre, main, post, inputs: "{ a: { default: x } }" });
    expect(log).toEqual(expect.arrayContaining(["saved in main", "Post job cleanup.", "saved saved x in post"]));
  });

  it("have no pre when the action comes from the workspace", async () => {
    const { log, annotations } = await runFixture(ALL, { uses: "./action" });
    expect(ran(log)).toEqual(["main ran", "post ran"]);
    expect(annotations[0]?.message).toBe("`pre` execution is not supported for local action from './action'");
  });

  it("can be chosen", async () => {
    expect(ran((await runFixture(ALL, { phases: ["main"] })).log)).toEqual(["main ran"]);
  });

  it("end with a post also when main failed", async () => {
    const { log, conclusion, exitCode } = await runFixture({ ...ALL, main: "process.exit(4)" });
    expect([ran(log), conclusion, exitCode]).toEqual([["pre ran", "post ran"], "failure", 4]);
  });

  it("fail the job when post fails", async () => {
    expect(await runFixture({ ...ALL, post: "process.exit(1)" })).toMatchObject({ conclusion: "failure", exitCode: 0 });
  });

  it("skip main after a failed pre, and still clean up", async () => {
    const run = await runFixture({ ...ALL, pre: "process.exit(1)" });
    expect(run.phases.map(({ phase, conclusion }) => `${phase} ${conclusion}`)).toEqual([
      "pre failure",
      "main skipped",
      "post success",
    ]);
  });

  it.each([
    ["success()", "", ["main ran", "post ran"]],
    ["success()", "process.exit(1)", ["main ran"]],
    ["failure()", "", ["main ran"]],
    ["failure()", "process.exit(1)", ["main ran", "post ran"]],
    ["always()", "process.exit(1)", ["main ran", "post ran"]],
    ["cancelled()", "", ["main ran"]],
  ])("run post under post-if: %s after main %j", async (condition, end, expected) => {
    const fixture = { main: SAY("main") + end, post: SAY("post"), runs: `  post-if: ${condition}` };
    expect(ran((await runFixture(fixture)).log)).toEqual(expected);
  });
});

describe("a cancelled job", () => {
  const UP = "console.log('up'); setInterval(() => {}, 1000);";

  /** Starts a fixture and cancels it once its main is up. */
  async function cancelled(fixture: { main: string; post?: string; runs?: string }) {
    const { promise: isUp, resolve } = Promise.withResolvers<void>();
    const action = startFixture(fixture, { onLine: (line) => line === "up" && resolve() });
    await isUp;
    await action.cancel();
    return action.done;
  }

  it("says so, and runs post", async () => {
    const run = await cancelled({ main: `process.on('SIGINT', () => process.exit(0)); ${UP}`, post: SAY("post") });
    expect(run).toMatchObject({ conclusion: "cancelled", exitCode: 0 });
    expect(run.log).toContain("Error: The operation was canceled.");
    expect(ran(run.log)).toEqual(["post ran"]);
  });

  it("has no post when its condition is success()", async () => {
    expect(ran((await cancelled({ main: UP, post: SAY("post"), runs: "  post-if: success()" })).log)).toEqual([]);
  });

  it("keeps the outputs written before", async () => {
    const main = `require('fs').appendFileSync(process.env.GITHUB_OUTPUT, 'a=1\\n'); ${UP}`;
    expect(await cancelled({ main })).toMatchObject({ exitCode: 130, outputs: { a: "1" } });
  });

  it("loses the processes that its steps left running, when it is over", async () => {
    const spawn =
      "const child = require('child_process').spawn('sleep', ['60'], { stdio: 'ignore', detached: true }); console.log('child', child.pid);";
    const run = await cancelled({ main: `${spawn} ${UP}` });
    const pid = Number(run.log.find((line) => line.startsWith("child "))?.slice("child ".length));
    expect(run.orphans).toEqual([{ pid, name: "sleep" }]);
    expect(run.log.at(-1)).toBe(`Terminate orphan process: pid (${pid}) (sleep)`);
  });
});

describe("an action that succeeded", () => {
  it("has no process of its own left, and none of others is touched", async () => {
    expect((await runFixture(ALL)).orphans).toEqual([]);
  });

  it("names its process while it runs", async () => {
    const { promise: pidSeen, resolve } = Promise.withResolvers<string>();
    const action = startFixture(
      { main: "console.log('pid', process.pid); setTimeout(() => {}, 100)" },
      {
        onLine: (line) => line.startsWith("pid ") && resolve(line),
      },
    );
    expect(await pidSeen).toBe(`pid ${action.pid}`);
    await action.done;
    expect(action.pid).toBeUndefined();
  });
});
