import { describe, expect, it } from "vitest";
import { describeError, UserError } from "../src/index.ts";

describe("an error", () => {
  it("is told with its causes, outermost first", () => {
    const cause = new Error("registry said 401", { cause: new Error("token expired") });
    expect(describeError(new Error("push failed", { cause }))).toBe("push failed: registry said 401: token expired");
  });

  it("that a person can mend ends with what to do", () => {
    const error = new UserError("cannot reach manager-1", { hint: "check ssh-host", cause: new Error("refused") });
    expect(describeError(error)).toBe("cannot reach manager-1: refused\nNext: check ssh-host");
  });

  it("gives the hints of its causes, too", () => {
    const cause = new UserError("no engine answers", { hint: "start it" });
    expect(describeError(new UserError("deploy failed", { hint: "run again", cause }))).toBe(
      "deploy failed: no engine answers\nNext: run again\nNext: start it",
    );
  });

  it("is not hidden by a clean-up that failed after it", async () => {
    const failing = async () => {
      await using _folder = {
        async [Symbol.asyncDispose]() {
          throw new Error("the folder is busy");
        },
      };
      throw new UserError("no engine answers", { hint: "start it" });
    };
    const error = await failing().catch((reason: unknown) => reason);
    expect(describeError(error)).toBe("no engine answers\nNext: start it");
  });

  it.each([
    ["text", "it broke", "it broke"],
    ["an error with a text as cause", new Error("it broke", { cause: "on purpose" }), "it broke: on purpose"],
    ["nothing", undefined, "undefined"],
  ])("may be %s", (_name, thrown, described) => {
    expect(describeError(thrown)).toBe(described);
  });
});
