import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readBuildFailure } from "../src/build-failure.ts";
import type { ImageSpec } from "../src/images.ts";
import { BuildProgress } from "../src/progress.ts";

/** Recorded from buildx 0.29.1: two targets, one of them for two platforms. */
function replay(fixture: string) {
  const lines: string[] = [];
  const progress = new BuildProgress((line) => lines.push(line));
  const text = readFileSync(new URL(`fixtures/${fixture}`, import.meta.url), "utf8");
  for (const line of text.split("\n")) progress.read(line);
  return { lines, progress };
}

const image = (name: string): ImageSpec => ({
  name,
  repository: `acme/${name}`,
  context: "shop",
  dockerfile: "Dockerfile",
  target: name,
  platforms: ["linux/amd64"],
  buildArgs: {},
});

const report = (progress: BuildProgress, value: object) => progress.read(JSON.stringify(value));
const log = (text: string) => Buffer.from(text).toString("base64");
const at = (seconds: number) => new Date(1_700_000_000_000 + seconds * 1_000).toISOString();

describe("the progress of a recorded build", () => {
  it("is told by the names of images, platforms and steps", () => {
    const { lines } = replay("build.jsonl");
    expect(lines.join("\n")).toMatch(/^\[api linux\/arm64 base 2\/3\] RUN echo .*: \d+ ms$/m);
    expect(lines.join("\n")).toMatch(/^\[(api|web) linux\/amd64 base 2\/3\] building \d+$/m);
    expect(lines.join("\n")).toMatch(/^\[web\] exporting to image: \d+ ms$/m);
  });

  it("leaves out what every build does, and the machine's own identifiers", () => {
    const { lines } = replay("build.jsonl");
    expect(lines.filter((line) => /internal\]|provenance|^#\d/.test(line))).toEqual([]);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it("ends with nothing running", () => {
    const { progress } = replay("build.jsonl");
    expect(progress.running).toEqual([]);
    expect(progress.words).toBe("");
  });
});

describe("a recorded build that failed", () => {
  const { progress } = replay("build-failed.jsonl");
  const failure = readBuildFailure(progress, [image("api"), image("web")]);

  it("names the image and the place in its Dockerfile", () => {
    expect(failure.image?.name).toBe("web");
    expect(failure.at).toEqual({ file: "shop/Dockerfile", line: 15 });
  });

  it("names the step that failed, not one that was stopped because of it", () => {
    expect(failure.step?.name).toContain("RUN echo one; echo two");
    expect(failure.step?.log.toSorted()).toEqual(["one", "two"]);
  });

  it("is not worth another try", () => {
    expect(failure.mayPass).toBe(false);
  });
});

describe("a step", () => {
  const vertex = { digest: "sha256:1", name: "[api 2/2] RUN npm ci", started: at(0) };

  it("is running until it is done", () => {
    const progress = new BuildProgress(() => undefined);
    report(progress, { vertexes: [vertex] });
    expect(progress.running.map(({ name }) => name)).toEqual(["[api 2/2] RUN npm ci"]);
    report(progress, { vertexes: [{ ...vertex, completed: at(83) }] });
    expect(progress.running).toEqual([]);
  });

  it("says how long it took, once", () => {
    const lines: string[] = [];
    const progress = new BuildProgress((line) => lines.push(line));
    const done = { vertexes: [{ ...vertex, completed: at(83) }] };
    report(progress, done);
    report(progress, done);
    expect(lines).toEqual(["[api 2/2] RUN npm ci: 1 min 23 s"]);
  });

  it("has whole lines of output, whatever pieces they come in", () => {
    const lines: string[] = [];
    const progress = new BuildProgress((line) => lines.push(line));
    report(progress, { vertexes: [vertex] });
    for (const piece of ["added 1", "2 packages\nfunded: ", "10%\r50%\r100%\n", "the end"]) {
      report(progress, { logs: [{ vertex: "sha256:1", data: log(piece) }] });
    }
    report(progress, { vertexes: [{ ...vertex, completed: at(1) }] });
    expect(lines.slice(0, 3)).toEqual(["[api 2/2] added 12 packages", "[api 2/2] 100%", "[api 2/2] the end"]);
  });

  it("keeps its last twenty lines", () => {
    const progress = new BuildProgress(() => undefined);
    report(progress, { vertexes: [vertex] });
    const text = Array.from({ length: 50 }, (_, number) => `line ${number}\n`).join("");
    report(progress, { logs: [{ vertex: "sha256:1", data: log(text) }] });
    expect(progress.steps[0]?.log).toHaveLength(20);
    expect(progress.steps[0]?.log.at(-1)).toBe("line 49");
  });

  it("that was stopped because another failed is not the one that failed", () => {
    const progress = new BuildProgress(() => undefined);
    report(progress, {
      vertexes: [{ ...vertex, completed: at(1), error: "exit code: 137: context canceled: context canceled" }],
    });
    expect(progress.steps[0]?.state).toBe("canceled");
  });
});
