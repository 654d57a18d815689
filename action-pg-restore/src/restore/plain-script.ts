import { tokens } from "../archive/sql-names.ts";
import { bracketsTransaction } from "../archive/transaction-control.ts";
import type { Ownership } from "../config.ts";
import type { Keep } from "./filter-script.ts";

const OWNER = /^ALTER [\s\S]* OWNER TO (?:"(?:[^"]|"")+"|\w+);$/;
const GRANTS = /^(?:GRANT|REVOKE|ALTER DEFAULT PRIVILEGES|COMMENT ON EXTENSION)\s/;

/** No server before PostgreSQL 17 knows the one; the other would have each warning taken for an error. */
const SETTINGS = new Set(["SET transaction_timeout = 0;", "SET client_min_messages = warning;"]);

/** What pg_dump writes for a session of its own: the one that runs its script knows better. */
export function isOfSession(statement: string): boolean {
  return bracketsTransaction(statement) || SETTINGS.has(statement);
}

/**
 * Which statements of a dump's script run: none that ends the transaction around it, none that an older server does not
 * know, and with one owner for all none that says whose something is, or that only an extension's owner may run.
 */
export function keepFor(ownership: Ownership): Keep {
  return (statement) => {
    if (isOfSession(statement)) return false;
    if (ownership === "dump") return true;
    return !GRANTS.test(statement) && !(OWNER.test(statement) && isOwnerChange(statement));
  };
}

/** And not a text that ends so. */
function isOwnerChange(statement: string): boolean {
  return tokens(statement).slice(-4, -2).join(" ").toUpperCase() === "OWNER TO";
}
