import { describe, expect, it } from "vitest";
import { planLines } from "../src/announce-plan.ts";
import { plan } from "./finished-run.ts";

describe("the plan in the log", () => {
  it("has a line for each image", () => {
    expect(planLines(plan)).toEqual([
      "Version 1.2.3 of commit 0123456789ab, tags 1.2.3, latest:",
      "  api     ghcr.io/acme/api  to be built for linux/amd64, linux/arm64 from app/Dockerfile, stage api",
      "  worker  ghcr.io/acme/worker  to be built for linux/amd64, linux/arm64 from app/Dockerfile, stage worker",
    ]);
  });
});
