import { Secret } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import { planDeployment } from "../../src/plan/plan.ts";
import { planOutput, renderPlan } from "../../src/plan/render-plan.ts";
import type { ImageResolution } from "../../src/record/desired-stack.ts";
import { desired, service, snapshot, spec } from "../support/cluster.ts";

const api = (tag: string, env: string) =>
  spec("api", {
    container: { Image: `ghcr.io/acme/api:${tag}@sha256:${tag[0]?.repeat(64)}`, Env: [`PASSWORD=${env}`] },
  });
const oldWeb = spec("web", { Mode: { Replicated: { Replicas: 2 } } });

const plan = planDeployment(
  {
    stack: "shop",
    desired: desired(
      [
        api("2", "hunter2-new"),
        spec("worker"),
        spec("web", { Mode: { Replicated: { Replicas: 3 } } }),
        spec("cache", { Mode: { Global: {} } }),
        spec("migrate", { Mode: { ReplicatedJob: { TotalCompletions: 2 } } }),
        spec("scan", { Mode: { GlobalJob: {} } }),
        spec("db", { Mode: { Replicated: { Replicas: 2 } } }),
      ],
      { networks: [{ Name: "shop_inside" }], secrets: [{ Name: "shop_token" }], configs: [{ Name: "shop_settings" }] },
    ),
    objects: [
      { kind: "secret", base: "db", name: "shop_db_0a1b2c3d4e5f", data: new Secret("hunter2") },
      { kind: "config", base: "nginx.conf", name: "shop_nginx.conf_0a1b2c3d4e5f", data: new Secret("hunter2") },
    ],
    force: false,
    deployId: "v1",
  },
  snapshot({
    services: [service(api("1", "hunter2-old")), service(spec("worker")), service(oldWeb), service(spec("old"))],
  }),
);
const images = new Map<string, ImageResolution>([
  ["ghcr.io/acme/worker:2", { state: "to be built" }],
  ["ghcr.io/acme/api:2", { state: "resolved", digest: "sha256:x", platforms: [] }],
]);

describe("a plan as people read it", () => {
  it("has a line for each service and each thing that is made", () => {
    expect(renderPlan(plan, images).join("\n")).toMatchInlineSnapshot(`
      "api      update, tasks restart: image acme/api:1 (111111111111) → acme/api:2 (222222222222); environment ~PASSWORD
      cache    create: acme/cache:1.0.0, one task a node
      db       create: acme/db:1.0.0, 2 tasks
      migrate  create: acme/migrate:1.0.0, a job of 2
      old      remove, once the rest is verified
      scan     create: acme/scan:1.0.0, a job on every node
      web      scale: replicas 2 → 3
      worker   no change
      network shop_inside: create
      secret db: new version shop_db_0a1b2c3d4e5f
      config nginx.conf: new version shop_nginx.conf_0a1b2c3d4e5f
      secret shop_token: create
      config shop_settings: create
      image ghcr.io/acme/worker:2: to be built"
    `);
  });

  it("says when there is nothing to do", () => {
    const target = { stack: "shop", desired: desired([spec("api")]), objects: [], force: false, deployId: "v1" };
    expect(renderPlan(planDeployment(target, snapshot({ services: [service(spec("api"))] })), new Map())).toEqual([
      "Nothing to change: 1 service is as wanted",
    ]);
  });
});

describe("a plan as programs read it", () => {
  it("has names and versions", () => {
    expect({ ...planOutput(plan, images), digest: "…" }).toMatchInlineSnapshot(`
      {
        "configs": [
          "shop_nginx.conf_0a1b2c3d4e5f",
          "shop_settings",
        ],
        "digest": "…",
        "networks": [
          "shop_inside",
        ],
        "secrets": [
          "shop_db_0a1b2c3d4e5f",
          "shop_token",
        ],
        "services": [
          {
            "action": "update",
            "changes": [
              "image acme/api:1 (111111111111) → acme/api:2 (222222222222)",
              "environment ~PASSWORD",
            ],
            "effect": "rolling-restart",
            "image": "ghcr.io/acme/api:2@sha256:2222222222222222222222222222222222222222222222222222222222222222",
            "name": "api",
          },
          {
            "action": "create",
            "image": "ghcr.io/acme/cache:1.0.0",
            "name": "cache",
          },
          {
            "action": "create",
            "image": "ghcr.io/acme/db:1.0.0",
            "name": "db",
          },
          {
            "action": "create",
            "image": "ghcr.io/acme/migrate:1.0.0",
            "name": "migrate",
          },
          {
            "action": "remove",
            "image": "ghcr.io/acme/old:1.0.0",
            "name": "old",
          },
          {
            "action": "create",
            "image": "ghcr.io/acme/scan:1.0.0",
            "name": "scan",
          },
          {
            "action": "update",
            "changes": [
              "replicas 2 → 3",
            ],
            "effect": "scale",
            "image": "ghcr.io/acme/web:1.0.0",
            "name": "web",
          },
          {
            "action": "keep",
            "image": "ghcr.io/acme/worker:1.0.0",
            "name": "worker",
          },
        ],
        "stack": "shop",
        "to-be-built": [
          "ghcr.io/acme/worker:2",
        ],
      }
    `);
  });

  it("has no value of a variable, secret or config", () => {
    expect(JSON.stringify(planOutput(plan, images)) + renderPlan(plan, images)).not.toContain("hunter2");
  });
});
