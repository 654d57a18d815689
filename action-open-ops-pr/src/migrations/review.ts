import { type Directives, type Keep, readDirectives } from "./directives.ts";
import { findHazards } from "./find-hazards.ts";
import { isIncompatible, needsDisk, type PlacedHazard } from "./hazard.ts";
import { droppedTooEarly } from "./kept-tables.ts";
import { KnownNames } from "./known-names.ts";
import { compareVersions } from "./migration-file.ts";
import { describeMigration, type Migration, type MigrationSet } from "./migration-set.ts";
import type { Baseline, Pending } from "./pending.ts";
import { SchemaMemory } from "./schema-memory.ts";
import { readScripts } from "./script.ts";
import type { SqlParser } from "./sql-parser.ts";
import { findWayBack, type WayBack } from "./way-back.ts";

export interface ReviewedMigration {
  readonly migration: Migration;
  readonly label: string;
  readonly hazards: readonly PlacedHazard[];
  readonly wayBack: WayBack;
  readonly directives: Directives;
  /** Whether the previous application works with the schema that this leaves. */
  readonly compatibility: Compatibility;
}

export type Compatibility =
  | { readonly kind: "compatible" }
  /** The migration says so itself. */
  | { readonly kind: "asserted"; readonly since: string }
  | { readonly kind: "incompatible"; readonly reasons: readonly string[] };

export interface MigrationReview {
  readonly pending: Pending;
  readonly migrations: readonly ReviewedMigration[];
  /** Applied already, and not known to the version that runs now: going back to that is going back behind them. */
  readonly ahead: readonly ReviewedMigration[];
  /** Tables for which room for a second copy is needed, once each. */
  readonly rewritten: readonly string[];
  /** What must be put right before a release: dropping too early, two of one version, comments not understood. */
  readonly errors: readonly string[];
  /** What a person has to look at. */
  readonly warnings: readonly string[];
}

export interface ReviewRequest {
  readonly pending: Pending;
  /** Texts of all pending files, and of applied ones as far as they are known. */
  readonly textOf: (path: string) => string | undefined;
  readonly release: string;
  /** The application's version that runs now; undefined when it is not known. */
  readonly previous: string | undefined;
  readonly isOlder: (version: string, than: string) => boolean;
}

/** Reviews what a release brings in migrations. */
export function reviewMigrations(request: ReviewRequest, parse: SqlParser): MigrationReview {
  const { pending, textOf } = request;
  const names = new KnownNames(() => namesIn(pending.applied, textOf, parse));
  const memory = new SchemaMemory(new KnownNames(() => names));
  const all = [...pending.migrations, ...pending.besides];
  const migrations = all.map((migration) => reviewMigration(migration, request, { parse, memory }));
  const earlier = new SchemaMemory(new KnownNames(() => names));
  const ahead = pending.ahead.map((migration) => reviewMigration(migration, request, { parse, memory: earlier }));
  const hazards = migrations.flatMap((each) => each.hazards);
  const keeps = keepsIn([...pending.applied, ...all], textOf);
  const early = migrations.flatMap(({ migration }) => {
    const script = readScripts(migration, textOf)?.up;
    return script === undefined ? [] : droppedTooEarly({ ...request, keeps, migration, script }, parse);
  });
  return {
    pending,
    migrations,
    ahead,
    rewritten: [...new Set(hazards.filter(needsDisk).flatMap(({ table }) => table ?? []))],
    errors: [...early, ...migrations.flatMap(({ directives }) => directives.problems), ...errorsOf(pending)],
    warnings: warningsOf(pending),
  };
}

/** What applied migrations say of types, indexes and constraints. */
function namesIn(applied: readonly Migration[], textOf: ReviewRequest["textOf"], parse: SqlParser): KnownNames {
  const names = new KnownNames();
  for (const migration of applied) {
    const reading = parse(readScripts(migration, textOf)?.up.text ?? "");
    for (const { node } of reading.ok ? reading.statements : []) names.learn(node);
  }
  return names;
}

interface Tools {
  readonly parse: SqlParser;
  readonly memory: SchemaMemory;
}

function reviewMigration(migration: Migration, request: ReviewRequest, { parse, memory }: Tools): ReviewedMigration {
  const text = request.textOf(migration.up.path);
  const scripts = readScripts(migration, request.textOf);
  const directives = readDirectives(migration.up.path, text === undefined || scripts === undefined ? "" : text);
  const hazards = scripts === undefined ? [notRead(migration)] : findHazards(scripts.up, parse, memory).hazards;
  if (directives.after.length > 0) memory.pause();
  return {
    migration,
    label: describeMigration(migration),
    hazards,
    wayBack: findWayBack(scripts, hazards, parse),
    directives,
    compatibility: judgeCompatibility(hazards, directives, request),
  };
}

function notRead({ up }: Migration): PlacedHazard {
  const isCode = up.layout === "code";
  return {
    id: isCode ? "code-migration" : "not-read",
    lock: undefined,
    effects: ["unknown"],
    table: undefined,
    sentence: isCode ? "is a program, which is not read here" : "could not be read",
    remedy: "review it by hand",
    file: up.path,
    line: 1,
  };
}

function judgeCompatibility(
  hazards: readonly PlacedHazard[],
  { compatibleWith }: Directives,
  { previous, isOlder }: ReviewRequest,
): Compatibility {
  const reasons = hazards.filter(isIncompatible).map(({ file, line, sentence }) => `${file}:${line} ${sentence}`);
  if (compatibleWith === undefined) {
    return reasons.length === 0 ? { kind: "compatible" } : { kind: "incompatible", reasons };
  }
  const isTooOld = previous === undefined || isOlder(previous, compatibleWith);
  if (!isTooOld) return { kind: "asserted", since: compatibleWith };
  const running = previous === undefined ? "it is not known what runs now" : `${previous} runs now`;
  return { kind: "incompatible", reasons: [`it says that it needs ${compatibleWith} or later, and ${running}`] };
}

/** A schema that is newer than the release: one of an older line, or after a release that was taken back. */
function beyond(baseline: Baseline, { migrations }: MigrationSet): string[] {
  const last = migrations.at(-1)?.version;
  if (baseline.kind !== "schema-version" || last === undefined) return [];
  if (compareVersions(last, baseline.version) >= 0) return [];
  return [
    `the schema is at ${baseline.version}, and this release knows migrations up to ${last} only: see that it works with what came after`,
  ];
}

/** Migrations of this release after which the version that runs now may not work, applied already or not. */
export function incompatibleOnes({ ahead, migrations }: Pick<MigrationReview, "ahead" | "migrations">) {
  return [...ahead, ...migrations].filter(({ compatibility }) => compatibility.kind === "incompatible");
}

function keepsIn(migrations: readonly Migration[], textOf: (path: string) => string | undefined): Keep[] {
  return migrations.flatMap(({ up }) => readDirectives(up.path, textOf(up.path) ?? "").keeps);
}

function errorsOf({ set }: Pending): string[] {
  return set.twice.map((version) => `several migrations have the version ${version}: renumber one`);
}

function warningsOf({ baseline, changed, deleted, late, gaps, programs, set }: Pending): string[] {
  return [
    ...beyond(baseline, set),
    ...changed.map((path) => `${path} counts as applied and has been changed since: databases differ from it now`),
    ...deleted.map((path) => `${path} counts as applied and is gone`),
    ...late.map(
      (each) => `${describeMigration(each)} stands before one that counts as applied: most tools never run it`,
    ),
    ...gaps.map((gap) => `there is no migration ${gap}`),
    ...set.strange.map((path) => `${path} is no migration by its name: no known tool runs it`),
    ...programs.map((path) => `${path} is no migration by its name, and may be one: review it by hand`),
    ...set.unread.map((path) => `${path} lies within too many folders to be looked into: review it by hand`),
    ...set.orphans.map((path) => `${path} takes back a migration that is not there`),
  ];
}
