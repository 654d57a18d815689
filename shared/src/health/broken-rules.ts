import type * as z from "zod";

/** One rule that a target breaks; `path` leads to the key. */
export interface Broken {
  readonly path: string;
  readonly message: string;
}

/**
 * The shape of a target, held to rules between its keys. What they find is reported together with keys of the wrong shape,
 * not after them: `find` may meet any part missing.
 */
export function withRules<S extends z.ZodType>(shape: S, find: (given: Partial<z.output<S>>) => readonly Broken[]): S {
  return shape.superRefine(
    (given, context) => {
      for (const { path, message } of find(given as Partial<z.output<S>>))
        context.addIssue({ code: "custom", path: path.split("."), message });
    },
    { when: () => true },
  );
}
