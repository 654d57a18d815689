import { Problems, runnerShell } from "@slipway/shared";
import { ScriptedShell } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import type { VersionSource } from "../src/version.ts";
import { checkVersionCommand, splitCommand } from "../src/version-command.ts";

describe("a version command", () => {
  it.each([
    ["cat VERSION", ["cat", "VERSION"]],
    [`node -p "require('./package.json').version"`, ["node", "-p", "require('./package.json').version"]],
    ["mix run --eval 'IO.puts(1)'", ["mix", "run", "--eval", "IO.puts(1)"]],
    ["  make   version ", ["make", "version"]],
    [`echo ""`, ["echo", ""]],
  ])("is split into words: %s", (given, expected) => {
    expect(splitCommand(given)).toEqual(expected);
  });

  it.each([
    "cat VERSION | head",
    "echo $VERSION",
    "a && b",
    "a; b",
    "`x`",
    "cat *.txt",
    'echo "open',
    'echo a"b"',
    "",
    "cat ~/v",
    "a > b",
  ])("that needs a shell is refused: %s", (given) => expect(splitCommand(given)).toBeUndefined());
});

const tagged: VersionSource = { kind: "given", version: "1.2.3", from: "tag" };

async function check(stdout: string, version: VersionSource = tagged, exitCode = 0): Promise<string | undefined> {
  const problems = new Problems();
  const shell = new ScriptedShell({ "cat VERSION": { stdout, exitCode } });
  await checkVersionCommand(["cat", "VERSION"], version, { shell, problems });
  return problems.found[0]?.message;
}

describe("the project's own version", () => {
  it.each(["1.2.3", "v1.2.3\n", '"1.2.3"\n', "> shop@1.2.3 version\n\n1.2.3\n"])(
    "agrees when %j is printed",
    async (stdout) => {
      expect(await check(stdout)).toBeUndefined();
    },
  );

  it.each([
    ["1.2.2", "the project says 1.2.2, but the tag says 1.2.3: release 1.2.2, or set the project's version to 1.2.3"],
    ["", "printed nothing, but the tag says 1.2.3"],
    ["nonsense", "the project says nonsense"],
  ])("disagrees when %j is printed", async (stdout, expected) => {
    expect(await check(stdout)).toContain(expected);
  });

  it("is not known when the command fails", async () => {
    expect(await check("no such file", tagged, 1)).toBe('"cat VERSION" ended with exit code 1: no such file');
  });

  it("is not asked for when a commit is built", async () => {
    const shell = new ScriptedShell({});
    await checkVersionCommand(["cat", "VERSION"], { kind: "commit" }, { shell, problems: new Problems() });
    expect(shell.calls).toEqual([]);
  });

  it("is printed by a real command that no shell touches", async () => {
    const problems = new Problems();
    const version: VersionSource = { kind: "given", version: "$HOME", from: "input" };
    await checkVersionCommand(["node", "-p", "'$HOME'"], version, { shell: runnerShell, problems });
    expect(problems.found).toEqual([]);
  });

  it("cannot be had from a program that is not there", async () => {
    const problems = new Problems();
    await checkVersionCommand(["no-such-program-here"], tagged, { shell: runnerShell, problems });
    expect(problems.found[0]?.message).toContain('"no-such-program-here" ended with exit code 127');
  });
});
