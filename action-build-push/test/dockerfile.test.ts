import { Problems } from "@slipway/shared";
import { memoryFiles } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { checkDockerfiles } from "../src/check-dockerfiles.ts";
import { findStage, lineage, readStages } from "../src/dockerfile.ts";
import type { ImageSpec } from "../src/images.ts";

const dockerfile = `# syntax=docker/dockerfile:1
ARG BASE=alpine:3
FROM --platform=$BUILDPLATFORM node:24 AS build
RUN <<EOF
FROM nonsense AS nothing
EOF
FROM \${BASE} as Base
RUN echo "FROM x AS y" \\
  # a comment between
  && true
FROM base AS api
FROM base AS worker
FROM build AS fixed
FROM --platform=linux/amd64 alpine AS pinned
FROM scratch
`;

describe("a Dockerfile's stages", () => {
  it("are its FROM lines, and nothing that only looks like one", async () => {
    const stages = await readStages(dockerfile, "Dockerfile");
    expect(stages.map(({ name, base, at }) => `${at.line} ${name} ${base}`)).toEqual([
      "3 build node:24",
      `7 base \${BASE}`,
      "11 api base",
      "12 worker base",
      "13 fixed build",
      "14 pinned alpine",
      "15 undefined scratch",
    ]);
  });

  it.each([
    ["api", 11],
    ["API", 11],
    ["0", 3],
    [undefined, 15],
    ["web", undefined],
    ["9", undefined],
  ])("are found by target %s", async (target, line) => {
    expect(findStage(await readStages(dockerfile, "Dockerfile"), target)?.at.line).toBe(line);
  });

  it("start from one another", async () => {
    const stages = await readStages(dockerfile, "Dockerfile");
    const worker = findStage(stages, "worker");
    expect(worker && lineage(stages, worker).map(({ name }) => name)).toEqual(["worker", "base"]);
  });
});

const image = (over: Partial<ImageSpec>): ImageSpec => ({
  name: "api",
  repository: "acme/api",
  context: ".",
  dockerfile: "Dockerfile",
  target: "api",
  platforms: ["linux/amd64", "linux/arm64"],
  buildArgs: {},
  ...over,
});

async function problems(over: Partial<ImageSpec>, native?: string): Promise<string[]> {
  const found = new Problems();
  const files = memoryFiles({ Dockerfile: dockerfile, "web/Dockerfile": "FROM scratch\n" });
  await checkDockerfiles([image(over)], { files, native, problems: found });
  return found.found.map(
    ({ input, message, at }) => `${input}${at ? ` at ${at.file}:${at.line ?? ""}` : ""}: ${message}`,
  );
}

describe("an image's Dockerfile", () => {
  it.each([
    {},
    { target: undefined },
    { context: "web", target: undefined },
    { context: "https://example.org/a.git#main" },
  ])("is fine with %j", async (over) => expect(await problems(over)).toEqual([]));

  it.each([
    [{ target: "wroker" }, "images.api.target at Dockerfile:: Dockerfile has no stage wroker; did you mean worker?"],
    [{ target: "zzzzzzzz" }, "it has build, base, api, worker, fixed, pinned"],
    [{ context: "web" }, "names no stage (FROM … AS api)"],
    [{ dockerfile: "Dockerfile.api" }, "images.api.dockerfile: Dockerfile.api does not exist"],
    [{ context: "api" }, "api/Dockerfile does not exist; dockerfile is relative to the context api"],
  ])("is not with %j", async (over, expected) => {
    expect((await problems(over)).join("\n")).toContain(expected);
  });

  it.each([
    ["fixed", ["linux/amd64", "linux/arm64"], "linux/amd64", 3],
    ["fixed", ["linux/arm64"], "linux/amd64", 3],
    ["fixed", ["linux/amd64"], "linux/amd64", undefined],
    ["fixed", ["linux/amd64"], undefined, undefined],
    ["fixed", ["linux/amd64", "linux/arm64"], undefined, 3],
    ["pinned", ["linux/arm64"], "linux/arm64", 14],
    ["pinned", ["linux/amd64"], "linux/arm64", undefined],
    ["api", ["linux/amd64", "linux/arm64"], "linux/amd64", undefined],
  ])(
    "with target %s for %j on %s holds programs of the wrong platform from line %s",
    async (target, platforms, native, line) => {
      const found = await problems({ target, platforms }, native);
      expect(found.map((each) => each.split(":")[1])).toEqual(line === undefined ? [] : [String(line)]);
    },
  );
});
