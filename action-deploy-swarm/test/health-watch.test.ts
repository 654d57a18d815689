import { Deadline } from "@slipway/shared";
import { FakeClock } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { HealthWatch } from "../src/health-watch.ts";
import type { HealthGate } from "../src/session.ts";
import { Timeline } from "../src/timeline.ts";
import { failure } from "./support/results.ts";

function watchWith(health: HealthGate): HealthWatch {
  const clock = new FakeClock();
  return new HealthWatch({ health, timeline: new Timeline(clock), forward: new Deadline(clock, 60_000) });
}

/** Checks that go on until they are ended, and then take a while to remove what they made. */
function endless(): { readonly health: HealthGate; readonly left: () => number } {
  let left = 0;
  const health: HealthGate = async ({ cancel }) => {
    left += 1;
    await new Promise((ended) => cancel.addEventListener("abort", ended));
    await new Promise(setImmediate);
    left -= 1;
    return [];
  };
  return { health, left: () => left };
}

describe("the checks of a watch", () => {
  it("begin by themselves when nobody began them", async () => {
    await using watch = watchWith(async () => [failure]);
    expect(await watch.result()).toEqual([failure]);
  });

  it("count from when they were begun last", async () => {
    const answers = [[failure], []];
    await using watch = watchWith(async () => answers.shift() ?? []);
    watch.begin(9_000);
    watch.begin(9_000);
    expect(await watch.result()).toEqual([]);
  });

  it("have removed what they made when the watch ends, those of an earlier beginning too", async () => {
    const { health, left } = endless();
    {
      await using watch = watchWith(health);
      watch.begin(9_000);
      watch.begin(9_000);
      expect(left()).toBe(2);
    }
    expect(left()).toBe(0);
  });

  it("may fail unheard when nobody wants their result any more", async () => {
    await using watch = watchWith(() => Promise.reject(new Error("no engine")));
    watch.begin(9_000);
  });
});
