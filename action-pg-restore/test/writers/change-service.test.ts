import { EngineError, type EngineRequest } from "@slipway/shared";
import { connectionLost, type EngineAnswer, FakeClock, FakeEngine, refusal } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { changeService, replicasOf, withReplicas } from "../../src/writers/change-service.ts";
import type { ServiceFacts, ServiceSpec } from "../../src/writers/writer.ts";

/** A service in memory that behaves as the engine's do; `faults` happen to the first writes. */
class OneService {
  readonly writes: string[] = [];
  spec: ServiceSpec = { Name: "app", Mode: { Replicated: { Replicas: 3 } }, TaskTemplate: {} };
  version = 7;
  readonly #faults: ((service: OneService, body: ServiceSpec) => EngineAnswer)[];

  constructor(...faults: ((service: OneService, body: ServiceSpec) => EngineAnswer)[]) {
    this.#faults = faults;
  }

  readonly engine = new FakeEngine((request) => this.answer(request));

  answer({ method, path, query, body }: EngineRequest): EngineAnswer | undefined {
    if (method === "GET") return path === "/services/s1" ? { body: this.#facts() } : undefined;
    const version = Number(query?.version);
    this.writes.push(`${version} → ${(body as ServiceSpec).Mode?.Replicated?.Replicas}`);
    const fault = this.#faults.shift();
    if (fault !== undefined) return fault(this, body as ServiceSpec);
    if (version !== this.version) return refusal(500, "rpc error: code = Unknown desc = update out of sequence");
    this.store(body as ServiceSpec);
    return {};
  }

  store(spec: ServiceSpec): void {
    this.spec = spec;
    this.version += 1;
  }

  #facts(): ServiceFacts {
    return { ID: "s1", Version: { Index: this.version }, Spec: this.spec };
  }
}

/** Scales to 0 unless somebody else was there first. */
function toZero(current: ServiceFacts): ServiceSpec | undefined {
  return replicasOf(current) === 3 ? withReplicas(current.Spec, 0) : undefined;
}

const change = (service: OneService) => changeService({ engine: service.engine, clock: new FakeClock() }, "s1", toZero);

describe("a change of a service", () => {
  it("is written with the version it was decided for", async () => {
    const service = new OneService();
    await change(service);
    expect(service.writes).toEqual(["7 → 0"]);
    expect(service.engine.requests.find(({ method }) => method === "POST")?.query).toEqual({
      version: "7",
      registryAuthFrom: "spec",
    });
  });

  it("keeps everything else of the spec", async () => {
    const service = new OneService();
    const task = { ForceUpdate: 4, ContainerSpec: { Image: "app:1", Secrets: [{ SecretName: "db" }] } };
    service.spec = { ...service.spec, TaskTemplate: task };
    await change(service);
    expect(service.spec).toEqual({ Name: "app", Mode: { Replicated: { Replicas: 0 } }, TaskTemplate: task });
  });

  it("is decided again when somebody else was faster", async () => {
    const service = new OneService((faulty) => {
      faulty.store(withReplicas(faulty.spec, 5));
      return refusal(500, "update out of sequence");
    });
    const seen = await change(service);
    expect(service.writes).toEqual(["7 → 0"]);
    expect(seen && replicasOf(seen)).toBe(5);
  });

  it("whose answer was lost is not made twice", async () => {
    const service = new OneService((faulty, body) => {
      faulty.store(body);
      throw connectionLost(true);
    });
    await change(service);
    expect(service.writes).toEqual(["7 → 0"]);
    expect(service.version).toBe(8);
  });

  it("is tried again when the request was lost, and between two leaders of the swarm", async () => {
    const service = new OneService(
      () => {
        throw connectionLost(false);
      },
      () => refusal(503, "rpc error: code = Unknown desc = The swarm does not have a leader"),
      () => refusal(500, "rpc error: code = Unavailable desc = raft: lost leadership"),
    );
    await change(service);
    expect(service.writes).toHaveLength(4);
    expect(replicasOf({ ID: "", Version: { Index: 0 }, Spec: service.spec })).toBe(0);
  });

  it("that the engine refuses for good is an error at once", async () => {
    const service = new OneService(() => refusal(400, "invalid spec"));
    await expect(change(service)).rejects.toThrow(new EngineError(400, "invalid spec"));
    expect(service.writes).toHaveLength(1);
  });

  it("is not given up while the swarm has no leader to read from", async () => {
    const service = new OneService();
    let reads = 0;
    const engine = new FakeEngine((request) => {
      reads += 1;
      return reads <= 2 ? refusal(503, "rpc error: The swarm does not have a leader") : service.answer(request);
    });
    await changeService({ engine, clock: new FakeClock() }, "s1", toZero);
    expect(service.writes).toEqual(["7 → 0"]);
  });

  it("of one that is gone is none", async () => {
    const service = new OneService();
    const ports = { engine: service.engine, clock: new FakeClock() };
    expect(await changeService(ports, "s2", toZero)).toBeUndefined();
  });
});
