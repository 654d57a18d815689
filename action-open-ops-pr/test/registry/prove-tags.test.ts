import { nodeHttp, openRegistry } from "@slipway/shared";
import { FakeClock, FakeRegistry } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import type { PinnedVersion } from "../../src/pins/pinned-version.ts";
import { type OpenRegistry, proveImages } from "../../src/registry/prove-images.ts";
import { unprovenTags } from "../../src/registry/prove-tags.ts";

/** An image that is released by its digest, to places that say its version so. */
async function released(tags: readonly string[], asked: { readonly tag?: string } = {}) {
  const registry = await FakeRegistry.start();
  const digest = registry.addImage("acme/api", tags, { platforms: ["linux/amd64"] });
  const open: OpenRegistry = async (host) =>
    openRegistry({ registry: host, credential: undefined, rights: "pull" }, { http: nodeHttp, clock: new FakeClock() });
  const repository = `${registry.host}/acme/api`;
  const images = [{ name: "api", repository, tag: asked.tag, digest }];
  const proof = await proveImages({ images, version: "1.4.0", platforms: [], commit: undefined }, open);
  const place = (where: string, after: Partial<PinnedVersion>) => ({
    file: "k.yaml",
    line: 3,
    where,
    image: "api",
    before: { tag: "1.3.0", digest: undefined },
    after: { tag: undefined, digest: undefined, ...after },
  });
  const problems = (...places: ReturnType<typeof place>[]) => unprovenTags(places, proof.images, open);
  return {
    registry,
    repository,
    digest,
    place,
    problems,
    [Symbol.asyncDispose]: () => registry[Symbol.asyncDispose](),
  };
}

const ALONE = { tag: "1.4.0" };

describe("where the tag alone decides", () => {
  it("nothing stands against a tag that leads to the proven image", async () => {
    await using release = await released(["1.4.0"]);
    expect(await release.problems(release.place("image.tag", ALONE))).toEqual([]);
  });

  it.each([[undefined], ["1.4.0"]])("a tag that is not there is refused (named: %s)", async (tag) => {
    await using release = await released([], tag === undefined ? {} : { tag });
    const message = `${release.repository}:1.4.0 is not there, and k.yaml:3 image.tag has no digest that would decide: push that image under the tag, name in images the tag that it has, or add a digest there`;
    expect(await release.problems(release.place("image.tag", ALONE))).toEqual([{ input: "images.api", message }]);
  });

  it("a tag of the version's that is another image is refused", async () => {
    await using release = await released([]);
    const other = release.registry.addImage("acme/api", ["1.4.0"], { platforms: ["linux/arm64"] });
    const [problem] = await release.problems(release.place("image.tag", ALONE));
    expect(problem?.message).toContain(
      `:1.4.0 is ${other.slice(0, 19)}, not ${release.digest.slice(0, 19)} that was proven, and k.yaml:3 image.tag`,
    );
  });

  it("a registry that does not answer is a problem of the image", async () => {
    await using release = await released(["1.4.0"]);
    const place = release.place("image.tag", ALONE);
    await release.registry[Symbol.asyncDispose]();
    expect(await release.problems(place)).toMatchObject([{ input: "images.api" }]);
  });

  it("one place with a digest says nothing of another one", async () => {
    await using release = await released([]);
    const pinned = ["worker.image", "workerImage"].map((where) =>
      release.place(where, { tag: "1.4.0", digest: release.digest }),
    );
    for (const where of ["api.image", "apiImage"]) {
      expect(await release.problems(...pinned, release.place(where, ALONE))).toHaveLength(1);
    }
  });
});

describe("where a digest decides", () => {
  it.each<[string, (release: Awaited<ReturnType<typeof released>>) => Promise<readonly unknown[]>]>([
    ["in one value", ({ place, problems, digest }) => problems(place("image.tag", { tag: "1.4.0", digest }))],
    ["by itself", ({ place, problems, digest }) => problems(place("image.digest", { digest }))],
    [
      "by a pin of its own beside the tag's",
      ({ place, problems, digest }) => problems(place("image.tag", ALONE), place("image.digest", { digest })),
    ],
  ])("the tag need not be there (%s)", async (_name, problems) => {
    await using release = await released([]);
    expect(await problems(release)).toEqual([]);
  });
});
