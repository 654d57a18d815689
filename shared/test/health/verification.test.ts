import { describe, expect, it } from "vitest";
import type { HealthOptions } from "../../src/health/options.ts";
import { miss, type Outcome } from "../../src/health/outcome.ts";
import { explainHealth } from "../../src/health/render.ts";
import { type ProbedTarget, verifyProbes } from "../../src/health/verify.ts";
import { FakeClock, RecordingRunner } from "../../src/testing/index.ts";
import { probed, probeOf, scriptedProbe } from "./support/scripted-probe.ts";

const pass: Outcome = { kind: "pass" };
const refused = miss("connection refused at 10.0.0.3:8080");
const old: Outcome = { kind: "stale", version: "1.2.2", expected: "1.2.3" };
const fresh: Outcome = { kind: "pass", version: "1.2.3" };

const defaults: HealthOptions = {
  expectVersion: undefined,
  timeout: 60_000,
  attemptTimeout: 5_000,
  interval: 1_000,
  intervalMax: 1_000,
  startPeriod: 0,
  consecutive: 3,
  failureThreshold: undefined,
  hold: 0,
};

async function verify(targets: (clock: FakeClock) => readonly ProbedTarget[], changes: Partial<HealthOptions> = {}) {
  const clock = new FakeClock();
  const runner = new RecordingRunner();
  const result = await verifyProbes(
    targets(clock),
    { ...defaults, ...changes },
    { clock, log: runner, random: () => 0.5 },
  );
  return { result, log: runner.lines, now: clock.now() };
}

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

describe("one target", () => {
  it("is healthy after three successes in a row, a second apart", async () => {
    const { result, now } = await verify((clock) => [probed("api", scriptedProbe([pass], clock))]);
    expect(result).toMatchObject({ state: "healthy", targets: [{ verdict: "passed", attempts: 3, streak: 3 }] });
    expect(now).toBe(2_000);
  });

  it("that flaps is not healthy before its streak is whole", async () => {
    const { result, log } = await verify((clock) => [
      probed("api", scriptedProbe([pass, pass, refused, pass, refused, pass], clock)),
    ]);
    expect(result).toMatchObject({ state: "healthy", targets: [{ attempts: 8 }] });
    expect(log).toContain("api: lost its streak at 2 of 3: connection refused at 10.0.0.3:8080");
  });

  it("is stale when only the old version ever answers", async () => {
    const { result } = await verify((clock) => [probed("api", scriptedProbe([old], clock))], { timeout: 10_000 });
    expect(result.state).toBe("stale");
    expect(explainHealth(result)).toMatch(/^api: healthy but still 1\.2\.2 \(seen \d\d×\), expected 1\.2\.3/);
  });

  it("is healthy once the new version has taken over", async () => {
    const { result, log } = await verify((clock) => [probed("api", scriptedProbe([old, old, fresh], clock))]);
    expect(result).toMatchObject({
      state: "healthy",
      targets: [
        {
          versions: [
            { version: "1.2.2", seen: 2 },
            { version: "1.2.3", seen: 3 },
          ],
        },
      ],
    });
    expect(log).toContain("api: healthy but still 1.2.2, expected 1.2.3");
  });

  it("is unhealthy rather than stale when it fails in the end", async () => {
    const { result } = await verify((clock) => [probed("api", scriptedProbe([old, refused], clock))], {
      timeout: 5_000,
    });
    expect(result.state).toBe("unhealthy");
  });

  it("ends the wait at once when it can never pass", async () => {
    const { result, now } = await verify((clock) => [
      probed("api", scriptedProbe([miss("its update is paused", "final")], clock)),
    ]);
    expect(explainHealth(result)).toBe("api: its update is paused (gave up after 0 ms)");
    expect(now).toBe(0);
  });

  it("honours Retry-After, within the budget", async () => {
    const busy = miss("answered 503", "passing", { retryAfter: 20_000 });
    const { now } = await verify((clock) => [probed("api", scriptedProbe([busy, pass], clock))]);
    expect(now).toBe(22_000);
    const { result, now: end } = await verify((clock) => [probed("api", scriptedProbe([busy], clock))], {
      timeout: 30_000,
    });
    expect(result.state).toBe("unhealthy");
    expect(end).toBeLessThanOrEqual(30_000);
  });

  it("is asked one last time right before the budget ends", async () => {
    let last = 0;
    const { result } = await verify(
      (clock) => {
        const probe = probeOf((_, now) => {
          last = now;
          return refused;
        }, clock);
        return [probed("api", probe)];
      },
      { timeout: 10_400, interval: 4_000, intervalMax: 4_000 },
    );
    expect(result.state).toBe("unhealthy");
    expect(last).toBe(10_150);
  });

  it("is held for the time asked for, and a miss then starts everything over", async () => {
    const outcomes = [pass, pass, pass, pass, refused, pass];
    const { result, now } = await verify((clock) => [probed("api", scriptedProbe(outcomes, clock))], { hold: 5_000 });
    expect(result).toMatchObject({ state: "healthy", targets: [{ attempts: 5 + 3 + 5 }] });
    expect(now).toBeGreaterThan(10_000);
  });

  it("that cannot be held long enough is not healthy, and the reason is said", async () => {
    const flaps = (attempt: number) => (attempt % 5 === 4 ? refused : pass);
    const { result } = await verify((clock) => [probed("api", probeOf(flaps, clock))], {
      hold: 10_000,
      timeout: 30_000,
    });
    expect(result.state).toBe("unhealthy");
    expect(explainHealth(result)).toMatch(/not healthy|connection refused/);
  });
});

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
