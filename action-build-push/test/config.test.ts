import { readRunContext, UserError } from "@slipway/shared";
import { RecordingRunner } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { type Config, readConfig } from "../src/config.ts";

const workflow = {
  GITHUB_REPOSITORY: "Acme/shop",
  GITHUB_REF: "refs/tags/v1.2.3",
  GITHUB_ACTOR: "ana",
  GITHUB_RUN_ID: "7",
};
const images = "api: {target: api}";

function read(inputs: Record<string, string>, env: NodeJS.ProcessEnv = workflow): Config {
  return readConfig(new RecordingRunner(inputs), readRunContext(env));
}

/** Every problem, one a line. */
function problems(inputs: Record<string, string>, env?: NodeJS.ProcessEnv): string[] {
  try {
    read(inputs, env);
  } catch (error) {
    if (error instanceof UserError) return error.problems.map(({ input, message }) => `${input}: ${message}`);
    throw error;
  }
  return [];
}

function specs(inputs: Record<string, string>) {
  const { source } = read(inputs);
  return source.kind === "images" ? source.images : [];
}

describe("an image", () => {
  it("needs no more than its name", () => {
    expect(specs({ images: "api:" })).toEqual([
      {
        name: "api",
        repository: "acme/api",
        context: ".",
        dockerfile: "Dockerfile",
        target: undefined,
        platforms: ["linux/amd64"],
        buildArgs: {},
      },
    ]);
  });

  it("has its own settings before the common ones", () => {
    const yaml = `
web:
  context: frontend
  dockerfile: docker/Dockerfile
  target: runtime
  platforms: [linux/arm64, linux/aarch64]
  build-args: {MODE: production, PORT: "80"}
  repository: acme/storefront/web`;
    const [web] = specs({ images: yaml, platforms: "linux/amd64,linux/arm64", "build-args": "MODE=test\nLEVEL=1" });
    expect(web).toEqual({
      name: "web",
      repository: "acme/storefront/web",
      context: "frontend",
      dockerfile: "docker/Dockerfile",
      target: "runtime",
      platforms: ["linux/arm64"],
      buildArgs: { MODE: "production", LEVEL: "1", PORT: "80" },
    });
  });

  it("may name its repository with the registry in front", () => {
    expect(specs({ images: "api: {repository: ghcr.io/other/api}" })[0]?.repository).toBe("other/api");
  });

  it("goes below the namespace that is given", () => {
    expect(specs({ images, namespace: "team/shop" })[0]?.repository).toBe("team/shop/api");
  });
});

describe("what the inputs mean", () => {
  it("is a push of the tag's version, without latest, when nothing else is said", () => {
    expect(read({ images })).toMatchObject({
      registry: "ghcr.io",
      namespace: "acme",
      version: { kind: "given", version: "1.2.3", from: "tag" },
      latest: "false",
      push: true,
      planOnly: false,
      provenance: "none",
      cache: "none",
      timeout: 3_600_000,
    });
  });

  it.each([{ "dry-run": "true" }, { mode: "plan" }])("is a plan with %j", (inputs) => {
    expect(read({ images, ...inputs }).planOnly).toBe(true);
  });

  it("takes the actor's name for GHCR, which looks at the token only", () => {
    const { credential } = read({ images, "registry-password": "ghs_token" });
    expect(credential).toMatchObject({ username: "ana" });
  });

  it("keeps build secrets out of everything that can be printed", () => {
    const { buildSecrets } = read({ images, "build-secrets": "NPM_TOKEN=very-secret-value" });
    expect(JSON.stringify([...buildSecrets])).not.toContain("very-secret-value");
    expect(buildSecrets.get("NPM_TOKEN")?.reveal()).toBe("very-secret-value");
  });
});

describe("bad inputs", () => {
  it("are reported all at once", () => {
    const inputs = {
      images: "api: {target: api}",
      registry: "ghcr.io/acme",
      platforms: "linux-arm",
      latest: "yes",
      push: "maybe",
      lastest: "auto",
      timeout: "soon",
      tags: "{{branch}}",
      "registry-username": "ci",
    };
    expect(problems(inputs).map((line) => line.split(":")[0])).toEqual([
      "registry",
      "platforms",
      "latest",
      "push",
      "timeout",
      "lastest",
      "tags",
      "registry-password",
    ]);
  });

  it.each([
    ["no image at all", {}, "images: is required"],
    ["an empty map", { images: "{}" }, "images: names no image"],
    ["images and a bake file", { images, "bake-file": "b.hcl" }, "bake-file: cannot be given together"],
    ["a list", { images: "[api]" }, "images: must be a mapping of image names"],
    ["a bare word", { images: "api: worker" }, "images.api: must be a mapping such as {target: api}"],
    ["broken YAML, with its line", { images: "api:\n  target: [" }, "images: is not valid YAML at line 2"],
    ["an unknown setting", { images: "api: {targt: api}" }, "images.api.targt: is not a known key here"],
    [
      "a number that YAML would change",
      { images: "api: {build-args: {V: 1.10}}" },
      "images.api.build-args.V: must be text in quotes",
    ],
    ["an upper-case name", { images: "Api:" }, "images.Api: cannot name an image"],
    ["a bad platform of one image", { images: "api: {platforms: linux}" }, "images.api.platforms"],
    [
      "another registry",
      { images: "api: {repository: quay.io/a/b}" },
      'images.api.repository: "quay.io/a/b" names another registry than ghcr.io',
    ],
    [
      "two images in one repository",
      { images: "api:\nweb: {repository: acme/api}" },
      "images.web: goes to acme/api, as api does",
    ],
    ["a version that is no tag", { images, version: "1.0+7" }, 'version: "1.0+7" has build metadata'],
    [
      "a shell in version-command",
      { images, "version-command": "cat VERSION | head -1" },
      "version-command: expected a command",
    ],
    [
      "a secret as build argument",
      { images, "build-args": "NPM_TOKEN=abc" },
      "build-args: NPM_TOKEN looks like a secret",
    ],
    [
      "a secret's value as build argument",
      { images, "build-args": "X=pre-very-secret", "build-secrets": "A=very-secret" },
      "build-args: X looks like a secret",
    ],
    [
      "a missing required platform",
      { images, "required-platforms": "linux/arm64" },
      "required-platforms: api is built for linux/amd64 only; add linux/arm64",
    ],
    [
      "a password without a user",
      { images, registry: "registry.lab", "registry-password": "x" },
      "registry-username: is required with registry-password",
    ],
    [
      "another mode's platforms",
      { images, "stage-platforms": "linux/arm64" },
      "stage-platforms: is for mode: stage, where it says what this runner builds",
    ],
    ["a merge of what nobody pushed", { images, mode: "merge", push: "false" }, "push: must not be false"],
    [
      "a wrong runner",
      { images, mode: "plan", "runner-map": "linux/arm46=x" },
      'runner-map: "linux/arm46" is no platform',
    ],
  ])("such as %s are explained", (_name, inputs, expected) => {
    const found = problems(inputs);
    expect(found.join("\n")).toContain(expected);
    expect(found).toHaveLength(1);
  });

  it("include a missing namespace outside a workflow", () => {
    expect(problems({ images }, {})).toContain(
      "namespace: is required outside a workflow: the part of the repository before the image's name",
    );
  });

  it.each(["stage", "merge"])("include a mode %s outside a run", (mode) => {
    const found = problems({ images, mode }, { GITHUB_REPOSITORY: "acme/shop" });
    expect(found).toEqual([
      `mode: ${mode} needs the id of a workflow's run (GITHUB_RUN_ID), and there is none; use build`,
    ]);
  });

  it("never show a secret's value", () => {
    const found = problems({ images, "build-args": "X=very-secret-1", "build-secrets": "A=very-secret-1\nnonsense" });
    expect(found.join("\n")).not.toContain("very-secret-1");
    expect(found.length).toBeGreaterThan(0);
  });
});
