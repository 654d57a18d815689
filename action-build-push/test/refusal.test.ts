import { RegistryError, type RegistryFailure } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import { type Circumstances, explainRefusal } from "../src/refusal.ts";

const now = new Date("2026-11-21T00:00:00Z");
const usual: Circumstances = {
  source: "github-token",
  right: "push",
  isFork: false,
  workflow: "acme/shop",
  token: undefined,
  now,
};

function refusal(failure: RegistryFailure, over: { said?: string; host?: string } = {}): RegistryError {
  const { said = "DENIED: denied", host = "ghcr.io" } = over;
  return new RegistryError("push", { failure, host, repository: "acme/api", status: 403, said });
}

describe("a refusal by GHCR", () => {
  it.each([
    [
      "DENIED: installation not allowed to Create organization package",
      "give the job `permissions: {contents: read, packages: write}`",
    ],
    ["DENIED: permission_denied: write_package", "https://github.com/orgs/acme/packages/container/api/settings"],
    ["DENIED: permission_denied: write_package", 'under "Manage Actions access" add acme/shop with the role Write'],
  ])("%s is explained with %s", (said, expected) => {
    expect(explainRefusal(refusal("denied", { said }), usual)).toContain(expected);
  });

  it.each([
    ["github-token", "To pull, give the job `permissions: {contents: read, packages: read}`"],
    ["github-token", "add acme/shop with the role Read"],
    ["inputs", "The token needs read:packages, its user the right to read acme/api"],
  ] as const)("of a run that only reads, with %s, is explained with %s", (source, expected) => {
    expect(explainRefusal(refusal("denied"), { ...usual, source, right: "pull", isFork: true })).toContain(expected);
  });

  it("of a pull request from a fork cannot be helped by permissions", () => {
    expect(explainRefusal(refusal("denied"), { ...usual, isFork: true })).toContain("use push: false there");
  });

  it.each([
    [
      { accepted: true, scopes: ["read:packages"], expires: undefined },
      "The token's scopes are read:packages; it needs write:packages",
    ],
    [{ accepted: true, scopes: undefined, expires: new Date("2026-11-01") }, "The token ended on 2026-11-01"],
    [{ accepted: false, scopes: undefined, expires: undefined }, "has ended or was revoked"],
    [{ accepted: true, scopes: ["write:packages"], expires: undefined }, "single sign-on"],
  ])("of a personal token like %j is explained with %s", (token, expected) => {
    expect(explainRefusal(refusal("denied"), { ...usual, source: "inputs", token })).toContain(expected);
  });
});

describe("a refusal by any registry", () => {
  it.each([
    ["unauthenticated", "none", "There is no credential for r.lab"],
    ["unauthenticated", "inputs", "does not accept this registry-username and registry-password"],
    ["unauthenticated", "docker-login", "sign in again"],
    ["denied", "inputs", "may not push to acme/api"],
    ["missing", "inputs", "create acme/api"],
    ["unsupported", "inputs", "is it a mirror"],
    ["untrusted", "inputs", "/etc/docker/certs.d/r.lab/ca.crt"],
    ["unavailable", "inputs", "run the step again later"],
    ["unreachable", "inputs", "that the runner reaches it"],
    ["invalid", "inputs", "names a container registry"],
  ] as const)("that is %s with a credential from %s says: %s", (failure, source, expected) => {
    expect(explainRefusal(refusal(failure, { host: "r.lab" }), { ...usual, source })).toContain(expected);
  });

  it("repeats the registry's own words", () => {
    const text = explainRefusal(refusal("denied", { host: "r.lab", said: "DENIED: quota exceeded" }), usual);
    expect(text).toContain("r.lab/acme/api: cannot push: 403 DENIED: quota exceeded.");
  });
});
