import { failureOfProblem, type GraphqlProblem } from "../github/github-error.ts";

/**
 * Problems that kept fields back, by the names that these have in the document. Of all names that a release may have,
 * most lead to nothing: what is not there is no problem.
 */
export function unreadParts(problems: readonly GraphqlProblem[], field: RegExp): GraphqlProblem[] {
  return problems.filter((problem) => failureOfProblem(problem) !== "not-found" && isAbout(problem, field));
}

/** One without a path may be about anything. */
function isAbout({ path }: GraphqlProblem, field: RegExp): boolean {
  return path === undefined || path.some((step) => field.test(String(step)));
}

/** Commits and folders: without them it would seem that there are none. */
const DECIDING = [/^n\d+$/, /^o\d+$/, /^nm\d+$/, /^om\d+$/] as const;

/** What decides a release, and could not be read by any of its names, or not to its end. */
export function unreadDeciding(
  fields: Readonly<Record<string, unknown>>,
  problems: readonly GraphqlProblem[],
): GraphqlProblem[] {
  return DECIDING.flatMap((field) => {
    const isFound = Object.entries(fields).some(([name, value]) => field.test(name) && value != null);
    return unreadParts(problems, field).filter(({ path }) => !isFound || isWithin(path, field));
  });
}

/** Whether a part of the field is missing, and not the field. */
function isWithin(path: GraphqlProblem["path"], field: RegExp): boolean {
  return path !== undefined && !field.test(String(path.at(-1)));
}

/** What of the commits is not shown; undefined when all of it is. */
export function unreadOfCommits(problems: readonly GraphqlProblem[]): string | undefined {
  const unread = unreadParts(problems, /^commits$/).filter(({ path }) => path !== undefined);
  const [first] = unread;
  if (first === undefined) return undefined;
  const isOfPulls = unread.every(({ path }) => path?.includes("associatedPullRequests"));
  const what = isOfPulls ? "Numbers of pull requests" : "Some of the commits";
  const mend = isOfPulls && failureOfProblem(first) === "forbidden" ? "; give app-token pull-requests: read" : "";
  return `${what} could not be read: ${wordsOf(unread)}${mend}`;
}

/** Each sentence once. */
export function wordsOf(problems: readonly GraphqlProblem[]): string {
  return [...new Set(problems.map(({ message }) => message.replaceAll(/\s+/g, " ").trim()))].join("; ");
}
