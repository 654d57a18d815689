import { Secret } from "@slipway/shared";
import { FakeClock, RecordingRunner } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import type { Answer, Ask, GitHub } from "../../src/github/github.ts";
import { mergeWhenReady } from "../../src/ops/auto-merge.ts";

const UNSTABLE = "Pull request Pull request is in unstable status";
const CLEAN = "Pull request Pull request is in clean status";

/** A GitHub that refuses with these words, one after the other, and then no more. */
function merging(...refusals: readonly string[]) {
  const waiting = [...refusals];
  const asked: string[] = [];
  const heads = new Set<unknown>();
  const ops: GitHub = {
    access: { owner: "acme", name: "ops", token: new Secret("ghs_x"), input: "token" },
    ask: async <T>({ document, variables }: Ask): Promise<Answer<T>> => {
      asked.push(/(?:mutation|query) (\w+)/.exec(document)?.[1] ?? "?");
      heads.add((variables.input as { expectedHeadOid: string }).expectedHeadOid);
      const message = waiting.shift();
      return { data: {} as T, problems: message === undefined ? [] : [{ message }] };
    },
    demand: () => Promise.reject(new Error("nothing is demanded")),
    post: () => Promise.reject(new Error("nothing is posted")),
  };
  const clock = new FakeClock();
  const log = new RecordingRunner();
  const merge = () => mergeWhenReady({ ops, clock, log }, { id: "P", head: "abc", method: "SQUASH" });
  return { merge, asked, clock, heads };
}

describe("a pull request that was opened a moment ago", () => {
  it("is asked to merge by itself again until GitHub has worked out whether it can be merged", async () => {
    const { merge, asked, clock, heads } = merging(UNSTABLE, UNSTABLE, "Pull request is in unknown status");
    expect(await merge()).toBe("waiting");
    expect(asked).toEqual(Array(4).fill("AutoMerge"));
    expect(clock.now()).toBe(14_000);
    expect([...heads]).toEqual(["abc"]);
  });

  it("is merged now when it turns out to wait for nothing", async () => {
    const { merge, asked } = merging(UNSTABLE, CLEAN);
    expect(await merge()).toBe("merged");
    expect(asked).toEqual(["AutoMerge", "AutoMerge", "Merge"]);
  });

  it("is left to people when it stays so for a minute", async () => {
    const { merge, asked, clock } = merging(...Array<string>(20).fill(UNSTABLE));
    await expect(merge()).rejects.toThrow(`acme/ops: cannot merge by itself: ${UNSTABLE}`);
    expect(asked).toEqual(Array(6).fill("AutoMerge"));
    expect(clock.now()).toBe(60_000);
  });

  it("is not asked again for what does not pass", async () => {
    const { merge, asked } = merging("Auto merge is not allowed for this repository");
    await expect(merge()).rejects.toThrow("Auto merge is not allowed");
    expect(asked).toEqual(["AutoMerge"]);
  });
});
