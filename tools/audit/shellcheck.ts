import { spawnSync } from "node:child_process";
import type { Problem } from "./finding.ts";
import { placeIn, type ScalarTree } from "./yaml-tree.ts";

/** A `run:` and the shell that runs it. */
export interface Script {
  readonly run: ScalarTree;
  readonly shell: "bash" | "sh";
  /** The runner starts it with `-e`. */
  readonly endsAtFailure: boolean;
}

interface Comment {
  readonly line: number;
  readonly column: number;
  readonly level: string;
  readonly code: number;
  readonly message: string;
}

export const INSTALL = "install it: apt-get install --yes shellcheck";

/**
 * What shellcheck has against a script, at the lines of the file.
 * @throws {Error} that tells how to install shellcheck when it is missing.
 */
export function shellProblems({ run, shell, endsAtFailure }: Script): Problem[] {
  const text = withoutExpressions(run.text);
  const args = ["--shell", shell, "--format", "json1", "--norc", "--exclude", ignoredIn(run.text), "-"];
  const input = `${endsAtFailure ? "set -e" : ""}\n${text}`;
  const { stdout, stderr, error } = spawnSync("shellcheck", args, { input, encoding: "utf8" });
  if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT") {
    throw new Error(`shellcheck, which checks the scripts in workflows, is missing; ${INSTALL}`);
  }
  if (error !== undefined || stdout === "") throw new Error(`shellcheck failed: ${error?.message ?? stderr}`);
  const { comments } = JSON.parse(stdout) as { readonly comments: readonly Comment[] };
  return comments.map((comment) => ({
    at: placeOf(run, { ...comment, line: comment.line - 1 }),
    message: `SC${comment.code} (${comment.level}): ${comment.message}`,
    fix: `see https://www.shellcheck.net/wiki/SC${comment.code}`,
  }));
}

/**
 * A file that a script sources is elsewhere (SC1091), and its variables come from `env` (SC2153, SC2154). What stands for
 * an expression is taken for a constant (the others).
 */
function ignoredIn(text: string): string {
  const always = ["SC1091", "SC2153", "SC2154"];
  return [...always, ...(text.includes("${{") ? ["SC2043", "SC2050", "SC2157", "SC2194"] : [])].join(",");
}

/** The runner puts a value there before a shell sees it. A word of the same length keeps columns. */
function withoutExpressions(text: string): string {
  return text.replaceAll(/\$\{\{(?:'[^']*'|(?!\}\})[^'])*\}\}/g, (all) => all.replaceAll(/[^\n]/g, "_"));
}

/** A literal block has the script's lines, and plain text its characters; else the place is the script's beginning. */
function placeOf(run: ScalarTree, { line, column }: Comment) {
  if (run.source === run.text) return placeIn(run, column - 1);
  if (!run.isLiteralBlock) return run.at;
  const lines = run.source.split("\n");
  const indent = /^ */.exec(lines.slice(1).find((each) => each.trim() !== "") ?? "")?.[0].length ?? 0;
  const before = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
  return placeIn(run, before + indent + column - 1);
}
