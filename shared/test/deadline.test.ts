import { describe, expect, it } from "vitest";
import { Deadline } from "../src/index.ts";
import { FakeClock } from "../src/testing/index.ts";

describe("a deadline", () => {
  it("has less and less left, and never less than nothing", () => {
    const clock = new FakeClock();
    const deadline = new Deadline(clock, 1_000);
    expect([deadline.left, deadline.passed]).toEqual([1_000, false]);
    clock.advance(999);
    expect([deadline.left, deadline.passed]).toEqual([1, false]);
    clock.advance(1);
    expect([deadline.left, deadline.passed]).toEqual([0, true]);
    clock.advance(5_000);
    expect(deadline.left).toBe(0);
  });

  it.each([
    ["shorter than what is left is its own", 200, 200],
    ["longer than what is left is cut", 5_000, 600],
  ])("within it that is %s", (_name, asked, left) => {
    const clock = new FakeClock();
    const whole = new Deadline(clock, 1_000);
    clock.advance(400);
    expect(whole.within(asked).left).toBe(left);
  });
});
