import { nodeHttp, openRegistry, type Registry } from "@slipway/shared";
import { FakeClock, FakeRegistry } from "@slipway/shared/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPublished } from "../src/published.ts";
import { verifyPublished } from "../src/verify.ts";

let fake: FakeRegistry;
let registry: Registry;
beforeEach(async () => {
  fake = await FakeRegistry.start();
  registry = openRegistry(
    { registry: fake.host, credential: undefined, rights: "pull" },
    { http: nodeHttp, clock: new FakeClock() },
  );
});
afterEach(() => fake[Symbol.asyncDispose]());

async function problems(image: Parameters<FakeRegistry["addImage"]>[2], wanted: string[]): Promise<string[]> {
  fake.addImage("acme/api", ["1"], image);
  const published = await readPublished(registry, "acme/api", "1");
  if (published === undefined) throw new Error("nothing published");
  return verifyPublished(published, wanted);
}

describe("a pushed image", () => {
  it.each([
    [["linux/amd64"], ["linux/amd64"]],
    [["linux/amd64", "linux/arm64"], ["linux/arm64"]],
    [
      ["linux/arm64", "linux/arm/v7"],
      ["linux/arm64", "linux/arm/v7"],
    ],
    [["linux/arm/v7"], ["linux/arm"]],
  ])("for %j is good when %j is wanted", async (platforms, wanted) => {
    expect(await problems({ platforms }, wanted)).toEqual([]);
  });

  it("without a wanted platform is not", async () => {
    expect(await problems({ platforms: ["linux/amd64"] }, ["linux/amd64", "linux/arm64"])).toEqual([
      "has no linux/arm64 (only linux/amd64)",
    ]);
  });

  it("whose index says something else than the image itself is not", async () => {
    const image = { platforms: ["linux/amd64", "linux/arm64"], configPlatforms: { "linux/arm64": "linux/amd64" } };
    const [problem] = await problems(image, image.platforms);
    expect(problem).toContain("says linux/arm64 in its index, but the image there is for linux/amd64");
  });

  it("is read with the digest and size of each platform", async () => {
    fake.addImage("acme/api", ["1"], { platforms: ["linux/amd64", "linux/arm64"], labels: { a: "b" } });
    const published = await readPublished(registry, "acme/api", "1");
    expect(published?.platforms.map(({ platform, labels }) => [platform, labels])).toEqual([
      ["linux/amd64", { a: "b" }],
      ["linux/arm64", { a: "b" }],
    ]);
    expect(published?.platforms.every(({ digest, size }) => digest.startsWith("sha256:") && size > 0)).toBe(true);
  });

  it("that is not there is nothing", async () => {
    expect(await readPublished(registry, "acme/api", "2")).toBeUndefined();
  });
});
