import { tokens } from "../archive/sql-names.ts";
import { bracketsTransaction } from "../archive/transaction-control.ts";
import type { Ownership } from "../config.ts";
import type { Keep } from "./filter-script.ts";

const OWNER = /^ALTER [\s\S]* OWNER TO (?:"(?:[^"]|"")+"|\w+);$/;
const GRANTS = /^(?:GRANT|REVOKE|ALTER DEFAULT PRIVILEGES|COMMENT ON EXTENSION)\s/;

/**
 * Which statements of a dump's script run: none that ends the transaction around it, none that an older server does not
 * know, and with one owner for all none that says whose something is, or that only an extension's owner may run.
 */
export function keepFor(ownership: Ownership): Keep {
  return (statement) => {
    if (bracketsTransaction(statement) || statement === "SET transaction_timeout = 0;") return false;
    if (ownership === "dump") return true;
    return !GRANTS.test(statement) && !(OWNER.test(statement) && isOwnerChange(statement));
  };
}

/** And not a text that ends so. */
function isOwnerChange(statement: string): boolean {
  return tokens(statement).slice(-4, -2).join(" ").toUpperCase() === "OWNER TO";
}
