import { describe, expect, it } from "vitest";
import type { Plan } from "../src/plan.ts";
import { planLines, renderSummary } from "../src/report.ts";
import type { Result } from "../src/result.ts";

const image = (name: string) => ({
  name,
  repository: `acme/${name}`,
  context: "app",
  dockerfile: "Dockerfile",
  target: name,
  platforms: ["linux/amd64", "linux/arm64"],
  buildArgs: {},
});
const plan: Plan = {
  mode: "build",
  legs: [],
  version: "1.2.3",
  commit: { id: "0123456789abcdef", epoch: 1 },
  push: true,
  tags: ["1.2.3", "latest"],
  images: ["api", "worker"].map((name) => ({
    image: image(name),
    reference: `ghcr.io/acme/${name}`,
    labels: {},
    work: { kind: "build" },
  })),
  notes: ["tag 1 stays where it is: a higher release than 1.2.3 is published"],
};
const step = (name: string, duration: number, state: "done" | "cached" = "done") => ({
  name,
  duration,
  state,
  error: undefined,
  log: [],
});
const result: Result = {
  kind: "released",
  plan,
  timings: [
    { part: "checks", duration: 240 },
    { part: "build and push", duration: 61_000 },
  ],
  steps: [step("[api 1/2] COPY . .", 30), step("[api 2/2] RUN a | b", 4_200), step("[web 2/2] RUN x", 0, "cached")],
  images: [
    {
      name: "api",
      reference: "ghcr.io/acme/api",
      digest: "sha256:11",
      reused: false,
      platforms: [
        { platform: "linux/amd64", digest: "sha256:a", size: 12_345_678 },
        { platform: "linux/arm64", digest: "sha256:b", size: 4_321 },
      ],
    },
  ],
  movedTags: ["ghcr.io/acme/api:1.2.3"],
};

describe("the plan in the log", () => {
  it("has a line for each image", () => {
    expect(planLines(plan)).toEqual([
      "Version 1.2.3 of commit 0123456789ab, tags 1.2.3, latest:",
      "  api     ghcr.io/acme/api  to be built for linux/amd64, linux/arm64 from app/Dockerfile, stage api",
      "  worker  ghcr.io/acme/worker  to be built for linux/amd64, linux/arm64 from app/Dockerfile, stage worker",
    ]);
  });
});

describe("the summary", () => {
  it("shows images, times, slow steps and notes", () => {
    expect(renderSummary(result)).toBe(`### Pushed 1.2.3

| image | tags | digest | platforms | size |
| --- | --- | --- | --- | --- |
| \`ghcr.io/acme/api\` | \`1.2.3\` \`latest\` | \`sha256:11\` | linux/amd64, linux/arm64 | 12.3 MB, 4 kB |

Time: checks 240 ms, build and push 1 min 1 s.

| slowest build steps | time |
| --- | --- |
| \`[api 2/2] RUN a \\| b\` | 4.2 s |

1 of 3 steps were cached.
- tag 1 stays where it is: a higher release than 1.2.3 is published
`);
  });

  it("calls a release without any change unchanged", () => {
    expect(renderSummary({ ...result, movedTags: [] })).toContain("### Unchanged 1.2.3");
  });

  it("shows what a plan would build", () => {
    const planned = renderSummary({ kind: "planned", plan, timings: [], steps: [] });
    expect(planned).toContain("### Planned 1.2.3");
    expect(planned.match(/to be built/g)).toHaveLength(2);
  });

  it("gives the digest of what was only built, and no tags", () => {
    const built = renderSummary({
      kind: "built",
      plan,
      timings: [],
      steps: [],
      digests: new Map([["api", "sha256:22"]]),
    });
    expect(built).toContain("| `ghcr.io/acme/api` | none | `sha256:22` |");
  });
});
