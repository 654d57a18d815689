import { describe, expect, test } from "vitest";
import { withoutOuterSettings } from "../docker-cli.ts";
import { labEnvironment } from "../exec.ts";
import { longPaths, missingPrograms } from "../host.ts";
import { planLab } from "../identity.ts";

const plan = planLab("mine", "/cache");

describe("withoutOuterSettings", () => {
  test("drops what leads to another engine or through a proxy, and keeps the rest", () => {
    const outer = {
      DOCKER_HOST: "unix:///elsewhere",
      DOCKER_CONTEXT: "work",
      BUILDX_BUILDER: "cloud",
      COMPOSE_FILE: "other.yml",
      HTTPS_PROXY: "http://proxy",
      http_proxy: "http://proxy",
      HOME: "/home/me",
      UNSET: undefined,
    };
    expect(withoutOuterSettings(outer)).toEqual({ HOME: "/home/me" });
  });
});

describe("labEnvironment", () => {
  test("puts the lab's docker first and trusts the lab's certificates", () => {
    expect(labEnvironment(plan, { PATH: "/usr/bin", DOCKER_HOST: "unix:///elsewhere" })).toEqual({
      PATH: "/cache/labs/mine/bin:/usr/bin",
      SLIPWAY_LAB: "/cache/labs/mine/lab.json",
      DOCKER_CONFIG: "/cache/labs/mine/docker-config",
      NODE_EXTRA_CA_CERTS: "/cache/labs/mine/tls/ca.pem",
      SSL_CERT_FILE: "/cache/labs/mine/tls/bundle.pem",
    });
  });
});

describe("what a machine lacks", () => {
  test("names every program that is missing, with its package", () => {
    const missing = missingPrograms("/nowhere");
    expect(missing).toContain("the command nsenter is not on PATH: install Debian's package util-linux");
    expect(missing.length).toBeGreaterThan(5);
  });

  test("names a socket whose path is too long, and what to do", () => {
    expect(longPaths(plan)).toEqual([]);
    expect(longPaths(planLab("mine", `/${"deep/".repeat(20)}`))).toEqual([
      expect.stringMatching(/is too long for a socket \(limit 107\): set SLIPWAY_CACHE/),
    ]);
  });
});
