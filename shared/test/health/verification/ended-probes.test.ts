import { describe, expect, it } from "vitest";
import { verifyProbes } from "../../../src/health/verify.ts";
import { FakeClock, RecordingRunner } from "../../../src/testing/index.ts";
import { probed, probeOf, scriptedProbe } from "../support/scripted-probe.ts";
import { defaults, pass, refused } from "./scripted-verification.ts";

it("ends every probe, and a probe that cannot be ended does not change the result", async () => {
  const clock = new FakeClock();
  const good = scriptedProbe([pass], clock);
  const stuck = {
    ...scriptedProbe([pass], clock),
    [Symbol.asyncDispose]: () => Promise.reject(new Error("the engine did not answer")),
  };
  const runner = new RecordingRunner();
  const result = await verifyProbes([probed("stuck", stuck), probed("good", good)], defaults, { clock, log: runner });
  expect(result.state).toBe("healthy");
  expect(good.isDisposed).toBe(true);
  expect(runner.log).toContain("warning: stuck: its probe could not be removed: the engine did not answer");
});

describe("a probe that cannot look at all", () => {
  it("ends the looks of all others before its error is told", async () => {
    const clock = new FakeClock();
    const lost = probeOf((attempt) => {
      if (attempt === 2) throw new Error("the connection is gone");
      return refused;
    }, clock);
    const other = scriptedProbe([refused], clock);
    const ports = { clock, log: new RecordingRunner(), random: () => 0.5 };
    const verifying = verifyProbes([probed("api", lost), probed("web", other)], defaults, ports);
    await expect(verifying).rejects.toThrow("the connection is gone");
    const attempts = other.attemptedAt.length;
    await new Promise(setImmediate);
    expect(other.attemptedAt).toHaveLength(attempts);
    expect(other.isDisposed).toBe(true);
  });
});
