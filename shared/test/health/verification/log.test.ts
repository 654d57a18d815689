import { describe, expect, it } from "vitest";
import { miss } from "../../../src/health/outcome.ts";
import { probed, scriptedProbe } from "../support/scripted-probe.ts";
import { pass, refused, verify } from "./scripted-verification.ts";

describe("the log", () => {
  it("prints the bound when the wait begins", async () => {
    const { log } = await verify((clock) => [
      probed("api", scriptedProbe([pass], clock)),
      probed("web", scriptedProbe([pass], clock)),
    ]);
    expect(log[0]).toBe("Waiting at most 1 min for api, web: 3 successes in a row each, then all at once");
  });

  it("has one line for each change of state, not for each attempt", async () => {
    const outcomes = [refused, refused, refused, miss("answered 503"), miss("answered 503"), pass];
    const { log } = await verify((clock) => [probed("api", scriptedProbe(outcomes, clock))]);
    expect(log).toEqual([
      "Waiting at most 1 min for api: 3 successes in a row each",
      "api: connection refused at 10.0.0.3:8080",
      "api: answered 503",
      "api: first success after 3 s, 3 in a row are needed",
      "api: ok after 5 s",
    ]);
  });

  it("tells how all targets stand while a wait goes on", async () => {
    const { log } = await verify((clock) => [probed("api", scriptedProbe([refused], clock))], { timeout: 20_000 });
    expect(log.filter((line) => line.startsWith("Still checking"))).toHaveLength(2);
    expect(log).toContainEqual(
      expect.stringMatching(/^Still checking after 5(\.\d)? s of at most 20 s: api: connection refused/),
    );
  });

  it("is quiet about misses of the start period", async () => {
    const { log } = await verify((clock) => [probed("api", scriptedProbe([refused, refused, pass], clock))], {
      startPeriod: 10_000,
    });
    expect(log.join("\n")).not.toContain("refused");
  });
});
