import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { readLab } from "../lab/description.ts";
import { type ActionRun, runAction } from "../tools/local-runner/index.ts";
import { findIn, findInFolder, findInRun, formsOf, randomSecret } from "./support/canary.ts";
import { deploy, pullInputs } from "./support/deploy.ts";
import { clusterState } from "./support/engine.ts";
import { stackFile } from "./support/fault-story.ts";
import { startProcessSampler } from "./support/process-sampler.ts";
import { openSampleRepository, tagVersion } from "./support/sample.ts";
import { removeStack } from "./support/stack.ts";
import { openWorkspace } from "./support/workspace.ts";

const stack = "canary";
const lab = readLab();
/** Where engines keep what they are given: secrets in the Raft store and in tasks' mounts, the pull credential (HD10). */
const ENGINE_STORES = ["var/lib/docker", "var/lib/containerd", "var/run/docker", "run/docker", "run/containerd"];
const isAction = (commandLine: string) => /action-[a-z-]+\/dist\/main\/index\.js/.test(commandLine);

/** Everywhere a secret could have gone while a story ran, but for the places it is meant for. */
async function searchEverywhere(
  secrets: readonly string[],
  story: () => Promise<ActionRun>,
): Promise<{ run: ActionRun; found: string[] }> {
  const since = Date.now();
  const sampler = startProcessSampler(isAction);
  const run = await story();
  const { commandLines, environments } = await sampler.stop();
  const found = [
    ...findInRun(run, secrets),
    ...findIn("a command line", commandLines, secrets),
    ...findIn("the environment of another process", environments, secrets),
    ...findIn("what the engine tells of services", await clusterState(), secrets),
    ...lab.nodes.flatMap(({ disk }) => findInFolder(disk, secrets, { since, except: ENGINE_STORES })),
    ...(await staysIn(tmpdir(), secrets, since)),
    ...findInFolder(lab.docker.config, secrets, { since }),
  ];
  return {
    run,
    found: [...found, ...run.leftovers, ...run.orphans.map((orphan) => `left running: ${JSON.stringify(orphan)}`)],
  };
}

/** What a job of a story beside holds there is gone when that job is over; what this run has left stays. */
async function staysIn(folder: string, secrets: readonly string[], since: number): Promise<string[]> {
  const look = () => findInFolder(folder, secrets, { since });
  let left = look();
  const end = performance.now() + 60_000;
  while (left.length > 0 && performance.now() < end) {
    await delay(500);
    const now = new Set(look());
    left = left.filter((line) => now.has(line));
  }
  return left;
}

/** Secrets that the run is to be given, all of them new. */
function newSecrets() {
  return {
    token: randomSecret(),
    hashKey: randomSecret(),
    key: privatePart(readFileSync(lab.ssh.keyFile, "utf8")),
    ...lab.registries.private,
  };
}

/** What no other key has: the last lines of the body. All keys of a kind begin alike. */
function privatePart(key: string): string {
  return key.trim().split("\n").slice(-3, -1).join("\n");
}

function deployInputs(file: string, { token, hashKey }: ReturnType<typeof newSecrets>) {
  return {
    stack,
    "stack-file": file,
    secrets: `token: ${JSON.stringify(token)}`,
    "secret-hash-key": hashKey,
    "stable-for": "1s",
    ...pullInputs(),
  };
}

describe("secrets that a run is given", () => {
  afterAll(() => removeStack(stack));

  test("are found by the search in every form they could leak in", () => {
    const secret = randomSecret();
    const hidden = formsOf(secret).map((form) => `before ${form} after`);
    const offsets = [0, 1, 2].map((shift) => Buffer.from(`${"x".repeat(shift)}${secret} more`).toString("base64"));

    for (const text of [...hidden, ...offsets]) expect(findIn("a text", text, [secret])).toHaveLength(1);
    expect(findIn("a text", "nothing to see", [secret])).toEqual([]);
  });

  test("are nowhere but in the task and the engine's store after a release", async () => {
    const secrets = newSecrets();
    const workspace = openWorkspace({ "stack.yml": stackFile({}) });
    const { run, found } = await searchEverywhere(
      [secrets.token, secrets.hashKey, secrets.key, secrets.pullPassword],
      () => deploy(deployInputs("stack.yml", secrets), workspace.path),
    );

    expect(run.outputs.result).toBe("deployed");
    expect(found).toEqual([]);
  });

  test("are nowhere after a release that was rolled back and whose container printed its secret", async () => {
    const secrets = newSecrets();
    const crash = "echo starting; cat /run/secrets/token; base64 /run/secrets/token; exit 3";
    const workspace = openWorkspace({ "stack.yml": stackFile({ run: crash, failureAction: "rollback" }) });
    const { run, found } = await searchEverywhere(
      [secrets.token, secrets.hashKey, secrets.key, secrets.pullPassword],
      () => deploy(deployInputs("stack.yml", secrets), workspace.path),
    );

    expect(run.outputs.result).toBe("rolled-back");
    expect(run.log.join("\n")).toContain("app | starting");
    expect(found).toEqual([]);
  });

  test("are nowhere after a run that was refused for its inputs", async () => {
    const secrets = newSecrets();
    const workspace = openWorkspace({ "stack.yml": stackFile({}) });
    const broken = { ...deployInputs("stack.yml", secrets), secrets: `token: ${secrets.token}: [`, timeout: "soon" };
    const { run, found } = await searchEverywhere([secrets.hashKey, secrets.key, secrets.pullPassword], () =>
      deploy(broken, workspace.path),
    );

    expect(run.conclusion).toBe("failure");
    expect(found).toEqual([]);
  });

  test("are nowhere after a build that was pushed with a password and used a secret", async () => {
    const secret = randomSecret();
    const { host, username, password } = lab.registries.private;
    using repository = openSampleRepository();
    // A released version is never built again, not even by the next run of this test.
    const version = `7.0.${Date.now()}`;
    const { path, sha } = tagVersion(repository, version);
    const { run, found } = await searchEverywhere([secret, password], () =>
      runAction({
        action: "action-build-push",
        workspace: path,
        github: { repository: "acme/canary", ref: `refs/tags/v${version}`, sha },
        env: { DOCKER_HOST: `unix://${lab.runner.socket}` },
        secrets: [secret, password],
        with: {
          images: "api: { target: api }",
          registry: host,
          "registry-username": username,
          "registry-password": password,
          "build-args": `BASE_REGISTRY=${lab.registries.open.host}`,
          "build-secrets": `npm-token: ${JSON.stringify(secret)}`,
        },
      }),
    );

    expect(run.outputs.result).toBe("pushed");
    expect(found).toEqual([]);
  });
});
