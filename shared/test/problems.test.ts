import { describe, expect, it } from "vitest";
import { Problems, renderPlace, UserError } from "../src/index.ts";

function thrown(problems: Problems): UserError | undefined {
  try {
    problems.throwIfAny();
    return undefined;
  } catch (error) {
    return error as UserError;
  }
}

describe("problems", () => {
  it("stop nothing when there are none", () => {
    expect(thrown(new Problems())).toBeUndefined();
  });

  it("become one error that lists all of them, with their places", () => {
    const problems = new Problems();
    problems.add("stack", "is required");
    problems.addAll([
      { input: "stack-file", message: "the variable TAG is not set", at: { file: "stack.yml", line: 3 } },
    ]);
    const error = thrown(problems);
    expect(error).toBeInstanceOf(UserError);
    expect(error?.message).toBe(
      "2 problems, nothing was changed:\n  - stack: is required\n  - stack-file (stack.yml:3): the variable TAG is not set",
    );
    expect(error?.problems).toEqual(problems.found);
  });

  it("are counted as a person counts", () => {
    const problems = new Problems();
    problems.add("stack", "is required");
    expect(thrown(problems)?.message).toMatch(/^1 problem, nothing/);
  });

  it.each([
    ["images", true],
    ["images.api", true],
    ["images.api.target", false],
    ["image", false],
    ["env", false],
  ])("with images.api concern %s: %s", (input, concerned) => {
    const problems = new Problems();
    problems.add("images.api", "is no reference");
    expect(problems.concern(input)).toBe(concerned);
  });
});

describe("a place", () => {
  it.each([
    [{ file: "a.yml" }, "a.yml"],
    [{ file: "a.yml", line: 3 }, "a.yml:3"],
    [{ file: "a.yml", line: 3, column: 7 }, "a.yml:3:7"],
  ])("%j is written %s", (place, written) => {
    expect(renderPlace(place)).toBe(written);
  });
});
