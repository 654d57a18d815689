import { describe, expect, it } from "vitest";
import { miss } from "../../../src/health/outcome.ts";
import { explainHealth } from "../../../src/health/render.ts";
import { probed, probeOf, scriptedProbe } from "../support/scripted-probe.ts";
import { fresh, old, pass, refused, verify } from "./scripted-verification.ts";

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

  it.each([
    ["half a minute", 300_000, 32_000],
    ["half of the budget", 20_000, 12_000],
  ])("honours a Retry-After that is longer than there is time for %s at most", async (_name, timeout, end) => {
    const busy = miss("answered 503", "passing", { retryAfter: 600_000 });
    const { result, now } = await verify((clock) => [probed("api", scriptedProbe([busy, pass], clock))], { timeout });
    expect(result.state).toBe("healthy");
    expect(now).toBe(end);
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
