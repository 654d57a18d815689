import { describe, expect, it } from "vitest";
import { planRollout, type RolloutStep } from "../../src/migrations/rollout.ts";
import { review } from "./support/review.ts";

function say(step: RolloutStep): string {
  switch (step.kind) {
    case "apply":
      return `apply ${step.labels.join(" ")}`;
    case "disk":
      return `disk ${step.table}${step.size === undefined ? "" : ` ${step.size}`}`;
    case "smoke":
      return `smoke ${step.label}`;
    case "decide-maintenance":
      return `maintenance for ${step.label}?`;
    case "text":
      return step.text;
    default:
      return step.kind;
  }
}

const rollout = (released: Record<string, string>, sizes?: ReadonlyMap<string, number>) =>
  planRollout({ review: review({ released }), ...(sizes === undefined ? {} : { sizes }) }).map(say);

describe("the order of a release", () => {
  it("is the pull request alone without migrations", () => {
    expect(rollout({})).toEqual(["merge"]);
  });

  it("is a backup, migrations, and the pull request", () => {
    expect(rollout({ "1_a.up.sql": "CREATE TABLE a ()", "2_b.up.sql": "CREATE TABLE b ()" })).toEqual([
      "backup",
      "apply 1_a 2_b",
      "merge",
    ]);
  });

  it("asks about a rewrite that no comment foresees, and for the room that it needs", () => {
    expect(rollout({ "1_a.up.sql": "ALTER TABLE t ALTER a TYPE uuid" }, new Map([["t", 2048]]))).toEqual([
      "backup",
      "disk t 2048",
      "maintenance for 1_a?",
      "apply 1_a",
      "merge",
    ]);
  });

  it("takes a second backup only when something has happened since the first", () => {
    expect(rollout({ "1_a.up.sql": "-- ops: backup\nSELECT 1", "2_b.up.sql": "-- ops: backup\nSELECT 1" })).toEqual([
      "backup",
      "apply 1_a",
      "backup",
      "apply 2_b",
      "merge",
    ]);
  });
});

describe("the geoduels guide", () => {
  const compact = `-- ops: after smoke
-- ops: after maintenance
-- ops: after run scripts/compact-storage.sh, which only runs while the schema version is exactly 42
ALTER TABLE rounds ADD compacted boolean DEFAULT false;`;
  const uuid = `-- ops: maintenance
-- ops: before drain active matches
-- ops: before take a verified backup
-- ops: after clear stale queue, assignment and presence data from Redis
-- ops: keep legacy_id_aliases until 1.9.0
ALTER TABLE players ALTER id TYPE uuid USING id::uuid;`;

  it("has its two special migrations in one maintenance window", () => {
    expect(
      rollout({
        "000042_compact.up.sql": compact,
        "000043_a.up.sql": "CREATE TABLE a ()",
        "000046_b.up.sql": "CREATE TABLE b ()",
        "000047_uuid.up.sql": uuid,
      }),
    ).toEqual([
      "backup",
      "disk players",
      "apply 42_compact",
      "smoke 42_compact",
      "maintenance-on",
      "run scripts/compact-storage.sh, which only runs while the schema version is exactly 42",
      "apply 43_a 46_b",
      "drain active matches",
      "take a verified backup",
      "apply 47_uuid",
      "clear stale queue, assignment and presence data from Redis",
      "merge",
      "maintenance-off",
    ]);
  });
});
