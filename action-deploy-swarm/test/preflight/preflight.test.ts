import { UserError } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import type { Service, ServiceSpec } from "../../src/cluster/service.ts";
import type { Snapshot } from "../../src/cluster/snapshot.ts";
import { planDeployment } from "../../src/plan/plan.ts";
import { findProblems, preflight } from "../../src/preflight/preflight.ts";
import type { DesiredStack } from "../../src/record/desired-stack.ts";
import { desired, service, snapshot, spec, stored } from "../support/cluster.ts";

interface Setting {
  readonly wanted?: readonly ServiceSpec[];
  readonly live?: readonly Service[];
  readonly more?: Partial<DesiredStack>;
  readonly rest?: Partial<Snapshot>;
}

function facts({ wanted = [], live = [], more = {}, rest = {} }: Setting) {
  const there = snapshot({ services: live, ...rest });
  const stack = desired(wanted, more);
  const plan = planDeployment({ stack: "shop", desired: stack, objects: [], force: false, deployId: "v1" }, there);
  return { desired: stack, snapshot: there, plan, credential: undefined };
}

const problems = (setting: Setting) => findProblems(facts(setting)).map(({ input, message }) => `${input}: ${message}`);
const network = (change: object = {}) => ({ Id: "n", Name: "shop_x", Driver: "overlay", Scope: "swarm", ...change });

describe("a deployment that nothing stands against", () => {
  it("passes", () => {
    const setting = { wanted: [spec("api")], live: [service(spec("api")), service(spec("old"))] };
    expect(problems(setting)).toEqual([]);
    expect(() => preflight(facts(setting))).not.toThrow();
  });
});

describe("a deployment that is bound to fail", () => {
  it.each([
    ["secret", "create it with `docker secret create db -`, or give it in the secrets input"],
    ["config", "create it with `docker config create db FILE`, or give it in the configs input"],
    ["network", "create it with `docker network create --driver overlay --attachable db`"],
  ] as const)("needs an external %s that is not there", (kind, fix) => {
    expect(problems({ more: { missing: [{ kind, name: "db" }] } })).toEqual([
      `stack-file: the external ${kind} db does not exist; ${fix}`,
    ]);
  });

  it("needs an image that is not there", () => {
    const images = new Map([["a/b:1", { state: "refused", status: 404, message: "manifest unknown" } as const]]);
    expect(problems({ more: { images } })).toEqual([expect.stringMatching(/^images: a\/b:1 does not exist/)]);
  });

  it("needs a node that is not there", () => {
    const wanted = [spec("api", { task: { Placement: { Constraints: ["node.labels.disk==ssd"] } } })];
    expect(problems({ wanted })).toEqual([expect.stringMatching(/^stack-file\.api: no node meets/)]);
  });

  it("needs a port that is taken", () => {
    const ports = { EndpointSpec: { Ports: [{ PublishedPort: 80 }] } };
    const foreign = service(spec("web", { Name: "blog_web", Labels: {}, ...ports }));
    expect(problems({ wanted: [spec("api", ports)], live: [foreign] })).toEqual([
      "stack-file: shop_api publishes port 80, which the service blog_web already has; publish another port",
    ]);
  });

  it("needs the name of a service that is not the stack's", () => {
    const live = [service(spec("api", { Labels: {} }))];
    expect(problems({ wanted: [spec("api")], live })).toEqual([
      expect.stringMatching(/^stack-file\.api: a service shop_api exists that does not belong to the stack shop; /),
    ]);
  });

  it.each<[string, ServiceSpec["Mode"], string]>([
    ["a service on every node", { Global: {} }, "is replicated and cannot become global"],
    ["a job", { ReplicatedJob: {} }, "is replicated and cannot become replicated-job"],
    ["a job on every node", { GlobalJob: {} }, "is replicated and cannot become global-job"],
  ])("turns a service into %s", (_name, Mode, message) => {
    const wanted = [spec("api", Mode === undefined ? {} : { Mode })];
    expect(problems({ wanted, live: [service(spec("api"))] })).toEqual([
      `stack-file.api: ${message}; remove it first with \`docker service rm shop_api\`, or give it another name`,
    ]);
  });

  it.each<[string, object, object, string]>([
    ["driver", { Driver: "macvlan" }, {}, "driver: overlay, wanted macvlan"],
    ["reach", {}, { Scope: "local", Driver: "overlay" }, "scope: local, wanted swarm"],
    ["openness", { Attachable: true }, {}, "attachable: false, wanted true"],
    ["isolation", {}, { Internal: true }, "internal: true, wanted false"],
    ["encryption", { Options: { encrypted: "" } }, {}, "encrypted: false, wanted true"],
    [
      "several settings",
      { Attachable: true, Internal: true },
      {},
      "attachable: false, wanted true, internal: false, wanted true",
    ],
  ])("wants a network of another %s than there is", (_name, wanted, live, difference) => {
    const setting = { more: { networks: [{ Name: "shop_x", ...wanted }] }, rest: { networks: [network(live)] } };
    expect(problems(setting)).toEqual([
      `stack-file: the network shop_x exists with other settings (${difference}), and Swarm cannot change them; give it another name in the stack file`,
    ]);
  });

  it("wants a config of other content under its old name", () => {
    const setting = {
      more: { configs: [{ Name: "shop_nginx", Data: "bmV3" }] },
      rest: { configs: [stored("shop_nginx", { Data: "b2xk" })] },
    };
    expect(problems(setting)).toEqual([
      expect.stringMatching(/^stack-file: the config shop_nginx exists with other content, and Swarm cannot change it/),
    ]);
  });

  it("is stopped with everything that is wrong, before anything is changed", () => {
    const setting = {
      wanted: [spec("api", { Mode: { Global: {} } })],
      live: [service(spec("api"))],
      more: { missing: [{ kind: "secret", name: "db" }] as const },
    };
    expect(() => preflight(facts(setting))).toThrow(UserError);
    expect(() => preflight(facts(setting))).toThrow(/^2 problems, nothing was changed:/);
  });
});

describe("what is there already", () => {
  it.each<[string, Setting]>([
    ["the same network", { more: { networks: [{ Name: "shop_x" }] }, rest: { networks: [network({ Options: {} })] } }],
    [
      "a network that says no to what is not wanted",
      {
        more: { networks: [{ Name: "shop_x", Options: null }] },
        rest: { networks: [network({ Options: { encrypted: "false" } })] },
      },
    ],
    [
      "the same config",
      {
        more: { configs: [{ Name: "shop_x", Data: "eA==" }] },
        rest: { configs: [stored("shop_x", { Data: "eA==" })] },
      },
    ],
    [
      "a config that cannot be read",
      { more: { configs: [{ Name: "shop_x", Data: "eA==" }] }, rest: { configs: [stored("shop_x")] } },
    ],
  ])("as %s is no problem", (_name, setting) => {
    expect(problems(setting)).toEqual([]);
  });
});
