import * as z from "zod";

/**
 * What a mapping's `type` chooses among. zod's discriminated union would do the same, but makes every schema when it
 * reads its first value, and a run uses few of them: they are a good part of an action's start.
 * @param schemas by type; the one that is chosen is made when it is first needed (`z.lazy`)
 * @param first the type of a mapping that names none
 * @param error what a value is told that is of no such type
 */
export function byType<S extends z.ZodType>(
  schemas: Readonly<Record<string, S>>,
  first: string,
  error: (input: unknown) => string,
) {
  return z.unknown().transform((given, context): z.output<S> => {
    const chosen = typeOf(given, first);
    const schema = chosen === undefined || !Object.hasOwn(schemas, chosen) ? undefined : schemas[chosen];
    if (schema === undefined) {
      context.addIssue({ code: "custom", path: chosen === undefined ? [] : ["type"], message: error(given) });
      return z.NEVER;
    }
    const read = schema.safeParse(given);
    if (read.success) return read.data;
    context.issues.push(...read.error.issues.map((issue) => ({ ...issue, input: given }) as z.core.$ZodRawIssue));
    return z.NEVER;
  });
}

/** Undefined for what is no mapping. */
function typeOf(given: unknown, first: string): string | undefined {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return undefined;
  return String((given as { type?: unknown }).type ?? first);
}
