import { describe, expect, it } from "vitest";
import { interleaved, median } from "../measure.ts";

describe("the median", () => {
  it.each([
    [[3], 3],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[10, 9, 100], 10],
  ])("of %j is %d", (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it("of nothing is an error", () => {
    expect(() => median([])).toThrow("the median of nothing");
  });
});

it("contestants are measured in turn, there and back", async () => {
  const order: string[] = [];
  const contestant = (name: string, values: number[]) => async () => {
    order.push(name);
    return values.shift() ?? 0;
  };
  const measured = await interleaved(3, { ours: contestant("ours", [1, 2, 3]), other: contestant("other", [4, 5, 6]) });
  expect(order).toEqual(["ours", "other", "other", "ours", "ours", "other"]);
  expect(measured).toEqual({ ours: [1, 2, 3], other: [4, 5, 6] });
});
