import { describe, expect, it } from "vitest";
import { read } from "./read-inputs.ts";

describe("a return to an earlier release", () => {
  it("needs the stack alone", async () => {
    expect((await read({ stack: "shop", mode: "rollback" })).config).toMatchObject({
      mode: "rollback",
      stack: "shop",
      toRelease: undefined,
    });
  });

  it.each([
    [undefined, false],
    ["true", true],
    ["false", false],
  ])("stays where it was asked to go, unless told otherwise (rollback-on-failure %j: %j)", async (given, expected) => {
    const inputs = {
      stack: "shop",
      mode: "rollback",
      ...(given === undefined ? {} : { "rollback-on-failure": given }),
    };
    expect((await read(inputs)).config).toMatchObject({ rollbackOnFailure: expected });
  });

  it("may name the release", async () => {
    const { config } = await read({ stack: "shop", mode: "rollback", "to-release": "v1.4.2" });
    expect(config).toMatchObject({ toRelease: "v1.4.2" });
  });

  it("does not look at the stack file", async () => {
    expect((await read({ stack: "shop", mode: "rollback", "stack-file": "no.yml" })).problems).toEqual([]);
  });
});
