import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Rehearsal } from "./rehearsal.ts";

let stage: Rehearsal;
beforeEach(async () => {
  stage = await Rehearsal.open();
});
afterEach(() => stage[Symbol.asyncDispose]());

describe("a dry run", () => {
  it("checks everything, says the plan and writes nothing", async () => {
    const { runner, images } = await stage.act({ "dry-run": "true", latest: "auto" });
    expect(runner.outputs.result).toBe("planned");
    expect(stage.bakes).toEqual([]);
    expect(stage.writes).toEqual([]);
    expect(stage.shell.calls).toContain("docker buildx inspect");
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
    await stage.act();
    const { runner } = await stage.act({ "dry-run": "true" });
    expect(JSON.parse(runner.outputs.plan ?? "").images[0]).toMatchObject({
      state: "released",
      digest: stage.registry.tagged("acme/api", "1.1.0"),
    });
  });

  it("reports a wrong password", async () => {
    await using stage = await Rehearsal.open({ kind: "basic", username: "ci", password: "right" });
    const { runner } = await stage.act({
      "dry-run": "true",
      "registry-username": "ci",
      "registry-password": "wrong-one",
    });
    expect(runner.failure).toContain("registry-password");
    expect(runner.failure).toContain("does not accept this registry-username and registry-password");
  });
});

describe("a build without a push", () => {
  it("asks the registry nothing and tells the digest that a push would have", async () => {
    const { runner, images } = await stage.act({ push: "false" });
    expect(runner.outputs.result).toBe("built");
    expect(stage.registry.requests).toEqual([]);
    expect(images.api).toMatchObject({ digest: "sha256:not-pushed", pinned: "", tags: [] });
    expect(runner.outputs.pinned).toBe("");
  });
});
