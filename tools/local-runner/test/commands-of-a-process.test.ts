import { describe, expect, it } from "vitest";
import { runFixture } from "./fixture-action.ts";

describe("command files", () => {
  const append = (name: string, text: string) =>
    `require('fs').appendFileSync(process.env.${name}, ${JSON.stringify(text)});`;

  it("give outputs, state, variables and folders, also of a step that failed", async () => {
    const main = [
      append("GITHUB_OUTPUT", "a=1\nb<<X\ntwo\nlines\nX\n"),
      append("GITHUB_STATE", "Key=kept\n"),
      append("GITHUB_ENV", "STAGE=test\nNODE_OPTIONS=--inspect\n"),
      append("GITHUB_PATH", "/first\n/second\n/first\n"),
      "process.exit(2)",
    ].join("\n");
    expect(await runFixture({ main })).toMatchObject({
      conclusion: "failure",
      exitCode: 2,
      outputs: { a: "1", b: "two\nlines" },
      state: { Key: "kept" },
      env: { STAGE: "test" },
      path: ["/first", "/second"],
      annotations: [
        { level: "error", message: "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command." },
      ],
    });
  });

  it("with a mistake fail the step", async () => {
    const run = await runFixture({ main: append("GITHUB_OUTPUT", "a=1\nbroken\n") });
    expect(run).toMatchObject({ conclusion: "failure", exitCode: 0, outputs: { a: "1" } });
    expect(run.log).toContain("Error: Unable to process file command 'output' successfully.");
    expect(run.log).toContain("Error: Invalid format 'broken'");
  });

  it("may be gone", async () => {
    expect(await runFixture({ main: "require('fs').unlinkSync(process.env.GITHUB_OUTPUT)" })).toMatchObject({
      conclusion: "success",
      outputs: {},
    });
  });

  it("give a summary, masked line by line", async () => {
    const main = `console.log('::add-mask::hunter22'); ${append("GITHUB_STEP_SUMMARY", "# Title\n\nhunter22 is it")}`;
    expect(await runFixture({ main })).toMatchObject({ conclusion: "success", summary: "# Title\n\n*** is it\n" });
  });

  it("leave out a summary of more than 1 MiB, without failing", async () => {
    const main = "require('fs').writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024 + 1))";
    const run = await runFixture({ main });
    expect(run).toMatchObject({ conclusion: "success", summary: "" });
    expect(run.annotations[0]?.message).toContain("supports content up to a size of 1024k, got 1024k");
  });
});

describe("workflow commands", () => {
  it("are obeyed on both streams", async () => {
    const run = await runFixture({ main: "console.log('::warning::out'); console.error('::error::err')" });
    expect(run.annotations.map(({ message }) => message).toSorted()).toEqual(["err", "out"]);
    expect(run.conclusion).toBe("success");
  });

  it("place annotations relative to the workspace", async () => {
    const main = "console.log('::error file=' + process.cwd() + '/deploy/stack.yml,line=3,col=5,title=Oops::bad')";
    expect((await runFixture({ main })).annotations).toEqual([
      { level: "error", message: "bad", title: "Oops", file: "deploy/stack.yml", line: 3, column: 5 },
    ]);
  });

  it("keep ten annotations of each level, and all lines of the log", async () => {
    const run = await runFixture({
      main: "for (let i = 0; i < 12; i++) console.log('::error::e' + i + '%0Amore'); console.log('::notice::n')",
    });
    expect(run.annotations.filter(({ level }) => level === "error")).toHaveLength(10);
    expect(run.annotations.at(-1)).toEqual({ level: "notice", message: "n" });
    expect(run.log.filter((line) => line.startsWith("Error: e"))).toHaveLength(12);
  });

  it("cut a long message", async () => {
    const run = await runFixture({ main: "console.log('::error::' + 'x'.repeat(5000))" });
    expect(run.annotations[0]?.message).toHaveLength(4096);
  });

  it("stop where they are told to and go on at the token", async () => {
    const main = "console.log('::stop-commands::tok\\n::error::text\\n::tok::\\n::error::command')";
    const run = await runFixture({ main });
    expect(run.annotations).toEqual([{ level: "error", message: "command" }]);
    expect(run.log.slice(1)).toEqual(
      expect.arrayContaining(["::stop-commands::tok", "::error::text", "::tok::", "Error: command"]),
    );
  });

  it.each(["::set-env name=A::1", "::add-path::/x", "::stop-commands::error", "::set-output::x", "::echo::maybe"])(
    "fail the step when they are refused: %s",
    async (command) => {
      const run = await runFixture({ main: `console.log(${JSON.stringify(command)})` });
      expect(run).toMatchObject({ conclusion: "failure", exitCode: 0, env: {}, path: [] });
    },
  );

  it("of the old kind still give outputs and state", async () => {
    const main = "console.log('::set-output name=a::1\\n::save-state name=b::2')";
    expect(await runFixture({ main })).toMatchObject({ conclusion: "success", outputs: { a: "1" }, state: { b: "2" } });
  });

  it("fold groups, and show debug lines only when asked", async () => {
    const fixture = { main: "console.log('::group::Build\\nx\\n::endgroup::\\n::debug::detail')" };
    const tail = async (debug: boolean) =>
      (await runFixture(fixture, { debug })).log.filter((line) => /Build|detail/.test(line));
    expect(await tail(false)).toEqual(["▾ Build"]);
    expect(await tail(true)).toEqual(["::group::Build", "▾ Build", "Debug: detail"]);
  });
});
