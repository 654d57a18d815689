import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  Deadline,
  type Files,
  nodeHttp,
  openPrivateFolder,
  readRunContext,
  runAction,
  workspaceFiles,
} from "@slipway/shared";
import { FakeClock, FakeRegistry, type FakeSignIn, RecordingRunner } from "@slipway/shared/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { report } from "../src/report.ts";
import { run } from "../src/run.ts";
import { BakingShell } from "./baking-shell.ts";

const DOCKERFILE = "FROM scratch AS api\nFROM scratch AS worker\nFROM scratch AS web\n";
const IMAGES = "api: {target: api}\nworker: {target: worker}\nweb: {target: web}";
const NAMES = ["api", "worker", "web"];

/** Pauses pass at once; what waits for the end of something else waits for it. */
class PatientClock extends FakeClock {
  override async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (signal === undefined) await super.sleep(milliseconds);
    else await once(signal, "abort");
  }
}

let fake: FakeRegistry;
let shell: BakingShell;
let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "slipway-home-"));
  await use({ kind: "open" });
});
afterEach(async () => {
  await fake[Symbol.asyncDispose]();
  await rm(home, { recursive: true });
});

async function use(signIn: FakeSignIn): Promise<void> {
  await fake?.[Symbol.asyncDispose]();
  fake = await FakeRegistry.start(signIn);
  shell = new BakingShell(fake);
}

/** The workspace has one Dockerfile; everything else is read from where it really is. */
const files: Files = {
  read: async (path) => (path === "Dockerfile" ? Buffer.from(DOCKERFILE) : workspaceFiles.read(path)),
};

/** The whole action, as main.ts wires it, against a fake registry and a docker that bakes nothing. */
async function act(inputs: Record<string, string> = {}, ref = "refs/tags/v1.1.0") {
  const runner = new RecordingRunner({ images: IMAGES, registry: fake.host, ...inputs });
  const env = { HOME: home, GITHUB_REPOSITORY: "acme/shop", GITHUB_REF: ref };
  const clock = new PatientClock();
  let private_ = "";
  await runAction(runner, async () => {
    const context = readRunContext(env);
    const config = readConfig(runner, context);
    await using folder = await openPrivateFolder("build");
    private_ = folder.path;
    const deadline = new Deadline(clock, config.timeout);
    const ports = { runner, shell, http: nodeHttp, files, clock, deadline, folder, context, env };
    await report(await run(config, ports), runner);
  });
  process.removeAllListeners("SIGINT").removeAllListeners("SIGTERM");
  return { runner, folder: private_, images: JSON.parse(runner.outputs.images ?? "{}") };
}

const bakes = () => shell.calls.filter((call) => call.startsWith("docker buildx bake"));
const writes = () => fake.requests.filter((line) => /^(PUT|POST|PATCH|DELETE)/.test(line));
const tagged = (tag: string) => NAMES.map((name) => fake.tagged(`acme/${name}`, tag));

describe("a release", () => {
  it("bakes all images with one process", async () => {
    await act();
    expect(bakes()).toEqual([
      "docker buildx bake --file FOLDER/slipway-bake.json --metadata-file FOLDER/metadata.json --progress rawjson --provenance=false",
    ]);
  });

  it("starts no more than three processes", async () => {
    await act();
    expect(shell.calls).toHaveLength(3);
  });

  it("gives every image its version and says what was pushed", async () => {
    const { runner, images } = await act({ platforms: "linux/amd64,linux/arm64" });
    expect(runner.failure).toBeUndefined();
    expect(runner.outputs.result).toBe("pushed");
    expect(runner.outputs.version).toBe("1.1.0");
    expect(Object.keys(images)).toEqual(NAMES);
    const digest = fake.tagged("acme/api", "1.1.0");
    expect(images.api).toEqual({
      repository: `${fake.host}/acme/api`,
      digest,
      pinned: `${fake.host}/acme/api:1.1.0@${digest}`,
      tags: ["1.1.0"],
      platforms: { "linux/amd64": expect.stringMatching(/^sha256:/), "linux/arm64": expect.stringMatching(/^sha256:/) },
    });
    expect(runner.outputs.pinned?.split("\n")).toHaveLength(3);
    expect(runner.outputs.pinned).toContain(`api=${images.api.pinned}`);
  });

  it("leaves latest alone unless it is asked for", async () => {
    await act();
    expect(tagged("latest")).toEqual([undefined, undefined, undefined]);
    await act({ latest: "true" }, "refs/tags/v1.2.0");
    expect(tagged("latest")).toEqual(tagged("1.2.0"));
  });

  it("keeps one staging tag a repository, and takes nothing away", async () => {
    await act();
    await act({}, "refs/tags/v1.2.0");
    expect(tagged("slipway-staging")).toEqual(tagged("1.2.0"));
    expect(writes().filter((line) => line.startsWith("DELETE"))).toEqual(
      writes().filter((line) => /^DELETE .*blobs\/uploads/.test(line)),
    );
  });

  it("leaves nothing of its private folder", async () => {
    const { folder } = await act();
    expect(folder).not.toBe("");
    expect(existsSync(folder)).toBe(false);
  });
});

describe("the same release again", () => {
  it("is unchanged, and nothing is built or written", async () => {
    const first = await act();
    const before = writes().length;
    const { runner, images } = await act();
    expect(runner.outputs.result).toBe("unchanged");
    expect(images).toEqual(first.images);
    expect(bakes()).toHaveLength(1);
    expect(
      writes()
        .slice(before)
        .filter((line) => line.startsWith("PUT")),
    ).toEqual([]);
  });

  it("completes what was only half released", async () => {
    await act();
    const api = fake.tagged("acme/api", "1.1.0");
    const { runner } = await act({ images: `${IMAGES}\nadmin: {target: web}` });
    expect(runner.outputs.result).toBe("pushed");
    expect(fake.tagged("acme/api", "1.1.0")).toBe(api);
    expect(fake.tagged("acme/admin", "1.1.0")).toBeDefined();
  });

  it("from another commit is refused before anything is built", async () => {
    await act();
    shell.commit = "fedcba9876543210fedcba9876543210fedcba98";
    const { runner } = await act();
    expect(runner.outputs.result).toBe("failed");
    expect(runner.failure).toContain("released already, from commit 0123456789ab, and this is fedcba987654");
    expect(runner.failure).toContain("overwrite-version: true");
    expect(bakes()).toHaveLength(1);
  });

  it("with other settings is refused as well", async () => {
    await act();
    const { runner } = await act({ platforms: "linux/amd64,linux/arm64" });
    expect(runner.failure).toContain("released already, from this commit but with other build settings");
  });

  it("replaces what was released when that is asked for", async () => {
    await act();
    const before = tagged("1.1.0");
    shell.commit = "fedcba9876543210fedcba9876543210fedcba98";
    const { runner } = await act({ "overwrite-version": "true" });
    expect(runner.outputs.result).toBe("pushed");
    expect(tagged("1.1.0")).not.toEqual(before);
  });

  it("of a commit's own version may change, because nobody released it", async () => {
    await act({}, "refs/heads/main");
    const { runner } = await act({ "build-args": "MODE=test" }, "refs/heads/main");
    expect(runner.outputs).toMatchObject({ version: "sha-0123456789ab", result: "pushed" });
  });
});

describe("a release of which one image cannot be built", () => {
  const failure = {
    exitCode: 1,
    stderr: 'ERROR: target web: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2',
  };

  it("moves no tag of any image", async () => {
    shell.failures.push(failure);
    const { runner } = await act({ latest: "true" });
    expect(runner.outputs.result).toBe("failed");
    expect(runner.failure).toContain("web failed");
    expect(runner.failure).toContain("no tag was moved");
    expect([...tagged("1.1.0"), ...tagged("latest")]).toEqual(Array(6).fill(undefined));
  });

  it("is tried again when the registry was only busy", async () => {
    const busy =
      "ERROR: target web: failed to solve: failed to push x: unexpected status from PUT request to https://x/v2/: 504 Gateway Timeout";
    shell.failures.push({ exitCode: 1, stderr: busy }, { exitCode: 1, stderr: busy });
    const { runner } = await act();
    expect(runner.outputs.result).toBe("pushed");
    expect(runner.log).toContain("building again in 5 s");
    expect(runner.log).toContain("building again in 15 s");
    expect(bakes()).toHaveLength(3);
  });

  it("is given up when the registry stays busy", async () => {
    const busy = { exitCode: 1, stderr: "ERROR: failed to solve: failed to push x: 429 Too Many Requests" };
    shell.failures.push(busy, busy, busy);
    const { runner } = await act();
    expect(runner.failure).toContain("429 Too Many Requests");
    expect(bakes()).toHaveLength(3);
  });
});

describe("a release whose image is not what it says", () => {
  it("moves no tag", async () => {
    shell.platformsOf = () => ["linux/amd64"];
    const { runner } = await act({ platforms: "linux/amd64,linux/arm64" });
    expect(runner.failure).toContain("api has no linux/arm64 (only linux/amd64)");
    expect(runner.failure).toContain("no tag was moved");
    expect(tagged("1.1.0")).toEqual([undefined, undefined, undefined]);
  });
});

describe("a version that somebody else releases meanwhile", () => {
  it("is not replaced", async () => {
    const other = { platforms: ["linux/amd64"], labels: { from: "another run" } };
    shell.platformsOf = () => {
      fake.addImage("acme/web", ["1.1.0"], other);
      return ["linux/amd64"];
    };
    const { runner } = await act();
    expect(runner.failure).toContain("acme/web:1.1.0 was released with other content while this run was building");
    expect(fake.tagged("acme/api", "1.1.0")).toBeUndefined();
  });
});

describe("a dry run", () => {
  it("checks everything, says the plan and writes nothing", async () => {
    const { runner, images } = await act({ "dry-run": "true", latest: "auto" });
    expect(runner.outputs.result).toBe("planned");
    expect(bakes()).toEqual([]);
    expect(writes()).toEqual([]);
    expect(shell.calls).toContain("docker buildx inspect");
    expect(JSON.parse(runner.outputs.plan ?? "")).toMatchObject({
      version: "1.1.0",
      tags: ["1.1.0", "latest"],
      images: [{ name: "api", state: "to be built" }, { name: "worker" }, { name: "web" }],
    });
    expect(images.api).toMatchObject({ digest: "", pinned: "", tags: ["1.1.0", "latest"] });
    expect(runner.outputs.pinned).toBe("");
    expect(runner.log).toContain("nothing was built, pushed or changed");
  });

  it("knows what is released already", async () => {
    await act();
    const { runner } = await act({ "dry-run": "true" });
    expect(JSON.parse(runner.outputs.plan ?? "").images[0]).toMatchObject({
      state: "released",
      digest: fake.tagged("acme/api", "1.1.0"),
    });
  });

  it("reports a wrong password", async () => {
    await use({ kind: "basic", username: "ci", password: "right" });
    const { runner } = await act({ "dry-run": "true", "registry-username": "ci", "registry-password": "wrong-one" });
    expect(runner.failure).toContain("registry-password");
    expect(runner.failure).toContain("does not accept this registry-username and registry-password");
  });
});

describe("a build without a push", () => {
  it("asks the registry nothing and tells the digest that a push would have", async () => {
    const { runner, images } = await act({ push: "false" });
    expect(runner.outputs.result).toBe("built");
    expect(fake.requests).toEqual([]);
    expect(images.api).toMatchObject({ digest: "sha256:not-pushed", pinned: "", tags: [] });
    expect(runner.outputs.pinned).toBe("");
  });
});

describe("a push that the registry would refuse", () => {
  it("is known before anything is built, for every image at once", async () => {
    fake.fail({ match: /^POST/, status: 403, body: '{"errors":[{"code":"DENIED","message":"nope"}]}' });
    const { runner } = await act();
    expect(bakes()).toEqual([]);
    for (const name of NAMES)
      expect(runner.failure).toContain(`images.${name}: ${fake.host}/acme/${name}: cannot push: 403 DENIED: nope`);
  });

  it("comes together with everything else that is wrong", async () => {
    fake.fail({ match: /^POST/, status: 403 });
    const { runner } = await act({ images: "api: {target: nope}", platforms: "linux/s390x" });
    expect(runner.failure).toContain("3 problems, nothing was changed");
  });
});

describe("secrets", () => {
  it("reach the build's process by environment, and nothing else", async () => {
    await use({ kind: "basic", username: "ci", password: "registry-pass-1" });
    const secrets = {
      "build-secrets": "NPM_TOKEN=npm-secret-1",
      "registry-username": "ci",
      "registry-password": "registry-pass-1",
    };
    const { runner } = await act(secrets);
    expect(runner.outputs.result).toBe("pushed");
    expect(shell.environments[0]?.SLIPWAY_SECRET_0).toBe("npm-secret-1");
    const said = [runner.log, JSON.stringify(runner.outputs), ...runner.summaries, ...shell.calls].join("\n");
    expect(said).not.toMatch(/npm-secret-1|registry-pass-1/);
  });

  it("leave the user's own Docker configuration as it was", async () => {
    await use({ kind: "basic", username: "ci", password: "registry-pass-1" });
    const file = join(home, "config.json");
    await writeFile(file, '{"auths":{}}');
    await act({ "registry-username": "ci", "registry-password": "registry-pass-1" });
    expect((await workspaceFiles.read(file)).toString()).toBe('{"auths":{}}');
  });
});
