import type { EngineRequest } from "@slipway/shared";
import { type EngineAnswer, FakeEngine, refusal } from "@slipway/shared/testing";
import type { Node } from "../../src/cluster/node.ts";
import { modeOf, type Service, type ServiceSpec } from "../../src/cluster/service.ts";
import type { Network, StoredObject } from "../../src/cluster/snapshot.ts";
import { hasEnded, type Task } from "../../src/cluster/task.ts";
import { node, STACK, task } from "./cluster.ts";

type Objects = Map<string, StoredObject>;

/**
 * A swarm in memory: it stores what it is given, by compare-and-swap, and its tasks run at once. A test may step in
 * before a request (and answer it), after it (and lose the answer), and say what becomes of a service's tasks.
 */
export class FakeSwarm {
  readonly services = new Map<string, Service>();
  readonly secrets: Objects = new Map();
  readonly configs: Objects = new Map();
  networks: Network[] = [{ Id: "net-shop_default", Name: "shop_default", Driver: "overlay", Scope: "swarm" }];
  nodes: Node[] = [node("a", { role: "manager" }), node("b"), node("c")];
  before: (request: EngineRequest) => EngineAnswer | undefined = () => undefined;
  after: (request: EngineRequest) => void = () => {};
  /** Undefined lets all tasks run. */
  tasksOf: (service: Service) => Task[] | undefined = () => undefined;
  /** What the engine does to a service after an update of it. */
  onUpdate: (updated: Service) => Partial<Service> = () => ({ UpdateStatus: { State: "completed" } });
  /** What its managers' clocks show. */
  systemTime: string | undefined;
  readonly engine: FakeEngine;
  #version = 100;

  constructor() {
    this.engine = new FakeEngine((request) => {
      const answer = this.before(request) ?? this.#answer(request);
      this.after(request);
      return answer;
    });
  }

  /** Everything that was asked of the swarm except to be looked at, without its id: `POST /services/shop_api/update`. */
  get writes(): string[] {
    return this.engine.lines.filter((line) => !line.startsWith("GET ")).map((line) => line.replace(/\/id-/, "/"));
  }

  /** A service that is there already. */
  run(spec: ServiceSpec, change: Partial<Service> = {}): Service {
    const service = { ID: `id-${spec.Name}`, Version: { Index: this.#next() }, Spec: this.#resolved(spec), ...change };
    this.services.set(service.ID, service);
    return service;
  }

  /** A secret or config that is there already. */
  keep(
    kind: "secret" | "config",
    name: string,
    labels: Readonly<Record<string, string>> = {},
    data?: string,
  ): StoredObject {
    const objects = kind === "secret" ? this.secrets : this.configs;
    const version = this.#next();
    const object = {
      ID: `id-${name}`,
      Version: { Index: version },
      CreatedAt: new Date(Date.UTC(2026, 10, 1) + version * 1_000).toISOString(),
      Spec: { Name: name, Labels: labels, ...(data === undefined ? {} : { Data: data }) },
    };
    objects.set(object.ID, object);
    return object;
  }

  /** The service of a short name, as it is now. */
  service(name: string): Service | undefined {
    return this.services.get(`id-shop_${name}`);
  }

  imageOf(name: string): string | undefined {
    return this.service(name)?.Spec.TaskTemplate.ContainerSpec?.Image;
  }

  #next(): number {
    this.#version += 1;
    return this.#version;
  }

  #answer(request: EngineRequest): EngineAnswer | undefined {
    const [kind = "", id = "", ...rest] = request.path.split("/").slice(1);
    if (kind === "services") return this.#services(request, id, rest[0]);
    if (kind === "secrets") return this.#objects(request, "secret", id, rest[0]);
    if (kind === "configs") return this.#objects(request, "config", id, rest[0]);
    if (kind === "tasks") return rest[0] === "logs" ? { body: Buffer.alloc(0) } : { body: this.#tasks(request) };
    if (kind === "distribution") return { body: { Descriptor: { digest: `sha256:${"d".repeat(64)}` }, Platforms: [] } };
    if (request.path === "/nodes") return { body: this.nodes };
    if (request.path === "/info") {
      return {
        body: {
          Name: "manager-1",
          SystemTime: this.systemTime,
          Swarm: { LocalNodeState: "active", ControlAvailable: true, NodeID: "node-a" },
        },
      };
    }
    if (kind === "networks") return this.#network(request);
    return undefined;
  }

  #services(request: EngineRequest, id: string, action: string | undefined): EngineAnswer | undefined {
    if (id === "")
      return {
        body: [...this.services.values()]
          .filter((each) => isOfStack(each, request))
          .map((each) => this.#withStatus(each)),
      };
    if (id === "create") return this.#createService(request.body as ServiceSpec);
    const found = [...this.services.values()].find(({ ID, Spec }) => ID === id || Spec.Name === id);
    if (found === undefined) return refusal(404, `service ${id} not found`);
    if (request.method === "DELETE") this.services.delete(found.ID);
    return action === "update" ? this.#updateService(found, request) : { body: this.#withStatus(found) };
  }

  #createService(spec: ServiceSpec): EngineAnswer {
    if ([...this.services.values()].some(({ Spec }) => Spec.Name === spec.Name)) {
      return refusal(409, "rpc error: code = AlreadyExists desc = name conflicts with an existing object");
    }
    return { status: 201, body: { ID: this.run(spec).ID } };
  }

  #updateService(current: Service, { query, body }: EngineRequest): EngineAnswer {
    if (query?.version !== String(current.Version.Index)) {
      return refusal(500, "rpc error: code = Unknown desc = update out of sequence");
    }
    const back = query.rollback === "previous";
    if (back && current.PreviousSpec === undefined) return refusal(400, "service does not have a previous spec");
    const Spec = back && current.PreviousSpec ? current.PreviousSpec : this.#resolved(body as ServiceSpec);
    const updated = { ID: current.ID, Version: { Index: this.#next() }, Spec, PreviousSpec: current.Spec };
    const done = back ? ({ UpdateStatus: { State: "rollback_completed" } } as const) : this.onUpdate(updated);
    this.services.set(current.ID, { ...updated, ...done });
    return { body: {} };
  }

  #objects(
    request: EngineRequest,
    kind: "secret" | "config",
    id: string,
    action: string | undefined,
  ): EngineAnswer | undefined {
    const objects = kind === "secret" ? this.secrets : this.configs;
    if (id === "") return { body: [...objects.values()] };
    const given = request.body as StoredObject["Spec"];
    if (id === "create") {
      if ([...objects.values()].some(({ Spec }) => Spec.Name === given.Name)) return refusal(409, "already exists");
      return { status: 201, body: { ID: this.keep(kind, given.Name, given.Labels, given.Data).ID } };
    }
    const found = [...objects.values()].find(({ ID, Spec }) => ID === id || Spec.Name === id);
    if (found === undefined) return undefined;
    if (request.method === "DELETE") return this.#removeObject(objects, found, kind);
    return action === "update" ? this.#updateObject(objects, found, request) : { body: found };
  }

  /** As the engine does: the content is looked at first, the version after it. */
  #updateObject(objects: Objects, found: StoredObject, { query, body }: EngineRequest): EngineAnswer {
    const { Labels = {}, Data = found.Spec.Data } = body as StoredObject["Spec"];
    if (Data !== found.Spec.Data)
      return refusal(400, "rpc error: code = InvalidArgument desc = only updates to Labels are allowed");
    if (query?.version !== String(found.Version.Index))
      return refusal(500, "rpc error: code = Unknown desc = update out of sequence");
    objects.set(found.ID, { ...found, Version: { Index: this.#next() }, Spec: { ...found.Spec, Labels } });
    return {};
  }

  /** As the engine does: only the specs of services count, not what a rollback or a task needs. */
  #removeObject(objects: Objects, { ID, Spec }: StoredObject, kind: string): EngineAnswer {
    const isUsed = [...this.services.values()].some((service) => JSON.stringify(service.Spec).includes(`"${ID}"`));
    if (isUsed) return refusal(400, `${kind} '${Spec.Name}' is in use by the following service`);
    objects.delete(ID);
    return { status: 204 };
  }

  #network({ method, body }: EngineRequest): EngineAnswer {
    if (method === "GET") return { body: this.networks };
    const { Name } = body as { Name: string };
    this.networks = [...this.networks, { Id: `net-${Name}`, Name, Driver: "overlay", Scope: "swarm" }];
    return { status: 201, body: { Id: `net-${Name}` } };
  }

  #tasks(request: EngineRequest): Task[] {
    const { service: names } = filtersOf(request);
    const wanted = [...this.services.values()].filter((each) =>
      names ? names.includes(each.Spec.Name) || names.includes(each.ID) : isOfStack(each, request),
    );
    return wanted.flatMap((service) => this.#currentTasks(service));
  }

  #currentTasks(service: Service): Task[] {
    const own = this.tasksOf(service);
    if (own !== undefined) return own;
    const mode = modeOf(service.Spec);
    const count = mode.kind === "replicated" ? mode.replicas : 1;
    return Array.from({ length: count }, (_, index) => ({
      ...task("running", { id: `${service.ID}.${service.Version.Index}.${index + 1}`, slot: index + 1 }),
      ServiceID: service.ID,
      Spec: service.Spec.TaskTemplate as NonNullable<Task["Spec"]>,
    }));
  }

  #withStatus(service: Service): Service {
    const RunningTasks = this.#currentTasks(service).filter((each) => !hasEnded(each)).length;
    return { ...service, ServiceStatus: { RunningTasks, DesiredTasks: RunningTasks } };
  }

  /** The engine stores networks by id. */
  #resolved(spec: ServiceSpec): ServiceSpec {
    const Networks = (spec.TaskTemplate.Networks ?? []).map((each) => ({
      ...each,
      Target: this.networks.find(({ Name }) => Name === each.Target)?.Id ?? each.Target,
    }));
    return { ...spec, TaskTemplate: { ...spec.TaskTemplate, Networks } };
  }
}

function filtersOf({ query }: EngineRequest): Record<string, string[] | undefined> {
  return JSON.parse(query?.filters ?? "{}") as Record<string, string[]>;
}

function isOfStack({ Spec }: Service, request: EngineRequest): boolean {
  const { label } = filtersOf(request);
  return label === undefined || label.includes(`${STACK}=${Spec.Labels?.[STACK]}`);
}
