import { describe, expect, it } from "vitest";
import { build, DOCKERFILE, openCheckout, tagged } from "./support/build.ts";

describe("a build that hangs", () => {
  it("ends with the step's own time, and the step that hung is named", async () => {
    const checkout = openCheckout({ Dockerfile: `${DOCKERFILE}FROM base AS stuck\nRUN echo waiting && sleep 600\n` });
    const images = "api: {target: api}\nstuck: {target: stuck}";
    const { exitCode, log } = await build(checkout, { images, timeout: "25s" });
    expect(exitCode).toBe(1);
    expect(log).toContain(
      "the time for this step was over while [stuck stuck 1/1] RUN echo waiting && sleep 600 was running",
    );
    expect(log).toContain("no tag was moved");
    expect(await tagged(checkout, "1.0.0", ["api", "stuck"])).toEqual([undefined, undefined]);
  });
});
