import { markdownTable } from "@slipway/shared";
import { type PlacedHazard, type Severity, severityOf } from "../migrations/hazard.ts";
import type { Baseline, Pending } from "../migrations/pending.ts";
import type { Compatibility, MigrationReview, ReviewedMigration } from "../migrations/review.ts";
import type { WayBack } from "../migrations/way-back.ts";
import type { SchemaChange } from "../pins/schema-record.ts";
import type { Detail } from "./body-facts.ts";
import { code, plainText } from "./plain-text.ts";

export interface Reviewed {
  readonly review: MigrationReview;
  readonly schema: SchemaChange | undefined;
}

/** What the release brings in migrations, and what each of them does to a database in use. */
export function migrationsSection({ review, schema }: Reviewed, detail: Detail): string {
  const { pending, migrations, ahead, errors, warnings } = review;
  return [
    "## Migrations",
    describeBaseline(pending.baseline),
    ...(errors.length > 0 ? [`**To be put right first:**\n${list(errors, detail)}`] : []),
    ...(warnings.length > 0 ? [`Odd, and to be looked at:\n${list(warnings, detail)}`] : []),
    migrations.length === 0 ? "None." : migrationTable(migrations, detail),
    ...migrations.flatMap((each) => hazardList(each, detail)).slice(0, MOST_LISTED[detail]),
    ...repeatables(pending),
    ...appliedAhead(ahead, detail),
    ...(schema === undefined ? [] : [describeChange(schema)]),
  ].join("\n\n");
}

/** What was applied before the release counts when it is taken back. */
function appliedAhead(ahead: readonly ReviewedMigration[], detail: Detail): string[] {
  if (ahead.length === 0) return [];
  const shown = ahead.slice(0, MOST_LISTED[detail]).map(({ label }) => code(label));
  const rest = ahead.length - shown.length;
  const all = `${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
  return [`Applied already, though the version that runs now does not have them: ${all}.`];
}

function describeChange({ place, from, to }: SchemaChange): string {
  return `The merge changes ${code(place)} from ${code(from)} to ${code(to)}: whoever merges says that they are applied.`;
}

function describeBaseline(baseline: Baseline): string {
  switch (baseline.kind) {
    case "schema-version":
      return `Those after schema version ${code(baseline.version)}${baseline.place === undefined ? "" : `, as ${code(baseline.place)} says`}.`;
    case "release":
      return `Those that ${code(baseline.version)} does not have. Which ones are applied is not recorded: give \`schema-record\` or \`deployed-schema-version\` to be sure.`;
    case "none":
      return "All of them: what is deployed is not known.";
  }
}

function repeatables({ repeatable }: Pending): string[] {
  return repeatable.length === 0 ? [] : [`Run again, because they changed: ${repeatable.map(code).join(", ")}.`];
}

function list(sentences: readonly string[], detail: Detail): string {
  const shown = sentences.slice(0, MOST_LISTED[detail]).map((sentence) => `- ${plainText(sentence)}`);
  return [...shown, ...moreThan(sentences.length - shown.length)].join("\n");
}

/** Of anything, when room is short. */
export const MOST_LISTED: Readonly<Record<Detail, number>> = { 0: 500, 1: 200, 2: 100, 3: 40 };

export function moreThan(rest: number): string[] {
  return rest > 0 ? [`- … and ${rest} more, see the job summary`] : [];
}

/** The gravest ones stay when room is short. */
function migrationTable(migrations: readonly ReviewedMigration[], detail: Detail): string {
  const rank = ({ hazards }: ReviewedMigration) => BY_GRAVITY.indexOf(gravest(hazards) ?? "low");
  const kept = new Set(migrations.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_LISTED[detail]));
  const shown = migrations.filter((each) => kept.has(each));
  const table = markdownTable(
    ["Migration", "Risk", "Way back", "Previous application"],
    shown.map(({ label, hazards, wayBack, compatibility }) => [
      code(label),
      gravest(hazards) ?? "none seen",
      describeWayBack(wayBack),
      describeCompatibility(compatibility),
    ]),
  );
  const rest = migrations.length - shown.length;
  return rest > 0 ? `${table}\n\n… and ${rest} more, see the job summary.` : table;
}

const BY_GRAVITY: readonly Severity[] = ["high", "medium", "low"];

function gravest(hazards: readonly PlacedHazard[]): Severity | undefined {
  return BY_GRAVITY.find((severity) => hazards.some((hazard) => severityOf(hazard) === severity));
}

export function describeWayBack(wayBack: WayBack): string {
  switch (wayBack.kind) {
    case "script":
      return wayBack.isLossy ? `${code(wayBack.file)}, brings no data back` : code(wayBack.file);
    case "empty":
      return `**empty**: ${code(wayBack.file)}`;
    case "missing":
      return "**missing**";
    case "none":
      return "none, by the tool";
    case "unread":
      return "not read";
  }
}

function describeCompatibility(compatibility: Compatibility): string {
  switch (compatibility.kind) {
    case "compatible":
      return "works";
    case "asserted":
      return `works since ${code(compatibility.since)}, as the migration says`;
    case "incompatible":
      return "**may not work**";
  }
}

const SHOWN: Readonly<Record<Detail, readonly Severity[]>> = {
  0: ["high", "medium", "low"],
  1: ["high", "medium", "low"],
  2: ["high", "medium"],
  3: ["high"],
};
/** Of one migration, when room is short. */
const MOST_SHOWN: Readonly<Record<Detail, number>> = { 0: 200, 1: 100, 2: 25, 3: 3 };

function hazardList({ label, hazards }: ReviewedMigration, detail: Detail): string[] {
  const grave = hazards
    .filter((hazard) => SHOWN[detail].includes(severityOf(hazard)))
    .toSorted((a, b) => BY_GRAVITY.indexOf(severityOf(a)) - BY_GRAVITY.indexOf(severityOf(b)));
  const shown = grave.slice(0, MOST_SHOWN[detail]);
  if (shown.length === 0) return [];
  const lines = [...shown.map((hazard) => renderHazard(hazard, detail)), ...moreThan(hazards.length - shown.length)];
  return [`### ${plainText(label)}\n\n${lines.join("\n")}`];
}

function renderHazard(hazard: PlacedHazard, detail: Detail): string {
  const { file, line, lock, sentence, remedy } = hazard;
  const held = lock === undefined ? "" : ` (${lock})`;
  const instead = detail < 3 ? `. What to do: ${plainText(remedy)}` : "";
  return `- **${severityOf(hazard)}** ${code(`${file}:${line}`)} ${plainText(sentence)}${held}${instead}`;
}
