import { describe, expect, it } from "vitest";
import { historyOf, lackingOf } from "../../src/ops/history.ts";

const wanted = { labels: ["ops-pr", "Release"], reviewers: ["ada", "acme/platform"] };

const labeled = (name: string) => ({ __typename: "LabeledEvent", label: { name } });
const requested = (requestedReviewer: { login: string } | { combinedSlug: string } | null) => ({
  __typename: "ReviewRequestedEvent",
  requestedReviewer,
});

/** What lacks on a pull request to which these things have happened. */
function lacking(...nodes: Parameters<typeof historyOf>[0]["asked"]["nodes"]) {
  return lackingOf(historyOf({ autoMergeRequest: null, asked: { nodes } }), wanted);
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

it.each([
  [null, [], "never"],
  [{ mergeMethod: "SQUASH" }, ["AutoSquashEnabledEvent"], "now"],
  [null, ["AutoSquashEnabledEvent"], "no-longer"],
  [null, ["LabeledEvent"], "never"],
] as const)("with %o and %o it is to be merged by itself: %s", (autoMergeRequest, kinds, expected) => {
  const nodes = kinds.map((__typename) => ({ __typename }));
  expect(historyOf({ autoMergeRequest, asked: { nodes } }).autoMerge).toBe(expected);
});
