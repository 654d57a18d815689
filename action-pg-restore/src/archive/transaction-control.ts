/** As pg_dump writes them around large objects, and others by other names. */
const BRACKET = /^(?:BEGIN|START TRANSACTION|COMMIT|END)(?:\s+(?:WORK|TRANSACTION))?\s*;$/i;
const CONTROL = /^(?:BEGIN|START|COMMIT|END|ROLLBACK|ABORT|SAVEPOINT|RELEASE|PREPARE\s+TRANSACTION)\b/i;

/** Whether a statement begins or ends a transaction and does nothing else: without it, what it brackets runs in the one around. */
export function bracketsTransaction(statement: string): boolean {
  return BRACKET.test(statement);
}

/** Whether a statement does something to its transaction without which the script would mean something else. */
export function needsItsTransaction(statement: string): boolean {
  return CONTROL.test(statement) && !bracketsTransaction(statement);
}
