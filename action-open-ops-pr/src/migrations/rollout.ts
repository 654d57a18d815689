import type { Step } from "./directives.ts";
import type { MigrationReview, ReviewedMigration } from "./review.ts";

/** One thing that a person does, in its turn. */
export type RolloutStep =
  | { readonly kind: "backup" }
  /** Room for a second copy of a table. Bytes, when its size is known. */
  | { readonly kind: "disk"; readonly table: string; readonly size: number | undefined }
  | { readonly kind: "maintenance-on" }
  /** A rewrite that no comment says anything about. */
  | { readonly kind: "decide-maintenance"; readonly label: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "apply"; readonly labels: readonly string[] }
  | { readonly kind: "smoke"; readonly label: string | undefined }
  | { readonly kind: "merge" }
  | { readonly kind: "maintenance-off" };

export interface RolloutRequest {
  readonly review: Pick<MigrationReview, "migrations" | "rewritten">;
  /** Bytes on disk of tables with their indexes, as far as they are known. */
  readonly sizes?: ReadonlyMap<string, number>;
}

/**
 * The order in which migrations, what people do between them, and the new images go out. Writers that were stopped stay
 * stopped until the new application is there, so that several stages share one maintenance window.
 */
export function planRollout({ review: { migrations, rewritten }, sizes = new Map() }: RolloutRequest): RolloutStep[] {
  if (migrations.length === 0) return [{ kind: "merge" }];
  const steps: RolloutStep[] = [
    { kind: "backup" },
    ...rewritten.map((table) => ({ kind: "disk", table, size: sizes.get(table) }) as const),
    ...migrations.flatMap(stepsOf),
    { kind: "merge" },
  ];
  const once = steps.filter(isFirst);
  return joinApplied(
    once.some(({ kind }) => kind === "maintenance-on") ? [...once, { kind: "maintenance-off" }] : once,
  );
}

function stepsOf({ label, directives, hazards }: ReviewedMigration): RolloutStep[] {
  const isForeseen = [...directives.before, ...directives.after].length > 0;
  const isRewriting = hazards.some(({ effects }) => effects.includes("rewrites"));
  return [
    ...(isRewriting && !isForeseen ? [{ kind: "decide-maintenance", label } as const] : []),
    ...directives.before.map((step) => rolloutStep(step, label)),
    { kind: "apply", labels: [label] },
    ...directives.after.map((step) => rolloutStep(step, label)),
  ];
}

function rolloutStep(step: Step, label: string): RolloutStep {
  if (step.kind === "maintenance") return { kind: "maintenance-on" };
  return step.kind === "smoke" ? { kind: "smoke", label } : step;
}

/** One backup at the start is for the whole release, one between two stages for what follows; maintenance begins once. */
function isFirst(step: RolloutStep, index: number, steps: readonly RolloutStep[]): boolean {
  if (step.kind === "backup") return steps[index - 1]?.kind !== "backup" && !isStillFresh(steps.slice(0, index));
  return step.kind !== "maintenance-on" || steps.findIndex(({ kind }) => kind === "maintenance-on") === index;
}

/** Whether nothing has been done since the last backup. */
function isStillFresh(before: readonly RolloutStep[]): boolean {
  const last = before.findLastIndex(({ kind }) => kind === "backup");
  return last >= 0 && before.slice(last).every(({ kind }) => kind === "backup" || kind === "disk");
}

/** Migrations between which nothing is to do are applied together. */
function joinApplied(steps: readonly RolloutStep[]): RolloutStep[] {
  const joined: RolloutStep[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    if (step.kind === "apply" && last?.kind === "apply") {
      joined[joined.length - 1] = { kind: "apply", labels: [...last.labels, ...step.labels] };
    } else joined.push(step);
  }
  return joined;
}
