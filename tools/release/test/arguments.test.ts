import { describe, expect, it } from "vitest";
import { readCommand, USAGE } from "../arguments.ts";

const ENV = {
  GITHUB_REF: "refs/tags/v1.2.0",
  GITHUB_REPOSITORY: "acme/suite",
  GITHUB_SHA: "8f3c1d2b9a7e4056c1f0d9e8b7a6958473625140",
  GITHUB_TOKEN: "a-token",
};

it("a tag is given, or the run's", () => {
  expect(readCommand(["check", "v1.3.0"], {})).toEqual({ kind: "check", tag: "v1.3.0" });
  expect(readCommand(["check"], ENV)).toEqual({ kind: "check", tag: "v1.2.0" });
});

it("a release is made of the run's tag and commit", () => {
  expect(readCommand(["publish"], ENV)).toEqual({
    kind: "publish",
    tag: "v1.2.0",
    target: { repository: "acme/suite", commit: ENV.GITHUB_SHA, token: "a-token" },
  });
});

describe("refused", () => {
  it.each([[[]], [["ship"]], [["publish", "v1.2.0"]], [["check", "v1.2.0", "now"]]])(
    "%j, with how to call it",
    (words) => {
      expect(() => readCommand(words, ENV)).toThrow(USAGE);
    },
  );

  it("a run of a branch", () => {
    const env = { ...ENV, GITHUB_REF: "refs/heads/main" };
    expect(() => readCommand(["check"], env)).toThrow('GITHUB_REF: "refs/heads/main" is no tag; push one named vX.Y.Z');
  });

  it("everything that is missing, at once", () => {
    const missing = /^4 problems, .*GITHUB_REF: .*GITHUB_REPOSITORY: .*GITHUB_SHA: .*GITHUB_TOKEN: /s;
    expect(() => readCommand(["publish"], {})).toThrow(missing);
  });
});
