import { Secret } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import { imageProblems, imageWarnings } from "../../src/preflight/images.ts";
import type { ImageResolution } from "../../src/record/desired-stack.ts";

const image = "ghcr.io/acme/api:1.0.0";
const credential = { registry: "ghcr.io", username: "bot", password: new Secret("hunter2-hunter2") };

function problem(status: number, message: string, given?: typeof credential): string | undefined {
  const images = new Map<string, ImageResolution>([[image, { state: "refused", status, message }]]);
  return imageProblems({ images }, given).map((each) => each.message)[0];
}

describe("an image", () => {
  it("that was found, or is to be built, is no problem", () => {
    const images = new Map<string, ImageResolution>([
      ["a", { state: "resolved", digest: "sha256:a", platforms: [] }],
      ["b", { state: "to be built" }],
    ]);
    expect(imageProblems({ images }, undefined)).toEqual([]);
  });

  it.each([
    [
      "is not there",
      404,
      "manifest unknown",
      `${image} does not exist (ghcr.io said: manifest unknown); build and push it first`,
    ],
    ["is in a repository that is not there", 500, "name unknown: repository not found", `${image} does not exist`],
    [
      "may not be pulled without a credential",
      401,
      "unauthorized",
      `the cluster may not pull ${image} (ghcr.io said: unauthorized); give pull-username and pull-password`,
    ],
    [
      "may not be pulled, says a message alone",
      500,
      "denied: requested access to the resource is denied",
      `the cluster may not pull ${image}`,
    ],
    [
      "cannot be looked up without a network",
      500,
      "Get https://ghcr.io/v2/: dial tcp: lookup ghcr.io: no such host",
      `${image} could not be looked up from the cluster`,
    ],
    [
      "cannot be looked up behind a certificate that nobody knows",
      500,
      "tls: failed to verify certificate: x509: certificate signed by unknown authority",
      `${image} could not be looked up from the cluster`,
    ],
    ["cannot be looked up in time", 504, "context deadline exceeded", `check that the manager reaches ghcr.io`],
    ["is limited", 429, "toomanyrequests: rate limit", `${image} could not be looked up`],
  ])("%s", (_name, status, message, sentence) => {
    expect(problem(status, message)).toContain(sentence);
  });

  it("that a credential may not pull tells what is wrong with the credential", () => {
    expect(problem(403, "denied", credential)).toContain("the pull credential is wrong or expired");
    expect(problem(403, "denied", { ...credential, registry: "registry.lab" })).toContain(
      "the credential given is for registry.lab; set registry to ghcr.io",
    );
    expect(problem(403, "denied", credential)).not.toContain("hunter2");
  });

  it("that is left as it runs is a warning, and no problem", () => {
    const kept: ImageResolution = { state: "kept", services: ["api", "worker"], message: "toomanyrequests" };
    const images = new Map([[image, kept]]);
    expect(imageProblems({ images }, undefined)).toEqual([]);
    expect(imageWarnings({ images })).toEqual([
      `${image} could not be looked up from the cluster (toomanyrequests); api, worker keep the images that they run`,
    ]);
  });

  it("is reported with every other", () => {
    const refused: ImageResolution = { state: "refused", status: 404, message: "manifest unknown" };
    const images = new Map([
      ["a/b:1", refused],
      ["a/c:1", refused],
    ]);
    expect(imageProblems({ images }, undefined)).toHaveLength(2);
  });
});
