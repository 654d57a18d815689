import { existsSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { IMAGES, NAMES, Rehearsal } from "./rehearsal.ts";

let stage: Rehearsal;
beforeEach(async () => {
  stage = await Rehearsal.open();
});
afterEach(() => stage[Symbol.asyncDispose]());

describe("a release", () => {
  it("bakes all images with one process", async () => {
    await stage.act();
    expect(stage.bakes).toEqual([
      "docker buildx bake --file FOLDER/slipway-bake.json --metadata-file FOLDER/metadata.json --progress rawjson --provenance=false",
    ]);
  });

  it("starts no more than three processes", async () => {
    await stage.act();
    expect(stage.shell.calls).toHaveLength(3);
  });

  it("gives every image its version and says what was pushed", async () => {
    const { runner, images } = await stage.act({ platforms: "linux/amd64,linux/arm64" });
    expect(runner.failure).toBeUndefined();
    expect(runner.outputs.result).toBe("pushed");
    expect(runner.outputs.version).toBe("1.1.0");
    expect(Object.keys(images)).toEqual(NAMES);
    const digest = stage.registry.tagged("acme/api", "1.1.0");
    expect(images.api).toEqual({
      repository: `${stage.registry.host}/acme/api`,
      digest,
      pinned: `${stage.registry.host}/acme/api:1.1.0@${digest}`,
      tags: ["1.1.0"],
      platforms: { "linux/amd64": expect.stringMatching(/^sha256:/), "linux/arm64": expect.stringMatching(/^sha256:/) },
    });
    expect(runner.outputs.pinned?.split("\n")).toHaveLength(3);
    expect(JSON.parse(runner.outputs.digests ?? "")).toMatchObject({ api: digest });
    expect(runner.outputs.pinned).toContain(`api=${images.api.pinned}`);
  });

  it("leaves latest alone unless it is asked for", async () => {
    await stage.act();
    expect(stage.tagged("latest")).toEqual([undefined, undefined, undefined]);
    await stage.act({ latest: "true" }, "refs/tags/v1.2.0");
    expect(stage.tagged("latest")).toEqual(stage.tagged("1.2.0"));
  });

  it("leaves latest and its series to a higher release that came while it was building", async () => {
    const rows = { latest: "auto", tags: "{{version}}\n{{major}}\n{{major}}.{{minor}}" };
    await stage.act(rows, "refs/tags/v1.2.8");
    const higher = { platforms: ["linux/amd64"], labels: { version: "1.3.0" } };
    stage.shell.platformsOf = () => {
      for (const name of NAMES) stage.registry.addImage(`acme/${name}`, ["1.3.0", "1.3", "1", "latest"], higher);
      return ["linux/amd64"];
    };
    const { runner, images } = await stage.act(rows, "refs/tags/v1.2.9");
    expect(runner.failure).toBeUndefined();
    expect(stage.tagged("latest")).toEqual(stage.tagged("1.3.0"));
    expect(stage.tagged("1")).toEqual(stage.tagged("1.3.0"));
    expect(stage.tagged("1.2")).toEqual(stage.tagged("1.2.9"));
    expect(images.api.tags).toEqual(["1.2.9", "1.2"]);
    expect(runner.log).toContain("tag latest stays where it is: a higher release than 1.2.9 is published");
  });

  it("keeps one staging tag a repository, and takes nothing away", async () => {
    await stage.act();
    await stage.act({}, "refs/tags/v1.2.0");
    expect(stage.tagged("slipway-staging")).toEqual(stage.tagged("1.2.0"));
    expect(stage.writes.filter((line) => line.startsWith("DELETE"))).toEqual(
      stage.writes.filter((line) => /^DELETE .*blobs\/uploads/.test(line)),
    );
  });

  it("leaves nothing of its private folder", async () => {
    const { folder } = await stage.act();
    expect(folder).not.toBe("");
    expect(existsSync(folder)).toBe(false);
  });
});

describe("the same release again", () => {
  it("is unchanged, and nothing is built or written", async () => {
    const first = await stage.act();
    const before = stage.writes.length;
    const { runner, images } = await stage.act();
    expect(runner.outputs.result).toBe("unchanged");
    expect(images).toEqual(first.images);
    expect(stage.bakes).toHaveLength(1);
    expect(stage.writes.slice(before).filter((line) => line.startsWith("PUT"))).toEqual([]);
  });

  it("completes what was only half released", async () => {
    await stage.act();
    const api = stage.registry.tagged("acme/api", "1.1.0");
    const { runner } = await stage.act({ images: `${IMAGES}\nadmin: {target: web}` });
    expect(runner.outputs.result).toBe("pushed");
    expect(stage.registry.tagged("acme/api", "1.1.0")).toBe(api);
    expect(stage.registry.tagged("acme/admin", "1.1.0")).toBeDefined();
  });

  it("from another commit is refused before anything is built", async () => {
    await stage.act();
    stage.shell.commit = "fedcba9876543210fedcba9876543210fedcba98";
    const { runner } = await stage.act();
    expect(runner.outputs.result).toBe("failed");
    expect(runner.failure).toContain("released already, from commit 0123456789ab, and this is fedcba987654");
    expect(runner.failure).toContain("overwrite-version: true");
    expect(stage.bakes).toHaveLength(1);
  });

  it("with other settings is refused as well", async () => {
    await stage.act();
    const { runner } = await stage.act({ platforms: "linux/amd64,linux/arm64" });
    expect(runner.failure).toContain("released already, from this commit but with other build settings");
  });

  it("replaces what was released when that is asked for", async () => {
    await stage.act();
    const before = stage.tagged("1.1.0");
    stage.shell.commit = "fedcba9876543210fedcba9876543210fedcba98";
    const { runner } = await stage.act({ "overwrite-version": "true" });
    expect(runner.outputs.result).toBe("pushed");
    expect(stage.tagged("1.1.0")).not.toEqual(before);
  });

  it("of a commit's own version may change, because nobody released it", async () => {
    await stage.act({}, "refs/heads/main");
    const { runner } = await stage.act({ "build-args": "MODE=test" }, "refs/heads/main");
    expect(runner.outputs).toMatchObject({ version: "sha-0123456789ab", result: "pushed" });
  });
});
