import { describe, expect, it } from "vitest";
import type { Node } from "../../src/cluster/node.ts";
import type { ServiceSpec } from "../../src/cluster/service.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { eligibleNodes, placementProblems, placementWarnings } from "../../src/preflight/placement.ts";
import { node, service, spec } from "../support/cluster.ts";
import { emptyPlan } from "../support/plan.ts";

const three = [
  node("a", { role: "manager" }),
  node("b", { labels: { disk: "ssd" } }),
  node("c", { architecture: "aarch64", cores: 2, memory: 2 ** 30 }),
];
const placed = (task: object, rest: object = {}) => spec("api", { task, ...rest });
const constrained = (...Constraints: string[]) => placed({ Placement: { Constraints } });
const forPlatform = (...names: string[]) =>
  placed({ Placement: { Platforms: names.map((name) => ({ OS: "linux", Architecture: name })) } });
const reserving = (NanoCPUs: number, MemoryBytes: number) =>
  placed({ Resources: { Reservations: { NanoCPUs, MemoryBytes } } });

describe("the nodes that may run a service", () => {
  it.each([
    ["are all when it asks for nothing", spec("api"), "abc"],
    ["meet its constraint", constrained("node.role == worker"), "bc"],
    ["meet all of its constraints", constrained("node.role==worker", "node.labels.disk != ssd"), "c"],
    ["have one of its image's platforms", forPlatform("amd64"), "ab"],
    ["have any platform when the image says none", forPlatform(), "abc"],
    ["have one of several platforms", forPlatform("amd64", "arm64"), "abc"],
    ["have the cores it reserves", reserving(3e9, 0), "ab"],
    ["have the memory it reserves", reserving(0, 2 ** 31), "ab"],
  ])("%s", (_name, of, names) => {
    expect(eligibleNodes(of, three).map(({ Description }) => Description.Hostname)).toEqual([...names]);
  });

  it("are ready and active", () => {
    const nodes = [
      node("a", { state: "down" }),
      node("b", { availability: "drain" }),
      node("c", { availability: "pause" }),
      node("d"),
    ];
    expect(eligibleNodes(spec("api"), nodes).map(({ Description }) => Description.Hostname)).toEqual(["d"]);
  });
});

const creating = (of: ServiceSpec): Plan => ({ ...emptyPlan, services: [{ kind: "create", name: "api", spec: of }] });

describe("a service that no node can run", () => {
  it.each<[string, ReturnType<typeof spec>, Node[], string]>([
    [
      "has no node that takes tasks",
      spec("api"),
      [node("a", { availability: "drain" })],
      "no node of the swarm takes tasks: all are down, paused or drained",
    ],
    [
      "has an image for other platforms",
      forPlatform("riscv64"),
      three,
      "its image is for linux/riscv64, and the nodes are linux/amd64, linux/arm64; build it for these too",
    ],
    ["reserves too much", reserving(8e9, 2 ** 30), three, "it reserves 8 cores and 1024 MiB, more than any node has"],
    [
      "has a constraint that nothing meets",
      constrained("node.role==worker", "node.labels.zone==x"),
      three,
      'no node meets its placement constraint "node.labels.zone==x"',
    ],
    [
      "has constraints that nothing meets together",
      constrained("node.role==manager", "node.labels.disk==ssd"),
      three,
      "no single node meets all of its placement constraints (node.role==manager, node.labels.disk==ssd) and its image's platforms",
    ],
    [
      "wants more tasks than the nodes may hold",
      placed({ Placement: { MaxReplicas: 1 } }, { Mode: { Replicated: { Replicas: 4 } } }),
      three,
      "it wants 4 tasks, and max_replicas_per_node 1 leaves room for 3: 3 of the nodes can run it",
    ],
  ])("%s", (_name, of, nodes, message) => {
    expect(placementProblems(creating(of), nodes)).toEqual([
      { input: "stack-file.api", message: expect.stringContaining(message) },
    ]);
  });

  it.each([
    ["it has no tasks", constrained("node.labels.zone==x"), { Mode: { Replicated: { Replicas: 0 } } }],
    [
      "the limit for each node leaves room",
      placed({ Placement: { MaxReplicas: 2 } }),
      { Mode: { Replicated: { Replicas: 6 } } },
    ],
    ["it runs on every node that can", forPlatform("arm64"), { Mode: { Global: {} } }],
  ])("is none when %s", (_name, of, rest) => {
    expect(placementProblems(creating({ ...of, ...rest }), three)).toEqual([]);
  });
});

describe("a service that a run leaves alone and no node can run", () => {
  const before = service(constrained("node.labels.zone==x"));
  const plan: Plan = { ...emptyPlan, services: [{ kind: "keep", name: "api", before }] };

  it("is warned of, and refuses nothing", () => {
    expect(placementProblems(plan, three)).toEqual([]);
    expect(placementWarnings(plan, three)).toEqual([
      expect.stringMatching(/^api, which this run leaves alone, cannot run: no node meets its placement constraint/),
    ]);
  });

  it("is told only once when the run changes it", () => {
    expect(placementWarnings(creating(before.Spec), three)).toEqual([]);
  });
});
