import { Problems, UserError } from "@slipway/shared";

export const USAGE = `Checks that a tag can be released, and makes the release on GitHub.

  node tools/release/main.ts check [TAG]   is the tag package.json's version, with its section in CHANGELOG.md?
  node tools/release/main.ts publish       in a workflow: makes the release of the pushed tag unless it is there

Without TAG it is the one that the workflow runs for.`;

/** Where a release is made. */
export interface Target {
  /** As `owner/name`. */
  readonly repository: string;
  /** The commit that the run is of. */
  readonly commit: string;
  readonly token: string;
}

export type Command =
  | { readonly kind: "check"; readonly tag: string }
  | { readonly kind: "publish"; readonly tag: string; readonly target: Target };

/** @throws {UserError} that lists everything that is missing, or tells how to call the program */
export function readCommand([kind, tag, ...rest]: readonly string[], env: NodeJS.ProcessEnv): Command {
  const problems = new Problems();
  if (kind === "check" && rest.length === 0) {
    const checked = tag ?? taggedBy(env, problems);
    problems.throwIfAny();
    return { kind, tag: checked };
  }
  if (kind !== "publish" || tag !== undefined) throw new UserError(USAGE);
  const command = { kind, tag: taggedBy(env, problems), target: readTarget(env, problems) } as const;
  problems.throwIfAny();
  return command;
}

function taggedBy({ GITHUB_REF: ref = "" }: NodeJS.ProcessEnv, problems: Problems): string {
  const [, tag] = /^refs\/tags\/(.+)$/.exec(ref) ?? [];
  if (tag === undefined) problems.add("GITHUB_REF", `"${ref}" is no tag; push one named vX.Y.Z`);
  return tag ?? "";
}

function readTarget(env: NodeJS.ProcessEnv, problems: Problems): Target {
  const required = (name: string, fix: string): string => {
    const value = env[name] ?? "";
    if (value === "") problems.add(name, `is missing; ${fix}`);
    return value;
  };
  return {
    repository: required("GITHUB_REPOSITORY", "it is OWNER/NAME in every workflow"),
    commit: required("GITHUB_SHA", "it is the run's commit in every workflow"),
    token: required("GITHUB_TOKEN", "give the step the job's token in its env"),
  };
}
