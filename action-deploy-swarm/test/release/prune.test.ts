import { describe, expect, it } from "vitest";
import { LABELS } from "../../src/apply/objects.ts";
import type { ServiceSpec } from "../../src/cluster/service.ts";
import type { StoredObject } from "../../src/cluster/snapshot.ts";
import type { Task } from "../../src/cluster/task.ts";
import { type PruneFacts, planPrune } from "../../src/release/prune.ts";
import { STACK, service, spec, stored, task } from "../support/cluster.ts";
import { keptConfig } from "../support/releases.ts";

/** A version that this action made: the higher its number, the newer. */
function version(
  base: string,
  number: number,
  change: { kind?: string; stack?: string; id?: string } = {},
): StoredObject {
  const { kind = "secret", stack = "shop", id } = change;
  return stored(`shop_${base}_${number}`, {
    Labels: { [STACK]: stack, [LABELS.kind]: kind, [LABELS.base]: base },
    created: new Date(Date.UTC(2026, 9, number)).toISOString(),
    ...(id === undefined ? {} : { id }),
  });
}

const five = [1, 2, 3, 4, 5].map((number) => version("db", number));

/** A spec that uses a version of the secret `db`. */
const uses = (number: number, name = "api"): ServiceSpec =>
  spec(name, { container: { Secrets: [{ SecretID: `id-shop_db_${number}`, SecretName: `shop_db_${number}` }] } });

function prune(facts: Partial<PruneFacts>) {
  const all = {
    stack: "shop",
    services: [],
    tasks: [],
    secrets: [],
    configs: [],
    keepReleases: 2,
    keepVersions: 2,
    ...facts,
  };
  const { releases, secrets, configs } = planPrune(all);
  return {
    releases: releases.map(({ number }) => number),
    secrets: secrets.map(({ Spec }) => Spec.Name).toSorted(),
    configs: configs.map(({ Spec }) => Spec.Name).toSorted(),
  };
}

describe("versions of a secret", () => {
  it("beyond the last few of their name go when nothing refers to them", () => {
    expect(prune({ secrets: five }).secrets).toEqual(["shop_db_1", "shop_db_2", "shop_db_3"]);
  });

  it("are counted by name, and secrets and configs apart", () => {
    const secrets = [version("db", 1), version("db", 2), version("redis", 1), version("redis", 2)];
    const configs = [1, 2, 3].map((number) => version("db", number, { kind: "config" }));
    expect(prune({ secrets, configs })).toEqual({ releases: [], secrets: [], configs: ["shop_db_1"] });
  });

  it("are ordered by their time, whatever its digits", () => {
    const at = (number: number, created: string) => ({ ...version("db", number), CreatedAt: created });
    const secrets = [
      at(1, "2026-11-21T03:00:00.1Z"),
      at(2, "2026-11-21T03:00:00.12Z"),
      at(3, "2026-11-21T03:00:00Z"),
      at(4, "2026-11-21T03:00:01Z"),
    ];
    expect(prune({ secrets }).secrets).toEqual(["shop_db_1", "shop_db_3"]);
  });

  it.each<[string, Partial<PruneFacts>]>([
    ["a service", { services: [service(uses(1))] }],
    ["a service's previous spec", { services: [service(spec("api"), { PreviousSpec: uses(1) })] }],
    ["a service of another stack", { services: [service({ ...uses(1), Labels: { [STACK]: "blog" } })] }],
    ["a task that lives", { tasks: [{ ...task("running"), Spec: uses(1).TaskTemplate } as Task] }],
    ["a task that is about to live", { tasks: [{ ...task("preparing"), Spec: uses(1).TaskTemplate } as Task] }],
    ["a kept release", { configs: [keptConfig(1, "ok", { specs: [uses(1)] })] }],
    [
      "a release that was left and is kept",
      { configs: [keptConfig(1, "reverted", { specs: [uses(1)] }), keptConfig(2)] },
    ],
  ])("stay when they are referred to by %s", (_name, facts) => {
    expect(prune({ secrets: five, ...facts }).secrets).toEqual(["shop_db_2", "shop_db_3"]);
  });

  it.each<[string, Partial<PruneFacts>]>([
    ["a task that has ended", { tasks: [{ ...task("shutdown"), Spec: uses(1).TaskTemplate } as Task] }],
    ["a release that goes", { configs: [keptConfig(1, "ok", { specs: [uses(1)] }), keptConfig(2), keptConfig(3)] }],
    ["a release of another stack", { configs: [keptConfig(1, "ok", { stack: "blog", specs: [uses(1)] })] }],
  ])("go when only %s refers to them", (_name, facts) => {
    expect(prune({ secrets: five, ...facts }).secrets).toEqual(["shop_db_1", "shop_db_2", "shop_db_3"]);
  });

  it("stay when a release knows them by another id: it will find them by name", () => {
    const madeAnew = [version("db", 1, { id: "another" }), ...five.slice(1)];
    expect(prune({ secrets: madeAnew, configs: [keptConfig(1, "ok", { specs: [uses(1)] })] }).secrets).toEqual([
      "shop_db_2",
      "shop_db_3",
    ]);
  });

  it("are not taken for configs of the same name", () => {
    const configs = [1, 2, 3].map((number) => version("db", number, { kind: "config", id: `c${number}` }));
    expect(prune({ secrets: five, configs, services: [service(uses(1))] }).configs).toEqual(["shop_db_1"]);
  });
});

describe("what this action did not make", () => {
  it.each([
    ["no labels", stored("shop_db_0", { created: "2020-01-01T00:00:00Z" })],
    ["the stack's label alone", stored("shop_db_0", { Labels: { [STACK]: "shop" }, created: "2020-01-01T00:00:00Z" })],
    ["another stack's labels", version("db", 0, { stack: "blog" })],
    ["labels of another kind", version("db", 0, { kind: "look-inside" })],
  ])("is never touched: an old secret with %s", (_name, foreign) => {
    expect(prune({ secrets: [foreign, ...five], configs: [{ ...foreign, ID: "c" }] })).toEqual({
      releases: [],
      secrets: ["shop_db_1", "shop_db_2", "shop_db_3"],
      configs: [],
    });
  });
});

describe("releases", () => {
  it.each<[string, StoredObject[], number[]]>([
    ["beyond the last few that worked go", [1, 2, 3, 4].map((number) => keptConfig(number)), [1, 2]],
    [
      "that did not work go, except the newest",
      [
        keptConfig(1),
        keptConfig(2, "failed"),
        keptConfig(3, "rolled-back"),
        keptConfig(4),
        keptConfig(5, "rolled-back"),
      ],
      [2, 3],
    ],
    ["that were left count as ones that worked", [keptConfig(1), keptConfig(2, "reverted"), keptConfig(3)], [1]],
    [
      "whose run died go once others worked",
      [keptConfig(1), keptConfig(2, "pending"), keptConfig(3), keptConfig(4)],
      [1, 2],
    ],
    ["stay while there are few", [keptConfig(1), keptConfig(2)], []],
    [
      "of other stacks stay",
      [keptConfig(1, "ok", { stack: "blog" }), keptConfig(2), keptConfig(3), keptConfig(4)],
      [2],
    ],
  ])("%s", (_name, configs, gone) => {
    expect(prune({ configs }).releases).toEqual(gone);
  });
});
