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
])("of %j the newest is %s and the oldest %s", (tags, newest, oldest) => {
  const found = deployedVersions(tags.map(place));
  expect([found.newest, found.oldest?.before.tag]).toEqual([newest, oldest]);
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
