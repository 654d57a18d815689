import { expect, it } from "vitest";
import { formatSize, size } from "../src/fields/size.ts";

it.each([
  ["500", 500],
  ["20GB", 20 * 1024 ** 3],
  ["1.5 GiB", 1.5 * 1024 ** 3],
  ["10m", 10 * 1024 ** 2],
])("%s is %d bytes", (given, expected) => {
  expect(size.parse(given)).toBe(expected);
});

it.each(["20 gigs", "-1", ""])("%j is no size", (given) => {
  expect(size.safeParse(given).success).toBe(false);
});

it.each([
  [0, "0 bytes"],
  [10_239, "10239 bytes"],
  [10_240, "10 kB"],
  [697 * 1024 ** 2, "697 MB"],
  [20 * 1024 ** 3, "20 GB"],
])("%d bytes are %s", (bytes, expected) => {
  expect(formatSize(bytes)).toBe(expected);
});
