import type { Problem } from "./problem.ts";

/** A failure the person who wrote the workflow can fix. Its message is the whole story: no stack is printed. */
export class UserError extends Error {
  override readonly name: string = "UserError";
  /** What to do next, shown on a line of its own. */
  readonly hint: string | undefined;
  /** The places in the caller's files that the error concerns; each becomes an annotation. */
  readonly problems: readonly Problem[];

  constructor(message: string, options: ErrorOptions & { hint?: string; problems?: readonly Problem[] } = {}) {
    super(message, options);
    this.hint = options.hint;
    this.problems = options.problems ?? [];
  }
}

/** "push failed: registry said 401: token expired" — an error and its causes, outermost first, then the hints. */
export function describeError(error: unknown): string {
  const chain = [...causes(firstError(error))];
  const message = chain.map((each) => (each instanceof Error ? each.message : String(each))).join(": ");
  const hints = chain.flatMap((each) => (each instanceof UserError && each.hint ? [`Next: ${each.hint}`] : []));
  return [message, ...hints].join("\n");
}

/** What went wrong first: an error during the clean-up after it only follows (`await using` puts both into one). */
export function firstError(error: unknown): unknown {
  return error instanceof SuppressedError ? firstError(error.suppressed) : error;
}

function* causes(error: unknown): Generator<unknown> {
  yield error;
  if (error instanceof Error && error.cause !== undefined) yield* causes(error.cause);
}
