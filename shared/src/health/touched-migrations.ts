import { matchesGlob } from "node:path";
import type { Problems } from "../problems.ts";
import type { HealthTarget } from "./target.ts";
import type { When } from "./when.ts";

/** Whether a target, or a step of it, depends on the migrations that were touched. */
export function asksForMigrations(target: HealthTarget): boolean {
  const conditions = [target.when, ...(target.type === "flow" ? target.steps.map(({ when }) => when) : [])];
  return conditions.some((condition) => typeof condition !== "boolean");
}

/** Refuses targets that depend on migrations in an action that is told of none. `what` does not know them. */
export function refuseMigrations(targets: readonly HealthTarget[], what: string, problems: Problems): void {
  for (const [index, target] of targets.entries()) {
    if (!asksForMigrations(target)) continue;
    const message = `${target.name} depends on migrations, of which ${what} knows nothing: leave when out, or check it afterwards with action-healthcheck (or verify.yml) and its input migrations`;
    problems.add(`health.${index}.when`, message);
  }
}

/**
 * The targets as they apply to a release that touched the given files: every `when` is true or false. A flow none of
 * whose steps applies does not apply itself: nothing was asked, so nothing passed.
 */
export function forMigrations(targets: readonly HealthTarget[], touched: readonly string[]): HealthTarget[] {
  return targets.map((target) => {
    const decided = { ...target, when: applies(target.when, touched) };
    if (decided.type !== "flow") return decided;
    const steps = decided.steps.filter(({ when }) => applies(when, touched));
    return { ...decided, steps, when: decided.when && steps.length > 0 };
  });
}

function applies(condition: When, touched: readonly string[]): boolean {
  if (typeof condition === "boolean") return condition;
  return condition.migrations.some((glob) => touched.some((file) => matchesGlob(file, glob)));
}
