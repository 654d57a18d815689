import { describe, expect, it } from "vitest";
import { deployment, plain, read } from "./read-inputs.ts";

describe("the credential that nodes pull with", () => {
  const registry = { "registry-username": "ci", "registry-password": "push-password" };

  it("is none when none is given", async () => {
    expect((await deployment(plain)).pull).toBeUndefined();
  });

  it("is the registry's own, or its own", async () => {
    expect((await deployment({ ...plain, ...registry })).pull).toMatchObject({ registry: "ghcr.io", username: "ci" });
    const own = { registry: "registry.lab:5000", "pull-username": "bot", "pull-password": "read-password" };
    const { pull } = await deployment({ ...plain, ...registry, ...own });
    expect(pull).toMatchObject({ registry: "registry.lab:5000", username: "bot" });
    expect(pull?.password.reveal()).toBe("read-password");
  });

  it.each([
    [{ "registry-username": "ci" }, "registry-password: is required with registry-username"],
    [{ "registry-password": "x" }, "registry-username: is required with registry-password"],
    [{ "pull-username": "ci" }, "pull-password: is required with pull-username"],
    [{ ...registry, "pull-password": "x" }, "pull-username: is required with pull-password"],
  ])("is not made up from %j", async (inputs, problem) => {
    expect((await read({ ...plain, ...inputs })).problems).toEqual([problem]);
  });

  it.each([
    [
      "the job's own token",
      { "registry-username": "ci", "registry-password": "ghs_abcdef" },
      "registry-password is the job's own GITHUB_TOKEN",
    ],
    ["a token of ECR", { "pull-username": "AWS", "pull-password": "eyJ" }, "pull-password is an ECR token"],
  ])("is warned of when it is %s, because the swarm keeps it", async (_name, inputs, warning) => {
    const { config } = await read({ stack: "shop", mode: "rollback", ...inputs });
    expect(config?.warnings).toEqual([expect.stringContaining(warning)]);
    expect(config?.warnings.join()).not.toContain("ghs_abcdef");
  });

  it.each([
    { "registry-username": "ci", "registry-password": "dckr_pat_x" },
    { "registry-username": "ci", "registry-password": "ghs_x", "pull-username": "bot", "pull-password": "ghp_x" },
  ])("is not warned of when it lasts: %j", async (inputs) => {
    expect((await deployment({ ...plain, ...inputs })).warnings).toEqual([]);
  });
});
