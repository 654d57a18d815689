import { expect, it } from "vitest";
import { RestoreProgress, readIndex } from "../../src/restore/restore-progress.ts";

const TABLE = { target: { schema: "shop", name: "" }, schema: "shop", columns: [], rows: 1, sha256: "" };
const DUMP = {
  tables: [
    { ...TABLE, name: "orders", bytes: 3_000 },
    { ...TABLE, name: 'odd "one" x', bytes: 1_000 },
  ],
  objects: { TABLE: 2, INDEX: 2, CONSTRAINT: 1, "FK CONSTRAINT": 1 },
};

it("progress moves with every table, index and constraint, and not beyond the end", () => {
  const progress = new RestoreProgress(DUMP);
  const seen = [progress.fraction];
  const items = [
    'TABLE DATA odd "one" x',
    "TABLE DATA orders",
    "CONSTRAINT orders orders_pkey",
    "INDEX orders_customer",
    "INDEX orders_at",
    "FK CONSTRAINT orders orders_customer_fkey",
  ];
  for (const [id, item] of items.entries()) {
    expect(progress.read(`pg_restore: launching item ${id} ${item}`)).toBe(item);
    expect(progress.read(`pg_restore: finished item ${id} ${item}`)).toBeUndefined();
    seen.push(progress.fraction);
  }
  expect(seen.map((fraction) => fraction.toFixed(2))).toEqual(["0.00", "0.11", "0.44", "0.55", "0.75", "0.95", "0.99"]);
});

it("an index counts with the table it is on", () => {
  const indexes = new Map([
    ["orders_customer", "orders"],
    ["orders_at", "orders"],
  ]);
  const progress = new RestoreProgress(DUMP, indexes);
  progress.read("pg_restore: finished item 1 INDEX orders_at");
  // 2700 of 4000 + 2 * 2700 + 1000 + 500
  expect(progress.fraction).toBeCloseTo(2_700 / 10_900, 5);
});

it.each([
  ["CREATE INDEX orders_at ON shop.orders USING btree (at);", ["orders_at", "orders"]],
  ['CREATE UNIQUE INDEX "a ""b" ON ONLY "S.x"."t ON u" USING gin (x);', ['a "b', "t ON u"]],
  ["CREATE INDEX ün ON täble USING hash (x);", ["ün", "täble"]],
  ["ALTER TABLE ONLY shop.orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);", undefined],
])("what an index is on is read from %s", (statement, expected) => {
  expect(readIndex(statement)).toEqual(expected);
});

it("what pg_restore says else is no progress", () => {
  const progress = new RestoreProgress(DUMP);
  for (const line of ["pg_restore: creating INDEX x", "pg_restore: finished item 7 ACL orders", "", "finished"]) {
    expect(progress.read(line)).toBeUndefined();
  }
  expect(progress.fraction).toBe(0);
});

it("a dump without rows has progress, too", () => {
  const progress = new RestoreProgress({ tables: [], objects: {} });
  expect(progress.fraction).toBe(0);
});
