import { Problems, UserError } from "@slipway/shared";
import { ScriptedShell } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { readBakeFile } from "../src/bake-file.ts";
import { readableFolders } from "../src/readable-folders.ts";

/** What buildx 0.29.1 prints for a group with a matrix in it and a target that is only a context. */
const printed = JSON.stringify({
  group: { default: { targets: ["api", "jobs"] }, jobs: { targets: ["w-a", "w-b"] } },
  target: {
    api: { context: ".", dockerfile: "Dockerfile", target: "api", args: { MODE: "x" } },
    "w-a": {
      context: "jobs",
      dockerfile: "Dockerfile",
      platforms: ["linux/arm64"],
      contexts: { base: "target:extra" },
    },
    "w-b": { context: "jobs", dockerfile: "Dockerfile" },
    extra: { context: ".", dockerfile: "Dockerfile" },
  },
});
const request = {
  file: "docker-bake.hcl",
  targets: ["default"],
  registry: "ghcr.io",
  namespace: "acme",
  platforms: undefined,
  buildArgs: { LEVEL: "1" },
};
const command = "docker buildx bake --file docker-bake.hcl --print --progress quiet default";

function read(answer: { stdout?: string; stderr?: string; exitCode?: number }, over: object = {}) {
  const shell = new ScriptedShell({ [command]: answer });
  return readBakeFile({ ...request, ...over }, { shell, env: {}, problems: new Problems() });
}

describe("a bake file", () => {
  it("gives an image for each target of its groups, but none for what is only built upon", async () => {
    const { images } = await read({ stdout: printed });
    expect(images.map(({ name, repository, platforms }) => `${name} ${repository} ${platforms}`)).toEqual([
      "api acme/api linux/amd64",
      "w-a acme/w-a linux/arm64",
      "w-b acme/w-b linux/amd64",
    ]);
  });

  it("has its arguments and platforms overridden by the inputs", async () => {
    const { images } = await read({ stdout: printed }, { platforms: ["linux/amd64", "linux/arm64"] });
    expect(images[0]?.buildArgs).toEqual({ MODE: "x", LEVEL: "1" });
    expect(images[1]?.platforms).toEqual(["linux/amd64", "linux/arm64"]);
  });

  it("that is wrong is reported in bake's words, at its line", async () => {
    const stderr = "docker-bake.hcl:16\n---\nERROR: docker-bake.hcl:16,30-31: Missing newline after argument";
    const error = await read({ stderr, exitCode: 1 }).catch((reason: unknown) => reason);
    if (!(error instanceof UserError)) throw new Error(`expected a UserError, got ${error}`);
    expect(error.message).toContain("Missing newline after argument");
    expect(error.problems[0]?.at).toEqual({ file: "docker-bake.hcl", line: 16 });
    expect(error.hint).toBe("docker buildx bake --file docker-bake.hcl --print default");
  });
});

describe("a bake file that other runners build as well", () => {
  it("without Docker says that every mode needs it", async () => {
    // timeout(1) ends so when there is no such program.
    await expect(read({ stderr: "timeout: failed to run command 'docker'", exitCode: 127 })).rejects.toThrow(
      "docker is not installed on this runner, and bake-file needs its buildx in every mode; give images instead",
    );
  });

  it("names platforms as they are staged and merged", async () => {
    const stdout = printed.replace("linux/arm64", "linux/aarch64");
    expect((await read({ stdout })).images[1]?.platforms).toEqual(["linux/arm64"]);
  });
});

describe("the folders that bake may read outside the workspace", () => {
  it.each([
    [{ context: "." }, []],
    [{ context: "api", dockerfile: "../Dockerfile" }, []],
    [{ context: "../lib" }, ["../lib"]],
    [{ context: "api", dockerfile: "../../shared/Dockerfile" }, ["../shared"]],
    [{ context: "/srv/app" }, ["/srv/app"]],
    [{ context: "https://github.com/acme/x.git" }, []],
  ])("for %j are %j", (target, expected) => {
    expect(readableFolders({ target: { api: target } })).toEqual(expected);
  });
});
