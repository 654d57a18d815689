import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepareAction, runAction } from "../index.ts";
import { runFixture, writeAction } from "./fixture-action.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const PRINT_ENV =
  "require('fs').writeFileSync(process.env.GITHUB_OUTPUT, 'env<<::END\\n' + JSON.stringify(process.env) + '\\n::END\\n')";

/** The environment that a fixture's process sees. */
async function environmentOf(inputs: string, options: Parameters<typeof runFixture>[1] = {}) {
  const run = await runFixture({ main: PRINT_ENV, inputs }, options);
  return { run, env: JSON.parse(run.outputs.env ?? "{}") as Record<string, string> };
}

const expression = (text: string) => `\${{ ${text} }}`;

describe("inputs", () => {
  it("reach the process as INPUT_ variables, hyphens kept and blanks replaced", async () => {
    const { env } = await environmentOf("{ my-name: {}, two words: {} }", {
      with: { "my-name": "a", "two words": true },
    });
    expect(env).toMatchObject({ "INPUT_MY-NAME": "a", INPUT_TWO_WORDS: "true" });
  });

  it("have the manifest's default, and are empty without one", async () => {
    const { env } = await environmentOf("{ level: { default: 3 }, none: { required: true }, given: { default: x } }", {
      with: { Given: "" },
    });
    expect(env).toMatchObject({ INPUT_LEVEL: "3", INPUT_NONE: "", INPUT_GIVEN: "" });
  });

  it("take their default from the github context", async () => {
    const { env } = await environmentOf(
      `{ token: { default: '${expression("github.token")}' }, on: { default: 'r ${expression("github.repository")}' } }`,
      {
        github: { token: "ghs_abc", repository: "acme/shop" },
      },
    );
    expect(env).toMatchObject({ INPUT_TOKEN: "ghs_abc", INPUT_ON: "r acme/shop" });
    expect(env).not.toHaveProperty("GITHUB_TOKEN");
  });

  it("that the manifest does not name are warned of and passed on", async () => {
    const { run, env } = await environmentOf("{ known: {} }", { with: { unknown: "1" } });
    const message = "Unexpected input(s) 'unknown', valid inputs are ['known']";
    expect(run.annotations).toEqual([{ level: "warning", message }]);
    expect(run.log[0]).toBe(`Warning: ${message}`);
    expect(env.INPUT_UNKNOWN).toBe("1");
  });

  it("with a default that this runner cannot work out are an error", () => {
    const action = writeAction({ main: "", inputs: `{ a: { default: "${expression("hashFiles('x')")}" } }` });
    expect(() => prepareAction({ action, workspace: temporaryFolder() })).toThrow(
      "is not valid. Unrecognized function",
    );
  });
});

describe("the environment", () => {
  it("describes the run and the runner", async () => {
    const { env } = await environmentOf("{}", {
      github: { ref: "refs/tags/v1.2.0", repository: "acme/shop" },
      debug: true,
    });
    expect(env).toMatchObject({
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_REF_NAME: "v1.2.0",
      GITHUB_REF_TYPE: "tag",
      GITHUB_REPOSITORY_OWNER: "acme",
      GITHUB_BASE_REF: "",
      RUNNER_OS: "Linux",
      RUNNER_DEBUG: "1",
      HOME: process.env.HOME,
      PATH: process.env.PATH,
    });
  });

  it("has nothing of the program around the runner", async () => {
    const { env } = await environmentOf("{}");
    expect(Object.keys(env).filter((name) => /^(VITEST|NODE_ENV|NODE_OPTIONS)/.test(name))).toEqual([]);
  });

  it("holds the workflow's variables, which cannot replace the runner's own", async () => {
    const { env } = await environmentOf("{}", {
      env: { STAGE: "test", GITHUB_SHA: "mine", CI: "no" },
      github: { sha: "abc" },
    });
    expect(env).toMatchObject({ STAGE: "test", GITHUB_SHA: "abc", CI: "no" });
  });

  it("names the event's payload and starts the process in the workspace", async () => {
    const workspace = temporaryFolder();
    const main = "const event = require(process.env.GITHUB_EVENT_PATH); console.log(event.ref, process.cwd())";
    const { log } = await runFixture({ main }, { workspace, event: { ref: "refs/tags/v1" } });
    expect(log).toContain(`refs/tags/v1 ${workspace}`);
  });

  it.each([
    ["./action", { GITHUB_ACTION: "__self" }],
    [
      "acme/suite/action@v1",
      { GITHUB_ACTION: "__acme_suite", GITHUB_ACTION_REPOSITORY: "acme/suite", GITHUB_ACTION_REF: "v1" },
    ],
  ])("tells where %s comes from", async (uses, variables) => {
    const { env } = await environmentOf("{}", { uses });
    expect(env).toMatchObject(variables);
  });
});

describe("secrets", () => {
  it("are hidden from the first line on", async () => {
    const run = await runFixture(
      { main: "console.log('it is hunter22')", inputs: "{ password: {} }" },
      {
        with: { password: "hunter22" },
        secrets: ["hunter22"],
      },
    );
    expect(run.log).toContain("  password: ***");
    expect(run.log.join("\n")).not.toContain("hunter22");
    expect(run.printed).toEqual(["it is hunter22"]);
  });

  it("are hidden once the action masks them; what it printed itself can be looked at unmasked", async () => {
    const run = await runFixture({ main: "console.log('::add-mask::line one%0Aline two\\nline two')" });
    expect(run.log).toContain("***");
    expect(run.printed).toEqual(["line two"]);
    expect(run.raw).toBe("::add-mask::line one%0Aline two\nline two\n");
    expect(run.masks).toContain("line one\nline two");
  });
});

describe("an action that cannot run", () => {
  it("without its bundle is a failed step", async () => {
    const action = writeAction({ main: "", runs: "  post: dist/post/index.js" });
    writeFileSync(join(action, "action.yml"), "name: x\nruns: { using: node24, main: dist/main/index.js }");
    const run = await runAction({ action, workspace: temporaryFolder() });
    expect(run).toMatchObject({ conclusion: "failure", exitCode: undefined });
    expect(run.annotations[0]?.message).toContain("File not found: ");
  });

  it.each([
    ["runs: { using: node20, main: x.js }", "'using: node20'"],
    ["runs: { using: composite, steps: [] }", "'using: composite'"],
    ["runs: { using: node24 }", "no entry JavaScript file"],
  ])("is refused: %s", (manifest, message) => {
    const action = temporaryFolder();
    writeFileSync(join(action, "action.yml"), manifest);
    expect(() => prepareAction({ action, workspace: temporaryFolder() })).toThrow(message);
  });

  it("without a manifest is refused", () => {
    expect(() => prepareAction({ action: temporaryFolder(), workspace: temporaryFolder() })).toThrow(
      "Can't find 'action.yml'",
    );
  });
});

describe("RUNNER_TEMP", () => {
  it("is empty at the start, and what an action leaves in it is told and removed", async () => {
    const temp = temporaryFolder();
    mkdirSync(join(temp, "old"));
    const main = `const { readdirSync, writeFileSync } = require('fs');
      console.log(readdirSync(process.env.RUNNER_TEMP).filter((name) => !name.startsWith('_')).length + ' old files');
      writeFileSync(process.env.RUNNER_TEMP + '/left.txt', 'x')`;
    const run = await runFixture({ main }, { temp });
    expect(run.log).toContain("0 old files");
    expect(run.leftovers).toEqual(["left.txt"]);
    expect(() => readFileSync(join(temp, "left.txt"))).toThrow("ENOENT");
  });

  it("cannot be around the workspace", () => {
    const workspace = temporaryFolder();
    const action = writeAction({ main: "" });
    expect(() => prepareAction({ action, workspace, temp: workspace })).toThrow("must not contain the workspace");
  });
});
