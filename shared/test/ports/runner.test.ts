import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "slipway-runner-"));
afterAll(() => rmSync(folder, { recursive: true }));

const source = (file: string) => JSON.stringify(new URL(`../../src/${file}`, import.meta.url).href);
const secret = "s3cret & <value>";

interface Step {
  readonly log: string;
  readonly exitCode: number | null;
  /** What the step wrote into the files that the runner gave it. */
  readonly outputs: string;
  readonly summary: string;
}

/** Runs lines of a step in a process of its own, with the environment that the runner would give it. */
function step(script: string, environment: Record<string, string> = {}): Step {
  const files = { GITHUB_OUTPUT: join(folder, "output"), GITHUB_STEP_SUMMARY: join(folder, "summary") };
  for (const file of Object.values(files)) writeFileSync(file, "");
  const program = `import { runAction } from ${source("action.ts")};
    import { UserError } from ${source("errors.ts")};
    import { ActionsRunner } from ${source("ports/runner.ts")};
    const runner = new ActionsRunner();
    await runAction(runner, async () => { ${script} });`;
  const { stdout, stderr, status } = spawnSync("node", ["--input-type=module", "-e", program], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, ...files, ...environment },
  });
  const [outputs, summary] = Object.values(files).map((file) => readFileSync(file, "utf8"));
  return { log: stdout + stderr, exitCode: status, outputs: outputs ?? "", summary: summary ?? "" };
}

const masked = `runner.mask(${JSON.stringify(secret)});`;

describe("the inputs of a step", () => {
  it("are read by their names, without the blanks around them", () => {
    const { log } = step(`runner.info("[" + runner.input("ssh-host") + "][" + runner.input("nothing") + "]")`, {
      "INPUT_SSH-HOST": "  manager-1\n",
    });
    expect(log).toBe("[manager-1][]\n");
  });

  it("are named when they were given, declared or not", () => {
    const { log } = step(`runner.info(runner.inputNames().toSorted().join(","))`, {
      "INPUT_SSH-HOST": "manager-1",
      INPUT_STAK: "shop",
      INPUT_TIMEOUT: "",
    });
    expect(log).toBe("ssh-host,stak\n");
  });
});

describe("a secret", () => {
  it.each([
    ["a line", "runner.info(value)"],
    ["a group's title", "await runner.group(value, async () => {})"],
    ["a notice", "runner.notice(value)"],
    ["a warning with a place", `runner.warning(value, { file: "a.yml", line: 1 })`],
    ["an error", "runner.error(value)"],
    ["a debug line", "runner.debug(value)"],
    ["an output", `runner.setOutput("plan", value)`],
    ["the summary", "await runner.summary(value)"],
    ["the failure", "runner.fail(value)"],
    ["an unexpected error", "throw new Error(value)"],
    ["an expected error", "throw new UserError(value, { hint: value })"],
  ])("reaches the log, the outputs and the summary in no form by way of %s", (_name, line) => {
    const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64")];
    const { log, outputs, summary } = step(
      `${masked} const value = "x " + ${JSON.stringify(forms.join(" "))}; ${line};`,
    );
    const said = `${log}${outputs}${summary}`.replaceAll(/^::add-mask::.*$/gm, "");
    expect(said).toContain("x *** *** ***");
    for (const form of forms) expect(said).not.toContain(form);
  });

  it("is told to the runner as well, which masks it in later steps", () => {
    expect(step(masked).log).toBe(`::add-mask::${secret}\n`);
  });

  it("that is empty masks nothing", () => {
    expect(step(`runner.mask(""); runner.info("a b")`).log).toBe("a b\n");
  });
});

describe("text from elsewhere", () => {
  it("cannot give commands in a line, nor in a line of several, nor in a title", () => {
    const text = JSON.stringify("::error::x\nok\n  ::set-env name=A::b\n##[add-path]/x");
    const { log } = step(`runner.info(${text}); await runner.group("::error::x", async () => {});`);
    expect(log).toBe(": :error::x\nok\n  : :set-env name=A::b\n## [add-path]/x\n::group::: :error::x\n::endgroup::\n");
  });

  it("stays one annotation, whatever it holds", () => {
    const { log } = step(`runner.error("a\\n::warning::b", { file: "x,line=9.yml", line: 3, column: 7 })`);
    expect(log).toBe("::error file=x%2Cline=9.yml,line=3,col=7::a%0A::warning::b\n");
  });

  it("stays one output, whatever it holds", () => {
    const { outputs } = step(`runner.setOutput("plan", "a\\nresult=deployed\\nEOF\\nb")`);
    const [, delimiter = ""] = /^plan<<(\S+)\n/.exec(outputs) ?? [];
    expect(delimiter.length).toBeGreaterThan(10);
    expect(outputs).toBe(`plan<<${delimiter}\na\nresult=deployed\nEOF\nb\n${delimiter}\n`);
  });
});

describe("a step that fails", () => {
  it("by its own word is red, with the sentence as annotation", () => {
    const { log, exitCode } = step(`runner.fail("api: crashed\\nRolled back")`);
    expect(exitCode).toBe(1);
    expect(log).toBe("::error::api: crashed%0ARolled back\n");
  });

  it("by a person's mistake says what to do and shows no stack", () => {
    const { log, exitCode, outputs } = step(
      `throw new UserError("no engine answers", { hint: "start it", problems: [{ input: "stack-file", message: "TAG is not set", at: { file: "s.yml", line: 2 } }] })`,
    );
    expect(exitCode).toBe(1);
    expect(log).toBe("::error file=s.yml,line=2::TAG is not set\n::error::no engine answers%0ANext: start it\n");
    expect(outputs).toMatch(/^result<<(\S+)\nfailed\n\1\n$/);
  });

  it("by a defect keeps the stack for the debug log", () => {
    const { log, exitCode } = step(`throw new TypeError("x is not a function")`);
    expect(exitCode).toBe(1);
    expect(log).toMatch(/^::debug::TypeError: x is not a function%0A.*at /);
    expect(log).toMatch(/\n::error::x is not a function\n$/);
  });
});

describe("a step that succeeds", () => {
  it("is green and leaves its summary", () => {
    const { exitCode, summary } = step(`await runner.summary("## done\\n"); await runner.summary("more")`);
    expect(exitCode).toBe(0);
    expect(summary).toBe("## done\n\nmore\n");
  });

  it("works outside a runner, where there is no file for the summary", () => {
    expect(step(`await runner.summary("x"); runner.info("done")`, { GITHUB_STEP_SUMMARY: "" })).toMatchObject({
      exitCode: 0,
      log: "done\n",
    });
  });
});

describe("a step that is cancelled", () => {
  it.each(["SIGINT", "SIGTERM"])("by %s ends with 130 after its clean-up", (signal) => {
    const { exitCode, log } = step(
      `process.once("exit", () => runner.info("cleaned up")); process.kill(process.pid, "${signal}"); await new Promise(() => setTimeout(() => {}, 60_000));`,
    );
    expect(exitCode).toBe(130);
    expect(log).toBe("cleaned up\n");
  });
});
