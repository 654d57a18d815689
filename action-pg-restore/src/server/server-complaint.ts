import { SqlError } from "./server.ts";

/** A message of the server as psql prints it with VERBOSITY=verbose: `ERROR:  42P01: relation "x" does not exist`. */
const MESSAGE = /^(?:psql:[^:]*:\d+: )?\p{Lu}[\p{L} ]*: {2}([0-9A-Z]{5}): (.*)$/u;
const NEXT_FIELD = /\n(?=(?:DETAIL|HINT|QUERY|CONTEXT|LOCATION): {2}|LINE \d+: )/;
/** Classes of SQLSTATE that are no errors: success, warnings, no data. */
const HARMLESS = /^0[012]/;

interface Complaint {
  readonly state: string;
  readonly message: string;
  readonly detail?: string;
  readonly hint?: string;
}

/** The last error among the lines on psql's standard error; undefined when there is none. */
export function readComplaint(lines: readonly string[]): Complaint | undefined {
  const start = lines.findLastIndex(isError);
  if (start < 0) return undefined;
  const [first = "", ...fields] = lines.slice(start).join("\n").split(NEXT_FIELD);
  const field = (name: string) => fields.find((each) => each.startsWith(`${name}:  `))?.slice(name.length + 3);
  const [, state = "", beginning = ""] = MESSAGE.exec(lines[start] ?? "") ?? [];
  const detail = field("DETAIL");
  const hint = field("HINT");
  return {
    state,
    message: beginning + first.slice((lines[start] ?? "").length),
    ...(detail === undefined ? {} : { detail }),
    ...(hint === undefined ? {} : { hint }),
  };
}

function isError(line: string): boolean {
  const state = MESSAGE.exec(line)?.[1];
  return state !== undefined && !HARMLESS.test(state);
}

/** @returns {SqlError} with the server's sentence, or with all that was said when there is none among it. */
export function sqlError(lines: readonly string[]): SqlError {
  const found = readComplaint(lines);
  return found === undefined
    ? new SqlError("XX000", lines.join("\n").trim() || "it failed without a word")
    : new SqlError(found.state, found.message, found);
}

/** Why a session ended or did not begin, as one sentence. */
export function lossReason(lines: readonly string[], exitCode: number): string {
  const found = readComplaint(lines);
  if (found !== undefined) return found.message;
  const said = lines.join("\n");
  const [, failed] = /(?:FATAL|ERROR): {2}(.*)/.exec(said) ?? [];
  const [, refused] = /connection to server .* failed: ([^\n]*)/.exec(said) ?? [];
  const ours = lines.map((line) => line.replace(/^psql: (error: )?/, "").trim()).find((line) => line !== "");
  return failed ?? refused ?? ours ?? `psql ended with exit code ${exitCode}`;
}
