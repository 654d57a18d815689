import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NAMES, Rehearsal } from "./rehearsal.ts";

let stage: Rehearsal;
beforeEach(async () => {
  stage = await Rehearsal.open();
});
afterEach(() => stage[Symbol.asyncDispose]());

const resolve = (inputs = {}) => stage.act({ mode: "resolve", version: "1.1.0", ...inputs }, "refs/heads/main");

describe("a version that somebody released", () => {
  it("is found with its digests, and nothing is built, written or moved", async () => {
    const released = await stage.act();
    const before = stage.writes.length;
    const bakes = stage.bakes.length;
    stage.shell.commit = "b".repeat(40);
    const { runner, images } = await resolve({ latest: "true" });

    expect(runner.failure).toBeUndefined();
    expect(runner.outputs.result).toBe("unchanged");
    for (const name of NAMES) expect(images[name].pinned).toBe(released.images[name].pinned);
    expect(runner.outputs.digests).toBe(released.runner.outputs.digests);
    expect(runner.log).toMatch(/Found: 3 images of version 1\.1\.0, released from commit [0-9a-f]{12}\./);
    expect([stage.writes.length, stage.bakes.length]).toEqual([before, bakes]);
    expect(stage.tagged("latest")).toEqual([undefined, undefined, undefined]);
  });

  it("is told to be from several commits when it is", async () => {
    await stage.act({ images: "api: {target: api}" });
    stage.shell.commit = "b".repeat(40);
    await stage.act({ images: "worker: {target: worker}\nweb: {target: web}" });
    expect((await resolve()).runner.log).toContain("worker, web from bbbbbbbbbbbb");
  });

  it("may have been built with other settings", async () => {
    await stage.act();
    const { runner } = await resolve({ "build-args": "MODE=other", images: "api: {}\nworker: {}\nweb: {}" });
    expect(runner.outputs.result).toBe("unchanged");
  });

  it("is refused when it lacks a platform that is asked for", async () => {
    await stage.act();
    const { runner } = await resolve({ platforms: "linux/amd64,linux/arm64" });
    expect(runner.failure).toContain("linux/arm64");
    expect(runner.outputs.pinned).toBeUndefined();
  });

  it("is listed in full when parts of it are missing, with what is there", async () => {
    await stage.act({ images: "api: {target: api}" });
    const { runner } = await resolve();
    expect(runner.failure).toContain("2 problems, nothing was changed");
    for (const name of ["worker", "web"]) {
      expect(runner.failure).toContain(
        `images.${name}: ${stage.registry.host}/acme/${name}:1.1.0 is not in the registry (it has no tags)`,
      );
    }
  });

  it("is planned by a dry run", async () => {
    await stage.act();
    const { runner } = await resolve({ "dry-run": "true" });
    expect(runner.outputs.result).toBe("planned");
  });
});

describe("a version whose repository refuses to be read", () => {
  it("is not taken for one that was never built", async () => {
    await stage.act();
    stage.registry.fail({ match: /\/v2\/acme\/web\//, status: 403, times: 9 });
    const { runner } = await resolve();
    expect(runner.failure).toContain("images.web:");
    expect(runner.failure).toContain("403");
    expect(runner.failure).not.toContain("build this version first");
  });
});

describe("images that an earlier job has released", () => {
  it("are found by their digests, wherever the tag points by now", async () => {
    const first = await stage.act({ version: "nightly" });
    stage.shell.commit = "b".repeat(40);
    const second = await stage.act({ version: "nightly" });
    expect(second.runner.outputs.digests).not.toBe(first.runner.outputs.digests);

    const { runner, images } = await resolve({ version: "nightly", digests: first.runner.outputs.digests });
    expect(runner.failure).toBeUndefined();
    expect(images.api.pinned).toBe(first.images.api.pinned);
  });

  it("are named when the registry has lost them, and when others are asked for", async () => {
    await stage.act();
    const lost = `sha256:${"0".repeat(64)}`;
    const { runner } = await resolve({ digests: JSON.stringify({ api: lost, cron: lost }) });
    expect(runner.failure).toContain("digests: has none for worker, web");
    expect(runner.failure).toContain("digests: names cron, which is none of the images");
    expect(runner.failure).toContain(`/acme/api@${lost} is not in the registry any more`);
  });

  it.each([
    [{ mode: "resolve", digests: "api: latest" }, "digests.api: must be a digest"],
    [{ mode: "build", digests: `api: sha256:${"0".repeat(64)}` }, "digests: is for mode: resolve"],
  ])("are refused as %o", async (inputs, said) => {
    expect((await stage.act(inputs)).runner.failure).toContain(said);
  });
});

describe("a version that is no semantic version", () => {
  it("is what its tag points at now", async () => {
    const released = await stage.act({ version: "nightly" });
    const { images } = await resolve({ version: "nightly" });
    expect(images.api.pinned).toBe(released.images.api.pinned);
  });
});

describe("push: false", () => {
  it("makes no sense, and is refused", async () => {
    expect((await resolve({ push: "false" })).runner.failure).toContain("push: must not be false with mode: resolve");
  });
});
