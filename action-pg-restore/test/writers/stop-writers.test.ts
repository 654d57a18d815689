import { Deadline, type EngineRequest } from "@slipway/shared";
import { type EngineAnswer, FakeClock, FakeEngine, RecordingRunner } from "@slipway/shared/testing";
import { expect, it } from "vitest";
import { PendingStops } from "../../src/writers/pending-stops.ts";
import { stopWriters } from "../../src/writers/stop-writers.ts";
import type { RecordedWriter } from "../../src/writers/writer.ts";

const service: RecordedWriter = { kind: "service", id: "s1", name: "app", replicas: 3, running: 3, version: 7 };
const container: RecordedWriter = {
  kind: "container",
  id: "c1",
  name: "sidecar",
  state: "running",
  restartPolicy: "always",
  grace: 10,
};

/** An engine on which all that is asked for happens at once. */
function obedient(): FakeEngine {
  let status = "running";
  let replicas = 3;
  const spec = () => ({ Name: "app", Mode: { Replicated: { Replicas: replicas } }, TaskTemplate: {} });
  return new FakeEngine(({ method, path, body }: EngineRequest): EngineAnswer | undefined => {
    const seen: Readonly<Record<string, unknown>> = {
      "/tasks": [],
      "/services/s1": { ID: "s1", Version: { Index: 9 }, Spec: spec() },
      "/containers/c1/json": { Id: "c1", State: { Status: status } },
    };
    if (method === "GET") return { body: seen[path] };
    if (path === "/containers/c1/stop") status = "exited";
    else replicas = (body as ReturnType<typeof spec>).Mode.Replicated.Replicas;
    return {};
  });
}

it.each<[string, RecordedWriter, string, string]>([
  ["container", container, "POST /containers/c1/stop", "Stopped the container sidecar"],
  ["service", service, "POST /services/s1/update", "Scaled the service app from 3 to 0"],
])(
  "a %s that is stopped already is not stopped again, and said to be stopped once",
  async (_kind, writer, asked, said) => {
    const engine = obedient();
    const clock = new FakeClock();
    const log = new RecordingRunner();
    const ports = { engine, clock, log, pending: new PendingStops() };
    for (const _ of ["with the writers", "to be made anew"])
      await stopWriters(ports, [writer], new Deadline(clock, 5_000));
    expect(engine.lines.filter((line) => line === asked)).toEqual([asked]);
    expect(log.log).toBe(said);
  },
);
