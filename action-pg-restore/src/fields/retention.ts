import { list, parseDuration } from "@slipway/shared";
import * as z from "zod";
import type { Retention } from "../config.ts";

const EXPECTED = "expected an age, a count, or both, such as 14d, 10";

/** `14d, 10`: older than that, and not among the newest so many. */
export const retention = list.transform((items, context): Retention => {
  const parts = items.map(readPart);
  const [ages, counts] = [parts.flatMap((each) => each?.age ?? []), parts.flatMap((each) => each?.count ?? [])];
  const isPlain = parts.every((each) => each !== undefined) && ages.length <= 1 && counts.length <= 1;
  if (isPlain && parts.length > 0) return { age: ages[0], count: counts[0] };
  context.addIssue({ code: "custom", message: `${EXPECTED}, got "${items.join(", ")}"` });
  return z.NEVER;
});

function readPart(given: string): Partial<Retention> | undefined {
  if (/^\d+$/.test(given)) return Number(given) > 0 ? { count: Number(given) } : undefined;
  const age = parseDuration(given.replaceAll(/\s+/g, "").replace(/days?$/, "d"));
  return age === undefined || age <= 0 ? undefined : { age };
}
