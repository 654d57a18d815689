import { FakeClock, refusal } from "@slipway/shared/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { applyServices } from "../../src/apply/apply.ts";
import type { ServiceChange } from "../../src/plan/plan.ts";
import { service, spec } from "../support/cluster.ts";
import { FakeSwarm } from "../support/fake-swarm.ts";

let swarm: FakeSwarm;
beforeEach(() => {
  swarm = new FakeSwarm();
});

function apply(changes: readonly ServiceChange[]) {
  const networkNames = new Map([["net-shop_default", "shop_default"]]);
  return applyServices({ engine: swarm.engine, clock: new FakeClock(), credential: undefined, networkNames }, changes);
}

const create = (name: string): ServiceChange => ({ kind: "create", name, spec: spec(name) });
function update(name: string): ServiceChange {
  const before = swarm.run(spec(name));
  const after = spec(name, { container: { Image: "acme/x:2" } });
  return { kind: "update", name, effect: "rolling-restart", spec: after, before, changes: [] };
}

describe("the changes of a plan", () => {
  it("are made to what changes, and to nothing else", async () => {
    const keep: ServiceChange = { kind: "keep", name: "db", before: swarm.run(spec("db")) };
    const remove: ServiceChange = { kind: "remove", name: "old", before: swarm.run(spec("old")) };
    const outcome = await apply([create("web"), update("api"), keep, remove]);
    expect(outcome.applied.map(({ change }) => change.name)).toEqual(["web", "api"]);
    expect(outcome.refused).toEqual([]);
    expect(swarm.writes.toSorted()).toEqual(["POST /services/create", "POST /services/shop_api/update"]);
  });

  it("are made to the others when one is refused, and every refusal is told", async () => {
    swarm.before = ({ method, body }) =>
      method === "POST" && JSON.stringify(body).includes("shop_web") ? refusal(400, "invalid mount") : undefined;
    const outcome = await apply([create("web"), update("api")]);
    expect(outcome.applied.map(({ change }) => change.name)).toEqual(["api"]);
    expect(outcome.refused).toEqual([{ name: "web", message: "invalid mount" }]);
  });

  it("may be none", async () => {
    const keep: ServiceChange = { kind: "keep", name: "db", before: service(spec("db")) };
    expect(await apply([keep])).toEqual({ applied: [], unclear: [], refused: [] });
    expect(swarm.engine.lines).toEqual([]);
  });
});
