import { describe, expect, it } from "vitest";
import { historyOf, lackingOf } from "../../src/ops/history.ts";

const us = { login: "robot", isBot: true };
const robot = { __typename: "Bot", login: "robot[bot]" };
const ada = { __typename: "User", login: "ada" };
const wanted = { labels: ["ops-pr", "Release"], reviewers: ["ada", "acme/platform"] };

const labeled = (name: string) => ({ __typename: "LabeledEvent", label: { name } });
const requested = (requestedReviewer: { login: string } | { combinedSlug: string } | null) => ({
  __typename: "ReviewRequestedEvent",
  requestedReviewer,
});

/** What lacks on a pull request to which these things have happened. */
function lacking(...nodes: Parameters<typeof historyOf>[0]["asked"]["nodes"]) {
  return lackingOf(historyOf({ autoMergeRequest: null, asked: { nodes } }, us), wanted);
}

describe("a pull request lacks", () => {
  it("everything when nothing was asked for", () => {
    expect(lacking()).toEqual(wanted);
  });

  it("nothing that was ever asked for, however its name was written", () => {
    const events = [labeled("OPS-PR"), labeled("release"), requested({ login: "Ada" })];
    expect(lacking(...events, requested({ combinedSlug: "acme/platform" }))).toEqual({ labels: [], reviewers: [] });
  });

  it("no team when somebody was asked whom the token may not see", () => {
    expect(lacking(requested(null)).reviewers).toEqual(["ada"]);
  });
});

const enabled = { __typename: "AutoSquashEnabledEvent" };
const disabledBy = (actor: typeof robot | null) => ({ __typename: "AutoMergeDisabledEvent", actor });

describe("a merge by itself", () => {
  it.each([
    ["was never asked for", null, [], "never"],
    ["was never asked for beside other things", null, [labeled("release")], "never"],
    ["is asked for by us", { enabledBy: robot }, [enabled], "by-us"],
    ["is asked for by a person", { enabledBy: ada }, [enabled], "by-others"],
    ["is asked for by nobody who is still there", { enabledBy: null }, [enabled], "by-others"],
    ["was turned off by a person", null, [enabled, disabledBy(ada)], "turned-off"],
    ["was turned off by GitHub", null, [enabled, disabledBy(null)], "turned-off"],
    ["was turned off without a word", null, [enabled], "turned-off"],
    ["was turned off by us, and so is asked for anew", null, [enabled, disabledBy(robot)], "never"],
    ["was turned off by a person last", null, [enabled, disabledBy(robot), enabled, disabledBy(ada)], "turned-off"],
  ] as const)("%s", (_name, autoMergeRequest, nodes, expected) => {
    expect(historyOf({ autoMergeRequest, asked: { nodes } }, us).autoMerge).toBe(expected);
  });
});
