import { FakeClock } from "@slipway/shared/testing";
import { expect, it } from "vitest";
import { ProgressLog } from "../../src/restore/progress-log.ts";
import { ScriptProgress } from "../../src/restore/script-progress.ts";
import { readTold } from "../../src/server/psql-input.ts";

const TABLE = { target: { schema: "shop", name: "" }, schema: "shop", columns: [], sha256: "" };
const DUMP = {
  tables: [
    { ...TABLE, name: "orders", rows: 30, bytes: 3_000 },
    { ...TABLE, name: 'odd "one"', rows: 10, bytes: 1_000 },
  ],
  objects: { TABLE: 2, INDEX: 2, CONSTRAINT: 1, "FK CONSTRAINT": 1 },
};
const STATEMENTS = [
  'ALTER TABLE ONLY shop."odd ""one"""\n    ADD CONSTRAINT odd_pkey PRIMARY KEY (id);',
  "CREATE INDEX orders_at ON shop.orders USING btree (at);",
  "CREATE UNIQUE INDEX orders_total ON shop.orders USING btree (total);",
  "ALTER TABLE ONLY shop.orders\n    ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (c) REFERENCES shop.odd(id);",
];

/** A progress that tells of everything, with what it has told. */
function progressOf(dump: ConstructorParameters<typeof ScriptProgress>[0], indexes = new Map<string, string>()) {
  const clock = new FakeClock();
  const lines: string[] = [];
  const info = (line: string) => {
    lines.push(line);
    clock.advance(5_000);
  };
  const log = new ProgressLog({ clock, log: { info } }, "Restoring");
  clock.advance(5_000);
  return { progress: new ScriptProgress(dump, log, indexes), lines };
}

const chunks = (...sizes: readonly number[]) =>
  (async function* () {
    for (const size of sizes) yield Buffer.alloc(size);
  })();

it("progress moves with the rows as they pass, and with what follows them as the server has done it", async () => {
  const { progress, lines } = progressOf(DUMP);
  for await (const _ of progress.passing(chunks(2_000, 2_000)));
  // psql takes all of these in at once, long before the first of them is done.
  const told = STATEMENTS.map((statement) => readTold(progress.after(statement)?.replace(/^\\warn |\n$/g, "") ?? ""));
  for await (const _ of progress.passing(chunks(400)));
  for (const word of told) progress.told(word ?? "none");
  // Of 4000 + 500 + 2700 + 2700 + 750, after an estimate with an average table's 2000.
  expect(lines).toEqual([
    "Restoring: 21 %",
    "Restoring: 43 %",
    "Restoring: 43 %, INDEX orders_at",
    "Restoring: 67 %, INDEX orders_total",
    "Restoring: 92 %, FK CONSTRAINT orders_customer_fkey",
    "Restoring: 99 %",
  ]);
});

it("what takes no time is not told of, and words of others are nobody's", () => {
  const { progress, lines } = progressOf(DUMP);
  for (const statement of [
    "SET lock_timeout = 0;",
    "ALTER TABLE shop.orders ADD CONSTRAINT c CHECK (a > 0) NOT VALID;",
  ])
    expect(progress.after(statement)).toBeUndefined();
  progress.told("7");
  expect(lines).toEqual([]);
});

it("rows of INSERT statements are taken to be of a usual length", async () => {
  const inserted = DUMP.tables.map((table) => ({ ...table, bytes: 0, sha256: undefined }));
  const { progress, lines } = progressOf({ tables: inserted, objects: {} });
  for await (const _ of progress.passing(chunks(1_000, 1_000)));
  expect(lines).toEqual(["Restoring: 25 %", "Restoring: 50 %"]);
});

it("an index of which it is known before what it is on counts with that from the beginning", async () => {
  const indexes = new Map(["orders_at", "orders_total"].map((name) => [name, "orders"]));
  const { progress, lines } = progressOf(DUMP, indexes);
  for await (const _ of progress.passing(chunks(4_000)));
  for (const statement of STATEMENTS) progress.after(statement);
  progress.told("0");
  // Of 4000 + 5400 + 1500, and then of 10650 as before.
  expect(lines).toEqual(["Restoring: 36 %", "Restoring: 42 %, INDEX orders_at"]);
});
