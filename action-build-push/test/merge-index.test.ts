import { digestOf } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import { mergeIndex, type StagedPart } from "../src/merge-index.ts";

const IMAGE = "application/vnd.oci.image.manifest.v1+json";
const INDEX = "application/vnd.oci.image.index.v1+json";
const described = (platform: string) => {
  const [os, architecture, variant] = platform.split("/");
  return { architecture, os, ...(variant === undefined ? {} : { variant }) };
};
const published = (platform: string, of: string) => ({ platform, actual: platform, digest: of, size: 1, labels: {} });
const stored = (mediaType: string, content: object) => {
  const bytes = Buffer.from(JSON.stringify(content, null, 2));
  return { digest: digestOf(bytes), mediaType, bytes };
};

/** What BuildKit pushes for one platform without statements. */
function alone(platform: string): StagedPart {
  const manifest = stored(IMAGE, { schemaVersion: 2, mediaType: IMAGE, config: { platform } });
  return { platform, staged: { manifest, platforms: [published(platform, manifest.digest)] } };
}

/** What it pushes otherwise: the images, then the statements about each of them. */
function indexed(platforms: readonly string[], statements: boolean): StagedPart[] {
  const lines = platforms.map((platform) => ({
    mediaType: IMAGE,
    digest: digestOf(Buffer.from(platform)),
    size: 669,
    platform: described(platform),
  }));
  const about = lines.map((line) => ({
    mediaType: IMAGE,
    digest: digestOf(Buffer.from(`about ${line.digest}`)),
    size: 566,
    annotations: {
      "vnd.docker.reference.digest": line.digest,
      "vnd.docker.reference.type": "attestation-manifest",
    },
    platform: described("unknown/unknown"),
  }));
  const manifests = statements ? [...lines, ...about] : lines;
  const manifest = stored(INDEX, { schemaVersion: 2, mediaType: INDEX, manifests });
  const staged = { manifest, platforms: lines.map((line, i) => published(platforms[i] ?? "", line.digest)) };
  return platforms.map((platform) => ({ platform, staged }));
}

describe("images from several runners", () => {
  it("become the very bytes that one builder would have pushed", () => {
    const [amd64, arm64] = [alone("linux/amd64"), alone("linux/arm64")];
    expect(mergeIndex([amd64, arm64]).bytes.toString()).toBe(`{
  "schemaVersion": 2,
  "mediaType": "application/vnd.oci.image.index.v1+json",
  "manifests": [
    {
      "mediaType": "application/vnd.oci.image.manifest.v1+json",
      "digest": "${amd64.staged.manifest.digest}",
      "size": ${amd64.staged.manifest.bytes.length},
      "platform": {
        "architecture": "amd64",
        "os": "linux"
      }
    },
    {
      "mediaType": "application/vnd.oci.image.manifest.v1+json",
      "digest": "${arm64.staged.manifest.digest}",
      "size": ${arm64.staged.manifest.bytes.length},
      "platform": {
        "architecture": "arm64",
        "os": "linux"
      }
    }
  ]
}`);
  });

  it("keep their statements, after all images and in their order", () => {
    const both = ["linux/arm64", "linux/amd64"];
    const whole = mergeIndex(indexed(both, true));
    const merged = mergeIndex(both.flatMap((platform) => indexed([platform], true)));
    expect(merged).toEqual(whole);
  });

  it("are equal however the platforms were shared out", () => {
    const all = ["linux/amd64", "linux/arm64", "linux/386"];
    const [amd64, , x86] = all.map((platform) => indexed([platform, "linux/s390x"], false)[0]);
    const [arm64] = indexed(["linux/arm64"], false);
    const parts = [amd64, arm64, x86].filter((part) => part !== undefined);
    expect(mergeIndex(parts)).toEqual(mergeIndex(indexed(all, false)));
  });

  it("keep a variant", () => {
    const { bytes } = mergeIndex([alone("linux/arm/v6"), alone("linux/arm/v7")]);
    const { manifests } = JSON.parse(bytes.toString());
    expect(manifests.map(({ platform }: { platform: object }) => platform)).toEqual([
      { architecture: "arm", os: "linux", variant: "v6" },
      { architecture: "arm", os: "linux", variant: "v7" },
    ]);
  });
});

describe("an image from one runner", () => {
  it("is taken as it is: alone as a manifest, with others as their index", () => {
    const single = alone("linux/amd64");
    expect(mergeIndex([single])).toBe(single.staged.manifest);
    const parts = indexed(["linux/amd64", "linux/arm64"], true);
    expect(mergeIndex(parts)).toBe(parts[0]?.staged.manifest);
  });

  it("has the same digest each time", () => {
    const merge = () => mergeIndex([alone("linux/amd64"), alone("linux/arm64")]);
    expect(merge()).toEqual(merge());
  });
});
