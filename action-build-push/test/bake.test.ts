import { type CommandOptions, type CommandResult, Deadline, type PrivateFolder, type Shell } from "@slipway/shared";
import { FakeClock, memoryFiles, RecordingRunner } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { bake } from "../src/bake.ts";

const image = {
  name: "api",
  repository: "acme/api",
  context: ".",
  dockerfile: "Dockerfile",
  target: undefined,
  platforms: ["linux/arm64"],
  buildArgs: {},
};
const folder: PrivateFolder = {
  path: "folder",
  write: async (name) => `folder/${name}`,
  link: async () => undefined,
  [Symbol.asyncDispose]: async () => undefined,
};

/** A build that starts one step and ends when the clock shows a time. */
function building(clock: FakeClock, end: { after: number; exitCode: number }): Shell {
  return {
    async run(_argv: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
      const vertex = { digest: "d", name: "[api linux/arm64 2/2] RUN npm ci", started: "2026-11-21T00:00:00Z" };
      options.onLine?.(JSON.stringify({ vertexes: [vertex] }));
      while (clock.now() < end.after) await new Promise((resolve) => setImmediate(resolve));
      return { exitCode: end.exitCode, stdout: "", stderr: "" };
    },
  };
}

function start(end: { after: number; exitCode: number }, timeout: number) {
  const clock = new FakeClock();
  const runner = new RecordingRunner();
  const files = memoryFiles({ "folder/metadata.json": '{"api": {"containerimage.digest": "sha256:1"}}' });
  const request = {
    definition: { target: {} },
    images: [image],
    flags: [],
    readable: [],
    env: {},
    stateOnFailure: "no tag was moved",
  };
  const ports = { shell: building(clock, end), files, folder, runner, clock, deadline: new Deadline(clock, timeout) };
  return { runner, baked: bake(request, ports) };
}

describe("a long build", () => {
  it("says every quarter of a minute what it is doing", async () => {
    const { runner, baked } = start({ after: 35_000, exitCode: 0 }, 600_000);
    await baked;
    expect(runner.lines.filter((line) => line.startsWith("Still"))).toEqual([
      "Still building after 15 s: [api linux/arm64 2/2] RUN npm ci",
      "Still building after 30 s: [api linux/arm64 2/2] RUN npm ci",
    ]);
  });

  it("gives the digest of each target", async () => {
    const { digests } = await start({ after: 0, exitCode: 0 }, 600_000).baked;
    expect([...digests]).toEqual([["api", "sha256:1"]]);
  });
});

describe("a build that takes too long", () => {
  it("names the step that was running, suspects emulation and says what it left", async () => {
    const error = await start({ after: 60_000, exitCode: 124 }, 60_000).baked.catch((reason: Error) => reason);
    expect(error).toMatchObject({
      message: "the time for this step was over while [api linux/arm64 2/2] RUN npm ci was running; no tag was moved",
      hint: expect.stringContaining("emulated steps take many times as long"),
    });
  });
});
