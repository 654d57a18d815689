import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { writeAction } from "./fixture-action.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const PROGRAM = join(import.meta.dirname, "..", "main.ts");

function start(...args: string[]) {
  return spawn(process.execPath, [PROGRAM, ...args], { cwd: temporaryFolder(), stdio: ["ignore", "pipe", "pipe"] });
}

async function run(...args: string[]) {
  const child = start(...args);
  const [stdout, stderr, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { stdout, stderr, exitCode };
}

it("prints the log and the outputs, secrets hidden in both, and ends green", async () => {
  const secrets = join(temporaryFolder(), "secrets.yml");
  writeFileSync(secrets, "password: hunter22\n");
  const main = `console.log('level', process.env.INPUT_LEVEL, process.env.INPUT_PASSWORD);
    require('fs').writeFileSync(process.env.GITHUB_OUTPUT, 'seen=' + process.env.INPUT_PASSWORD);`;
  const action = writeAction({ main, inputs: "{ level: {}, password: {} }" });
  const { stdout, exitCode } = await run("run", action, "--with", "level=3=x", "--secret-file", secrets);
  expect(stdout).toContain("level 3=x ***");
  expect(stdout).toContain("output seen: ***");
  expect(stdout).not.toContain("hunter22");
  expect(exitCode).toBe(0);
});

it("ends red with a failed action", async () => {
  expect(await run("run", writeAction({ main: "process.exit(3)" }))).toMatchObject({ exitCode: 1 });
});

it.each([
  [["run"]],
  [["run", "a", "b"]],
  [["run", "a", "--with", "novalue"]],
  [["run", "a", "--unknown"]],
  [["run", "/nonexistent"]],
])("says how it is used when it cannot make sense of %j", async (args) => {
  const { stderr, exitCode } = await run(...args);
  expect(stderr).toContain("node tools/local-runner/main.ts run ACTION");
  expect(exitCode).toBe(2);
});

it("cancels the action on Ctrl-C", async () => {
  const child = start("run", writeAction({ main: "console.log('up'); setInterval(() => {}, 1000)" }));
  const output: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output.push(chunk);
    if (chunk.includes("up\n")) child.kill("SIGINT");
  });
  expect(await once(child, "close")).toEqual([1, null]);
  expect(output.join("")).toContain("Error: The operation was canceled.");
});
