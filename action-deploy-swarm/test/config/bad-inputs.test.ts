import { describe, expect, it } from "vitest";
import { full, key, plain, read, ssh } from "./read-inputs.ts";

describe("bad inputs", () => {
  it("are all reported in one error, before anything is connected", async () => {
    const inputs = {
      "ssh-host": "manager-1",
      stack: "my shop",
      "stack-file": "stack.yml\nno.yml",
      "stak-file": "x",
      images: "api=Not A Reference",
      secrets: "db-password: {fil: x}\napns: {file: no.p8}",
      "secret-keep": "many",
      force: "maybe",
      timeout: "soon",
      "to-release": "3",
      "pull-username": "bot",
      health: "- {name: x, type: http, url: 'https://x.example.org', expct: {}}",
    };
    const { problems, error } = await read(inputs);
    expect(problems.map((line) => line.split(":")[0])).toEqual([
      "stack",
      "secret-keep",
      "health.0.expct",
      "force",
      "timeout",
      "stak-file",
      "ssh-user",
      "ssh-known-hosts",
      "ssh-key",
      "images",
      "secret-hash-key",
      "secrets.db-password",
      "secrets.apns",
      "stack-file",
      "to-release",
      "pull-password",
    ]);
    expect(error?.message).toMatch(/^16 problems, nothing was changed:\n/);
  });

  it.each<[string, Record<string, string>, string]>([
    ["no stack", { stack: "" }, "stack: is required"],
    ["a stack with a blank", { stack: "my shop" }, "stack: expected a stack name"],
    ["a stack that is too long", { stack: "s".repeat(41) }, "stack: expected a stack name"],
    ["no stack file", { "stack-file": "" }, "stack-file: is required with mode deploy"],
    ["no stack file for a plan", { "stack-file": "", mode: "plan" }, "stack-file: is required with mode plan"],
    ["a stack file that is not there", { "stack-file": "no.yml" }, "stack-file: there is no file no.yml: "],
    ["an unset variable", { env: "", "stack-file": "tag.yml" }, "stack-file: the variable TAG is not set"],
    ["broken YAML", { "stack-file": "broken.yml" }, "stack-file: is not valid YAML"],
    ["an unknown input", { "stack-fil": "x" }, "stack-fil: is not an input of this action; did you mean stack-file?"],
    ["an unknown engine", { engine: "compose" }, 'engine: expected one of swarm, got "compose"'],
    ["a release to go to without a rollback", { "to-release": "3" }, "to-release: is only used with mode rollback"],
    [
      "a plan digest that is cut",
      { "expected-plan": "0a1b" },
      "expected-plan: expected a plan-digest of 64 hex digits",
    ],
    [
      "no time",
      { timeout: "0" },
      "timeout: is 0 ms, and a rollout with its way back needs 30 s at least; a number alone is seconds, 10m is ten minutes",
    ],
    ["seconds where minutes are meant", { timeout: "10" }, "timeout: is 10 s, and a rollout with its way back needs"],
    [
      "a watch as long as the rollout",
      { timeout: "30s", "stable-for": "21s" },
      "stable-for: is 21 s, and of the timeout (30 s) the rollout gets 21 s, the way back the rest; set timeout to more than 30 s",
    ],
    [
      "a watch longer than the default timeout",
      { "stable-for": "10m" },
      "stable-for: is 10 min, and of the timeout (10 min) the rollout gets 7 min, the way back the rest; set timeout to more than 13 min",
    ],
    ["a mapping as env", { env: "TAG: {file: x}" }, "env.TAG: must be text"],
    ["a host without its key", { "ssh-host": "m", "ssh-user": "d", "ssh-key": key }, "ssh-known-hosts: is required"],
    [
      "a release count of none",
      { "release-keep": "0" },
      'release-keep: expected a whole number from 1 to 100, got "0"',
    ],
    [
      "secrets without a key to name them",
      { secrets: "a=b1b2b3" },
      "secret-hash-key: is required to name secrets by their content",
    ],
    [
      "a secret's name over 64 characters",
      { ...ssh, secrets: `${"n".repeat(60)}=hunter2-hunter2` },
      `secrets.${"n".repeat(60)}: would be called shop_`,
    ],
    [
      "two names for one variable",
      { images: "my-api=a/b\nmy.api=a/c" },
      "images.my.api: gives the variable MY_API_IMAGE, and so does images.my-api",
    ],
    [
      "a variable given twice",
      { images: "api=a/b", env: "API_IMAGE=x" },
      "images.api: gives the variable API_IMAGE, and so does env",
    ],
    ["a health check that is none", { health: "- {name: x, type: htp}" }, "health.0.type: "],
    [
      "a health check for some migrations only, whose touched files a deployment does not know",
      { health: '- { name: maps, url: "https://x.example.org/maps", when: { migrations: "db/*map*" } }' },
      "health.0.when: maps depends on migrations, of which a deployment knows nothing: leave when out, or check it afterwards with action-healthcheck",
    ],
  ])("such as %s are explained, and nothing else is complained of", async (_name, change, problem) => {
    const more = { "tag.yml": "services:\n  a:\n    image: a:$TAG", "broken.yml": "services:\n  a: [" };
    const { problems } = await read({ ...plain, ...change }, more);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it("in the stack file are annotated at their place", async () => {
    const { error } = await read(
      { ...plain, "stack-file": "tag.yml" },
      { "tag.yml": "services:\n  a:\n    image: a:$TAG" },
    );
    expect(error?.problems).toMatchObject([{ input: "stack-file", at: { file: "tag.yml", line: 3, column: 14 } }]);
  });

  it("of images do not make the variables that they give a second problem", async () => {
    const { problems } = await read({ ...full, images: "api=Not A Reference" });
    expect(problems).toEqual([expect.stringMatching(/^images: expected name=reference on every line/)]);
  });

  it("of a rollback name what it cannot use", async () => {
    const inputs = { stack: "shop", mode: "rollback", "expected-plan": "0".repeat(64) };
    expect((await read(inputs)).problems).toEqual(["expected-plan: has no use with mode rollback"]);
  });
});
