import { describe, expect, it } from "vitest";
import type { CatalogDatabase } from "../../src/restore/catalog.ts";
import type { DatabaseMark } from "../../src/restore/database-mark.ts";
import { type CarriedProperties, differences, planCarryOver } from "../../src/swap/carry-over.ts";
import { planCleanup } from "../../src/swap/cleanup.ts";
import { chooseKept, keptDatabases } from "../../src/swap/kept-databases.ts";
import { findBegunSwap, judgeSwap } from "../../src/swap/settle.ts";
import { settleSql } from "../../src/swap/settle-sql.ts";
import { lateWrites } from "../../src/swap/write-counts.ts";

const MARK: DatabaseMark = {
  kind: "old",
  of: "app",
  run: "1_1",
  at: "2026-11-01T00:00:00Z",
  expires: "2026-11-08T00:00:00Z",
};
const database = (name: string, oid: number, mark?: Partial<DatabaseMark>, sessions = 0): CatalogDatabase => ({
  name,
  oid,
  isOpen: true,
  comment: null,
  mark: mark === undefined ? undefined : { ...MARK, ...mark },
  sessions,
});
const SWAP = { target: "app", run: "1_1", outgoing: 1, incoming: 2 };

describe("what came of a swap is read from the names", () => {
  it.each([
    ["nothing was renamed", [database("app", 1), database("app__r1", 2)], { on: "outgoing" }],
    ["both were", [database("app__old", 1), database("app", 2)], { on: "incoming", aside: "app__old" }],
    ["the old one is gone since", [database("app", 2)], { on: "incoming", aside: undefined }],
    ["someone made another", [database("app", 3)], { on: "other", found: "it is the database with oid 3" }],
    ["there is none", [database("x", 1)], { on: "other", found: "no database has that name" }],
  ] as const)("%s", (_, catalog, settlement) => {
    expect(judgeSwap(catalog, SWAP)).toEqual(settlement);
  });

  it("and whether one was begun from the marks", () => {
    const begun = database("app__r1", 2, { kind: "restored", replacing: 1 });
    expect(findBegunSwap([database("app", 1), begun], "app")).toEqual(SWAP);
    expect(findBegunSwap([begun], "other")).toBeUndefined();
    expect(findBegunSwap([database("app__r1", 2, { kind: "restored" })], "app")).toBeUndefined();
  });
});

it("the script that settles holds names as texts", () => {
  const script = settleSql({ ...SWAP, target: `a'b"c\\d` });
  expect(script).toContain(`wanted CONSTANT name := E'a''b"c\\\\d'`);
  expect(script).toContain("application_name = 'slipway/1_1'");
});

describe("what is dropped", () => {
  const now = new Date("2026-11-10T00:00:00Z");
  it.each([
    ["expired", database("a", 1, {}), "drop"],
    ["of this run", database("a", 1, { run: "9_1" }), "it is of this very run"],
    ["kept on", database("a", 1, { expires: "2026-12-01T00:00:00Z" }), "it is kept until 2026-12-01T00:00:00Z"],
    ["without a date", database("a", 1, { expires: "soon" }), "it is kept until soon"],
    ["in use", database("a", 1, {}, 2), "2 sessions are connected to it"],
    ["about to be swapped in", database("a", 1, { replacing: 3 }), "a swap to it was begun and is not settled"],
    ["left unfinished", database("a", 1, { kind: "scratch", expires: "2026-12-01T00:00:00Z" }), "drop"],
    ["being filled", database("a", 1, { kind: "scratch", run: "8_1" }), "its run 8_1 is at work"],
  ] as const)("%s", (_, one, expected) => {
    const [decision] = planCleanup(keptDatabases([one], "app"), { run: "9_1", now, atWork: new Set(["8_1"]) });
    expect(decision?.action === "keep" ? decision.because : decision?.action).toBe(expected);
  });

  it("is never what has the target's name, is another's, or has no mark", () => {
    const catalog = [database("app", 1, {}), database("b", 2, { of: "other" }), database("c", 3)];
    expect(keptDatabases(catalog, "app")).toEqual([]);
  });
});

it("the newest of a kind is chosen, or the one that is named", () => {
  const catalog = [
    database("a", 1, { at: "2026-11-01T00:00:00Z" }),
    database("b", 2, { at: "2026-11-03T00:00:00Z" }),
    database("c", 3, { at: "2026-11-04T00:00:00Z", kind: "restored" }),
    database("d", 4, { at: "2026-11-05T00:00:00Z", kind: "scratch" }),
  ];
  const kept = keptDatabases(catalog, "app");
  expect(chooseKept(kept, "old", undefined)).toMatchObject({ name: "b" });
  expect(chooseKept(kept, "old", "a")).toMatchObject({ name: "a" });
  expect(chooseKept(kept, "restored", undefined)).toMatchObject({ name: "c" });
  expect(chooseKept(kept, "restored", "a")).toBe(
    "a is not a database that was restored and waits to be swapped in: there are c",
  );
  expect(chooseKept([], "old", undefined)).toBe("no database that was replaced is kept");
});

it("late writes are those since the counts, or all where the counts began anew", () => {
  const late = lateWrites(
    { "s.a": [10, 0, 0], "s.b": [5, 5, 5], "s.c": [9, 0, 0] },
    { "s.a": [12, 1, 0], "s.b": [5, 5, 5], "s.c": [2, 0, 0], "s.d": [1, 0, 0] },
  );
  expect(late).toEqual([
    { table: "s.a", inserted: 2, updated: 1, deleted: 0 },
    { table: "s.c", inserted: 2, updated: 0, deleted: 0 },
    { table: "s.d", inserted: 1, updated: 0, deleted: 0 },
  ]);
});

describe("what belongs to a database's name", () => {
  const plain: CarriedProperties = {
    owner: "postgres",
    connectionLimit: -1,
    isTemplate: false,
    comment: null,
    grants: [{ grantor: "postgres", grantee: null, privilege: "CONNECT", grantable: false }],
    settings: [],
  };
  const full: CarriedProperties = {
    owner: 'o"x',
    connectionLimit: 5,
    isTemplate: true,
    comment: "it's",
    grants: [{ grantor: 'o"x', grantee: "reader", privilege: "CONNECT", grantable: true }],
    settings: [
      { role: null, name: "search_path", value: '"$user", public, "odd, one"' },
      { role: "r", name: "my_app.tenant", value: "a'b" },
    ],
  };

  it("moves with it", () => {
    expect(planCarryOver("app", full, plain)).toEqual([
      'ALTER DATABASE "app" OWNER TO "o""x"',
      'REVOKE ALL ON DATABASE "app" FROM PUBLIC CASCADE',
      'SET LOCAL ROLE "o""x"',
      'GRANT CONNECT ON DATABASE "app" TO "reader" WITH GRANT OPTION',
      "RESET ROLE",
      'ALTER DATABASE "app" CONNECTION LIMIT 5',
      'ALTER DATABASE "app" IS_TEMPLATE true',
      `COMMENT ON DATABASE "app" IS 'it''s'`,
      `ALTER DATABASE "app" SET "search_path" TO '$user', 'public', 'odd, one'`,
      `ALTER ROLE "r" IN DATABASE "app" SET "my_app"."tenant" TO 'a''b'`,
    ]);
    expect(planCarryOver("app", plain, full)).toContain('ALTER DATABASE "app" RESET "search_path"');
    expect(planCarryOver("app", full, full)).toEqual([]);
  });

  it("is compared afterwards", () => {
    expect(differences(full, { ...full, settings: full.settings.toReversed() })).toEqual([]);
    expect(differences(full, { ...full, connectionLimit: 6 })).toEqual(["connection limit: 5 became 6"]);
  });
});
