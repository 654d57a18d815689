import { describe, expect, it } from "vitest";
import { buildOk, openCheckout, tagged } from "./support/build.ts";

describe("latest: auto", () => {
  it("follows the highest stable release only", async () => {
    const checkout = openCheckout();
    const release = async (version: string) => {
      checkout.commit(version);
      const inputs = { latest: "auto", tags: "{{major}}\n{{major}}.{{minor}}" };
      const { outputs, log } = await buildOk(checkout, inputs, { ref: `refs/tags/v${version}` });
      expect(outputs.version).toBe(version);
      return { log, tags: JSON.parse(outputs.images ?? "").api.tags as string[] };
    };

    expect((await release("1.9.0")).tags).toEqual(["1.9.0", "1", "1.9", "latest"]);
    expect((await release("2.0.0")).tags).toEqual(["2.0.0", "2", "2.0", "latest"]);
    const fix = await release("1.9.1");
    expect(fix.tags).toEqual(["1.9.1", "1", "1.9"]);
    expect(fix.log).toContain("tag latest stays where it is: a higher release than 1.9.1 is published");
    expect((await release("2.1.0-rc.1")).tags).toEqual(["2.1.0-rc.1"]);

    expect(await tagged(checkout, "latest")).toEqual(await tagged(checkout, "2.0.0"));
    expect(await tagged(checkout, "1")).toEqual(await tagged(checkout, "1.9.1"));
    expect(await tagged(checkout, "2")).toEqual(await tagged(checkout, "2.0.0"));
  });

  it("is off by default", async () => {
    const checkout = openCheckout();
    await buildOk(checkout);
    expect(await tagged(checkout, "latest")).toEqual([undefined, undefined, undefined]);
  });
});
