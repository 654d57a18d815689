import { Deadline, type EngineRequest } from "@slipway/shared";
import { type EngineAnswer, FakeClock, FakeEngine, RecordingRunner, refusal } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { PendingStops } from "../../src/writers/pending-stops.ts";
import { startWriters } from "../../src/writers/start-writers.ts";
import type { RecordedContainer, RecordedService, RecordedWriter } from "../../src/writers/writer.ts";

const service: RecordedService = { kind: "service", id: "s1", name: "app", replicas: 3, running: 3, version: 7 };
const container: RecordedContainer = {
  kind: "container",
  id: "c1",
  name: "worker",
  state: "running",
  restartPolicy: "always",
  grace: 10,
};

interface World {
  /** Of the service; undefined: there is none. */
  readonly replicas?: number;
  /** By id or name. */
  readonly containers?: Readonly<Record<string, string>>;
  readonly refuses?: boolean;
  readonly cannotCreate?: boolean;
}

const SETTINGS = { Image: "sha256:1", Config: { Image: "worker:1" }, HostConfig: {}, NetworkSettings: {} };

/** The engine of a world, in which what is asked for happens. */
class WorldEngine {
  #replicas: number | undefined;
  readonly #containers: Map<string, string>;
  readonly #refuses: boolean;
  readonly #cannotCreate: boolean;

  constructor({ replicas, containers = {}, refuses = false, cannotCreate = false }: World) {
    this.#replicas = replicas;
    this.#containers = new Map(Object.entries(containers));
    this.#refuses = refuses;
    this.#cannotCreate = cannotCreate;
  }

  answer({ method, path, body }: EngineRequest): EngineAnswer | undefined {
    if (method === "GET") return this.#look(path);
    if (this.#cannotCreate && !path.endsWith("/start")) return refusal(500, "no space left on device");
    if (this.#refuses) return refusal(500, "port is already allocated");
    if (path.startsWith("/services/"))
      this.#replicas = (body as ReturnType<typeof spec>["Spec"]).Mode.Replicated.Replicas;
    else this.#containers.set("c1", path.endsWith("/pause") ? "paused" : "running");
    return {};
  }

  #look(path: string): EngineAnswer | undefined {
    if (path === "/services/s1") return this.#replicas === undefined ? undefined : { body: spec(this.#replicas) };
    const status = this.#containers.get(path.split("/")[2] ?? "");
    return status === undefined ? undefined : { body: { Id: path, ...SETTINGS, State: { Status: status } } };
  }
}

/** Starts a writer in a world, twice, and gives what came of it and which requests changed something. */
async function start(
  writer: RecordedWriter,
  given: World,
  { pending = new PendingStops(), way = "as-it-was" }: { pending?: PendingStops; way?: "as-it-was" | "anew" } = {},
) {
  const world = new WorldEngine(given);
  const engine = new FakeEngine((request) => world.answer(request));
  const clock = new FakeClock();
  const log = new RecordingRunner();
  const how = { way, deadline: new Deadline(clock, 5_000) } as const;
  const ports = { engine, clock, log, pending };
  const [first] = await startWriters(ports, [writer], how);
  const changes = engine.lines.filter((line) => line.startsWith("POST"));
  await startWriters(ports, [writer], how);
  const again = engine.lines.filter((line) => line.startsWith("POST")).length - changes.length;
  return { first, changes, again, log: log.log };
}

function spec(replicas: number) {
  return {
    ID: "s1",
    Version: { Index: 9 },
    Spec: { Name: "app", Mode: { Replicated: { Replicas: replicas } }, TaskTemplate: {} },
  };
}

describe("a writer is brought back, and a second call changes nothing:", () => {
  it.each<[string, RecordedWriter, World, string, string[]]>([
    ["a service at 0", service, { replicas: 0 }, "started", ["POST /services/s1/update"]],
    ["a service that is back", service, { replicas: 3 }, "unchanged", []],
    ["a service that somebody scaled", service, { replicas: 1 }, "changed", []],
    ["a service that somebody removed", service, {}, "changed", []],
    ["a service that had no replicas", { ...service, replicas: 0 }, { replicas: 0 }, "unchanged", []],
    ["a stopped container", container, { containers: { c1: "exited" } }, "started", ["POST /containers/c1/start"]],
    ["a container that is back", container, { containers: { c1: "running" } }, "unchanged", []],
    ["a container that somebody paused", container, { containers: { c1: "paused" } }, "changed", []],
    ["a container that was replaced", container, { containers: { worker: "running" } }, "changed", []],
    ["a container that is gone", container, {}, "changed", []],
    [
      "a container that had not run",
      { ...container, state: "stopped" },
      { containers: { c1: "exited" } },
      "unchanged",
      [],
    ],
    [
      "a paused container",
      { ...container, state: "paused" },
      { containers: { c1: "exited" } },
      "started",
      ["POST /containers/c1/start", "POST /containers/c1/pause"],
    ],
  ])("%s", async (_, writer, world, state, changes) => {
    const seen = await start(writer, world);
    expect({ state: seen.first?.state, changes: seen.changes, again: seen.again }).toEqual({
      state,
      changes,
      again: 0,
    });
  });

  it("what somebody else did is said", async () => {
    expect((await start(service, { replicas: 1 })).log).toContain(
      "warning: The service app was scaled to 1 by somebody else meanwhile, and is left so (it had 3)",
    );
    expect((await start(container, { containers: { worker: "running" } })).log).toContain(
      "The container worker was replaced by another container of that name meanwhile, which is running and is left so",
    );
  });

  it("one that cannot be started is an answer, not an exception", async () => {
    const { first, log } = await start(container, { containers: { c1: "exited" }, refuses: true });
    expect(first).toMatchObject({ state: "failed", reason: "port is already allocated" });
    expect(log).toContain("error: The container worker could not be started: port is already allocated");
  });

  it("one that cannot be made anew is started as it was, and says so", async () => {
    const world: World = { containers: { c1: "exited" }, cannotCreate: true };
    const { first, changes } = await start(container, world, { way: "anew" });
    expect(first).toMatchObject({ state: "started", notAnew: "no space left on device" });
    expect(changes.at(-1)).toBe("POST /containers/c1/start");
  });

  it("a container whose stop is still under way is not taken for running", async () => {
    const pending = new PendingStops();
    pending.track("c1", new Promise(() => {}));
    const { first, changes } = await start(container, { containers: { c1: "running" } }, { pending });
    expect(first).toMatchObject({ state: "failed", reason: "it is still being stopped" });
    expect(changes).toEqual([]);
  });
});
