import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The files of one phase through which a process tells the runner things, by the name of their variable. */
export type CommandFiles = Readonly<
  Record<"GITHUB_OUTPUT" | "GITHUB_ENV" | "GITHUB_STATE" | "GITHUB_PATH" | "GITHUB_STEP_SUMMARY", string>
>;

/** New empty files, where the runner puts them. */
export function createCommandFiles(temp: string): CommandFiles {
  const folder = join(temp, "_runner_file_commands");
  mkdirSync(folder, { recursive: true });
  const id = randomUUID();
  const create = (prefix: string): string => {
    const file = join(folder, `${prefix}_${id}`);
    writeFileSync(file, "");
    return file;
  };
  return {
    GITHUB_OUTPUT: create("set_output"),
    GITHUB_ENV: create("set_env"),
    GITHUB_STATE: create("save_state"),
    GITHUB_PATH: create("add_path"),
    GITHUB_STEP_SUMMARY: create("step_summary"),
  };
}

/** What a command file holds now; a file that the process has removed is empty. */
export function readCommandFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

/**
 * The pairs of a GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE file: `name=value`, or `name<<DELIMITER`, lines, `DELIMITER`.
 * Pairs before a mistake count; the mistake is thrown when it is reached. Source: actions/runner 2.336,
 * EnvFileKeyValuePairs in FileCommandManager.cs.
 */
export function* readPairs(text: string): Generator<readonly [name: string, value: string]> {
  const lines = linesOf(text);
  for (const { content } of lines) {
    if (content === "") continue;
    const equals = content.indexOf("=");
    const heredoc = content.indexOf("<<");
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) yield readAssignment(content, equals);
    else if (heredoc >= 0) yield readHeredoc(content, heredoc, lines);
    else throw new Error(`Invalid format '${content}'`);
  }
}

function readAssignment(line: string, equals: number): readonly [string, string] {
  if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`);
  return [line.slice(0, equals), line.slice(equals + 1)];
}

function readHeredoc(line: string, at: number, lines: Iterator<Line>): readonly [string, string] {
  const [name, delimiter] = [line.slice(0, at), line.slice(at + 2)];
  if (name === "" || delimiter === "") {
    throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
  }
  const value: string[] = [];
  for (let next = lines.next(); !next.done; next = lines.next()) {
    if (next.value.content === delimiter) return [name, value.join("\n")];
    if (!next.value.isEnded) throw new Error("Invalid value. EOF marker missing new line.");
    value.push(next.value.content);
  }
  throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
}

interface Line {
  readonly content: string;
  /** Whether a line break follows. */
  readonly isEnded: boolean;
}

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf("\n", start);
    yield end < 0 ? { content: text.slice(start), isEnded: false } : { content: text.slice(start, end), isEnded: true };
    start = end < 0 ? text.length : end + 1;
  }
}
