import { matchesGlob } from "node:path";
import * as z from "zod";
import type { Problems } from "../problems.ts";
import type { HealthTarget, When } from "./target.ts";

const globs = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)], { error: "expected a glob or a list of globs" })
  .transform((given) => [given].flat());

/**
 * `true`, `false`, `{migrations: glob}`, or what an expression of the workflow gives: as in an `if` there, an empty text,
 * null and 0 are false and other text is true, so `when: ${{ vars.RISK_ENGINE_URL }}` asks whether that is configured.
 */
export const whenField = z
  .union([z.boolean(), z.null(), z.string(), z.number(), z.strictObject({ migrations: globs })], {
    error: "expected true, false or a mapping of migrations",
  })
  .default(true)
  .transform((given): When => (typeof given === "object" && given !== null ? given : isTrue(given)));

function isTrue(given: boolean | null | string | number): boolean {
  return given !== "false" && Boolean(given);
}

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

/** The targets as they apply to a release that touched the given files: every `when` is true or false. */
export function forMigrations(targets: readonly HealthTarget[], touched: readonly string[]): HealthTarget[] {
  return targets.map((target) => {
    const decided = { ...target, when: applies(target.when, touched) };
    if (decided.type !== "flow") return decided;
    return { ...decided, steps: decided.steps.filter(({ when }) => applies(when, touched)) };
  });
}

function applies(condition: When, touched: readonly string[]): boolean {
  if (typeof condition === "boolean") return condition;
  return condition.migrations.some((glob) => touched.some((file) => matchesGlob(file, glob)));
}
