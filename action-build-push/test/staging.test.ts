import { describe, expect, it } from "vitest";
import type { BuildSet } from "../src/bake-file.ts";
import type { ImageSpec } from "../src/images.ts";
import { cacheTag, narrowSet, stagingTag, waitingTags } from "../src/staging.ts";

const image = (name: string, ...platforms: string[]): ImageSpec => ({
  name,
  repository: `acme/${name}`,
  context: ".",
  dockerfile: "Dockerfile",
  target: name,
  platforms,
  buildArgs: {},
});

describe("a staging tag", () => {
  it("names the run and the platform", () => {
    expect(stagingTag("1658821493", "linux/arm/v7")).toBe("slipway-staging-1658821493-linux-arm-v7");
  });
});

describe("an image that is built", () => {
  const both = image("api", "linux/amd64", "linux/arm64");

  it("waits under one tag, or under one for each platform when others build the rest", () => {
    expect(waitingTags({ mode: "build", runId: "7" }, both)).toEqual(["slipway-staging"]);
    expect(waitingTags({ mode: "stage", runId: "7" }, both)).toEqual([
      "slipway-staging-7-linux-amd64",
      "slipway-staging-7-linux-arm64",
    ]);
  });

  it("has a cache that other runners leave alone", () => {
    expect(cacheTag({ mode: "build" }, both)).toBe("slipway-cache");
    expect(cacheTag({ mode: "stage" }, both)).toBe("slipway-cache-linux-amd64");
    expect(cacheTag({ mode: "stage" }, image("api", "linux/arm64"))).toBe("slipway-cache-linux-arm64");
  });
});

describe("what one runner builds", () => {
  const set: BuildSet = {
    images: [image("api", "linux/amd64", "linux/arm64"), image("web", "linux/amd64")],
    targets: new Map([
      ["api", "api"],
      ["web", "web"],
    ]),
    definition: {
      target: {
        api: { platforms: ["linux/amd64", "linux/arm64"], contexts: { base: "target:base" } },
        base: { platforms: ["linux/amd64", "linux/arm64"] },
        tool: { platforms: ["linux/amd64"] },
        plain: { target: "x" },
      },
    },
  };

  it("is its platforms of the images that have them", () => {
    expect(narrowSet(set, ["linux/arm64"]).images).toEqual([image("api", "linux/arm64")]);
  });

  it("includes nothing for other platforms of the targets that images are built upon", () => {
    const { target } = narrowSet(set, ["linux/arm64"]).definition;
    expect(target.base?.platforms).toEqual(["linux/arm64"]);
    expect(target.tool?.platforms).toEqual(["linux/amd64"]);
    expect(target.plain).toEqual({ target: "x" });
  });
});
