import { RecordingRunner } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { readConfig } from "../src/read-config.ts";
import { connection, context, date, type Inputs, read, restore, ssh } from "./support/read-inputs.ts";

describe("the inputs of each mode become what it needs", () => {
  it("a restore that exchanges the database", () => {
    expect(read({ ...restore, writers: "api, service:shop_worker", "max-age": "24h", jobs: "2" })).toMatchObject({
      mode: "restore",
      dryRun: false,
      database: "shop",
      run: expect.stringMatching(/^1234567890_2_[0-9a-f]{5}$/),
      target: { kind: "container", name: "db" },
      source: { location: { kind: "runner", path: "shop.dump" }, maxAge: 86_400_000, allowPlainSql: false },
      strategy: { kind: "swap", finalize: true },
      onSchemaDrift: "warn",
      writers: [
        { kind: "any", name: "api" },
        { kind: "service", name: "shop_worker" },
      ],
      keepOld: 7 * 86_400_000,
      healthTimeout: 300_000,
      replicationSlots: "fail",
      jobs: 2,
      warnings: [],
    });
  });

  it("a restore in place is of rows alone, and strict with the schema", () => {
    const config = read({ ...restore, strategy: "in-place", "exclude-tables": 'audit.*, "My, table"' });
    expect(config).toMatchObject({
      onSchemaDrift: "fail",
      strategy: { kind: "in-place", excludeTables: [{ schema: "audit" }, { schema: undefined, name: "My, table" }] },
    });
  });

  it("a sidecar to recreate is stopped with the writers", () => {
    const after =
      "- recreate: electric\n- { exec: nginx, command: nginx -s reload }\n- { restart: cache, timeout: 5s }";
    expect(read({ ...restore, after })).toMatchObject({
      writers: [{ name: "api" }, { name: "electric" }],
      after: [
        { kind: "recreate", writer: { name: "electric" } },
        { kind: "exec", writer: { name: "nginx" }, command: ["nginx", "-s", "reload"], timeout: 60_000 },
        { kind: "restart", writer: { name: "cache" }, timeout: 5_000 },
      ],
    });
  });

  it("a dry run of a restore is its plan, and needs no confirmation", () => {
    const { "confirm-database": _, ...unconfirmed } = restore;
    expect(read({ ...unconfirmed, "dry-run": "true" }, "push")).toMatchObject({ mode: "plan", dryRun: true });
  });

  it("verify-only needs no server", () => {
    const config = read({ mode: "verify-only", source: "host:/var/backups/", ...ssh });
    expect(config).toMatchObject({ source: { location: { kind: "host", path: "/var/backups/" } } });
    expect(config).not.toHaveProperty("target");
  });

  it.each<[string, Inputs, object]>([
    ["cleanup", {}, {}],
    ["finalize", { "confirm-database": "shop", writers: "api" }, { prepared: undefined }],
    [
      "rollback",
      { "confirm-database": "shop", "old-database": "shop__old", "discard-writes": "shop" },
      { oldDatabase: "shop__old", discardWrites: true },
    ],
    ["ensure", { owner: "shop", extensions: "citext, uuid-ossp" }, { extensions: ["citext", "uuid-ossp"] }],
    [
      "backup",
      { destination: "s3://backups/shop", "s3-access-key-id": "id", "s3-key": "key", retention: "14d, 10" },
      {
        destination: { kind: "s3", bucket: "backups", key: "shop", access: { region: "us-east-1" } },
        retention: { age: 14 * 86_400_000, count: 10 },
      },
    ],
    [
      "drill",
      {
        source: "shop.dump",
        "assert-sql": "SELECT true;\nSELECT 1 = 1",
        boot: "{ image: shop:1, command: bin/check }",
      },
      { assertSql: ["SELECT true", "SELECT 1 = 1"], boot: { image: "shop:1", command: ["bin/check"] } },
    ],
  ])("%s", (mode, more, expected) => {
    expect(read({ mode, database: "shop", container: "db", ...more })).toMatchObject({ mode, ...expected });
  });

  it("a secret within an input is masked, in each of its forms", () => {
    const runner = new RecordingRunner({ mode: "cleanup", database: "shop", connection });
    readConfig({ source: runner, context, event: "", workflowRef: undefined, job: "restore", date });
    runner.info("password pa@ss, or pa%40ss");
    expect(runner.log).toBe("password ***, or ***");
  });

  it("a run outside a workflow is named after its time", () => {
    const source = new RecordingRunner({ mode: "cleanup", database: "shop", container: "db" });
    const nowhere = { ...context, runId: "" };
    const { run } = readConfig({ source, context: nowhere, event: "", workflowRef: undefined, job: "", date });
    expect(run).toMatch(/^20261121031500_[0-9a-f]{5}$/);
  });

  it("jobs of one run have names of their own, and so have databases", () => {
    const drill = { mode: "drill", container: "db", source: "a" };
    const names = ["one", "other"].flatMap((job) =>
      ["shop", "blog"].map((database) => read({ ...drill, database }, "schedule", job).run),
    );
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^[a-z0-9_]{1,20}$/);
    expect(read({ ...drill, database: "shop" }, "schedule", "one").run).toBe(names[0]);
  });

  it("an exchange without writers is warned of", () => {
    expect(read({ ...restore, writers: "" }).warnings).toEqual([expect.stringMatching(/^No writers are named/)]);
  });
});
