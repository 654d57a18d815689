import { setImmediate } from "node:timers/promises";
import { FakeClock, RecordingRunner } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { lastWords } from "../src/last-words.ts";

const END = { state: "untouched", reason: "cancelled", left: "shop was not touched", next: "run this again" } as const;

describe("a run that is cancelled", () => {
  async function cancelled(endsInTime: boolean) {
    const [cancel, log, clock] = [new AbortController(), new RecordingRunner(), new FakeClock()];
    const sleep = clock.sleep.bind(clock);
    const asleep = Promise.withResolvers<void>();
    clock.sleep = async (milliseconds, signal) => {
      await asleep.promise;
      await sleep(milliseconds, signal);
    };
    const words = lastWords({ cancel: cancel.signal, clock, log }, () => END);
    cancel.abort();
    if (endsInTime) words[Symbol.dispose]();
    asleep.resolve();
    await setImmediate();
    await setImmediate();
    return { clock, log };
  }

  it("says what it leaves shortly before its process is ended", async () => {
    const { clock, log } = await cancelled(false);
    expect(clock.now()).toBe(6_500);
    expect(JSON.stringify(log)).toContain("As far as it came: shop was not touched\\nNext: run this again");
  });

  it("says nothing of that when it comes to its own end in time", async () => {
    const { log } = await cancelled(true);
    expect(JSON.stringify(log)).not.toContain("shop was not touched");
  });
});
