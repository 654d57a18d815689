import { type Problems, parsed, type Shell } from "@slipway/shared";
import { isSemantic, type VersionSource, withoutV } from "./version.ts";

/** A program and its arguments. */
export type CommandLine = readonly [string, ...string[]];

const WORD = /\s*(?:"([^"]*)"|'([^']*)'|([^\s"'|&;<>()$`\\*?~]+))(?=\s|$)/y;
const COMMAND_TIMEOUT = 60_000;

/**
 * Splits a command into words; quotes hold a word together. No shell ever sees it, so what only a shell could mean
 * (pipes, variables, globs) is refused instead of being taken literally.
 */
export function splitCommand(given: string): CommandLine | undefined {
  const words: string[] = [];
  WORD.lastIndex = 0;
  for (let at = 0; at < given.trimEnd().length; at = WORD.lastIndex) {
    WORD.lastIndex = at;
    const match = WORD.exec(given);
    if (match === null) return undefined;
    words.push(match[1] ?? match[2] ?? match[3] ?? "");
  }
  const [command, ...rest] = words;
  return command === undefined || command === "" ? undefined : [command, ...rest];
}

export const commandField = parsed(
  splitCommand,
  "a command such as node -p \"require('./package.json').version\" (no shell runs it: put pipes and variables in a script)",
);

/** Holds a released version against what the project says of itself. A commit's version has nothing to be held against. */
export async function checkVersionCommand(
  command: CommandLine,
  version: VersionSource,
  { shell, problems }: { readonly shell: Shell; readonly problems: Problems },
): Promise<void> {
  if (version.kind === "commit") return;
  const line = command.join(" ");
  const outcome = await shell.run(command, { timeout: COMMAND_TIMEOUT }).catch((error: Error) => error);
  if (outcome instanceof Error) {
    problems.add("version-command", `cannot run "${line}": ${outcome.message.split("\n")[0]}`);
  } else if (outcome.exitCode !== 0) {
    const last = `${outcome.stdout}\n${outcome.stderr}`.trim().split("\n").at(-1) ?? "";
    problems.add("version-command", `"${line}" ended with exit code ${outcome.exitCode}: ${last}`);
  } else {
    const problem = compare(printedVersion(outcome.stdout), version.version, version.from);
    if (problem !== undefined) problems.add("version-command", problem);
  }
}

/** The last line that is not empty, without the quotes that `npm pkg get version` puts round it. */
function printedVersion(stdout: string): string {
  const last = stdout.trim().split("\n").at(-1)?.trim() ?? "";
  return withoutV(/^"(.*)"$/.exec(last)?.[1] ?? last);
}

function compare(printed: string, version: string, from: "input" | "tag"): string | undefined {
  if (printed === version) return undefined;
  const asked = from === "tag" ? `the tag says ${version}` : `version says ${version}`;
  if (printed === "") return `printed nothing, but ${asked}`;
  const fix = isSemantic(printed)
    ? `release ${printed}, or set the project's version to ${version} and tag again`
    : "check what it prints";
  return `the project says ${printed}, but ${asked}: ${fix}`;
}
