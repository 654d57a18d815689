import { describe, expect, it } from "vitest";
import { miss, type Outcome } from "../../../src/health/outcome.ts";
import { explainHealth } from "../../../src/health/render.ts";
import { probed, probeOf, scriptedProbe } from "../support/scripted-probe.ts";
import { old, pass, refused, verify } from "./scripted-verification.ts";

describe("the barrier over several targets", () => {
  it("asks all of them once more together", async () => {
    const { result } = await verify(
      (clock) => [probed("a", scriptedProbe([pass], clock)), probed("b", scriptedProbe([pass], clock))],
      { consecutive: 1 },
    );
    expect(result.state).toBe("healthy");
    expect(result.targets.map(({ attempts }) => attempts)).toEqual([2, 2]);
  });

  it("does not let one regress while another boots", async () => {
    // `a` answers well at first and goes away for good when `b` comes up.
    const { result } = await verify(
      (clock) => [
        probed(
          "a",
          probeOf((_, now) => (now < 8_000 ? pass : refused), clock),
        ),
        probed(
          "b",
          probeOf((_, now) => (now < 9_000 ? refused : pass), clock),
        ),
      ],
      { timeout: 30_000 },
    );
    expect(result.state).toBe("unhealthy");
    expect(result.targets.map(({ name, verdict }) => [name, verdict])).toEqual([
      ["a", "failed"],
      ["b", "passed"],
    ]);
  });

  it("starts over for the one that misses in the round taken together", async () => {
    const missesTogether = (attempt: number) => (attempt === 1 ? refused : pass);
    const { result, log } = await verify(
      (clock) => [probed("a", probeOf(missesTogether, clock)), probed("b", scriptedProbe([pass], clock))],
      { consecutive: 1 },
    );
    expect(result.state).toBe("healthy");
    expect(log).toContain("a: was ok and is no longer: connection refused at 10.0.0.3:8080");
  });

  it("ends for all as soon as one required target fails for good", async () => {
    const { result, now } = await verify((clock) => [
      probed("a", scriptedProbe([refused], clock)),
      probed("b", scriptedProbe([miss("the name b does not resolve", "lasting")], clock)),
    ]);
    expect(result.state).toBe("unhealthy");
    expect(now).toBeLessThan(5_000);
    expect(explainHealth(result)).toContain("2 of 2 targets are not healthy");
  });

  it("waits for required targets only, and tells how the others stand", async () => {
    const { result } = await verify((clock) => [
      probed("api", scriptedProbe([pass], clock)),
      probed("extra", scriptedProbe([miss("its update is paused", "final")], clock), false),
    ]);
    expect(result.state).toBe("healthy");
    expect(result.targets.map(({ verdict }) => verdict)).toEqual(["passed", "failed"]);
    expect(explainHealth(result)).toBe("");
  });

  it("waits for all when none is required, and cannot fail", async () => {
    const { result } = await verify((clock) => [
      probed("a", scriptedProbe([refused, refused, pass], clock), false),
      probed("b", scriptedProbe([miss("gone", "final")], clock), false),
    ]);
    expect(result.state).toBe("healthy");
    expect(result.targets.map(({ verdict }) => verdict)).toEqual(["passed", "failed"]);
  });

  it("is not passed by a probe that is not ready", async () => {
    const pendingTogether = (attempt: number): Outcome =>
      attempt === 1 ? { kind: "pending", reason: "starting" } : pass;
    const { result } = await verify(
      (clock) => [probed("a", probeOf(pendingTogether, clock)), probed("b", scriptedProbe([pass], clock))],
      { consecutive: 1 },
    );
    expect(result).toMatchObject({ state: "healthy", targets: [{ attempts: 3 }, {}] });
  });

  it("ends with the budget when a probe never gets ready again", async () => {
    const pendingEver = (attempt: number): Outcome => (attempt > 0 ? { kind: "pending", reason: "starting" } : pass);
    const { result, now } = await verify(
      (clock) => [probed("a", probeOf(pendingEver, clock)), probed("b", scriptedProbe([pass], clock))],
      { consecutive: 1, timeout: 5_000 },
    );
    expect(result.state).toBe("unhealthy");
    expect(explainHealth(result)).toContain("the time ended before all had been ok together");
    expect(now).toBeLessThan(7_000);
  });
});

it("gives up with every target named when the budget ends", async () => {
  const { result } = await verify(
    (clock) => [
      probed("api", scriptedProbe([old], clock)),
      probed("worker", scriptedProbe([refused], clock)),
      probed("web", scriptedProbe([pass], clock)),
    ],
    { timeout: 5_000 },
  );
  expect(result.state).toBe("unhealthy");
  expect(explainHealth(result)).toMatch(
    /^2 of 3 targets are not healthy after \d.*:\n {2}- api: healthy but still 1\.2\.2 .*\n {2}- worker: connection refused at 10\.0\.0\.3:8080$/,
  );
});
