import type { Outcome } from "../../../src/health/outcome.ts";
import type { AttemptLimits, Probe } from "../../../src/health/probe.ts";
import type { HealthTarget } from "../../../src/health/target.ts";
import type { ProbedTarget } from "../../../src/health/verify.ts";
import type { Clock } from "../../../src/ports/clock.ts";

export interface ScriptedProbe extends Probe {
  /** The time of each attempt. */
  readonly attemptedAt: number[];
  /** The time each attempt was given. */
  readonly limits: number[];
  isDisposed: boolean;
}

/** A probe whose outcomes come one after another; the last one repeats. */
export function scriptedProbe(outcomes: readonly Outcome[], clock: Clock): ScriptedProbe {
  return probeOf((attempt) => outcomes[Math.min(attempt, outcomes.length - 1)] as Outcome, clock);
}

/** A probe whose outcome depends on the number of the attempt, from 0, and the time. */
export function probeOf(outcome: (attempt: number, now: number) => Outcome, clock: Clock): ScriptedProbe {
  const attemptedAt: number[] = [];
  const limits: number[] = [];
  return {
    attemptedAt,
    limits,
    isDisposed: false,
    async attempt({ timeout }: AttemptLimits) {
      const now = clock.now();
      limits.push(timeout);
      return outcome(attemptedAt.push(now) - 1, now);
    },
    async [Symbol.asyncDispose]() {
      this.isDisposed = true;
    },
  };
}

export function probed(name: string, probe: Probe, required = true): ProbedTarget {
  const target: HealthTarget = {
    type: "container",
    name,
    required,
    when: true,
    container: name,
    expect: { digest: undefined, version: undefined },
  };
  return { target, probe };
}
