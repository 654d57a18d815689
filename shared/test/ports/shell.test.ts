import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { cleanEnvironment, runnerShell } from "../../src/index.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "slipway-shell-")));
afterAll(() => rmSync(folder, { recursive: true }));

const node = (script: string, ...args: string[]) => ["node", "-e", script, ...args];
const printArguments = "process.stdout.write(JSON.stringify(process.argv.slice(1)))";

describe("a command", () => {
  it("gives its exit code and both of its streams", async () => {
    const script = "console.log('out'); console.error('err'); process.exitCode = 3";
    expect(await runnerShell.run(node(script))).toEqual({ exitCode: 3, stdout: "out\n", stderr: "err\n" });
  });

  it.each([
    ["blanks", "a b"],
    ["quotes", `it's "x"`],
    ["what a shell would expand", "$HOME $(id) `id` *"],
    ["what a shell would obey", "; rm -rf x && y | z > w"],
    ["a line break", "a\nb"],
    ["a backslash", "a\\b\\"],
    ["nothing", ""],
    ["an option", "--version"],
  ])("gets %s as one argument, unchanged", async (_name, word) => {
    const { stdout } = await runnerShell.run(node(printArguments, "--", word, "end"));
    expect(JSON.parse(stdout)).toEqual([word, "end"]);
  });

  it("reads what it is given, to its end", async () => {
    const { stdout } = await runnerShell.run(["cat"], { stdin: "line 1\nlïne 2" });
    expect(stdout).toBe("line 1\nlïne 2");
  });

  it("runs where it is told to", async () => {
    expect((await runnerShell.run(["pwd"], { cwd: folder })).stdout).toBe(`${folder}\n`);
  });

  it("hands on each line as it comes, from either stream", async () => {
    const lines: string[] = [];
    await runnerShell.run(node("console.log('a\\nb'); console.error('c')"), { onLine: (line) => lines.push(line) });
    expect(lines.toSorted()).toEqual(["a", "b", "c"]);
  });

  it("that takes too long is ended and gives 124", async () => {
    expect((await runnerShell.run(["sleep", "600"], { timeout: 50 })).exitCode).toBe(124);
  });

  it("that ends in time is not disturbed", async () => {
    expect((await runnerShell.run(["true"], { timeout: 20_000 })).exitCode).toBe(0);
  });

  it("that is not there is an error that names it", async () => {
    await expect(runnerShell.run(["slipway-no-such-command"])).rejects.toThrow("slipway-no-such-command");
  });
});

describe("the environment of a command", () => {
  const secrets = {
    INPUT_TOKEN: "x",
    "INPUT_SSH-KEY": "x",
    STATE_key: "x",
    ACTIONS_RUNTIME_TOKEN: "x",
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "x",
    GITHUB_TOKEN: "x",
    GH_TOKEN: "x",
  };
  beforeEach(() => void Object.assign(process.env, secrets));
  afterEach(() => {
    for (const name of Object.keys(secrets)) delete process.env[name];
  });

  it("has none of the step's inputs, tokens and states, and what is added", async () => {
    const { stdout } = await runnerShell.run(["env"], { env: { STACK_TAG: "1.2.3" } });
    const names = stdout.split("\n").map((line) => line.split("=")[0]);
    for (const name of Object.keys(secrets)) expect(names).not.toContain(name);
    expect(stdout).toContain("STACK_TAG=1.2.3\n");
    expect(names).toContain("PATH");
  });

  it("has of the step's variables only those that it is to inherit", async () => {
    const { stdout } = await runnerShell.run(["env"], { env: { STACK_TAG: "1.2.3" }, inherit: ["PATH", "GH_TOKEN"] });
    expect(stdout).toBe(`PATH=${process.env.PATH}\nSTACK_TAG=1.2.3\n`);
  });

  it.each([
    ["PATH", true],
    ["HOME", true],
    ["GITHUB_SHA", true],
    ["GITHUB_TOKEN_FILE", true],
    ["MY_INPUT_X", true],
    ["INPUT_X", false],
    ["STATE_x", false],
    ["ACTIONS_CACHE_URL", false],
    ["GITHUB_TOKEN", false],
    ["GH_TOKEN", false],
  ])("keeps %s: %s", (name, kept) => {
    expect(name in cleanEnvironment({ [name]: "x" })).toBe(kept);
  });

  it("leaves out what has no value", () => {
    expect(cleanEnvironment({ A: undefined, B: "" })).toEqual({ B: "" });
  });
});
