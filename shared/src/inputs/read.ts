import type * as z from "zod";
import { closest } from "../domain/closest.ts";
import type { InputSource } from "../ports/runner.ts";
import type { Problem } from "../problem.ts";
import { Problems } from "../problems.ts";
import { secretsIn } from "../secret.ts";

/** What could be read: every good value, and everything that is wrong with the others. */
export interface Reading<T> {
  readonly values: Partial<T>;
  readonly problems: Problems;
}

/**
 * Reads every input the schema names. An empty input counts as not given, so the schema's own default applies.
 * Secrets are masked before anything is said about any input. Rules across inputs add to `problems`; then call
 * `finish`.
 */
export function readInputs<S extends z.ZodObject>(schema: S, source: InputSource): Reading<z.output<S>> {
  const problems = new Problems();
  const values: Record<string, unknown> = {};
  const names = Object.keys(schema.shape);
  for (const name of names) {
    const field = schema.shape[name] as z.ZodType;
    const text = source.input(name);
    const parsed = field.safeParse(text === "" ? undefined : text);
    if (parsed.success) values[name] = parsed.data;
    else problems.addAll(parsed.error.issues.map((issue) => problemOf(name, issue)));
  }
  for (const secret of secretsIn(values)) source.mask(secret.reveal());
  problems.addAll(unknownInputs(names, source.inputNames()));
  return { values: values as Partial<z.output<S>>, problems };
}

/** The complete values. @throws {UserError} that lists every problem, when there is one. */
export function finish<T>({ values, problems }: Reading<T>): T {
  problems.throwIfAny();
  return values as T;
}

function problemOf(name: string, issue: z.core.$ZodIssue): Problem {
  return { input: [name, ...issue.path.map(String)].join("."), message: issue.message };
}

function unknownInputs(known: readonly string[], given: readonly string[]): Problem[] {
  return given
    .filter((name) => !known.includes(name))
    .map((input) => {
      const meant = closest(input, known);
      return { input, message: `is not an input of this action${meant ? `; did you mean ${meant}?` : ""}` };
    });
}
