import { parseDuration } from "@slipway/shared";
import * as z from "zod";

/** A duration within YAML, where a bare number may be one; milliseconds. */
export const yamlDuration = z.union([z.string(), z.number()]).transform((given, context): number => {
  const milliseconds = parseDuration(String(given));
  if (milliseconds !== undefined && milliseconds > 0) return milliseconds;
  context.addIssue({ code: "custom", message: `expected a duration such as 30s, got "${given}"` });
  return z.NEVER;
});

const word = z.union([z.string(), z.number()]).transform(String);

/** A program and its arguments. Text is parted at its blanks; whatever needs more is written as a list. */
export const argv = z
  .union([z.array(word).min(1), z.string().min(1)], { error: "expected a list: [program, argument, …]" })
  .transform((given, context): readonly string[] => {
    if (typeof given !== "string") return given;
    if (!/["'\\$`|&;<>*?()]/.test(given)) return given.trim().split(/\s+/);
    context.addIssue({ code: "custom", message: "no shell reads it: write a list, [program, argument, …]" });
    return z.NEVER;
  });
