import { FakeEngine } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { readHalfUpdated } from "../../src/cluster/half-updated.ts";
import type { Service, UpdateStatus } from "../../src/cluster/service.ts";
import type { Task } from "../../src/cluster/task.ts";
import { service, spec, task } from "../support/cluster.ts";

const inState = (State: NonNullable<UpdateStatus["State"]>, name = "api"): Service =>
  service(spec(name), { UpdateStatus: { State } });

/** Which of the services are half updated, when these tasks are to run and those of them follow the current spec. */
async function halfUpdated(services: readonly Service[], tasks: readonly Task[], current: readonly string[]) {
  const engine = new FakeEngine(({ query }) => {
    const filters = JSON.parse(query?.filters ?? "{}") as Record<string, string[]>;
    const asked = tasks.filter(({ ServiceID }) => filters.service?.includes(ServiceID));
    return { body: filters["_up-to-date"] ? asked.filter(({ ID }) => current.includes(ID)) : asked };
  });
  return { found: [...(await readHalfUpdated(engine, services))], requests: engine.requests.length };
}

const tasks = [task("running", { id: "old" }), task("running", { id: "new", slot: 2 })];

describe("a service is half updated", () => {
  it.each(["paused", "rollback_paused"] as const)("when its update is %s with an older task left", async (state) => {
    expect((await halfUpdated([inState(state), inState("completed", "web")], tasks, ["new"])).found).toEqual([
      "id-shop_api",
    ]);
  });
});

describe("a service is not half updated", () => {
  it("when all its tasks follow the spec, though its update was paused", async () => {
    expect((await halfUpdated([inState("paused")], tasks, ["old", "new"])).found).toEqual([]);
  });

  it.each(["updating", "completed", "rollback_completed", ""] as const)(
    "when its update is %j, without a look at its tasks",
    async (state) => {
      expect(await halfUpdated([inState(state)], tasks, ["new"])).toEqual({ found: [], requests: 0 });
    },
  );
});
