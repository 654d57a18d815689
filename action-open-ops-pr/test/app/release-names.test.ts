import { expect, it } from "vitest";
import { namesOf, pairsOf, variablesOf } from "../../src/app/release-names.ts";

const COMMIT = "c".repeat(40);

it("a commit and its tag are compared once, however many names there are to be found by", () => {
  const [olds, news] = [
    namesOf({ version: "1.3.0", commit: COMMIT }),
    namesOf({ version: "1.4.0", commit: COMMIT, tag: "v1.4.0" }),
  ];
  expect([olds.length, news.length]).toEqual([3, 3]);
  const pairs = pairsOf(olds, news);
  expect(pairs.tags).toEqual(["refs/tags/v1.3.0", "refs/tags/1.3.0"]);
  expect(pairs.heads.map(({ head }) => head)).toEqual(["v1.4.0", "1.4.0"]);
  expect(variablesOf({ olds, news, pairs }, undefined)).toEqual({
    ...{ t0: "refs/tags/v1.3.0", t1: "refs/tags/1.3.0", h0: "v1.4.0", h1: "1.4.0" },
    ...{ o0: COMMIT, o1: "refs/tags/v1.3.0", o2: "refs/tags/1.3.0" },
    ...{ n0: COMMIT, n1: "refs/tags/v1.4.0", n2: "refs/tags/1.4.0" },
  });
});

it("a commit without a known tag is compared by itself first", () => {
  const { heads } = pairsOf([], namesOf({ version: "1.4.0", commit: COMMIT }));
  expect(heads.map(({ head }) => head)).toEqual([COMMIT, "v1.4.0", "1.4.0"]);
});
