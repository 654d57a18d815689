import { readRunContext, UserError } from "@slipway/shared";
import { memoryFiles, RecordingRunner } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { type Config, type DeployConfig, readConfig } from "../src/config.ts";

const workflow = { GITHUB_REPOSITORY: "acme/shop", GITHUB_SHA: "1a2b3c4d5e6f", GITHUB_RUN_ID: "77" };
const date = new Date("2026-11-21T03:15:00Z");

const stackFile = `services:
  api:
    image: \${API_IMAGE}
    secrets: [{ source: db-password, target: db_password }]
secrets:
  db-password: { external: true, name: "\${DB_PASSWORD_SECRET}" }
`;
const files = {
  "stack.yml": stackFile,
  "plain.yml": "services: {api: {image: 'acme/api:1'}}",
  "keys/apns.p8": Buffer.from([0, 255]),
};

const key = "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----";
const ssh = {
  "ssh-host": "manager-1",
  "ssh-port": "2222",
  "ssh-user": "deploy",
  "ssh-key": key,
  "ssh-known-hosts": "[manager-1]:2222 ssh-ed25519 AAAA",
};
const plain = { stack: "shop", "stack-file": "plain.yml" };
const full = {
  ...ssh,
  stack: "shop",
  "stack-file": "stack.yml",
  images: "api=ghcr.io/acme/api:1.2.0",
  secrets: "db-password=hunter2-hunter2",
};

interface Read {
  readonly config: Config | undefined;
  /** Every problem, one a line. */
  readonly problems: readonly string[];
  readonly error: UserError | undefined;
  readonly runner: RecordingRunner;
}

async function read(inputs: Record<string, string>, more: Record<string, string> = {}, env = workflow): Promise<Read> {
  const runner = new RecordingRunner(inputs);
  const source = { source: runner, files: memoryFiles({ ...files, ...more }), context: readRunContext(env), date };
  try {
    return { config: await readConfig(source), problems: [], error: undefined, runner };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const problems = error.problems.map(({ input, message }) => `${input}: ${message}`);
    return { config: undefined, problems, error, runner };
  }
}

async function deployment(inputs: Record<string, string>): Promise<DeployConfig> {
  const { config, error } = await read(inputs);
  if (config?.mode !== "deploy") throw error ?? new Error("not a deployment");
  return config;
}

describe("a deployment", () => {
  it("needs no more than a stack and its file", async () => {
    expect(await deployment(plain)).toMatchObject({
      mode: "deploy",
      access: { kind: "local", socketPath: "/var/run/docker.sock" },
      stack: "shop",
      stackFiles: ["plain.yml"],
      pull: undefined,
      images: [],
      objects: [],
      health: [],
      stableFor: undefined,
      onBusy: "wait",
      rollbackOnFailure: true,
      secretKeep: 3,
      releaseKeep: 5,
      force: false,
      dryRun: false,
      expectedPlan: undefined,
      timeout: 600_000,
      warnings: [],
    });
  });

  it("is named after its commit and its time", async () => {
    expect((await deployment(plain)).deployId).toBe("1a2b3c4_20261121031500");
    const { config } = await read(plain, {}, { ...workflow, GITHUB_SHA: "" });
    expect(config?.deployId).toBe("local_20261121031500");
  });

  it("gives the stack file its images, secrets and configs by name", async () => {
    const { environment, objects } = await deployment({ ...full, configs: "nginx.conf: listen 80", env: "TAG=1" });
    expect(Object.fromEntries(environment)).toEqual({
      TAG: "1",
      API_IMAGE: "ghcr.io/acme/api:1.2.0",
      DB_PASSWORD_SECRET: expect.stringMatching(/^shop_db-password_[0-9a-f]{12}$/),
      NGINX_CONF_CONFIG: expect.stringMatching(/^shop_nginx\.conf_[0-9a-f]{12}$/),
    });
    expect(objects.map(({ kind, base }) => `${kind} ${base}`)).toEqual(["secret db-password", "config nginx.conf"]);
  });

  it("lets env win over env-file, and a later file over an earlier one", async () => {
    const inputs = { ...plain, "env-file": "a.env\nb.env", env: "C: env" };
    const { config } = await read(inputs, { "a.env": "A=a\nB=a\nC=a", "b.env": "B=b" });
    expect(Object.fromEntries((config as DeployConfig).environment)).toEqual({ A: "a", B: "b", C: "env" });
  });

  it("keeps the name of a secret while its value and its key stay", async () => {
    const names = await Promise.all(
      [{}, {}, { "secret-hash-key": "other" }, { secrets: "db-password=changed" }].map(async (change) =>
        (await deployment({ ...full, ...change })).environment.get("DB_PASSWORD_SECRET"),
      ),
    );
    expect(names[0]).toBe(names[1]);
    expect(new Set(names).size).toBe(3);
  });

  it("may name secrets after itself", async () => {
    const { environment } = await deployment({ ...full, "secret-naming": "deploy-id" });
    expect(environment.get("DB_PASSWORD_SECRET")).toBe("shop_db-password_1a2b3c4_20261121031500");
  });

  it("leaves out the health checks when it is told to", async () => {
    const health = "- https://shop.example.org/health";
    expect((await deployment({ ...plain, health })).health).toHaveLength(1);
    expect((await deployment({ ...plain, health, "skip-health": "true" })).health).toEqual([]);
  });

  it.each([{ "dry-run": "true" }, { mode: "plan" }])("changes nothing with %j", async (inputs) => {
    expect((await deployment({ ...plain, ...inputs })).dryRun).toBe(true);
  });

  it("warns of a secret that ends with a line break", async () => {
    const { warnings } = await deployment({ ...full, secrets: "db-password: |\n  hunter2-hunter2" });
    expect(warnings).toEqual([expect.stringMatching(/^secrets\.db-password ends with a line break/)]);
  });
});

describe("a return to an earlier release", () => {
  it("needs the stack alone", async () => {
    expect((await read({ stack: "shop", mode: "rollback" })).config).toMatchObject({
      mode: "rollback",
      stack: "shop",
      toRelease: undefined,
    });
  });

  it("may name the release", async () => {
    const { config } = await read({ stack: "shop", mode: "rollback", "to-release": "v1.4.2" });
    expect(config).toMatchObject({ toRelease: "v1.4.2" });
  });

  it("does not look at the stack file", async () => {
    expect((await read({ stack: "shop", mode: "rollback", "stack-file": "no.yml" })).problems).toEqual([]);
  });
});

describe("the credential that nodes pull with", () => {
  const registry = { "registry-username": "ci", "registry-password": "push-password" };

  it("is none when none is given", async () => {
    expect((await deployment(plain)).pull).toBeUndefined();
  });

  it("is the registry's own, or its own", async () => {
    expect((await deployment({ ...plain, ...registry })).pull).toMatchObject({ registry: "ghcr.io", username: "ci" });
    const own = { registry: "registry.lab:5000", "pull-username": "bot", "pull-password": "read-password" };
    const { pull } = await deployment({ ...plain, ...registry, ...own });
    expect(pull).toMatchObject({ registry: "registry.lab:5000", username: "bot" });
    expect(pull?.password.reveal()).toBe("read-password");
  });

  it.each([
    [{ "registry-username": "ci" }, "registry-password: is required with registry-username"],
    [{ "registry-password": "x" }, "registry-username: is required with registry-password"],
    [{ "pull-username": "ci" }, "pull-password: is required with pull-username"],
    [{ ...registry, "pull-password": "x" }, "pull-username: is required with pull-password"],
  ])("is not made up from %j", async (inputs, problem) => {
    expect((await read({ ...plain, ...inputs })).problems).toEqual([problem]);
  });

  it.each([
    [
      "the job's own token",
      { "registry-username": "ci", "registry-password": "ghs_abcdef" },
      "registry-password is the job's own GITHUB_TOKEN",
    ],
    ["a token of ECR", { "pull-username": "AWS", "pull-password": "eyJ" }, "pull-password is an ECR token"],
  ])("is warned of when it is %s, because the swarm keeps it", async (_name, inputs, warning) => {
    const { config } = await read({ stack: "shop", mode: "rollback", ...inputs });
    expect(config?.warnings).toEqual([expect.stringContaining(warning)]);
    expect(config?.warnings.join()).not.toContain("ghs_abcdef");
  });

  it.each([
    { "registry-username": "ci", "registry-password": "dckr_pat_x" },
    { "registry-username": "ci", "registry-password": "ghs_x", "pull-username": "bot", "pull-password": "ghp_x" },
  ])("is not warned of when it lasts: %j", async (inputs) => {
    expect((await deployment({ ...plain, ...inputs })).warnings).toEqual([]);
  });
});

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

describe("a secret among the inputs", () => {
  it("is masked before anything is said", async () => {
    const inputs = { ...full, "pull-username": "bot", "pull-password": "pull-password", "secret-hash-key": "hash-key" };
    const { runner } = await read(inputs);
    for (const secret of ["hunter2-hunter2", "pull-password", "hash-key", "AAAA\n-----END"]) runner.info(secret);
    expect(runner.log).not.toMatch(/hunter2|pull-password|hash-key|AAAA/);
  });

  it("is in no message when something is wrong with it, or with others", async () => {
    const { error } = await read({
      ...full,
      "ssh-key": "hunter2-key",
      secrets: `${"n".repeat(60)}=hunter2-a\nnot a line of hunter2\ndb-password=hunter2-b`,
      "pull-password": "hunter2-c",
      force: "maybe",
    });
    expect(error?.problems.length).toBeGreaterThan(3);
    expect(`${error?.message}${JSON.stringify(error?.problems)}`).not.toContain("hunter2");
  });

  it("is not printed with the configuration", async () => {
    const { config } = await read({ ...full, "pull-username": "bot", "pull-password": "hunter2-pull" });
    expect(config).toBeDefined();
    expect(JSON.stringify(config)).not.toMatch(/hunter2|PRIVATE KEY/);
  });
});
