import { describe, expect, it } from "vitest";
import type { Dump } from "../../src/archive/dump.ts";
import type { QualifiedName } from "../../src/archive/sql-names.ts";
import { type InPlacePlan, planInPlace } from "../../src/in-place/plan-in-place.ts";
import type { ForeignKey, TargetTables } from "../../src/in-place/target-tables.ts";

const named = (name: string): QualifiedName => ({ schema: "shop", name });
const dump = (...names: readonly string[]) =>
  ({
    tables: names.map((name) => ({ ...named(name), target: named(name), columns: [], rows: 1, bytes: 1, sha256: "" })),
    sequences: [{ ...named("orders_id_seq"), value: "7", called: true }],
    largeObjects: { count: 0, bytes: 0, digest: "" },
  }) as unknown as Dump;

const target = (changes: Partial<TargetTables>): TargetTables => ({
  tables: ["orders", "customers", "newer"].map(named),
  foreignKeys: [],
  triggers: [],
  ownedSequences: [{ ...named("orders_id_seq"), owner: named("orders") }],
  materializedViews: [],
  pointers: [],
  ...changes,
});

const key = (from: string, to: string, changes: Partial<ForeignKey> = {}): ForeignKey => ({
  name: `${from}_fkey`,
  table: named(from),
  references: named(to),
  definition: `FOREIGN KEY (x) REFERENCES shop.${to}(id)`,
  comment: null,
  binds: [named(from)],
  pointsTo: [named(to)],
  ...changes,
});

function planned(decision: ReturnType<typeof planInPlace>): InPlacePlan {
  if (decision.state === "refused") throw new Error(decision.problems.join("; "));
  return decision.plan;
}

describe("rows are replaced", () => {
  it("in exactly the dump's tables, around their keys and triggers", () => {
    const found = target({
      foreignKeys: [key("orders", "customers", { comment: "it's" }), key("newer", "newer")],
      triggers: [
        { ...named("orders"), trigger: 'a"b', enabled: "A" },
        { ...named("newer"), trigger: "other", enabled: "O" },
      ],
      materializedViews: [named("totals")],
    });
    const { hold, seize, before, after } = planned(planInPlace(dump("orders", "customers"), found, []));
    expect(hold).toEqual([
      'LOCK TABLE ONLY "shop"."orders", ONLY "shop"."customers" IN EXCLUSIVE MODE',
      'ALTER SEQUENCE "shop"."orders_id_seq" RESTART',
    ]);
    expect(seize).toEqual(['LOCK TABLE ONLY "shop"."orders", ONLY "shop"."customers" IN ACCESS EXCLUSIVE MODE']);
    expect(before).toEqual([
      'ALTER TABLE "shop"."orders" DROP CONSTRAINT "orders_fkey"',
      'ALTER TABLE "shop"."orders" DISABLE TRIGGER "a""b"',
      'TRUNCATE ONLY "shop"."orders", ONLY "shop"."customers"',
    ]);
    expect(after).toEqual([
      'ALTER TABLE "shop"."orders" ENABLE ALWAYS TRIGGER "a""b"',
      'ALTER TABLE "shop"."orders" ADD CONSTRAINT "orders_fkey" FOREIGN KEY (x) REFERENCES shop.customers(id)',
      `COMMENT ON CONSTRAINT "orders_fkey" ON "shop"."orders" IS 'it''s'`,
      'REFRESH MATERIALIZED VIEW "shop"."totals"',
    ]);
    expect([...before, ...after].join()).not.toMatch(/CASCADE/);
  });

  it("but not in those left out, nor are their sequences moved", () => {
    const plan = planned(planInPlace(dump("orders", "customers"), target({}), [named("orders")]));
    expect(plan.tables.map(({ name }) => name)).toEqual(["customers"]);
    expect(plan.excluded.map(({ name }) => name)).toEqual(["orders"]);
    expect(plan.sequences).toEqual([]);
    expect(plan.before).toEqual(['TRUNCATE ONLY "shop"."customers"']);
  });

  it.each([
    ["SELECT pg_catalog.setval('shop.orders_id_seq', 7, true);", undefined, false],
    ["SELECT pg_catalog.setval('shop.other', 7, true);", undefined, true],
    ["COPY shop.orders (id) FROM stdin;", named("orders"), false],
    ["COPY shop.customers (id) FROM stdin;", named("customers"), true],
    ["INSERT INTO shop.orders VALUES (1);", undefined, false],
    ["BEGIN;", undefined, false],
    ["COMMIT;", undefined, false],
    ["SET statement_timeout = 0;", undefined, true],
  ])("by the dump's statements: %s", (statement, copied, isKept) => {
    const { keep } = planned(planInPlace(dump("orders", "customers"), target({}), [named("orders")]));
    expect(keep(statement, copied)).toBe(isKept);
  });
});

describe("it is refused", () => {
  it.each([
    [
      "where a table outside the dump refers to one within",
      dump("customers"),
      target({ foreignKeys: [key("newer", "customers")] }),
      "shop.newer refers to shop.customers by newer_fkey and is not in the dump: emptying one would empty both",
    ],
    [
      "where a table is missing",
      dump("customers", "gone"),
      target({}),
      "tables of the dump are not in the database: shop.gone",
    ],
    [
      "where large objects may belong to others",
      { ...dump("customers"), largeObjects: { count: 1, bytes: 1, digest: "" } },
      target({ pointers: [named("newer"), named("customers")] }),
      "the dump has large objects, and tables that it leaves alone may name some: shop.newer",
    ],
  ])("%s", (_, archive, found, problem) => {
    expect(planInPlace(archive, found, [])).toEqual({ state: "refused", problems: [problem] });
  });

  it("and not for a table that has only partitions, and those in the dump", () => {
    const parts = ["visits", "visits_2024", "visits_2024_1"].map(named);
    const foreignKeys = [key("visits", "customers", { binds: parts })];
    const tables = ["customers", "visits_2024_1", "visits_2025"].map(named);
    const found = target({ tables, foreignKeys });
    expect(planInPlace(dump("customers", "visits_2024_1"), found, [])).toMatchObject({ state: "planned" });
    const more = target({
      tables,
      foreignKeys: [key("visits", "customers", { binds: [...parts, named("visits_2025")] })],
    });
    expect(planInPlace(dump("customers", "visits_2024_1"), more, [])).toMatchObject({
      state: "refused",
      problems: [expect.stringMatching(/^shop\.visits_2025 refers to shop\.customers/)],
    });
  });

  it("and not where the table outside only refers to others, or is referred to", () => {
    const foreignKeys = [key("newer", "newer"), key("customers", "newer")];
    expect(planInPlace(dump("customers"), target({ foreignKeys }), [])).toMatchObject({ state: "planned" });
  });
});
