import { FakeClock } from "@slipway/shared/testing";
import { expect, it } from "vitest";
import { AfterCancel, ReturnDeadline } from "../../src/writers/return-deadline.ts";

function open(patience: number) {
  const clock = new FakeClock();
  const cancel = new AbortController();
  const afterCancel = new AfterCancel(clock, cancel.signal);
  return { clock, cancel, deadline: () => new ReturnDeadline(clock, patience, afterCancel) };
}

it("writers have all their time to come back while nobody cancels", () => {
  const { clock, deadline } = open(120_000);
  const until = deadline();
  clock.advance(100_000);
  expect(until.left).toBe(20_000);
});

it("a cancel in the middle of it leaves what the runner gives", () => {
  const { clock, cancel, deadline } = open(120_000);
  const until = deadline();
  clock.advance(10_000);
  cancel.abort();
  expect(until.left).toBe(5_500);
  clock.advance(5_500);
  expect(until.passed).toBe(true);
});

it("what went by between the cancel and their start is theirs no more", () => {
  const { clock, cancel, deadline } = open(120_000);
  cancel.abort();
  clock.advance(4_000);
  expect(deadline().left).toBe(1_500);
});
