/** Only words: no backslash, colon, dollar sign or quote that psql could take for its own. */
const TRANSACTION =
  /^(?:BEGIN|START TRANSACTION|SET TRANSACTION|COMMIT|END|ROLLBACK|ABORT|SAVEPOINT|RELEASE)(?:,? [A-Za-z0-9_]+)*$/i;

/**
 * What makes psql send a statement to the server as it is, whatever is in it: psql would obey backslash commands, fill
 * in `:variables` and cut at semicolons. So the text goes to the server as base64, and psql sends on what comes back,
 * which it does not look into (`\gexec` in its manual). ROLLBACK and its like go as they are, because they must work in a
 * failed transaction, and before a transaction's first query.
 */
export function psqlInput(statement: string): string {
  const trimmed = statement.trim().replace(/;$/, "");
  if (TRANSACTION.test(trimmed)) return `${trimmed};\n`;
  return sentOn(Buffer.from(statement, "utf8"), "'UTF8'");
}

/**
 * One row of a dump with INSERT statements, of which there may be millions. Its signs are those of which psql makes what
 * anybody makes: quotes, brackets and a semicolon, and no backslash, comment, dollar quote or name of a variable.
 */
const ROW = /^\s*INSERT INTO (?:[ !"#%&'()*+,.;<=>?@A-Z[\]^_`a-z{|}~0-9-]|:(?=\d))*$/;
const LONGEST_ROW = 64 * 1024;

/** The same for a statement of a script, which is in the encoding that the script has set. */
export function psqlStatement(statement: Buffer): string {
  const text = statement.length > LONGEST_ROW ? "" : statement.toString("latin1");
  if (ROW.test(text) && !text.includes("--")) return `${text}\n`;
  return sentOn(statement, "pg_catalog.pg_client_encoding()");
}

function sentOn(statement: Buffer, encoding: string): string {
  const encoded = statement.toString("base64");
  return `SELECT pg_catalog.convert_from(pg_catalog.decode('${encoded}', 'base64'), ${encoding}) \\gexec\n`;
}

/** Where psql reads rows for a COPY, `\x00` is a row that no table takes, and `\.` ends them: the COPY fails. */
const END_ROWS = "\\x00\n\\.\n";

/**
 * Has psql write a line on standard output once everything before is done, `MARK false` or `MARK true` (whether the last
 * statement failed), and `MARK` on standard error. `mark` is a random word. Rows that psql waits for will not come:
 * their COPY fails. When it waits for none, it remarks that it knows no such commands (see `isRemark`).
 */
export function psqlMark(mark: string): string {
  return `${END_ROWS}\\echo ${mark} :ERROR\n\\warn ${mark}\n`;
}

/** Whether a line on standard error comes of `psqlMark` itself. */
export function isRemark(line: string): boolean {
  return /invalid command \\(x00|\.)$/.test(line);
}

const TOLD = "slipway has come to ";

/** Has psql say a word on standard error once everything before is done; see `readTold`. @param word of letters and digits. */
export function psqlTell(word: string): string {
  return `\\warn ${TOLD}${word}\n`;
}

/** The word of `psqlTell`; undefined for what the server says. */
export function readTold(line: string): string | undefined {
  return line.startsWith(TOLD) ? line.slice(TOLD.length) : undefined;
}

/** Around a script: its first error ends psql. */
export const SCRIPT_START = "\\set ON_ERROR_STOP on\n";
export const SCRIPT_END = "\n\\set ON_ERROR_STOP off\n";
