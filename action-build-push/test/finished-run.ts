import type { Plan } from "../src/plan.ts";
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
export const plan: Plan = {
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
export const result: Extract<Result, { kind: "released" }> = {
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
