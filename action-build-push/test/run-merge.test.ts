import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NAMES, Rehearsal } from "./rehearsal.ts";

let stage: Rehearsal;
beforeEach(async () => {
  stage = await Rehearsal.open();
});
afterEach(() => stage[Symbol.asyncDispose]());

const both = { platforms: "linux/amd64,linux/arm64" };
const [amd64, arm64] = ["linux/amd64", "linux/arm64"];
const leg = (platforms: string, inputs = {}) =>
  stage.act({ ...both, mode: "stage", "stage-platforms": platforms, ...inputs });
const merge = (inputs = {}) => stage.act({ ...both, mode: "merge", ...inputs });
const staged = (name: string, platform: string, run = "7") =>
  stage.registry.tagged(`acme/${name}`, `slipway-staging-${run}-${platform.replaceAll("/", "-")}`);

describe("a plan for several runners", () => {
  const plan = (inputs = {}) =>
    stage.act({ ...both, mode: "plan", "runner-map": "default=ubuntu-24.04\nlinux/arm64=ubuntu-24.04-arm", ...inputs });

  it("gives the matrix of the jobs, and needs no Docker", async () => {
    const { runner } = await plan();
    expect(runner.outputs.result).toBe("planned");
    expect(JSON.parse(runner.outputs.matrix ?? "")).toEqual({
      include: [
        { name: "linux-amd64", "runs-on": "ubuntu-24.04", platforms: amd64, emulate: false },
        { name: "linux-arm64", "runs-on": "ubuntu-24.04-arm", platforms: arm64, emulate: false },
      ],
    });
    expect(runner.log).toContain("job linux-arm64 on ubuntu-24.04-arm");
    expect(stage.shell.calls.filter((call) => call.startsWith("docker"))).toEqual([]);
    expect(stage.writes).toEqual([]);
  });

  it("has no leg for what is released already", async () => {
    await stage.act({ images: "api: {target: api, platforms: linux/arm64}" });
    const images = "api: {target: api, platforms: linux/arm64}\nweb: {target: web, platforms: linux/amd64}";
    const { runner } = await plan({ images });
    expect(runner.outputs.matrix).toContain('"platforms":"linux/amd64"');
    expect(runner.outputs.matrix).not.toContain("arm64");
    await stage.act({ images });
    expect((await plan({ images })).runner.outputs.matrix).toBe("");
  });

  it("lists what is wrong with the runners beside everything else", async () => {
    const { runner } = await plan({ "runner-map": "linux/arm64=arm", images: "api: {target: nope}" });
    expect(runner.failure).toContain("2 problems, nothing was changed");
    expect(runner.failure).toContain("runner-map: names no runner for linux/amd64");
  });
});

describe("a runner's part of a release", () => {
  it("is pushed to where the merge finds it, and moves no tag", async () => {
    const { runner, images } = await leg(arm64, { latest: "true" });
    expect(runner.outputs.result).toBe("staged");
    for (const name of NAMES) {
      expect(images[name].platforms).toEqual({ [arm64]: staged(name, arm64) });
      expect(images[name]).toMatchObject({ digest: "", pinned: "", tags: [] });
    }
    expect(runner.outputs.pinned).toBe("");
    expect(runner.log).toContain("Staged: 3 images of version 1.1.0 for linux/arm64; no tag was moved.");
    expect([...stage.tagged("1.1.0"), ...stage.tagged("latest")]).toEqual(Array(6).fill(undefined));
  });

  it("says nothing about tags that only the merge moves", async () => {
    await stage.act({}, "refs/tags/v2.0.0");
    const said = (run: { runner: { log: string } }) => run.runner.log.includes("tag latest stays where it is");
    expect(said(await leg(arm64, { latest: "auto" }))).toBe(false);
    await leg(amd64, { latest: "auto" });
    expect(said(await merge({ latest: "auto" }))).toBe(true);
  });

  it("leaves out images that are not for its platforms", async () => {
    const { images } = await leg(arm64, { images: "api: {target: api}\nweb: {target: web, platforms: linux/amd64}" });
    expect(Object.keys(images)).toEqual(["api"]);
    expect(staged("web", amd64)).toBeUndefined();
  });

  it("is all platforms without stage-platforms", async () => {
    await stage.act({ ...both, mode: "stage" });
    expect(staged("api", amd64)).toBe(staged("api", arm64));
  });

  it("must be for a platform that some image has", async () => {
    const { runner } = await leg("linux/s390x");
    expect(runner.failure).toContain(
      "stage-platforms: no image is built for linux/s390x; they are for linux/amd64, linux/arm64",
    );
  });

  it("is only built with push: false", async () => {
    const { runner } = await leg(arm64, { push: "false" });
    expect(runner.outputs.result).toBe("built");
    expect(stage.registry.requests).toEqual([]);
  });

  it("is checked where the merge will look for it", async () => {
    stage.registry.fail({ match: /^HEAD .*acme\/web\/manifests\/slipway-staging-7-linux-arm64/, status: 404 });
    const { runner } = await leg(arm64);
    expect(runner.failure).toContain("acme/web:slipway-staging-7-linux-arm64 points at nothing");
    expect(runner.failure).toContain("no tag was moved");
  });
});

describe("the merge", () => {
  it("makes one image of all platforms, without any program but git", async () => {
    await leg(amd64);
    await leg(arm64);
    stage.shell.calls.length = 0;
    const { runner, images } = await merge({ latest: "true" });
    expect(runner.failure).toBeUndefined();
    expect(runner.outputs.result).toBe("pushed");
    expect(stage.shell.calls).toHaveLength(1);
    expect(stage.shell.calls[0]).toMatch(/^git /);
    for (const name of NAMES) {
      const digest = stage.registry.tagged(`acme/${name}`, "1.1.0");
      expect(images[name]).toEqual({
        repository: `${stage.registry.host}/acme/${name}`,
        digest,
        pinned: `${stage.registry.host}/acme/${name}:1.1.0@${digest}`,
        tags: ["1.1.0", "latest"],
        platforms: { [amd64]: staged(name, amd64), [arm64]: staged(name, arm64) },
      });
    }
    expect(runner.outputs.pinned?.split("\n")).toHaveLength(3);
    expect(stage.tagged("latest")).toEqual(stage.tagged("1.1.0"));
  });

  it("gives an image for one platform what build would give it", async () => {
    const images = "api: {target: api, platforms: linux/arm64}\nweb: {target: web}";
    await leg(amd64, { images });
    await leg(arm64, { images });
    await merge({ images });
    expect(stage.registry.tagged("acme/api", "1.1.0")).toBe(staged("api", arm64));
    expect(stage.registry.tagged("acme/web", "1.1.0")).not.toBe(staged("web", arm64));
  });

  it("takes what one runner built whole", async () => {
    await stage.act({ ...both, mode: "stage" });
    await merge();
    expect(stage.registry.tagged("acme/api", "1.1.0")).toBe(staged("api", amd64));
  });

  it("changes nothing when it is done again", async () => {
    await leg(amd64);
    await leg(arm64);
    const first = await merge();
    const before = stage.writes.length;
    const again = await merge();
    expect(again.runner.outputs.result).toBe("unchanged");
    expect(again.images).toEqual(first.images);
    expect(stage.writes.slice(before).filter((line) => line.startsWith("PUT"))).toEqual([]);
  });

  it("gives the same digests when the same parts are merged anew", async () => {
    const branch = "refs/heads/main";
    const act = (mode: string, more = {}) => stage.act({ ...both, mode, ...more }, branch);
    for (const platform of [amd64, arm64]) await act("stage", { "stage-platforms": platform });
    const first = await act("merge");
    expect(first.runner.outputs.result).toBe("pushed");
    const again = await act("merge");
    expect(again.runner.outputs.result).toBe("unchanged");
    expect(again.images).toEqual(first.images);
  });
});

describe("a merge that misses something", () => {
  it("names image, platform and job, and moves no tag", async () => {
    await leg(amd64);
    await leg(arm64, { images: "api: {target: api}" });
    const { runner } = await merge();
    expect(runner.outputs.result).toBe("failed");
    expect(runner.failure).toContain("2 problems, nothing was changed");
    const tag = "slipway-staging-7-linux-arm64";
    for (const name of ["worker", "web"]) {
      expect(runner.failure).toContain(
        `images.${name}: linux/arm64 is not staged in this run, ${stage.registry.host}/acme/${name}:${tag} does not exist; run the build job for linux/arm64 again ("Re-run failed jobs" at`,
      );
    }
    expect(stage.tagged("1.1.0")).toEqual([undefined, undefined, undefined]);
  });

  it("does not take what another run staged", async () => {
    await stage.act({ ...both, mode: "stage" }, undefined, "6");
    const { runner } = await merge();
    expect(runner.failure).toContain("linux/amd64 is not staged in this run");
  });

  it("works once the missing job was run again", async () => {
    await leg(amd64);
    await merge();
    await leg(arm64);
    expect((await merge()).runner.outputs.result).toBe("pushed");
  });
});

describe("a merge of what does not belong together", () => {
  const one = { images: "api: {target: api}" };

  it("is refused when a part is from another commit", async () => {
    await leg(amd64, one);
    stage.shell.commit = "fedcba9876543210fedcba9876543210fedcba98";
    await leg(arm64, one);
    const { runner } = await merge(one);
    expect(runner.failure).toContain("1 problem, nothing was changed");
    expect(runner.failure).toMatch(/linux\/amd64 in \S+ is from commit 0123456789ab, and this is fedcba987654/);
  });

  it("is refused when a part is of another version", async () => {
    await leg(amd64, one);
    await leg(arm64, { ...one, version: "1.0.9" });
    expect((await merge(one)).runner.failure).toMatch(
      /linux\/arm64 in \S+ is of version 1\.0\.9, and this run releases 1\.1\.0/,
    );
  });

  it("is refused when a part was built with other settings", async () => {
    await leg(amd64, one);
    await leg(arm64, { ...one, "build-args": "MODE=test" });
    expect((await merge(one)).runner.failure).toMatch(
      /linux\/arm64 in \S+ is from this commit but with other build settings/,
    );
  });

  it("is refused when a part is for another platform than it says", async () => {
    await leg(amd64, one);
    stage.shell.platformsOf = () => [amd64];
    stage.registry.addImage("acme/api", ["slipway-staging-7-linux-arm64"], { platforms: [amd64] });
    expect((await merge(one)).runner.failure).toMatch(/api:slipway-staging-7-linux-arm64 has no linux\/arm64 \(only/);
  });

  it("moves no tag when a platform that every image must have is missing", async () => {
    await leg(amd64, one);
    const { runner } = await stage.act({ ...one, mode: "merge", "required-platforms": "linux/arm64" });
    expect(runner.failure).toContain("required-platforms: api is built for linux/amd64 only");
  });
});

describe("a version that is released already", () => {
  it("is staged and merged without any work", async () => {
    const built = await stage.act(both);
    const before = stage.bakes.length;
    const part = await leg(arm64);
    expect(part.runner.outputs).toMatchObject({ result: "unchanged", pinned: built.runner.outputs.pinned });
    expect(part.images).toEqual(built.images);
    const merged = await merge();
    expect(merged.runner.outputs.result).toBe("unchanged");
    expect(merged.images).toEqual(built.images);
    expect(stage.bakes).toHaveLength(before);
  });

  it("is completed when only some of its images are", async () => {
    await stage.act({ ...both, images: "api: {target: api}" });
    const api = stage.registry.tagged("acme/api", "1.1.0");
    for (const platform of [amd64, arm64]) await leg(platform);
    expect(staged("api", arm64)).toBeUndefined();
    expect((await merge()).runner.outputs.result).toBe("pushed");
    expect(stage.registry.tagged("acme/api", "1.1.0")).toBe(api);
    expect(stage.tagged("1.1.0")).not.toContain(undefined);
  });
});

describe("a dry run", () => {
  it.each(["stage", "merge"])("of %s writes nothing", async (mode) => {
    const { runner } = await stage.act({ ...both, mode, "dry-run": "true" });
    expect(runner.outputs.result).toBe("planned");
    expect(stage.writes).toEqual([]);
    expect(stage.bakes).toEqual([]);
  });
});
