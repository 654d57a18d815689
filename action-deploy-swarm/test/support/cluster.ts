import type { Node } from "../../src/cluster/node.ts";
import type { ContainerSpec, Service, ServiceSpec, TaskTemplate } from "../../src/cluster/service.ts";
import type { Snapshot, StoredObject } from "../../src/cluster/snapshot.ts";
import type { Task, TaskState } from "../../src/cluster/task.ts";
import type { DesiredStack } from "../../src/record/desired-stack.ts";

export const STACK = "com.docker.stack.namespace";
export const SECOND = 1_000_000_000;

type SpecChange = Partial<Omit<ServiceSpec, "TaskTemplate">> & {
  readonly task?: Partial<Omit<TaskTemplate, "ContainerSpec">>;
  readonly container?: Partial<ContainerSpec>;
};

/** A spec of the stack `shop`, as `docker stack deploy` sends it. */
export function spec(name: string, { task, container, ...rest }: SpecChange = {}): ServiceSpec {
  const Image = `ghcr.io/acme/${name}:1.0.0`;
  return {
    Name: `shop_${name}`,
    Labels: { [STACK]: "shop", "com.docker.stack.image": container?.Image ?? Image },
    TaskTemplate: {
      ContainerSpec: { Image, ...container },
      Networks: [{ Target: "shop_default", Aliases: [name] }],
      ...task,
    },
    Mode: { Replicated: { Replicas: 1 } },
    EndpointSpec: { Ports: [] },
    ...rest,
  };
}

/** A service as the engine gives it back. */
export function service(of: ServiceSpec, change: Partial<Service> = {}): Service {
  return { ID: `id-${of.Name}`, Version: { Index: 10 }, Spec: of, ...change };
}

interface NodeChange {
  readonly state?: Node["Status"]["State"];
  readonly availability?: "active" | "pause" | "drain";
  readonly role?: "manager" | "worker";
  readonly labels?: Readonly<Record<string, string>>;
  readonly engineLabels?: Readonly<Record<string, string>>;
  readonly architecture?: string;
  readonly cores?: number;
  readonly memory?: number;
  readonly reachability?: string;
}

export function node(name: string, change: NodeChange = {}): Node {
  const { role = "worker", state = "ready", availability = "active", architecture = "x86_64" } = change;
  return {
    ID: `node-${name}`,
    Spec: { Role: role, Availability: availability, Labels: change.labels ?? {} },
    Description: {
      Hostname: name,
      Platform: { OS: "linux", Architecture: architecture },
      Resources: { NanoCPUs: (change.cores ?? 4) * 1e9, MemoryBytes: change.memory ?? 8 * 2 ** 30 },
      Engine: { Labels: change.engineLabels ?? {} },
    },
    Status: { State: state },
    ...(role === "manager" ? { ManagerStatus: { Reachability: change.reachability ?? "reachable" } } : {}),
  };
}

interface TaskChange {
  readonly id?: string;
  readonly service?: string;
  readonly slot?: number;
  readonly node?: string;
  readonly desired?: string;
  readonly err?: string;
  readonly exitCode?: number;
  readonly iteration?: number;
  readonly created?: string;
  /** Since when it is in its state. */
  readonly since?: string;
}

/** A task of `shop_api` that runs on the node `a`, unless told otherwise. */
export function task(state: TaskState = "running", change: TaskChange = {}): Task {
  const { slot = 1, node: on = "a", desired = "running", err, exitCode, iteration, since } = change;
  return {
    ID: change.id ?? `${state}-${slot}`,
    ServiceID: `id-shop_${change.service ?? "api"}`,
    ...(slot === 0 ? {} : { Slot: slot }),
    NodeID: `node-${on}`,
    CreatedAt: change.created ?? "2026-11-21T03:00:00Z",
    DesiredState: desired,
    Status: {
      State: state,
      ...(since === undefined ? {} : { Timestamp: since }),
      ...(err === undefined ? {} : { Err: err }),
      ...(exitCode === undefined ? {} : { ContainerStatus: { ExitCode: exitCode } }),
    },
    ...(iteration === undefined ? {} : { JobIteration: { Index: iteration } }),
  };
}

/** A secret or config as the engine lists it. */
export function stored(
  name: string,
  change: Partial<StoredObject["Spec"]> & { id?: string; created?: string } = {},
): StoredObject {
  const { id = `id-${name}`, created = "2026-11-01T00:00:00Z", ...rest } = change;
  return { ID: id, Version: { Index: 5 }, CreatedAt: created, Spec: { Name: name, Labels: {}, ...rest } };
}

/** A swarm of one manager in which nothing runs. */
export function snapshot(change: Partial<Snapshot> = {}): Snapshot {
  return {
    info: { Name: "manager-1", ServerVersion: "28.5.2", Swarm: { LocalNodeState: "active", ControlAvailable: true } },
    nodes: [node("a", { role: "manager" })],
    services: [],
    networks: [{ Id: "net1", Name: "shop_default", Driver: "overlay", Scope: "swarm" }],
    secrets: [],
    configs: [],
    halfUpdated: new Set(),
    ...change,
  };
}

export function desired(services: readonly ServiceSpec[], change: Partial<DesiredStack> = {}): DesiredStack {
  return { services, networks: [], secrets: [], configs: [], missing: [], images: new Map(), remarks: [], ...change };
}
