import { describe, expect, it } from "vitest";
import type { PublishedPort, ServiceSpec } from "../../src/cluster/service.ts";
import type { ServiceChange } from "../../src/plan/plan.ts";
import { hostPortDeadlocks, portConflicts } from "../../src/preflight/ports.ts";
import { node, STACK, service, spec } from "../support/cluster.ts";

const publishing = (name: string, ...Ports: PublishedPort[]) => spec(name, { EndpointSpec: { Ports } });
const foreign = (name: string, ...Ports: PublishedPort[]) =>
  spec(name, { Name: `blog_${name}`, Labels: { [STACK]: "blog" }, EndpointSpec: { Ports } });
const ingress = (PublishedPort: number, Protocol?: string): PublishedPort =>
  Protocol === undefined ? { PublishedPort, TargetPort: 80 } : { PublishedPort, TargetPort: 80, Protocol };
const host = (PublishedPort: number): PublishedPort => ({ PublishedPort, TargetPort: 80, PublishMode: "host" });

describe("a published port", () => {
  it.each<[string, ServiceSpec[], ServiceSpec[], string[]]>([
    [
      "that another service has",
      [publishing("api", ingress(80))],
      [foreign("old", ingress(80))],
      ["shop_api publishes port 80, which the service blog_old already has; publish another port"],
    ],
    [
      "that another has on its nodes",
      [publishing("api", ingress(80))],
      [foreign("old", host(80))],
      ["shop_api publishes port 80, which the service blog_old already has; publish another port"],
    ],
    [
      "on its nodes that another has for the swarm",
      [publishing("api", host(80))],
      [foreign("old", ingress(80, "tcp"))],
      ["shop_api publishes port 80, which the service blog_old already has; publish another port"],
    ],
    [
      "that two services of the stack want",
      [publishing("api", ingress(80)), publishing("web", ingress(80, ""))],
      [],
      ["shop_web publishes port 80, which the service shop_api publishes as well; give one of them another port"],
    ],
    [
      "that a service which leaves the stack has until the end",
      [publishing("frontend", ingress(80))],
      [publishing("web", ingress(80))],
      [
        "shop_frontend publishes port 80, which the service shop_web has, which leaves the stack last of all; release shop_web without the port first, or remove it with `docker service rm shop_web`",
      ],
    ],
    [
      "that another service gives up at the same time",
      [publishing("api", ingress(80)), publishing("web", ingress(81))],
      [publishing("web", ingress(80))],
      [
        "shop_api publishes port 80, which the service shop_web gives up in this same release; release that first, and publish the port in the next one",
      ],
    ],
    [
      "of each of two services is reported for each",
      [publishing("api", ingress(80), ingress(81))],
      [foreign("x", ingress(80)), foreign("y", ingress(81))],
      [
        "shop_api publishes port 80, which the service blog_x already has; publish another port",
        "shop_api publishes port 81, which the service blog_y already has; publish another port",
      ],
    ],
  ])("%s cannot be published", (_name, specs, live, messages) => {
    const found = portConflicts(
      specs,
      live.map((each) => service(each)),
    );
    expect(found.map(({ message }) => message)).toEqual(messages);
  });

  it.each<[string, ServiceSpec[], ServiceSpec[]]>([
    ["that the service itself has", [publishing("api", ingress(80))], [publishing("api", ingress(80))]],
    ["for another protocol", [publishing("api", ingress(53, "udp"))], [publishing("old", ingress(53))]],
    ["that several have on their own nodes", [publishing("api", host(80))], [publishing("old", host(80))]],
    ["that the engine chooses", [publishing("api", ingress(0))], [publishing("old", ingress(0))]],
  ])("%s can be published", (_name, specs, live) => {
    expect(
      portConflicts(
        specs,
        live.map((each) => service(each)),
      ),
    ).toEqual([]);
  });
});

describe("an update that starts first and needs a port of the node", () => {
  const nodes = [node("a"), node("b"), node("c")];
  const update = (
    after: ServiceSpec,
    before = after,
    effect: "rolling-restart" | "in-place" = "rolling-restart",
  ): ServiceChange => ({
    kind: "update",
    name: "api",
    effect,
    spec: after,
    before: service(before),
    changes: [],
  });
  const startFirst = (replicas: number, port = host(80), Order = "start-first") =>
    spec("api", {
      Mode: { Replicated: { Replicas: replicas } },
      UpdateConfig: { Order },
      EndpointSpec: { Ports: [port] },
    });
  const global = spec("api", {
    Mode: { Global: {} },
    UpdateConfig: { Order: "start-first" },
    EndpointSpec: { Ports: [host(80)] },
  });

  it.each<[string, ServiceChange, number, string]>([
    ["with a task on every node", update(startFirst(3)), 3, "all 3 nodes"],
    ["with more tasks than nodes", update(startFirst(5)), 3, "all 3 nodes"],
    ["with one node", update(startFirst(1)), 1, "the only node"],
    ["on every node", update(global), 3, "all 3 nodes"],
  ])("%s can never begin", (_name, change, count, where) => {
    expect(hostPortDeadlocks([change], nodes.slice(0, count))).toEqual([
      {
        input: "stack-file.api",
        message: `updates with order start-first but publishes host port 80, which its running tasks hold on ${where} it may use; use order stop-first, or fewer replicas than nodes`,
      },
    ]);
  });

  it.each<[string, ServiceChange]>([
    ["has a node to spare", update(startFirst(2))],
    ["stops first", update(startFirst(3, host(80), "stop-first"))],
    ["publishes for the whole swarm", update(startFirst(3, ingress(80)))],
    ["comes to another port", update(startFirst(3), startFirst(3, host(81)))],
    ["restarts nothing", update(startFirst(3), startFirst(3), "in-place")],
    ["is new", { kind: "create", name: "api", spec: startFirst(3) }],
    ["grows from where it has not been", update(startFirst(3), startFirst(2))],
  ])("begins when it %s", (_name, change) => {
    expect(hostPortDeadlocks([change], nodes)).toEqual([]);
  });
});
