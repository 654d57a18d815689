import { readImageConfig, readManifestContent } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import { readLab } from "../lab/description.ts";
import { buildOk, DOCKERFILE, labRegistry, NAMES, openCheckout, tagged } from "./support/build.ts";
import { dockerOk } from "./support/docker.ts";
import { runImage } from "./support/run-image.ts";

const BOTH = { platforms: "linux/amd64,linux/arm64" };
const engine = () => ({ socket: readLab().runner.socket });

/** What each platform's own configuration says, by the platform that the index says. */
async function configs(repository: string, digest: string) {
  const registry = labRegistry();
  const read = async (reference: string) => {
    const manifest = await registry.manifest(repository, reference);
    return manifest && readManifestContent(manifest);
  };
  const index = await read(digest);
  if (index?.kind !== "index") throw new Error(`${repository}@${digest} is no index`);
  return Promise.all(
    index.images.map(async ({ platform, digest: child }) => {
      const image = await read(child);
      if (image?.kind !== "image") throw new Error(`${child} is no image`);
      return { said: platform, ...readImageConfig(await registry.blob(repository, image.config.digest)) };
    }),
  );
}

describe("three images from one Dockerfile for two platforms", () => {
  it("are built once, pushed to a registry that wants a login, and named by digest", async () => {
    const checkout = openCheckout();
    // Other stories have built the usual first stage already.
    checkout.write("Dockerfile", DOCKERFILE.replace("echo shared", `echo ${checkout.namespace}`));
    const commit = checkout.commit("release");
    const { log, outputs } = await buildOk(checkout, BOTH);
    expect(outputs.result).toBe("pushed");
    expect(outputs.version).toBe("1.0.0");
    const images = JSON.parse(outputs.images ?? "");
    expect(Object.keys(images)).toEqual(NAMES);
    expect(NAMES.map((name) => images[name].digest)).toEqual(await tagged(checkout, "1.0.0"));
    // The stage that all three share ran once for each platform.
    expect(log.match(/RUN echo story-.*: \d/g)).toHaveLength(2);

    const found = await configs(`${checkout.namespace}/api`, images.api.digest);
    expect(found.map(({ said }) => said)).toEqual(["linux/amd64", "linux/arm64"]);
    expect(found.map(({ platform }) => platform)).toEqual(["linux/amd64", "linux/arm64"]);
    for (const { labels } of found) {
      expect(labels).toMatchObject({
        "org.opencontainers.image.version": "1.0.0",
        "org.opencontainers.image.revision": commit,
        "org.opencontainers.image.source": "https://github.com/acme/shop",
      });
    }
  });

  it("run on the platform they were built for", async () => {
    const checkout = openCheckout();
    const { outputs } = await buildOk(checkout, BOTH);
    const { platforms, repository } = JSON.parse(outputs.images ?? "").api;
    const run = (platform: string) => runImage(checkout, `${repository}@${platforms[platform]}`, platform);
    expect(await run("linux/amd64")).toBe("x86_64");
    expect(await run("linux/arm64")).toBe("aarch64");
  });
});

const forgetLayers = () => dockerOk(["builder", "prune", "--all", "--force"], engine());

describe("the same commit", () => {
  it("is unchanged when its release is made again, and nothing is built", async () => {
    const checkout = openCheckout();
    const first = await buildOk(checkout, BOTH);
    const again = await buildOk(checkout, BOTH);
    expect(again.outputs.result).toBe("unchanged");
    expect(again.outputs.images).toBe(first.outputs.images);
    expect(again.log).not.toContain("::group::Build");
  });

  it("has the same digests when it is really built again, with a cache", async () => {
    const checkout = openCheckout();
    const branch = { ref: "refs/heads/main" };
    const first = await buildOk(checkout, BOTH, branch);
    const again = await buildOk(checkout, BOTH, branch);
    expect(again.log).toContain("::group::Build");
    expect(again.outputs.result).toBe("unchanged");
    expect(again.outputs.images).toBe(first.outputs.images);
  });

  it("has the same digests without any cache when times are rewritten", async () => {
    const checkout = openCheckout();
    const branch = { ref: "refs/heads/main" };
    const inputs = { ...BOTH, "rewrite-timestamps": "true" };
    await forgetLayers();
    const first = await buildOk(checkout, inputs, branch);
    await forgetLayers();
    const again = await buildOk(checkout, inputs, branch);
    expect(again.log).not.toMatch(/RUN .*: cached/);
    expect(again.outputs.images).toBe(first.outputs.images);
  });
});
