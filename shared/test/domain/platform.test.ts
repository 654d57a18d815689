import { describe, expect, it } from "vitest";
import { formatPlatform, ociArchitecture, parsePlatform } from "../../src/index.ts";

describe("a platform", () => {
  it.each([
    ["linux/amd64", "linux/amd64"],
    ["linux/arm64", "linux/arm64"],
    ["linux/arm/v7", "linux/arm/v7"],
    ["linux/x86_64", "linux/amd64"],
    ["linux/aarch64", "linux/arm64"],
    ["windows/amd64", "windows/amd64"],
  ])("%s is %s in its normal form", (text, normal) => {
    const platform = parsePlatform(text);
    expect(platform && formatPlatform(platform)).toBe(normal);
  });

  it.each(["", "linux", "linux/", "linux/arm/7", "linux/arm64/v8/x", "Linux/amd64", "linux amd64"])(
    "is not %j",
    (text) => {
      expect(parsePlatform(text)).toBeUndefined();
    },
  );

  it.each([
    ["x86_64", "amd64"],
    ["aarch64", "arm64"],
    ["amd64", "amd64"],
    ["riscv64", "riscv64"],
    ["constructor", "constructor"],
  ])("of a machine that says %s is %s", (said, architecture) => {
    expect(ociArchitecture(said)).toBe(architecture);
  });

  it("has no variant where the engine gives an empty one", () => {
    expect(formatPlatform({ os: "linux", architecture: "x86_64", variant: "" })).toBe("linux/amd64");
  });
});
