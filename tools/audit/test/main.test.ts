import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { runMain } from "./run-main.ts";

// Each test starts a process, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const GOOD = [
  "on: push",
  "permissions: {}",
  "jobs:",
  "  build:",
  "    runs-on: ubuntu-24.04",
  "    timeout-minutes: 5",
  "    steps:",
  "      - run: echo built",
].join("\n");
const BAD = GOOD.replace("    timeout-minutes: 5\n", "");

function folderWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "slipway-audit-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

it("passes when there is nothing to find", async () => {
  expect(await runMain([folderWith({ ".github/workflows/ci.yml": GOOD })])).toEqual({
    code: 0,
    stdout: "1 workflows and actions audited: 0 findings\n",
    stderr: "",
  });
});

it.each<[string, Readonly<Record<string, string>>, readonly string[], string]>([
  ["is missing", {}, ["gone"], "ROOT/gone is no folder"],
  ["is a file", { "ci.yml": GOOD }, ["ci.yml"], "ROOT/ci.yml is no folder"],
  ["is empty", {}, [], "ROOT holds no workflow and no action; name the top folder of a checkout"],
  [
    "has workflows only where none are looked for",
    { "rule/bad.yml": BAD, "examples/stack.yml": "services: {}" },
    [],
    "ROOT holds no workflow and no action; name the top folder of a checkout",
  ],
])("fails when the folder %s", async (_, files, below, message) => {
  const root = folderWith(files);
  expect(await runMain([join(root, ...below)])).toEqual({
    code: 1,
    stdout: "",
    stderr: `${message.replace("ROOT", root)}\n`,
  });
});

it("refuses a second folder, which it would not look at", async () => {
  const root = folderWith({ ".github/workflows/ci.yml": GOOD });
  expect(await runMain([root, root])).toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringContaining("one folder at a time"),
  });
});

it("fails with the place, the rule and the fix of each finding", async () => {
  expect(await runMain([folderWith({ ".github/workflows/ci.yml": BAD })])).toEqual({
    code: 1,
    stdout: "1 workflows and actions audited: 1 findings\n",
    stderr:
      ".github/workflows/ci.yml:4:3 job-timeout job build may run for six hours\n" +
      "    fix: add timeout-minutes, somewhat above what the job ever takes\n",
  });
});

it("marks the line on GitHub", async () => {
  const { stdout } = await runMain([folderWith({ ".github/workflows/ci.yml": BAD })], { GITHUB_ACTIONS: "true" });
  expect(stdout).toContain(
    "::error title=job-timeout,file=.github/workflows/ci.yml,line=4,col=3::job build may run for six hours%0AFix: add",
  );
});

it("finds hidden workflows, examples and actions, and leaves other YAML alone", async () => {
  const { stderr, stdout } = await runMain([
    folderWith({
      ".github/workflows/.ci.yml": BAD,
      ".github/actions/setup/action.yml": "name: Setup",
      ".github/dependabot.yml": "version: 2",
      "action-sample/action.yaml": "name: Sample",
      "examples/flat.yml": BAD,
      "examples/whole/.github/workflows/release.yml": BAD,
      "examples/whole/stack.yml": "services: {}",
      "elsewhere/.github/workflows/ci.yml": BAD,
    }),
  ]);
  const files = new Set([...stderr.matchAll(/^(\S+?):\d+:\d+ /gm)].map(([, file]) => file));
  expect([...files]).toEqual([
    ".github/actions/setup/action.yml",
    ".github/workflows/.ci.yml",
    "action-sample/action.yaml",
    "examples/flat.yml",
    "examples/whole/.github/workflows/release.yml",
  ]);
  expect(stdout).toContain("5 workflows and actions audited");
});

it("looks up what an example calls beside the example", async () => {
  const called = GOOD.replace("on: push", "on: workflow_call");
  const call = (uses: string) => `on: push\npermissions: {}\njobs:\n  call:\n    uses: ${uses}\n`;
  const root = folderWith({
    ".github/workflows/suite.yml": called,
    "examples/one/.github/workflows/own.yml": called,
    "examples/one/.github/workflows/local.yml": call("./.github/workflows/own.yml"),
    "examples/one/.github/workflows/suite.yml": call(`slipway/slipway/.github/workflows/suite.yml@${"a".repeat(40)}`),
    "examples/one/.github/workflows/wrong.yml": call("./.github/workflows/gone.yml"),
  });
  const { stderr } = await runMain([root]);
  expect(stderr).toBe(
    "examples/one/.github/workflows/wrong.yml:5:11 language-service Unable to find reusable workflow\n",
  );
});

it("says how to install shellcheck where it is missing", async () => {
  const root = folderWith({ ".github/workflows/ci.yml": GOOD });
  expect(await runMain([root], { PATH: root })).toEqual({
    code: 1,
    stdout: "",
    stderr:
      "shellcheck, which checks the scripts in workflows, is missing; install it: apt-get install --yes shellcheck\n",
  });
});

describe("an action's schema that cannot be imported is one finding among the others", () => {
  const FIX_SOURCE = "let src export a zod object `inputs` that can be imported";
  it.each<[string, string, RegExp, string]>([
    [
      "without its packages",
      'import "zod";',
      /^Cannot find package 'zod' imported from \S+config\.ts$/,
      "install the packages of the audited checkout: npm ci",
    ],
    ["without one of its files", 'import "./gone.ts";', /^Cannot find module '\S+gone\.ts' imported from/, FIX_SOURCE],
    ["that throws", "throw 'no';", /^no$/, FIX_SOURCE],
    ["that is none", "export const inputs = {};", /^src exports no zod object `inputs`$/, FIX_SOURCE],
  ])("%s", async (_, config, reason, fix) => {
    const root = folderWith({
      "package.json": '{ "type": "module" }',
      "action-sample/action.yml": "name: Sample\ndescription: Greets.\nruns:\n  using: node24\n  main: main.js\n",
      "action-sample/main.js": "",
      "action-sample/src/config.ts": config,
      ".github/workflows/ci.yml": BAD,
    });
    const { code, stdout, stderr } = await runMain([root]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "2 workflows and actions audited: 2 findings\n" });
    const [, told, toDo] =
      /^action-sample\/action\.yml:1:1 contract the schema of its inputs cannot be read: (.*)\n {4}fix: (.*)$/m.exec(
        stderr,
      ) ?? [];
    expect(told).toMatch(reason);
    expect(toDo).toBe(fix);
    expect(stderr).toContain(".github/workflows/ci.yml:4:3 job-timeout");
  });
});

it("tells when the language service itself breaks down", async () => {
  const root = folderWith({
    ".github/workflows/ci.yml": GOOD.replace("run: echo built", `uses: slipway/slipway/other@${"a".repeat(40)}`),
    "other/action.yml/file": "",
  });
  const { code, stderr } = await runMain([root]);
  expect(code).toBe(1);
  expect(stderr).toContain("ci.yml:1:1 language-service Unhandled error while validating: EISDIR");
});
