import { join } from "node:path";
import { readManifestContent } from "@slipway/shared";
import { describe, expect, it, onTestFinished } from "vitest";
import { readLab } from "../lab/description.ts";
import {
  type BuildOptions,
  type BuildRun,
  build,
  buildOk,
  type Checkout,
  DOCKERFILE,
  labRegistry,
  NAMES,
  openCheckout,
  tagged,
} from "./support/build.ts";
import { startFaultyRegistry } from "./support/faulty-registry.ts";
import { runImage } from "./support/run-image.ts";
import { openWorkspace } from "./support/workspace.ts";

const [AMD64, ARM64] = ["linux/amd64", "linux/arm64"];
const BOTH = { platforms: `${AMD64},${ARM64}` };
const RUNNERS = { "runner-map": "default=ubuntu-24.04\nlinux/arm64=ubuntu-24.04-arm" };
const imagesOf = ({ outputs }: BuildRun) => JSON.parse(outputs.images ?? "");

type Inputs = Readonly<Record<string, string>>;

/** What a runner of one platform does. */
function stage(checkout: Checkout, platform: string, inputs: Inputs = {}, options: BuildOptions = {}) {
  return build(checkout, { ...BOTH, mode: "stage", "stage-platforms": platform, ...inputs }, options);
}

async function stageBoth(checkout: Checkout, inputs: Inputs = {}): Promise<void> {
  for (const platform of [AMD64, ARM64]) {
    const { exitCode, log, outputs } = await stage(checkout, platform, inputs);
    if (exitCode !== 0 || outputs.result !== "staged") throw new Error(`${platform} was not staged:\n${log}`);
  }
}

/** The merge on a runner that has nothing: no checkout, no Docker, no program at all. */
function merge(checkout: Checkout, commit: string, inputs: Inputs = {}): Promise<BuildRun> {
  const bare = openWorkspace();
  const env = { PATH: join(bare.path, "no-programs"), DOCKER_HOST: "unix:///nowhere.sock" };
  const github = { sha: commit };
  return build(checkout, { ...BOTH, mode: "merge", ...inputs }, { env, github, workspace: bare.path });
}

describe("three images that two runners build", () => {
  it("are planned, staged and merged into what one runner would have pushed", async () => {
    const checkout = openCheckout();
    const commit = checkout.commit("release");
    const plan = await buildOk(checkout, { ...BOTH, ...RUNNERS, mode: "plan", latest: "auto" });
    const { include } = JSON.parse(plan.outputs.matrix ?? "");
    expect(include).toEqual([
      { name: "linux-amd64", "runs-on": "ubuntu-24.04", platforms: AMD64, emulate: false },
      { name: "linux-arm64", "runs-on": "ubuntu-24.04-arm", platforms: ARM64, emulate: false },
    ]);
    for (const { platforms } of include) {
      const leg = await stage(checkout, platforms, { latest: "auto" });
      expect(leg.outputs.result).toBe("staged");
      expect(leg.log).toContain(`Staged: 3 images of version 1.0.0 for ${platforms}; no tag was moved.`);
    }
    expect(await tagged(checkout, "1.0.0")).toEqual([undefined, undefined, undefined]);

    const merged = await merge(checkout, commit, { latest: "auto" });
    expect(merged.exitCode).toBe(0);
    expect(merged.outputs.result).toBe("pushed");
    expect(merged.leftovers).toEqual([]);
    const images = imagesOf(merged);
    const digests = NAMES.map((name) => images[name].digest);
    expect(await tagged(checkout, "1.0.0")).toEqual(digests);
    expect(await tagged(checkout, "latest")).toEqual(digests);
    expect(merged.outputs.pinned?.split("\n")).toEqual(NAMES.map((name) => `${name}=${images[name].pinned}`));

    const alone = await buildOk({ ...checkout, namespace: `${checkout.namespace}-alone` }, BOTH);
    expect(NAMES.map((name) => imagesOf(alone)[name].digest)).toEqual(digests);
  });

  it("run on each of their platforms", async () => {
    const checkout = openCheckout();
    const commit = checkout.commit("release");
    await stageBoth(checkout);
    const { pinned } = imagesOf(await merge(checkout, commit)).api;
    expect(await runImage(checkout, pinned, AMD64)).toBe("x86_64");
    expect(await runImage(checkout, pinned, ARM64)).toBe("aarch64");
  });

  it("have the same digests when the same run merges them again", async () => {
    const checkout = openCheckout();
    const commit = checkout.commit("on a branch");
    const branch = { ref: "refs/heads/main" };
    for (const platform of [AMD64, ARM64]) await stage(checkout, platform, {}, branch);
    const mergeBranch = () => buildOk(checkout, { ...BOTH, mode: "merge" }, branch);
    const first = await mergeBranch();
    expect(first.outputs).toMatchObject({ result: "pushed", version: `sha-${commit.slice(0, 12)}` });
    const again = await mergeBranch();
    expect(again.outputs).toMatchObject({ result: "unchanged", images: first.outputs.images });
  });
});

describe("an image that only one of the runners builds", () => {
  const images = "api: {target: api}\nweb: {target: web, platforms: linux/arm64}";

  it("is left out by the others, and is what one runner would have pushed", async () => {
    const checkout = openCheckout();
    const commit = checkout.commit("release");
    expect(Object.keys(imagesOf(await stage(checkout, AMD64, { images })))).toEqual(["api"]);
    expect(Object.keys(imagesOf(await stage(checkout, ARM64, { images })))).toEqual(["api", "web"]);
    const merged = imagesOf(await merge(checkout, commit, { images }));
    const alone = await buildOk({ ...checkout, namespace: `${checkout.namespace}-alone` }, { ...BOTH, images });
    expect(merged.web.digest).toBe(imagesOf(alone).web.digest);
    expect(merged.api.digest).toBe(imagesOf(alone).api.digest);
  });
});

describe("statements about images", () => {
  it("stay with the image that they are about", async () => {
    const checkout = openCheckout();
    const commit = checkout.commit("release");
    const inputs = { images: "api: {target: api}", provenance: "min" };
    await stageBoth(checkout, inputs);
    const { digest, platforms } = imagesOf(await merge(checkout, commit, inputs)).api;
    const index = await labRegistry().manifest(`${checkout.namespace}/api`, digest);
    const { manifests } = JSON.parse(String(index?.bytes)) as { manifests: { annotations?: Record<string, string> }[] };
    const content = index && readManifestContent(index);
    expect(content?.kind === "index" && content.images.map(({ platform }) => platform)).toEqual([AMD64, ARM64]);
    expect(manifests.map(({ annotations }) => annotations?.["vnd.docker.reference.digest"])).toEqual([
      undefined,
      undefined,
      platforms[AMD64],
      platforms[ARM64],
    ]);
  });
});

describe("when one runner's job fails", () => {
  it("no tag moves, the merge names what is missing, and the job run again completes the release", async () => {
    const registry = await startFaultyRegistry();
    onTestFinished(() => registry[Symbol.asyncDispose]());
    const checkout = openCheckout();
    const commit = checkout.commit("release");
    const inputs = { registry: registry.host };
    registry.fail({ match: /^PUT .*\/web\/manifests\/slipway-staging-\d+-linux-arm64/, status: 403, times: 1 });
    expect((await stage(checkout, AMD64, inputs)).outputs.result).toBe("staged");
    const failed = await stage(checkout, ARM64, inputs);
    expect(failed.exitCode).toBe(1);
    expect(failed.log).toContain("no tag was moved");

    const early = await merge(checkout, commit, inputs);
    expect(early.exitCode).toBe(1);
    const { namespace } = checkout;
    expect(early.log).toContain(
      `images.web: linux/arm64 is not staged in this run, ${registry.host}/${namespace}/web:`,
    );
    expect(early.log).toContain("run the build job for linux/arm64 again");
    expect(early.log).toContain("/acme/shop/actions/runs/");
    expect(await tagged(checkout, "1.0.0")).toEqual([undefined, undefined, undefined]);

    const again = await stage(checkout, ARM64, inputs, { github: { run_attempt: "2" } });
    expect(again.outputs.result).toBe("staged");
    expect((await merge(checkout, commit, inputs)).outputs.result).toBe("pushed");
    expect(await tagged(checkout, "1.0.0")).not.toContain(undefined);
  });

  it("a leg of another commit does not get into the release", async () => {
    const checkout = openCheckout();
    await stage(checkout, AMD64);
    const commit = checkout.commit("another");
    await stage(checkout, ARM64);
    const { exitCode, log } = await merge(checkout, commit);
    expect(exitCode).toBe(1);
    expect(log).toContain("3 problems, nothing was changed");
    expect(log).toContain(`and this is ${commit.slice(0, 12)}`);
    expect(await tagged(checkout, "1.0.0")).toEqual([undefined, undefined, undefined]);
  });
});

describe("a version that is released already", () => {
  it("needs no build job, and every job finds nothing to do", async () => {
    const checkout = openCheckout();
    const commit = checkout.commit("release");
    await stageBoth(checkout);
    const { outputs } = await merge(checkout, commit);
    const plan = await buildOk(checkout, { ...BOTH, ...RUNNERS, mode: "plan" });
    expect(plan.outputs.matrix).toBe("");
    for (const run of [await stage(checkout, ARM64), await merge(checkout, commit)]) {
      expect(run.log).not.toContain("::group::Build");
      expect(run.outputs).toMatchObject({ result: "unchanged", images: outputs.images, pinned: outputs.pinned });
    }
  });
});

describe("a bake file of the caller's own", () => {
  const BAKE = `
variable "BASE" {}
target "base" {
  target = "base"
  args = { BASE = BASE }
  platforms = ["linux/amd64", "linux/arm64"]
}
target "api" {
  target = "api"
  args = { BASE = BASE }
  contexts = { base = "target:base" }
  platforms = ["linux/amd64", "linux/arm64"]
}
`;

  it("is built by each runner for its own platforms only", async () => {
    const checkout = openCheckout({ "docker-bake.hcl": BAKE });
    // Other stories have built the usual first stage already.
    checkout.write("Dockerfile", DOCKERFILE.replace("echo shared", `echo ${checkout.namespace}`));
    checkout.commit("release");
    const inputs = { images: "", "build-args": "", platforms: "", "bake-file": "docker-bake.hcl", targets: "api" };
    const options = { env: { BASE: readLab().images.busybox } };
    for (const platform of [AMD64, ARM64]) {
      const { log, outputs } = await stage(checkout, platform, inputs, options);
      expect(outputs.result).toBe("staged");
      // The target that it is built upon ran for this platform alone.
      expect(log.match(/RUN echo story-.*: \d/g)).toHaveLength(1);
    }
    const merged = await buildOk(checkout, { ...inputs, mode: "merge" }, options);
    const { digest, platforms } = imagesOf(merged).api;
    expect(Object.keys(platforms)).toEqual([AMD64, ARM64]);
    expect(await tagged(checkout, "1.0.0", ["api"])).toEqual([digest]);
  });
});
