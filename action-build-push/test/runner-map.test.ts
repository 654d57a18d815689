import { describe, expect, it } from "vitest";
import { type RunnerMap, runnerFor, runnerMapField } from "../src/runner-map.ts";

function read(text: string): RunnerMap {
  return runnerMapField.parse(text);
}

function problems(text: string): string[] {
  const result = runnerMapField.safeParse(text);
  return result.success ? [] : result.error.issues.map(({ message }) => message);
}

describe("a runner map", () => {
  it("gives each platform its runner, and the others the default", () => {
    const map = read('default=ubuntu-24.04\n\n# ours\nlinux/arm64 = ["self-hosted", "arm64"]\nlinux/arm=pi\n');
    expect(runnerFor("linux/amd64", map)).toBe("ubuntu-24.04");
    expect(runnerFor("linux/arm64", map)).toEqual(["self-hosted", "arm64"]);
    expect(runnerFor("linux/arm/v7", map)).toBe("pi");
  });

  it("puts a variant's own runner before that of its architecture", () => {
    const map = read("linux/arm/v6=old\nlinux/arm=pi");
    expect(["linux/arm/v6", "linux/arm/v7", "linux/amd64"].map((each) => runnerFor(each, map))).toEqual([
      "old",
      "pi",
      undefined,
    ]);
  });

  it("knows platforms by their machine's names too", () => {
    expect(runnerFor("linux/arm64", read("linux/aarch64=arm"))).toBe("arm");
  });

  it.each([
    ["ubuntu-24.04", '"ubuntu-24.04" is not a line such as linux/arm64=ubuntu-24.04-arm'],
    ["linux/arm64=", '"linux/arm64=" is not a line such as'],
    ["linux/arm46=x", '"linux/arm46" is no platform that images are built for; did you mean linux/arm64?'],
    ["defualt=x", '"defualt" is no platform that images are built for; did you mean default?'],
    ["arm64=x", '"arm64" is no platform that images are built for'],
    ["linux/arm64=a\nlinux/aarch64=b", "gives linux/arm64 a second time"],
    ["default=a\ndefault=b", "gives default a second time"],
    [
      "default=self-hosted, arm64",
      "default has no usable runner in self-hosted, arm64: write one label, or several as",
    ],
    ["default=[self-hosted]", "default has no usable runner in [self-hosted]"],
    ["default=[]", "default has no usable runner in []"],
    ['default=["a", 1]', "default has no usable runner"],
  ])("with %j is explained", (text, expected) => {
    const found = problems(text);
    expect(found.join("\n")).toContain(expected);
    expect(found).toHaveLength(1);
  });

  it("tells all its problems at once", () => {
    expect(problems("default=a b\nlinux/x=c\nnothing")).toHaveLength(3);
  });
});
