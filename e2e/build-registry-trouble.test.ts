import { describe, expect, it, onTestFinished } from "vitest";
import { build, buildOk, openCheckout, tagged } from "./support/build.ts";
import { type FaultyRegistry, startFaultyRegistry } from "./support/faulty-registry.ts";

async function faultyRegistry(): Promise<FaultyRegistry> {
  const registry = await startFaultyRegistry();
  onTestFinished(() => registry[Symbol.asyncDispose]());
  return registry;
}

describe("a registry that fails for a while", () => {
  it("during the push costs another try, not the release", async () => {
    const registry = await faultyRegistry();
    const checkout = openCheckout();
    // BuildKit and containerd in it ask eight times by themselves, over seven seconds, before they give up.
    registry.fail({ match: /^PUT .*\/web\/manifests\/slipway-staging/, status: 504, times: 8 });
    const { log, outputs } = await buildOk(checkout, { registry: registry.host });
    expect(registry.faulted).toBe(8);
    expect(log).toContain("504 Gateway Timeout; building again in 5 s");
    expect(outputs.result).toBe("pushed");
    expect(await tagged(checkout, "1.0.0")).not.toContain(undefined);
  });

  it("during the checks and the tags is asked again", async () => {
    const registry = await faultyRegistry();
    const checkout = openCheckout();
    registry.fail({ match: /tags\/list/, status: 429, times: 2 });
    registry.fail({ match: /^PUT .*\/manifests\/1\.0\.0/, status: 503, times: 2 });
    const { log } = await buildOk(checkout, { registry: registry.host });
    expect(log).toContain("answered 429; trying again in");
    expect(log).toContain("answered 503; trying again in");
    expect(await tagged(checkout, "1.0.0")).not.toContain(undefined);
  });
});

describe("a registry that fails while the tags are moved", () => {
  it("gets the moved tags put back, and the next run completes the release", async () => {
    const registry = await faultyRegistry();
    const checkout = openCheckout();
    const inputs = { registry: registry.host, latest: "true" };
    await buildOk(checkout, inputs);
    const before = await tagged(checkout, "latest");
    checkout.commit("next");

    registry.fail({ match: /^PUT .*\/web\/manifests\/latest/, status: 403, times: 1 });
    const failed = await build(checkout, inputs, { ref: "refs/tags/v1.1.0" });
    expect(failed.exitCode).toBe(1);
    expect(await tagged(checkout, "latest")).toEqual(before);
    expect(failed.log).toContain("the tags could not all be moved; put back: ");
    expect(failed.log).toContain(`${checkout.namespace}/api:latest (${before[0]})`);
    expect(failed.log).toContain("new, and left because a registry cannot take a tag away: ");

    const again = await buildOk(checkout, inputs, { ref: "refs/tags/v1.1.0" });
    expect(again.outputs.result).toBe("pushed");
    expect(await tagged(checkout, "latest")).toEqual(await tagged(checkout, "1.1.0"));
    expect(again.log).not.toContain("::group::Build");
  });
});
