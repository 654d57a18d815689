import { expect, it } from "vitest";
import { deployedVersions } from "../src/deployed-versions.ts";
import { parseSize } from "../src/size.ts";

const place = (tag: string | undefined) => ({
  file: "k.yaml",
  line: 1,
  where: "images[name=api]",
  image: "api",
  before: { tag, digest: undefined },
  after: { tag: "1.4.0", digest: undefined },
});

it.each<[readonly (string | undefined)[], string | undefined, string | undefined]>([
  [["1.3.0", "1.10.0", "1.2.0"], "1.10.0", "1.2.0"],
  [["v1.3.0", undefined], "v1.3.0", "v1.3.0"],
  [[undefined], undefined, undefined],
  [[], undefined, undefined],
  [["sha-abc", "sha-abc"], "sha-abc", "sha-abc"],
  [["v1.3.0", "1.3.0"], "1.3.0", "v1.3.0"],
  [["1.5.0", "sha-abc", "1.3.0"], "1.5.0", undefined],
  [["1.3.0", "sha-abc", "1.5.0"], "1.5.0", undefined],
  [["sha-abc", "1.5.0"], "1.5.0", undefined],
  [["sha-abc", "sha-def"], "sha-abc", undefined],
])("of %j the newest is %s and the oldest %s", (tags, newest, oldest) => {
  const found = deployedVersions(tags.map(place));
  expect([found.newest, found.oldest?.before.tag]).toEqual([newest, oldest]);
});

it("says which place has a version that cannot be ordered, be it a digest without a tag", () => {
  const of = (...places: readonly Parameters<typeof deployedVersions>[0][number][]) => deployedVersions(places);
  expect(of(place("1.5.0"), place("sha-abc"), place("1.3.0")).warnings).toEqual([
    "k.yaml:1 images[name=api] is at sha-abc, which cannot be ordered with the versions of the other places: what is deployed counts as not known",
  ]);
  const digest = `sha256:${"a".repeat(64)}`;
  const untagged = { ...place(undefined), before: { tag: undefined, digest } };
  expect(of(place("1.5.0"), untagged)).toMatchObject({
    newest: "1.5.0",
    oldest: undefined,
    warnings: [expect.any(String)],
  });
  expect(of(place("1.5.0"), place(undefined), place("1.3.0")).warnings).toEqual([]);
});

it.each<[string, number | undefined]>([
  ["100", 100],
  ["12 GB", 12 * 1024 ** 3],
  ["1.5GiB", 1.5 * 1024 ** 3],
  ["800MB", 800 * 1024 ** 2],
  ["8 kB", 8192],
  ["2TB", 2 * 1024 ** 4],
  ["big", undefined],
  ["", undefined],
])("%s is %s bytes", (text, bytes) => {
  expect(parseSize(text)).toBe(bytes);
});
