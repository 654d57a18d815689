import { describe, expect, it } from "vitest";
import type { ServiceSpec } from "../../src/cluster/service.ts";
import { describeChange, shortImage } from "../../src/plan/describe-change.ts";
import { SECOND, spec } from "../support/cluster.ts";

const digest = (character: string) => `sha256:${character.repeat(64)}`;
const names = new Map<string, string>();
const container = (change: object) => spec("api", { container: change });
const task = (change: object) => spec("api", { task: change });

describe("what changes in a service", () => {
  it.each<[string, ServiceSpec, ServiceSpec, string[]]>([
    [
      "its image, with tag and the digest's beginning",
      container({ Image: `ghcr.io/acme/api:1.0.0@${digest("a")}` }),
      container({ Image: `ghcr.io/acme/api:1.1.0@${digest("b")}` }),
      ["image acme/api:1.0.0 (aaaaaaaaaaaa) → acme/api:1.1.0 (bbbbbbbbbbbb)"],
    ],
    [
      "the image's label alone",
      spec("api", { Labels: { "com.docker.stack.image": "a" } }),
      spec("api", { Labels: { "com.docker.stack.image": "b" } }),
      ["labels"],
    ],
    [
      "variables",
      container({ Env: ["A=1", "B=1", "C=1"] }),
      container({ Env: ["A=1", "B=2", "D=1"] }),
      ["environment +D ~B -C"],
    ],
    [
      "a variable that only got a value of nothing",
      container({ Env: ["A"] }),
      container({ Env: ["A="] }),
      ["environment"],
    ],
    [
      "the number of its tasks",
      spec("api"),
      spec("api", { Mode: { Replicated: { Replicas: 3 } } }),
      ["replicas 1 → 3"],
    ],
    ["its mode", spec("api"), spec("api", { Mode: { Global: {} } }), ["mode"]],
    [
      "the size of a job",
      spec("api", { Mode: { ReplicatedJob: {} } }),
      spec("api", { Mode: { ReplicatedJob: { MaxConcurrent: 2 } } }),
      ["mode"],
    ],
    [
      "the version of a secret",
      container({ Secrets: [{ SecretID: "1", SecretName: "shop_db_0a1b", File: { Name: "db" } }] }),
      container({ Secrets: [{ SecretID: "2", SecretName: "shop_db_2c3d", File: { Name: "db" } }] }),
      ["secret db: shop_db_0a1b → shop_db_2c3d"],
    ],
    [
      "a secret and a config that come and go",
      container({ Secrets: [{ SecretID: "1", SecretName: "s", File: { Name: "db" } }] }),
      container({ Configs: [{ ConfigID: "2", ConfigName: "c", File: { Name: "/etc/x" } }] }),
      ["secret db: s → none", "config /etc/x: none → c"],
    ],
    [
      "a secret that was made anew under its name",
      container({ Secrets: [{ SecretID: "1", SecretName: "s", File: { Name: "db" } }] }),
      container({ Secrets: [{ SecretID: "2", SecretName: "s", File: { Name: "db" } }] }),
      ["secrets"],
    ],
    [
      "several things, each once",
      container({ User: "1", Dir: "/a", Args: ["x"] }),
      container({ User: "2", Dir: "/b" }),
      ["container settings", "command"],
    ],
    [
      "what it publishes",
      spec("api"),
      spec("api", { EndpointSpec: { Ports: [{ PublishedPort: 80 }] } }),
      ["published ports"],
    ],
    [
      "how it is updated and taken back",
      spec("api"),
      spec("api", { UpdateConfig: { Delay: SECOND }, RollbackConfig: { Parallelism: 2 } }),
      ["update settings", "rollback settings"],
    ],
    ["where it may run", task({}), task({ Placement: { Constraints: ["node.role==worker"] } }), ["placement"]],
    ["what it may use", task({}), task({ Resources: { Limits: { NanoCPUs: 1 } } }), ["resources"]],
    ["a restart that somebody asks for", task({ ForceUpdate: 1 }), task({ ForceUpdate: 2 }), ["restart by force"]],
    ["nothing", spec("api"), spec("api"), []],
  ])("is %s", (_name, before, after, lines) => {
    expect(describeChange(before, after, names).toSorted()).toEqual(lines.toSorted());
  });

  it("never shows the value of a variable, an argument, a label or a health check", () => {
    const full = (value: string) =>
      spec("api", {
        Labels: { x: value },
        container: {
          Env: [`A=${value}`, value],
          Args: ["--password", value],
          Command: [value],
          Labels: { x: value },
          Healthcheck: { Test: ["CMD", "curl", value] },
        } as object,
        task: { LogDriver: { Name: "gelf", Options: { token: value } } } as object,
      });
    const lines = describeChange(full("hunter2=old"), full("hunter2=new"), names);
    expect(lines.length).toBeGreaterThan(4);
    expect(
      lines.join("\n").replaceAll("+hunter2", "").replaceAll("-hunter2", "").replaceAll("~hunter2", ""),
    ).not.toMatch(/old|new/);
  });

  it("always says something", () => {
    const odd = spec("api", { task: { Future: { Setting: 1 } } as object });
    expect(describeChange(spec("api"), odd, names)).toEqual(["task settings"]);
    expect(describeChange(spec("api"), spec("api", { Future: 1 } as object), names)).toEqual(["Future"]);
  });
});

describe("an image in short", () => {
  it.each([
    [`ghcr.io/acme/api:1.0.0@${digest("a")}`, "acme/api:1.0.0 (aaaaaaaaaaaa)"],
    ["ghcr.io/acme/api:1.0.0", "acme/api:1.0.0"],
    [`registry.lab:5000/api@${digest("b")}`, "api (bbbbbbbbbbbb)"],
    ["nginx:1.27", "nginx:1.27"],
    ["Not A Reference", "Not A Reference"],
  ])("%s is %s", (image, short) => {
    expect(shortImage(image)).toBe(short);
  });
});
