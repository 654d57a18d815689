import { describe, expect, it } from "vitest";
import { meetsConstraint, supportsPlatform } from "../../src/cluster/node.ts";
import { node } from "../support/cluster.ts";

const of = node("Node-1", { role: "manager", labels: { disk: "SSD" }, engineLabels: { region: "eu" } });

describe("a constraint", () => {
  it.each([
    ["node.hostname == node-1", true],
    ["node.hostname==other", false],
    ["node.hostname != other", true],
    ["node.id == node-Node-1", true],
    ["node.role == manager", true],
    ["node.role != manager", false],
    ["node.labels.disk == ssd", true],
    ["node.labels.disk != ssd", false],
    ["node.labels.none == x", false],
    ["node.labels.none != x", true],
    ["engine.labels.region == eu", true],
    ["node.platform.os == linux", true],
    ["node.platform.arch == x86_64", true],
    ["node.platform.arch == aarch64", false],
    ["  node.role   ==   manager  ", true],
    ["node.ip == 10.0.0.0/8", true],
    ["what this code does not know", true],
  ])("%s is met: %s", (constraint, met) => {
    expect(meetsConstraint(of, constraint)).toBe(met);
  });
});

describe("an image's platforms", () => {
  it.each([
    ["none", [], true],
    ["the node's, by its OCI name", [{ OS: "linux", Architecture: "amd64" }], true],
    ["the node's, by its machine's name", [{ OS: "linux", Architecture: "x86_64" }], true],
    ["another architecture's", [{ OS: "linux", Architecture: "arm64" }], false],
    ["another system's", [{ OS: "windows", Architecture: "amd64" }], false],
    [
      "one of them the node's",
      [
        { OS: "linux", Architecture: "arm64" },
        { OS: "linux", Architecture: "amd64" },
      ],
      true,
    ],
    ["any architecture's", [{ OS: "linux" }], true],
  ])("that are %s suit the node: %s", (_name, platforms, suits) => {
    expect(supportsPlatform(of, platforms)).toBe(suits);
  });
});
