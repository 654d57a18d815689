import { describe, expect, it } from "vitest";
import { formatImageRef, isDigest, isRepository, isTag, parseImageRef } from "../../src/index.ts";

const digest = `sha256:${"0a1b".repeat(16)}`;

describe("an image reference", () => {
  it.each([
    ["a short name is on Docker Hub", "nginx", { registry: "docker.io", repository: "library/nginx" }],
    ["a Docker Hub user's image", "acme/api:1.0", { registry: "docker.io", repository: "acme/api", tag: "1.0" }],
    ["Docker Hub by name", "docker.io/nginx:1", { registry: "docker.io", repository: "library/nginx", tag: "1" }],
    ["Docker Hub by its old name", "index.docker.io/acme/api", { registry: "docker.io", repository: "acme/api" }],
    [
      "a registry, a path, a tag and a digest",
      `ghcr.io/acme/shop/api:1.2.3@${digest}`,
      { registry: "ghcr.io", repository: "acme/shop/api", tag: "1.2.3", digest },
    ],
    ["a digest alone", `ghcr.io/acme/api@${digest}`, { registry: "ghcr.io", repository: "acme/api", digest }],
    ["a registry with a port", "registry.lab:5000/api", { registry: "registry.lab:5000", repository: "api" }],
    ["a port and a tag", "localhost:5000/api:2", { registry: "localhost:5000", repository: "api", tag: "2" }],
    ["localhost without a port", "localhost/api", { registry: "localhost", repository: "api" }],
    ["an IPv6 registry", "[::1]:5000/api", { registry: "[::1]:5000", repository: "api" }],
    ["a host in capitals", "Registry/api", { registry: "Registry", repository: "api" }],
    ["separators of all kinds", "a.io/x__y/a-b.c", { registry: "a.io", repository: "x__y/a-b.c" }],
  ])("may be %s", (_name, text, parts) => {
    expect(parseImageRef(text)).toEqual(parts);
  });

  it.each([
    ["nothing", ""],
    ["capitals in the path", "ghcr.io/Acme/api"],
    ["a URL", "https://ghcr.io/acme/api"],
    ["an empty tag", "acme/api:"],
    ["an empty digest", "acme/api@"],
    ["a cut digest", "acme/api@sha256:0a1b"],
    ["a tag that begins with a dot", "acme/api:.1"],
    ["a blank", "acme/api :1"],
    ["a line break", "acme/api\nX"],
    ["an empty part of the path", "ghcr.io//api"],
    ["a path that ends in a separator", "acme/api-"],
    ["an unset variable", "ghcr.io/acme/api:$" + "{TAG}"],
  ])("is not %s", (_name, text) => {
    expect(parseImageRef(text)).toBeUndefined();
  });

  it.each(["ghcr.io/acme/api", "ghcr.io/acme/api:1", `r.lab:5000/a@${digest}`, `r.lab:5000/a/b:1@${digest}`])(
    "%s is written as it was read",
    (text) => {
      const ref = parseImageRef(text);
      expect(ref && formatImageRef(ref)).toBe(text);
    },
  );
});

describe("parts of a reference", () => {
  it.each([
    ["1.2.3", true],
    ["_x", true],
    ["a".repeat(128), true],
    ["a".repeat(129), false],
    ["-x", false],
    ["1.0+7", false],
  ])("%s as a tag: %s", (text, expected) => {
    expect(isTag(text)).toBe(expected);
  });

  it.each([
    [digest, true],
    [digest.toUpperCase(), false],
    [digest.slice(7), false],
    [`${digest}0`, false],
  ])("%s as a digest: %s", (text, expected) => {
    expect(isDigest(text)).toBe(expected);
  });

  it.each([
    ["acme/api", true],
    ["acme//api", false],
    ["a___b", false],
    ["/api", false],
  ])("%s as a repository: %s", (text, expected) => {
    expect(isRepository(text)).toBe(expected);
  });
});
