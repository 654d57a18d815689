import { Secret } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import { type BuildSet, buildSetOfImages } from "../src/bake-file.ts";
import { attestationFlags, definitionHash, renderDefinition, renderLabels } from "../src/definition.ts";
import type { ImageSpec } from "../src/images.ts";

const image = (over: Partial<ImageSpec> = {}): ImageSpec => ({
  name: "api",
  repository: "acme/api",
  context: ".",
  dockerfile: "Dockerfile",
  target: "api",
  platforms: ["linux/amd64"],
  buildArgs: { MODE: "production" },
  ...over,
});
const options = {
  push: true,
  epoch: 1_700_000_000,
  rewriteTimestamps: false,
  cache: "none",
  secretFiles: new Map<string, string>(),
} as const;
const waiting = { tags: ["slipway-staging"], cacheTag: "slipway-cache" };
const render = (images: ImageSpec[], over: object = {}) =>
  renderDefinition(
    buildSetOfImages(images),
    images.map((each) => ({ image: each, reference: `ghcr.io/${each.repository}`, labels: { a: "b" }, ...waiting })),
    { ...options, ...over },
  );

describe("the labels of an image", () => {
  it("are the same for the same commit, whenever it is built", () => {
    const origin = { version: "1.2.3", commit: "abc", epoch: 1_700_000_000, url: "https://github.com/acme/shop" };
    expect(renderLabels("api", origin)).toEqual({
      "org.opencontainers.image.title": "api",
      "org.opencontainers.image.version": "1.2.3",
      "org.opencontainers.image.revision": "abc",
      "org.opencontainers.image.created": "2023-11-14T22:13:20Z",
      "org.opencontainers.image.source": "https://github.com/acme/shop",
      "org.opencontainers.image.url": "https://github.com/acme/shop",
    });
  });

  it("leave out what is not known", () => {
    const labels = renderLabels("api", { version: "1", commit: "abc", epoch: undefined, url: "" });
    expect(Object.keys(labels).join(" ")).not.toMatch(/created|source|url/);
  });
});

describe("the definition that bake gets", () => {
  it("pushes each image to its staging tag and keeps nothing in the engine", () => {
    expect(render([image()]).target.api).toEqual({
      context: ".",
      dockerfile: "Dockerfile",
      target: "api",
      args: { MODE: "production", SOURCE_DATE_EPOCH: "1700000000" },
      platforms: ["linux/amd64"],
      labels: { a: "b" },
      tags: ["ghcr.io/acme/api:slipway-staging"],
      output: ["type=image,push=true,store=false,oci-mediatypes=true"],
      secret: [],
    });
  });

  it("builds all images at once", () => {
    const definition = render([image(), image({ name: "web.ui", repository: "acme/web.ui" })]);
    expect(definition.group).toEqual({ default: { targets: ["api", "web_ui"] } });
  });

  it("names a secret's file, never its value", () => {
    const secretFiles = new Map([["npm", "folder/secret-0"]]);
    expect(render([image()], { secretFiles }).target.api?.secret).toEqual([
      { type: "file", id: "npm", src: "folder/secret-0" },
    ]);
    expect(JSON.stringify(new Secret("x"))).toBe('"[REDACTED]"');
  });

  it("rewrites times only when asked to", () => {
    expect(String(render([image()], { rewriteTimestamps: true }).target.api?.output)).toContain(
      "rewrite-timestamp=true",
    );
  });

  it("reads the cache always and writes it only when it pushes", () => {
    const pushed = render([image()], { cache: "registry" }).target.api;
    expect(pushed?.["cache-from"]).toEqual([{ type: "registry", ref: "ghcr.io/acme/api:slipway-cache" }]);
    expect(pushed?.["cache-to"]).toMatchObject([{ mode: "max", "ignore-error": "true" }]);
    expect(render([image()], { cache: "registry", push: false }).target.api?.["cache-to"]).toBeUndefined();
  });
});

describe("the hash of an image's instructions", () => {
  const making = { provenance: "none", sbom: { kind: "none" }, rewriteTimestamps: false } as const;
  const hash = (over: Partial<ImageSpec>, how: Partial<Parameters<typeof definitionHash>[2]> = {}) => {
    const each = image(over);
    return definitionHash(each, buildSetOfImages([each]), { ...making, ...how });
  };

  it("does not depend on where the image goes, or on the order of its arguments", () => {
    expect(hash({ repository: "other/api" })).toBe(hash({}));
    expect(hash({ buildArgs: { A: "1", B: "2" } })).toBe(hash({ buildArgs: { B: "2", A: "1" } }));
  });

  it.each([
    [{ target: "worker" }],
    [{ platforms: ["linux/arm64"] }],
    [{ buildArgs: { MODE: "test" } }],
    [{ context: "web" }],
    [{ dockerfile: "D" }],
  ])("changes with %j", (over) => {
    expect(hash(over)).not.toBe(hash({}));
  });

  it("changes with the attestations", () => {
    expect(hash({}, { provenance: "min" })).not.toBe(hash({}));
    expect(hash({}, { sbom: { kind: "default" } })).not.toBe(hash({}));
  });

  it("changes with a target that the image is built upon", () => {
    const set = (stage: string): BuildSet => ({
      images: [image()],
      targets: new Map([["api", "api"]]),
      definition: { target: { api: { contexts: { base: "target:base" } }, base: { target: stage } } },
    });
    expect(definitionHash(image(), set("a"), making)).not.toBe(definitionHash(image(), set("b"), making));
  });
});

describe("the attestations", () => {
  it.each([
    [{ provenance: "none", sbom: { kind: "none" } }, ["--provenance=false"]],
    [{ provenance: "min", sbom: { kind: "none" } }, ["--provenance=mode=min"]],
    [{ provenance: "max", sbom: { kind: "default" } }, ["--provenance=mode=max", "--sbom=true"]],
    [
      { provenance: "none", sbom: { kind: "generator", image: "acme/scan:1" } },
      ["--provenance=false", "--sbom=generator=acme/scan:1"],
    ],
  ] as const)("of %j are asked for with %j", (config, flags) => {
    expect(attestationFlags(config)).toEqual(flags);
  });
});
