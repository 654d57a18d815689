/** What became of the job so far. */
export type JobStatus = "success" | "failure" | "cancelled";

/** Named values that expressions see, such as `github`. */
export type ExpressionContext = Readonly<Record<string, unknown>>;

/**
 * Fills in `${{ github.repository }}` and the like. Only paths into the context are understood; anything more is an
 * error rather than a guess.
 */
export function fillTemplate(text: string, context: ExpressionContext): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    const path = expression.trim();
    if (!/^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*)+$/.test(path)) throw unsupported(path);
    return renderValue(path.split(".").reduce<unknown>(property, context));
  });
}

const CONDITIONS: Readonly<Record<string, (status: JobStatus) => boolean>> = {
  "always()": () => true,
  "success()": (status) => status === "success",
  "failure()": (status) => status === "failure",
  "cancelled()": (status) => status === "cancelled",
  "!cancelled()": (status) => status !== "cancelled",
};

/** Decides a `pre-if` or `post-if`. */
export function isConditionMet(condition: string, status: JobStatus): boolean {
  const decide = CONDITIONS[condition.trim()];
  if (decide === undefined) throw unsupported(condition);
  return decide(status);
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function renderValue(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? "Object" : String(value);
}

function unsupported(expression: string): Error {
  return new Error(`The expression '${expression}' is beyond this local runner.`);
}
