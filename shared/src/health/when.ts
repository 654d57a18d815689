import * as z from "zod";

/** Whether something is checked: always, never, or when a migration that one of the globs means was touched. */
export type When = boolean | { readonly migrations: readonly string[] };

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
