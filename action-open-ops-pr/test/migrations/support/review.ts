import { findHazards } from "../../../src/migrations/find-hazards.ts";
import type { PlacedHazard } from "../../../src/migrations/hazard.ts";
import { findPending, type PendingRequest } from "../../../src/migrations/pending.ts";
import { type MigrationReview, reviewMigrations } from "../../../src/migrations/review.ts";
import { SchemaMemory } from "../../../src/migrations/schema-memory.ts";
import type { Transaction } from "../../../src/migrations/script.ts";
import { loadSqlParser } from "../../../src/migrations/sql-parser.ts";

export const parse = await loadSqlParser();

export function hazards(text: string, transaction: Transaction = "one-query"): readonly PlacedHazard[] {
  return findHazards({ file: "1_x.up.sql", text, transaction }, parse, new SchemaMemory()).hazards;
}

type Texts = Readonly<Record<string, string>>;

/** A folder whose files' ids are their texts. */
export function tree(texts: Texts) {
  return Object.entries(texts).map(([path, text]) => ({ path, oid: text }));
}

export interface Release {
  readonly deployed?: Texts;
  readonly released: Texts;
  readonly baseline?: PendingRequest["baseline"];
  readonly release?: string;
  readonly previous?: string;
}

/** Versions of one digit, for tests. */
const isOlder = (version: string, than: string) =>
  version.replace(/^v/, "").localeCompare(than.replace(/^v/, ""), "en", { numeric: true }) < 0;

export function review({
  deployed,
  released,
  baseline = { kind: "release", version: "1.3.0" },
  release = "1.4.0",
  previous = "1.3.0",
}: Release): MigrationReview {
  const pending = findPending({ baseline, deployed: deployed && tree(deployed), released: tree(released) });
  const textOf = (path: string) => released[path];
  return reviewMigrations({ pending, textOf, release, previous, isOlder }, parse);
}
