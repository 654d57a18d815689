import { nodeHttp, openRegistry } from "@slipway/shared";
import { FakeClock, FakeRegistry, type FakeSignIn } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { missingImages, type OpenRegistry, proveImages, revisionOf } from "../../src/registry/prove-images.ts";

const REVISION = "org.opencontainers.image.revision";
const COMMIT = "c".repeat(40);

async function withImage(signIn?: FakeSignIn) {
  const registry = await FakeRegistry.start(signIn);
  const labels = { [REVISION]: COMMIT };
  const digest = registry.addImage("acme/api", ["1.4.0"], { platforms: ["linux/amd64", "linux/arm64"], labels });
  const open: OpenRegistry = async (host) =>
    openRegistry({ registry: host, credential: undefined, rights: "pull" }, { http: nodeHttp, clock: new FakeClock() });
  const image = { name: "api", repository: `${registry.host}/acme/api`, tag: "1.4.0", digest };
  const prove = (change: object = {}, wanted: object = {}) =>
    proveImages(
      { images: [{ ...image, ...change }], version: "1.4.0", platforms: [], commit: undefined, ...wanted },
      open,
    );
  return { registry, image, open, prove, [Symbol.asyncDispose]: () => registry[Symbol.asyncDispose]() };
}

describe("an image that is there", () => {
  it("is known by its digest, its platforms and its commit", async () => {
    await using place = await withImage();
    const { images, proven, problems } = await place.prove({ tag: undefined, digest: undefined }, { commit: COMMIT });
    expect(problems).toEqual([]);
    expect(images).toEqual([place.image]);
    expect(proven).toMatchObject([{ platforms: ["linux/amd64", "linux/arm64"], revision: COMMIT }]);
    expect(await revisionOf(place.image, place.open)).toBe(COMMIT);
  });

  it("of one platform says so in its configuration", async () => {
    await using place = await withImage();
    const digest = place.registry.addImage("acme/api", ["2.0.0"], { platforms: ["linux/amd64"] });
    const { proven } = await place.prove({ tag: "2.0.0", digest });
    expect(proven).toMatchObject([{ platforms: ["linux/amd64"], revision: undefined }]);
  });

  it.each(["main", "v1.4.0", "HEAD~1", "c".repeat(12), "c".repeat(41), `${"c".repeat(40)}:db`, ""])(
    "says no commit with the label %j, which may mean another one tomorrow",
    async (label) => {
      await using place = await withImage();
      const labels = { [REVISION]: label };
      const digest = place.registry.addImage("acme/api", ["2.0.0"], { platforms: ["linux/amd64"], labels });
      expect((await place.prove({ tag: "2.0.0", digest }, { commit: COMMIT })).proven).toMatchObject([
        { revision: undefined },
      ]);
      expect(await revisionOf({ ...place.image, digest }, place.open)).toBeUndefined();
    },
  );

  it.each([40, 64])("says a commit of %i digits, however they are written", async (length) => {
    await using place = await withImage();
    const labels = { [REVISION]: "C".repeat(length) };
    const digest = place.registry.addImage("acme/api", ["2.0.0"], { platforms: ["linux/amd64"], labels });
    expect(await revisionOf({ ...place.image, digest }, place.open)).toBe("c".repeat(length));
  });

  it("may have lost its tag", async () => {
    await using place = await withImage();
    expect((await place.prove({ tag: "gone" })).problems).toEqual([]);
  });
});

describe("an image is refused", () => {
  it.each<[string, object, object, string]>([
    ["that is not there", { digest: `sha256:${"0".repeat(64)}` }, {}, "has no sha256:000"],
    ["whose tag is not there", { tag: "9.9.9", digest: undefined }, {}, "has no 9.9.9: has it been pushed?"],
    [
      "without a platform",
      {},
      { platforms: ["linux/s390x"] },
      "is not built for linux/s390x, only for linux/amd64, linux/arm64",
    ],
    [
      "of another commit",
      {},
      { commit: "d".repeat(40) },
      "was built from commit cccccccccccc, and the release is dddddddddddd",
    ],
  ])("%s", async (_name, change, wanted, sentence) => {
    await using place = await withImage();
    const { images, problems } = await place.prove(change, wanted);
    expect(images).toEqual([]);
    expect(problems).toMatchObject([{ input: "images.api", message: expect.stringContaining(sentence) }]);
  });

  it("whose tag has moved on", async () => {
    await using place = await withImage();
    place.registry.addImage("acme/api", ["1.4.0"], { platforms: ["linux/amd64"] });
    expect((await place.prove()).problems[0]?.message).toContain("by now, not");
    // What ran before ran by its digest.
    expect(await missingImages([place.image], place.open)).toEqual([]);
  });

  it("of a registry that wants a login, with how to give one", async () => {
    await using place = await withImage({ kind: "basic", username: "x", password: "y" });
    expect((await place.prove()).problems[0]?.message).toContain("give registry-username and registry-password");
    expect(await revisionOf(place.image, place.open)).toBeUndefined();
    expect(await missingImages([place.image], place.open)).toHaveLength(1);
  });
});
