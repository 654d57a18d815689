import { describe, expect, it } from "vitest";
import { readLab } from "../lab/description.ts";
import { buildOk, openCheckout } from "./support/build.ts";
import { dockerOk } from "./support/docker.ts";

const forgetLayers = () => dockerOk(["builder", "prune", "--all", "--force"], { socket: readLab().runner.socket });

describe("cache: registry", () => {
  it("brings the layers to a runner that has none", async () => {
    const checkout = openCheckout();
    const inputs = { cache: "registry", platforms: "linux/amd64,linux/arm64" };
    await forgetLayers();
    const first = await buildOk(checkout, inputs);
    expect(first.log).toMatch(/RUN echo shared.*: \d/);
    await forgetLayers();
    checkout.commit("only the version is new");
    const second = await buildOk(checkout, inputs, { ref: "refs/tags/v1.1.0" });
    expect(second.log).toMatch(/RUN echo shared.*: cached/);
    expect(second.log).not.toMatch(/RUN echo shared.*: \d/);
  });
});
