import type { PullRecord } from "../decision/record.ts";
import { incompatibleOnes, type MigrationReview, type ReviewedMigration } from "../migrations/review.ts";
import type { Detail } from "./body-facts.ts";
import { describeWayBack, MOST_LISTED, moreThan } from "./migrations-section.ts";
import { code, plainText } from "./plain-text.ts";

type Released = Pick<PullRecord, "version" | "previous">;

const MOST_REASONS: Readonly<Record<Detail, number>> = { 0: 50, 1: 20, 2: 5, 3: 0 };

/** How to go back, and what stands against it. */
export function rollbackSection(
  { version, previous }: Released,
  review: MigrationReview | undefined,
  detail: Detail,
): string {
  const back = previous === undefined ? "what ran before" : code(previous);
  const migrations = review?.migrations ?? [];
  const against = review === undefined ? [] : incompatibleOnes(review);
  return [
    "## Going back",
    `To go back to ${back}, run the action with \`mode: revert\` and ${code(`version: ${version}`)}. It changes images only; down migrations are run by hand, after a review of their own.`,
    ...(against.length > 0 ? [refusal(back, against, detail)] : []),
    ...(migrations.length > 0 ? [waysBack(migrations, detail)] : []),
  ].join("\n\n");
}

function refusal(back: string, against: readonly ReviewedMigration[], detail: Detail): string {
  const reasons = against.slice(0, MOST_LISTED[detail]).map(({ label, compatibility }) => {
    const all = compatibility.kind === "incompatible" ? compatibility.reasons.slice(0, MOST_REASONS[detail]) : [];
    return `- ${code(label)}${all.length === 0 ? "" : `: ${all.map(plainText).join("; ")}`}`;
  });
  const lines = [...reasons, ...moreThan(against.length - reasons.length)];
  return `It is refused without \`assert-compatible: true\`, because ${back} may not work after:\n${lines.join("\n")}`;
}

function waysBack(migrations: readonly ReviewedMigration[], detail: Detail): string {
  const shown = migrations.toReversed().slice(0, MOST_LISTED[detail]);
  const lines = shown.map(({ label, wayBack }) => `- ${code(label)}: ${describeWayBack(wayBack)}`);
  const all = [...lines, ...moreThan(migrations.length - shown.length)];
  return `The ways back of the schema, last one first:\n${all.join("\n")}`;
}
