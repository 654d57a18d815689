import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { FixtureRepository, WORKFLOW } from "./fixture-repository.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const PROGRAM = join(import.meta.dirname, "..", "main.ts");

/** A repository with one workflow in it. */
const repository = (workflow: string) => new FixtureRepository({ [WORKFLOW]: workflow }).path;

function start(cwd: string, ...args: string[]) {
  return spawn(process.execPath, [PROGRAM, "workflow", WORKFLOW, ...args], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function run(cwd: string, ...args: string[]) {
  const child = start(cwd, ...args);
  const [stdout, stderr, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { stdout, stderr, exitCode };
}

const GREETS = `on:
  workflow_dispatch:
    inputs: { loud: { type: boolean }, who: { required: true } }
jobs:
  greet:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
        with: { persist-credentials: false }
      - run: echo "hello \${{ inputs.who }} \${{ inputs.loud && '!' || '.' }} \${{ vars.SIZE }} \${{ secrets.KEY }}"
`;

it("prints the jobs with their steps and their lines, secrets hidden", async () => {
  const folder = repository(GREETS);
  writeFileSync(join(folder, "secrets.yml"), "KEY: hidden-key\n");
  const args = ["--input", "who=you", "--input", "loud=true", "--var", "SIZE=3", "--secret-file", "secrets.yml"];
  const { stdout, exitCode } = await run(folder, ...args);
  expect(stdout).toMatch(/✓ greet \(success, [\d.]+ s\)\n {2}✓ Run actions\/checkout@v6/);
  expect(stdout).toContain("\n      hello you ! 3 ***\n");
  expect(stdout).not.toContain("hidden-key");
  expect(exitCode).toBe(0);
});

it("ends red with what is wrong with a workflow that cannot start", async () => {
  const { stdout, exitCode } = await run(repository(GREETS), "--input", "loud=perhaps");
  expect(stdout).toContain("startup_failure");
  expect(stdout).toContain("Unexpected value 'perhaps' of input 'loud': it must be a boolean.");
  expect(stdout).toContain("Input 'who' is required, but not provided.");
  expect(exitCode).toBe(1);
});

it("gives a workflow that can only be called its inputs", async () => {
  const callable = GREETS.replace("workflow_dispatch:", "workflow_call:")
    .replace("{ type: boolean }", "{ type: boolean, default: true }")
    .replace("required: true", "type: string, required: true");
  const { stdout, exitCode } = await run(repository(callable), "--input", "who=you");
  expect(stdout).toContain("\n      hello you ! ");
  expect(exitCode).toBe(0);
});

it("cancels the run on Ctrl-C", async () => {
  const mark = join(temporaryFolder(), "up");
  const folder = repository(`on: push
jobs:
  wait:
    runs-on: ubuntu-latest
    steps:
      - run: |
          echo up > ${mark}
          exec sleep 60
      - { if: cancelled(), run: echo cleaned up }
`);
  const child = start(folder);
  await expect.poll(() => existsSync(mark), { timeout: 25_000 }).toBe(true);
  child.kill("SIGINT");
  const [stdout, [exitCode]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  expect(stdout).toContain("⊘ wait (cancelled");
  expect(stdout).toContain("      cleaned up\n");
  expect(exitCode).toBe(1);
});
