import { describe, expect, test } from "vitest";
import { deploy, pullInputs, sshInputs } from "./support/deploy.ts";
import { clusterState } from "./support/engine.ts";
import { stackFile } from "./support/fault-story.ts";
import { sshConnections } from "./support/sshd.ts";
import { openWorkspace } from "./support/workspace.ts";

const LONG = "a-name-that-is-far-too-long-once-the-stack-and-a-version-are-added";
const good = { stack: "bad-inputs", "stack-file": "good.yml", secrets: "token: a-token", ...pullInputs() };
const files = {
  "good.yml": stackFile({}),
  "broken.yml": "services:\n  app:\n    image: [busybox\n    command: sleep\n",
  "unset.yml":
    "services:\n  app:\n    image: busybox\n    environment:\n      - URL=$DATABASE_URL\n      - PORT=$$PORT\n",
  "no-services.yml": "networks: {}\n",
};

/** A run that has to be refused before it connects to anything: what it says is wrong, an input a line. */
async function refusal(inputs: Readonly<Record<string, string>>): Promise<string[]> {
  const before = { connections: sshConnections(), cluster: await clusterState() };
  const run = await deploy({ ...good, ...inputs }, openWorkspace(files).path);
  const said = run.printed.join("\n").replaceAll("%0A", "\n");

  expect(run.conclusion, said).toBe("failure");
  expect(run.outputs.result).toBe("failed");
  expect(said).not.toMatch(/\n\s+at .*:\d+:\d+|node:internal|ZodError/);
  expect([...run.leftovers, ...run.orphans]).toEqual([]);
  expect({ connections: sshConnections(), cluster: await clusterState() }).toEqual(before);
  const [heading, ...problems] = errorIn(said);
  expect(heading).toBe(`${problems.length === 1 ? "1 problem" : `${problems.length} problems`}, nothing was changed:`);
  return problems;
}

/** The lines of the one error that lists everything. */
function errorIn(said: string): string[] {
  const errors = said
    .split(/^::error[^:]*::/m)
    .slice(1)
    .filter((each) => each.includes("nothing was changed"));
  expect(errors).toHaveLength(1);
  return (errors[0] ?? "").split("\n").filter((line, index) => index === 0 || line.startsWith("  - "));
}

describe("inputs that cannot work are refused before any connection", () => {
  test("all together, in one error", async () => {
    const problems = await refusal({
      "ssh-known-hosts": "",
      "stack-file": "good.yml\nmissing.yml\nbroken.yml\nunset.yml",
      secrets: `token: a-token\n${LONG}: a-token\nfile: { file: no-such-file }\nempty: ""`,
      "stack-fil": "good.yml",
      timeout: "soon",
      "dry-run": "perhaps",
      "secret-keep": "0",
      health: "- https://example.org/health\n- { name: api",
    });

    expect(problems).toEqual(
      [
        /secret-keep: expected a whole number from 1 to 100, got "0"/,
        /health: is not valid YAML at line 2, column \d+: /,
        /dry-run: expected true or false, got "perhaps"/,
        /timeout: expected a duration such as 90s or 5m, got "soon"/,
        /stack-fil: is not an input of this action; did you mean stack-file\?/,
        /ssh-known-hosts: is required with ssh-host: /,
        /secrets\.a-name-\S+: would be called .*: \d+ characters, and the engine takes 64/,
        /secrets\.file: there is no file no-such-file: /,
        /secrets\.empty: is empty/,
        /stack-file: there is no file missing\.yml: /,
        /stack-file \(broken\.yml:4:\d+\): is not valid YAML: /,
        /stack-file \(unset\.yml:5:13\): the variable DATABASE_URL is not set/,
      ].map((problem) => expect.stringMatching(problem)),
    );
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      "a host without its key",
      { "ssh-known-hosts": "" },
      /^ {2}- ssh-known-hosts: is required with ssh-host: the output of `ssh-keyscan -p 2222 /,
    ],
    ["a key that is none", { "ssh-key": "not a key" }, /^ {2}- ssh-key: is not a private key/],
    [
      "a stack file that is not there",
      { "stack-file": "missing.yml" },
      /^ {2}- stack-file: there is no file missing\.yml: /,
    ],
    [
      "a stack file that is not YAML, with the line",
      { "stack-file": "broken.yml" },
      /^ {2}- stack-file \(broken\.yml:4:\d+\): is not valid YAML: /,
    ],
    [
      "a variable without a value or a default",
      { "stack-file": "unset.yml" },
      /^ {2}- stack-file \(unset\.yml:5:13\): the variable DATABASE_URL is not set/,
    ],
    [
      "a stack file without a service",
      { "stack-file": "no-services.yml" },
      /^ {2}- stack-file: no-services\.yml names no service/,
    ],
    ["no stack file", { "stack-file": "" }, /^ {2}- stack-file: is required with mode deploy/],
    [
      "an input that does not exist",
      { "stack-fil": "x" },
      /^ {2}- stack-fil: is not an input of this action; did you mean stack-file\?/,
    ],
    [
      "a number that is none",
      { "release-keep": "many" },
      /^ {2}- release-keep: expected a whole number from 1 to 100, got "many"/,
    ],
    [
      "a secret's name over 64 characters",
      { secrets: `token: a-token\n${LONG}: a` },
      /^ {2}- secrets\.a-name-\S+: would be called bad-inputs_a-name\S+: \d+ characters, and the engine takes 64/,
    ],
    ["a user without a password", { "pull-password": "" }, /^ {2}- pull-password: is required with pull-username/],
    [
      "a mode that does not exist",
      { mode: "redeploy" },
      /^ {2}- mode: expected one of deploy, plan, rollback, got "redeploy"/,
    ],
  ])("%s", async (_name, inputs, problem) => {
    expect(await refusal(inputs)).toEqual([expect.stringMatching(problem)]);
  });

  test("but a good host key of another host is found out by the connection, and still changes nothing", async () => {
    const other =
      sshInputs("manager-2")["ssh-known-hosts"]?.replace(/\[[^\]]+\]/, `[${sshInputs()["ssh-host"]}]`) ?? "";
    const [before, connections] = [await clusterState(), sshConnections()];
    const run = await deploy({ ...good, "ssh-known-hosts": other }, openWorkspace(files).path);

    expect(run.conclusion).toBe("failure");
    expect(run.log.join("\n")).toMatch(/host key/i);
    expect(run.raw).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(sshConnections()).toEqual({ ...connections, "manager-1": (connections["manager-1"] ?? 0) + 1 });
    expect(await clusterState()).toBe(before);
  });
});
