import { Problems } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import type { ImageSpec } from "../src/images.ts";
import { planLegs, renderMatrix } from "../src/legs.ts";
import { type RunnerMap, runnerMapField } from "../src/runner-map.ts";

const image = (name: string, ...platforms: string[]): ImageSpec => ({
  name,
  repository: `acme/${name}`,
  context: ".",
  dockerfile: "Dockerfile",
  target: name,
  platforms,
  buildArgs: {},
});
const native = runnerMapField.parse("default=ubuntu-24.04\nlinux/arm64=ubuntu-24.04-arm");

function plan(images: ImageSpec[], runners: RunnerMap | undefined) {
  const problems = new Problems();
  const legs = planLegs(images, runners, problems);
  return { legs, problems: problems.found.map(({ input, message }) => `${input}: ${message}`) };
}

describe("the legs of a release", () => {
  it("are one for each runner, whatever the number of images", () => {
    const images = ["api", "worker", "web"].map((name) => image(name, "linux/amd64", "linux/arm64"));
    expect(plan(images, native).legs).toEqual([
      { name: "linux-amd64", runner: "ubuntu-24.04", platforms: ["linux/amd64"] },
      { name: "linux-arm64", runner: "ubuntu-24.04-arm", platforms: ["linux/arm64"] },
    ]);
  });

  it("have all platforms of one runner, of any image", () => {
    const images = [image("api", "linux/arm64", "linux/amd64"), image("web", "linux/386")];
    expect(plan(images, native).legs.map(({ platforms }) => platforms)).toEqual([
      ["linux/arm64"],
      ["linux/amd64", "linux/386"],
    ]);
  });

  it("are one without a map", () => {
    expect(plan([image("api", "linux/amd64", "linux/arm64")], undefined).legs).toEqual([
      { name: "linux-amd64-linux-arm64", runner: "ubuntu-24.04", platforms: ["linux/amd64", "linux/arm64"] },
    ]);
  });

  it("tell runners apart by all their labels", () => {
    const runners = runnerMapField.parse('linux/amd64=["a", "b"]\nlinux/arm64=["a", "b"]\nlinux/386=["a"]');
    const { legs } = plan([image("api", "linux/amd64", "linux/arm64", "linux/386")], runners);
    expect(legs.map(({ runner }) => runner)).toEqual([["a", "b"], ["a"]]);
  });

  it("need a runner for every platform", () => {
    const runners = runnerMapField.parse("linux/arm64=arm");
    expect(plan([image("api", "linux/amd64", "linux/386", "linux/arm64")], runners).problems).toEqual([
      "runner-map: names no runner for linux/amd64, linux/386; add the line default=ubuntu-24.04",
    ]);
    expect(plan([image("api", "linux/arm64")], runners).problems).toEqual([]);
  });
});

describe("the matrix", () => {
  it("is what a workflow's strategy takes", () => {
    const runners = runnerMapField.parse('default=ubuntu-24.04\nlinux/arm64=["self-hosted", "arm64"]');
    const { legs } = plan([image("api", "linux/amd64", "linux/386", "linux/arm64")], runners);
    expect(JSON.parse(renderMatrix(legs))).toEqual({
      include: [
        { name: "linux-amd64-linux-386", "runs-on": "ubuntu-24.04", platforms: "linux/amd64,linux/386", emulate: true },
        { name: "linux-arm64", "runs-on": ["self-hosted", "arm64"], platforms: "linux/arm64", emulate: false },
      ],
    });
  });

  it.each([
    ["linux/arm64", "ubuntu-24.04", true],
    ["linux/arm64", "ubuntu-24.04-arm", false],
    ["linux/arm/v7", "ubuntu-24.04-arm", true],
    ["linux/amd64", "ubuntu-24.04", false],
    ["linux/amd64/v3", "big-runner", false],
    ["linux/amd64", "ubuntu-24.04-arm", true],
  ])("says of %s on %s whether it needs an emulator: %s", (platform, runner, emulate) => {
    const { legs } = plan([image("api", platform)], new Map([["default", runner]]));
    expect(JSON.parse(renderMatrix(legs)).include).toMatchObject([{ emulate }]);
  });

  it("is empty without a leg, because GitHub refuses a matrix of nothing", () => {
    expect(renderMatrix([])).toBe("");
  });
});
