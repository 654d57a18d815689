import { describe, expect, it } from "vitest";
import { readLab } from "../lab/description.ts";
import { build, openCheckout, tagged } from "./support/build.ts";

describe("a registry that refuses the credential", () => {
  it("is found out before anything is built, and explained", async () => {
    const checkout = openCheckout();
    const run = await build(checkout, { "registry-password": "not-the-password" });
    expect(run.exitCode).toBe(1);
    expect(run.outputs.result).toBe("failed");
    expect(run.log).not.toContain("::group::Build");
    expect(run.log).toContain("1 problem, nothing was changed:");
    expect(run.log).toContain(`registry-password: ${readLab().registries.private.host}: cannot sign in: 401`);
    expect(run.log).toContain("does not accept this registry-username and registry-password");
    expect(run.log).not.toContain("not-the-password");
    expect(await tagged(checkout, "slipway-staging")).toEqual([undefined, undefined, undefined]);
  });

  it("is explained differently when no credential was given at all", async () => {
    const { exitCode, log } = await build(openCheckout(), { "registry-username": "", "registry-password": "" });
    expect(exitCode).toBe(1);
    expect(log).toContain("There is no credential for");
  });

  it("comes in one error with everything else that is wrong", async () => {
    const inputs = {
      images: "api: {target: ap}\nweb: {context: frontend}",
      platforms: "linux/s390x",
      "registry-password": "wrong",
    };
    const { exitCode, log } = await build(openCheckout(), inputs);
    expect(exitCode).toBe(1);
    expect(log).toContain("4 problems, nothing was changed:");
    for (const part of [
      "did you mean api?",
      "frontend/Dockerfile does not exist",
      "cannot build linux/s390x",
      "registry-password:",
    ]) {
      expect(log).toContain(part);
    }
  });
});
