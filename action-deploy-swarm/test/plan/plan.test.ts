import { Secret } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import type { Service, ServiceSpec } from "../../src/cluster/service.ts";
import type { Snapshot } from "../../src/cluster/snapshot.ts";
import { changesAnything, type PlanTarget, planDeployment } from "../../src/plan/plan.ts";
import { plannedId } from "../../src/record/desired-stack.ts";
import type { VersionedObject } from "../../src/versions/versioned-object.ts";
import { desired, service, snapshot, spec, stored } from "../support/cluster.ts";

function plan(
  wanted: readonly ServiceSpec[],
  live: readonly Service[] = [],
  change: Partial<PlanTarget> = {},
  rest: Partial<Snapshot> = {},
) {
  const target = { stack: "shop", desired: desired(wanted), objects: [], force: false, deployId: "v1", ...change };
  return planDeployment(target, snapshot({ services: live, ...rest }));
}

/** Each service's change in a word or two. */
function changes(...args: Parameters<typeof plan>): Record<string, string> {
  return Object.fromEntries(
    plan(...args).services.map((change) => [
      change.name,
      change.kind === "update" ? `update ${change.effect}` : change.kind,
    ]),
  );
}

const image = (tag: string) => spec("api", { container: { Image: `acme/api:${tag}` } });
const job = (tag: string) => spec("api", { container: { Image: `acme/api:${tag}` }, Mode: { ReplicatedJob: {} } });
const secret: VersionedObject = { kind: "secret", base: "db", name: "shop_db_1", data: new Secret("hunter2") };
const config: VersionedObject = { kind: "config", base: "db", name: "shop_db_1", data: new Secret("listen 80") };

describe("a plan", () => {
  it.each<[string, ServiceSpec[], Service[], Record<string, string>]>([
    ["creates what is not there", [spec("api")], [], { api: "create" }],
    ["keeps what is as it should be", [spec("api")], [service(spec("api"))], { api: "keep" }],
    ["restarts tasks for another image", [image("2")], [service(image("1"))], { api: "update rolling-restart" }],
    [
      "restarts tasks for another port",
      [spec("api", { EndpointSpec: { Ports: [{ PublishedPort: 80 }] } })],
      [service(spec("api"))],
      { api: "update rolling-restart" },
    ],
    [
      "scales without a restart",
      [spec("api", { Mode: { Replicated: { Replicas: 3 } } })],
      [service(spec("api"))],
      { api: "update scale" },
    ],
    [
      "changes labels and update settings in place",
      [spec("api", { Labels: { "com.docker.stack.namespace": "shop", x: "1" }, UpdateConfig: { Parallelism: 2 } })],
      [service(spec("api"))],
      { api: "update in-place" },
    ],
    [
      "restarts when it scales and has another image, too",
      [spec("api", { container: { Image: "acme/api:2" }, Mode: { Replicated: { Replicas: 3 } } })],
      [service(image("1"))],
      { api: "update rolling-restart" },
    ],
    ["keeps a job that did not change", [job("1")], [service(job("1"))], { api: "keep" }],
    [
      "keeps a job that the engine completed with its numbers",
      [job("1")],
      [service({ ...job("1"), Mode: { ReplicatedJob: { MaxConcurrent: 1, TotalCompletions: 1 } } })],
      { api: "keep" },
    ],
    ["runs a job again that did", [job("2")], [service(job("1"))], { api: "update job-rerun" }],
    [
      "removes what the file does not name any more",
      [spec("api")],
      [service(spec("api")), service(spec("old"))],
      { api: "keep", old: "remove" },
    ],
    [
      "leaves other stacks alone",
      [spec("api")],
      [
        service(spec("web", { Name: "blog_web", Labels: { "com.docker.stack.namespace": "blog" } })),
        service(spec("x", { Name: "shop_x", Labels: {} })),
      ],
      { api: "create" },
    ],
    [
      "names services in order",
      [spec("web"), spec("api"), spec("db")],
      [service(spec("cron"))],
      { api: "create", cron: "remove", db: "create", web: "create" },
    ],
  ])("%s", (_name, wanted, live, expected) => {
    expect(changes(wanted, live)).toEqual(expected);
    expect(Object.keys(changes(wanted, live))).toEqual(Object.keys(expected));
  });

  it("does not take back a restart that somebody forced", () => {
    expect(changes([spec("api")], [service(spec("api", { task: { ForceUpdate: 4 } }))])).toEqual({ api: "keep" });
    const [change] = plan([image("2")], [service(spec("api", { task: { ForceUpdate: 4 } }))]).services;
    expect(change).toMatchObject({ kind: "update", spec: { TaskTemplate: { ForceUpdate: 4 } } });
  });

  it("restarts everything when it is told to, jobs included", () => {
    const [api] = plan([spec("api")], [service(spec("api", { task: { ForceUpdate: 4 } }))], { force: true }).services;
    expect(api).toMatchObject({ kind: "update", effect: "rolling-restart", changes: ["restart by force"] });
    expect(api).toMatchObject({ spec: { TaskTemplate: { ForceUpdate: 5 } } });
    expect(changes([job("1")], [service(job("1"))], { force: true })).toEqual({ api: "update job-rerun" });
  });

  it("goes on with an update that the engine has paused half way", () => {
    const live = [service(spec("api", { task: { ForceUpdate: 4 } })), service(spec("web"))];
    const half = { halfUpdated: new Set(["id-shop_api"]) };
    expect(changes([spec("api"), spec("web")], live, {}, half)).toEqual({ api: "update rolling-restart", web: "keep" });
    const [api] = plan([spec("api"), spec("web")], live, {}, half).services;
    expect(api).toMatchObject({
      changes: ["the update that the engine has paused goes on"],
      spec: { TaskTemplate: { ForceUpdate: 5 } },
    });
  });

  it("needs nothing besides to go on with a paused update when something else changes", () => {
    const [api] = plan([image("2")], [service(image("1"))], {}, { halfUpdated: new Set(["id-shop_api"]) }).services;
    expect(api).toMatchObject({ kind: "update", spec: { TaskTemplate: { ForceUpdate: 0 } } });
  });

  it("creates networks, secrets and configs that are not there, and no others", () => {
    const { networks, objects, fileSecrets, fileConfigs } = plan(
      [],
      [],
      {
        objects: [secret, config],
        desired: desired([], {
          networks: [{ Name: "shop_default" }, { Name: "shop_inside" }],
          secrets: [{ Name: "shop_a" }, { Name: "shop_b" }],
          configs: [{ Name: "shop_a" }],
        }),
      },
      { secrets: [stored("shop_db_1"), stored("shop_a")] },
    );
    expect(networks.map(({ Name }) => Name)).toEqual(["shop_inside"]);
    expect(objects).toEqual([config]);
    expect(fileSecrets.map(({ Name }) => Name)).toEqual(["shop_b"]);
    expect(fileConfigs.map(({ Name }) => Name)).toEqual(["shop_a"]);
  });
});

describe("whether anything would change", () => {
  it.each<[string, boolean, ReturnType<typeof plan>]>([
    ["nothing at all", false, plan([], [])],
    ["services that stay", false, plan([spec("api")], [service(spec("api"))])],
    ["a service that goes", true, plan([], [service(spec("api"))])],
    ["a secret alone", true, plan([], [], { objects: [secret] })],
    ["a network alone", true, plan([], [], { desired: desired([], { networks: [{ Name: "x" }] }) })],
    ["a secret of the file alone", true, plan([], [], { desired: desired([], { secrets: [{ Name: "x" }] }) })],
  ])("with %s: %s", (_name, expected, of) => {
    expect(changesAnything(of)).toBe(expected);
  });
});

describe("the digest of a plan", () => {
  const digest = (...args: Parameters<typeof plan>) => plan(...args).digest;
  const base = digest([image("2"), spec("web")], [service(image("1"))]);
  const withSecret = (deployId: string) => {
    const name = `shop_db_${deployId}`;
    return spec("api", {
      container: { Secrets: [{ SecretID: plannedId(name), SecretName: name, File: { Name: "db" } }] },
    });
  };

  it("is the same for the same plan", () => {
    expect(base).toMatch(/^[0-9a-f]{64}$/);
    expect(digest([image("2"), spec("web")], [service(image("1"))])).toBe(base);
  });

  it.each<[string, string]>([
    ["services come in another order", digest([spec("web"), image("2")], [service(image("1"))])],
    [
      "only the state of a service moved",
      digest(
        [image("2"), spec("web")],
        [service(image("1"), { Version: { Index: 99 }, UpdateStatus: { State: "completed" } })],
      ),
    ],
    [
      "the engine fills in its defaults",
      digest([image("2"), spec("web")], [service({ ...image("1"), EndpointSpec: { Mode: "vip" } })]),
    ],
    [
      "another stack changes",
      digest([image("2"), spec("web")], [service(image("1")), service(spec("x", { Labels: {} }))]),
    ],
  ])("stays when %s", (_name, other) => {
    expect(other).toBe(base);
  });

  it.each<[string, string]>([
    ["what is wanted is another", digest([image("3"), spec("web")], [service(image("1"))])],
    ["what is there is another", digest([image("2"), spec("web")], [service(image("0"))])],
    ["a service is not there any more", digest([image("2"), spec("web")], [])],
    ["a service has to go", digest([image("2"), spec("web")], [service(image("1")), service(spec("old"))])],
    ["everything is restarted", digest([image("2"), spec("web")], [service(image("1"))], { force: true })],
  ])("changes when %s", (_name, other) => {
    expect(other).not.toBe(base);
  });

  it("does not depend on the run that makes it", () => {
    expect(digest([withSecret("1a2b_1")], [], { deployId: "1a2b_1" })).toBe(
      digest([withSecret("3c4d_2")], [], { deployId: "3c4d_2" }),
    );
  });
});
