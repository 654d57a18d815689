import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NAMES, Rehearsal } from "./rehearsal.ts";

let stage: Rehearsal;
beforeEach(async () => {
  stage = await Rehearsal.open();
});
afterEach(() => stage[Symbol.asyncDispose]());

describe("a release of which one image cannot be built", () => {
  const failure = {
    exitCode: 1,
    stderr: 'ERROR: target web: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2',
  };

  it("moves no tag of any image", async () => {
    stage.shell.failures.push(failure);
    const { runner } = await stage.act({ latest: "true" });
    expect(runner.outputs.result).toBe("failed");
    expect(runner.failure).toContain("web failed");
    expect(runner.failure).toContain("no tag was moved");
    expect([...stage.tagged("1.1.0"), ...stage.tagged("latest")]).toEqual(Array(6).fill(undefined));
  });

  it("is tried again when the registry was only busy", async () => {
    const busy =
      "ERROR: target web: failed to solve: failed to push x: unexpected status from PUT request to https://x/v2/: 504 Gateway Timeout";
    stage.shell.failures.push({ exitCode: 1, stderr: busy }, { exitCode: 1, stderr: busy });
    const { runner } = await stage.act();
    expect(runner.outputs.result).toBe("pushed");
    expect(runner.log).toContain("building again in 5 s");
    expect(runner.log).toContain("building again in 15 s");
    expect(stage.bakes).toHaveLength(3);
  });

  it("is given up when the registry stays busy", async () => {
    const busy = { exitCode: 1, stderr: "ERROR: failed to solve: failed to push x: 429 Too Many Requests" };
    stage.shell.failures.push(busy, busy, busy);
    const { runner } = await stage.act();
    expect(runner.failure).toContain("429 Too Many Requests");
    expect(stage.bakes).toHaveLength(3);
  });
});

describe("a release whose image is not what it says", () => {
  it("moves no tag", async () => {
    stage.shell.platformsOf = () => ["linux/amd64"];
    const { runner } = await stage.act({ platforms: "linux/amd64,linux/arm64" });
    expect(runner.failure).toContain("api has no linux/arm64 (only linux/amd64)");
    expect(runner.failure).toContain("no tag was moved");
    expect(stage.tagged("1.1.0")).toEqual([undefined, undefined, undefined]);
  });
});

describe("a version that somebody else releases meanwhile", () => {
  it("is not replaced", async () => {
    const other = { platforms: ["linux/amd64"], labels: { from: "another run" } };
    stage.shell.platformsOf = () => {
      stage.registry.addImage("acme/web", ["1.1.0"], other);
      return ["linux/amd64"];
    };
    const { runner } = await stage.act();
    expect(runner.failure).toContain("acme/web:1.1.0 was released with other content while this run was building");
    expect(stage.registry.tagged("acme/api", "1.1.0")).toBeUndefined();
  });
});

describe("a push that the registry would refuse", () => {
  it("is known before anything is built, for every image at once", async () => {
    stage.registry.fail({ match: /^POST/, status: 403, body: '{"errors":[{"code":"DENIED","message":"nope"}]}' });
    const { runner } = await stage.act();
    expect(stage.bakes).toEqual([]);
    for (const name of NAMES)
      expect(runner.failure).toContain(
        `images.${name}: ${stage.registry.host}/acme/${name}: cannot push: 403 DENIED: nope`,
      );
  });

  it("comes together with everything else that is wrong", async () => {
    stage.registry.fail({ match: /^POST/, status: 403 });
    const { runner } = await stage.act({ images: "api: {target: nope}", platforms: "linux/s390x" });
    expect(runner.failure).toContain("3 problems, nothing was changed");
  });
});
