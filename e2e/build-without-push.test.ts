import { describe, expect, it } from "vitest";
import { buildOk, NAMES, openCheckout, tagged } from "./support/build.ts";

describe("push: false", () => {
  it("builds everything, pushes nothing, and tells the digest that the push then has", async () => {
    const checkout = openCheckout();
    const inputs = { platforms: "linux/amd64,linux/arm64" };
    const withoutLogin = { "registry-username": "", "registry-password": "" };
    const built = await buildOk(checkout, { ...inputs, ...withoutLogin, push: "false" });
    expect(built.outputs.result).toBe("built");
    expect(built.outputs.pinned).toBe("");
    expect(await tagged(checkout, "slipway-staging")).toEqual([undefined, undefined, undefined]);
    const images = JSON.parse(built.outputs.images ?? "");
    expect(images.api).toMatchObject({ pinned: "", tags: [], platforms: { "linux/amd64": "", "linux/arm64": "" } });

    await buildOk(checkout, inputs);
    expect(await tagged(checkout, "1.0.0")).toEqual(NAMES.map((name) => images[name].digest));
  });
});
