import { Deadline, type EngineConnection, healthTargets, readRunContext } from "@slipway/shared";
import { FakeClock, FakeEngine, RecordingRunner } from "@slipway/shared/testing";
import { expect, it } from "vitest";
import type { Config } from "../src/config.ts";
import { healthGate } from "../src/health-gate.ts";
import type { DeployPorts } from "../src/session.ts";

const MINUTE = 60_000;
const health = healthTargets.parse("- {type: container, container: app}");
const config = { mode: "rollback", stack: "shop", health, context: readRunContext({}) } as unknown as Config;

/** What the checks of a deployment say about an application that takes `warmUp` milliseconds to be healthy. */
async function failuresOf(warmUp: number, budget: number) {
  const clock = new FakeClock();
  const status = () => (clock.now() < warmUp ? "starting" : "healthy");
  const engine = new FakeEngine(() => ({
    body: { Id: "c1", Config: { Image: "acme/app:1" }, State: { Status: "running", Health: { Status: status() } } },
  }));
  const connection = { engine, ssh: undefined } as unknown as EngineConnection;
  const gate = healthGate(config, connection, { log: new RecordingRunner(), clock } as unknown as DeployPorts);
  return gate({ deadline: new Deadline(clock, budget), hold: 0, cancel: new AbortController().signal });
}

it("waits for an application that takes longer to warm up than the default budget of a health check", async () => {
  expect(await failuresOf(6 * MINUTE, 20 * MINUTE)).toEqual([]);
});

it("waits no longer than the deployment has left to go forward", async () => {
  expect(await failuresOf(6 * MINUTE, 5 * MINUTE)).toMatchObject([{ name: "app" }]);
});
