import { expect, it } from "vitest";
import { backoff, pauseWithin } from "../../src/health/backoff.ts";

const pace = { interval: 1_000, intervalMax: 5_000 };

it("pauses a quarter of a second at first and half as long again after each miss", () => {
  expect([1, 2, 3, 4].map((misses) => Math.round(backoff(misses, pace, 0.5)))).toEqual([250, 375, 563, 844]);
});

it("never pauses longer than interval-max, whatever the jitter", () => {
  expect([0, 0.5, 1].map((random) => backoff(40, pace, random))).toEqual([4_000, 5_000, 5_000]);
});

it("varies by a fifth, so that probes do not keep step", () => {
  expect(backoff(1, pace, 0)).toBeCloseTo(200);
  expect(backoff(1, pace, 1)).toBeCloseTo(300);
});

it("leaves room for one more attempt before the budget ends", () => {
  expect(pauseWithin(1_000, 10_000)).toBe(1_000);
  expect(pauseWithin(1_000, 900)).toBe(650);
  expect(pauseWithin(1_000, 250)).toBeUndefined();
});
