import type { RunContext } from "@slipway/shared";
import { RecordingRunner } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { expectedCommit } from "../src/describe-release.ts";

const TAG: RunContext = {
  repository: "acme/shop",
  sha: "a".repeat(40),
  ref: "refs/tags/v1.4.0",
  runId: "1",
  runAttempt: "1",
  actor: "ada",
  runUrl: "https://github.example/acme/shop/actions/runs/1",
  hasSshAgent: false,
};
const BRANCH = { ...TAG, ref: "refs/heads/main" };

const given = {
  token: "ghs_secret",
  repository: "acme/ops",
  images: `api=ghcr.io/acme/api:1.4.0@sha256:${"b".repeat(64)}`,
  pins: "- { file: k.yaml, kind: kustomize }",
};

function read(inputs: Readonly<Record<string, string>> = {}, context: RunContext = TAG) {
  return readConfig(new RecordingRunner({ ...given, ...inputs }), context);
}

/** What is wrong, a line each. */
function problems(inputs: Readonly<Record<string, string>>, context: RunContext = TAG): string[] {
  try {
    read(inputs, context);
    return [];
  } catch (error) {
    return (error as Error).message
      .split("\n")
      .slice(1)
      .map((line) => line.replace("  - ", ""));
  }
}

describe("a configuration", () => {
  it("needs a token, a repository, images and pins alone when it follows from a tag", () => {
    expect(read()).toMatchObject({
      mode: "bump",
      ops: { owner: "acme", name: "ops" },
      base: undefined,
      app: undefined,
      service: "shop",
      environment: "production",
      version: "1.4.0",
      request: "tag",
      labels: ["ops-pr"],
      rules: { onHumanCommits: "append", allowDowngrade: false, supersede: true },
      images: [{ name: "api", repository: "ghcr.io/acme/api", tag: "1.4.0", digest: `sha256:${"b".repeat(64)}` }],
    });
  });

  it("takes a version that somebody names, and other tags as they are", () => {
    expect(read({ version: "1.5.0" }, BRANCH)).toMatchObject({ version: "1.5.0", request: "person" });
    expect(read({}, { ...TAG, ref: "refs/tags/vanilla-7" }).version).toBe("vanilla-7");
  });

  it("takes a version with a leading v for the same one as without it, given or tagged", () => {
    const digest = `sha256:${"b".repeat(64)}`;
    const images = `api=ghcr.io/acme/api:v1.4.0@${digest}`;
    for (const context of [TAG, BRANCH]) {
      expect(read({ version: "v1.4.0", images }, context)).toMatchObject({
        version: "1.4.0",
        images: [{ tag: "v1.4.0" }],
      });
    }
    expect(read({ version: "vanilla-7" }, BRANCH).version).toBe("vanilla-7");
    expect(expectedCommit({ config: read({ version: "v1.4.0" }) })).toBe(TAG.sha);
  });

  it("takes no version from a tag that cannot be part of a branch's name", () => {
    expect(problems({}, { ...TAG, ref: "refs/tags/api/v1.2.3" })).toEqual([
      "version: is required: the tag api/v1.2.3 cannot be one, as it goes into a branch's name",
    ]);
    expect(problems({ version: "1.2.3" }, { ...TAG, ref: "refs/tags/api/v1.2.3" })).toEqual([]);
    expect(problems({}, { ...TAG, ref: "refs/tags/v1..2" })).toHaveLength(1);
    expect(problems({ version: "a/b" }, BRANCH)).toHaveLength(1);
  });

  it("takes no version for an image's tag that cannot be one", () => {
    const digest = `sha256:${"b".repeat(64)}`;
    const build = { ...TAG, ref: "refs/tags/v1.2.0+b" };
    expect(problems({ images: `api=ghcr.io/acme/api@${digest}` }, build)).toEqual([
      "images.api: names no tag, and the version 1.2.0+b cannot be one: name the tag as well",
    ]);
    expect(problems({ images: `api=ghcr.io/acme/api:1.2.0-b@${digest}` }, build)).toEqual([]);
    expect(problems({ mode: "revert", images: `api=ghcr.io/acme/api@${digest}` }, build)).toEqual([]);
  });

  it("asks for the health of a site after the merge, and for more", () => {
    const { postDeploy } = read({ "site-url": "https://shop.example.org/", "post-deploy": "profiles open" });
    expect(postDeploy).toEqual([
      "https://shop.example.org/health answers",
      "https://shop.example.org/health/live answers",
      "https://shop.example.org/health/ready answers",
      "profiles open",
    ]);
  });

  it("takes people and teams, sizes of tables, and folders however they are written", () => {
    const inputs = { reviewers: "@ada, acme/platform", "table-sizes": "players=12GB\nlog=100", "app-token": "ghs_app" };
    expect(read({ ...inputs, "migrations-path": "./db/migrations/" })).toMatchObject({
      reviewers: ["ada", "acme/platform"],
      tableSizes: new Map([
        ["players", 12 * 1024 ** 3],
        ["log", 100],
      ]),
      migrationsPath: "db/migrations",
    });
  });

  it("keeps the token out of everything that is printed", () => {
    const runner = new RecordingRunner(given);
    const { ops } = readConfig(runner, TAG);
    runner.info(`the token is ghs_secret, or ${ops.token}`);
    expect(runner.log).toBe("the token is ***, or [REDACTED]");
  });
});

describe("what is wrong is said, all of it at once", () => {
  it("of many inputs", () => {
    const wrong = { repository: "ops", "on-human-commits": "ask", labels: "x".repeat(51), reviewers: "a b" };
    expect(problems({ ...wrong, pins: "- { file: ../k.yaml, kind: kustomize }" })).toEqual([
      'repository: expected owner/name, got "ops"',
      'pins.0.file: "../k.yaml" must be a path from the root of the ops repository',
      "labels: at most 50 characters each",
      'reviewers: expected users and organisation/team, got "a b"',
      'on-human-commits: expected one of append, fail, overwrite, got "ask"',
    ]);
  });

  it.each<[string, Readonly<Record<string, string>>, RunContext, string]>([
    ["no token", { token: "" }, TAG, "token: is required"],
    ["no pins", { pins: "" }, TAG, "pins: is required"],
    ["no version", {}, BRANCH, "version: is required when the run does not follow from a tag"],
    ["a version that names a way back", { version: "revert-1" }, TAG, "version: may not start with revert-"],
    ["a version that is no part of a branch", { version: "a..b" }, TAG, "version: expected a version"],
    ["no service", {}, { ...TAG, repository: "" }, "service: is required outside a workflow"],
    ["no images", { images: "# none" }, TAG, "images: names no image"],
    [
      "an image that is only planned",
      { images: '{"api": {"repository": "ghcr.io/acme/api", "tags": ["1"], "digest": ""}}' },
      TAG,
      "images.api: has no digest",
    ],
    ["a schema version alone", { "deployed-schema-version": "41" }, TAG, "deployed-schema-version: has no use without"],
    ["a schema version that is none", { "deployed-schema-version": "x" }, TAG, "deployed-schema-version: expected the"],
    [
      "a record of the schema that is nowhere",
      { "migrations-path": "db", "app-token": "x", "schema-record": "{ file: .github/x.yaml }" },
      TAG,
      'schema-record.file: ".github/x.yaml" is never written: what is in it can run in CI',
    ],
    ["a record without migrations", { "schema-record": "{ file: s.yaml, path: a }" }, TAG, "schema-record: has no use"],
    ["migrations without a token", { "migrations-path": "db" }, TAG, "app-token: is required with migrations-path"],
    ["migrations elsewhere", { "migrations-path": "../db" }, TAG, "migrations-path: expected a folder's path"],
    ["a password alone", { "registry-password": "x" }, TAG, "registry-username: is required with registry-password"],
    ["a site that is none", { "site-url": "shop" }, TAG, "site-url: expected an address such as"],
    ["a size that is none", { "table-sizes": "players=big" }, TAG, "table-sizes: expected table=size"],
    [
      "one password for two registries",
      { images: "a=ghcr.io/a/a:1\nb=quay.io/b/b:1", "registry-username": "x", "registry-password": "y" },
      TAG,
      "registry-username: is for one registry, and images are in ghcr.io, quay.io",
    ],
  ])("of %s", (_name, inputs, context, problem) => {
    expect(problems(inputs, context).filter((line) => line.startsWith(problem))).toHaveLength(1);
  });
});
