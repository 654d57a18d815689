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

  it("may name the release", async () => {
    const { config } = await read({ stack: "shop", mode: "rollback", "to-release": "v1.4.2" });
    expect(config).toMatchObject({ toRelease: "v1.4.2" });
  });

  it("does not look at the stack file", async () => {
    expect((await read({ stack: "shop", mode: "rollback", "stack-file": "no.yml" })).problems).toEqual([]);
  });
});
