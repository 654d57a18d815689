import { describeError } from "@slipway/shared";
import { SessionLost, SqlError } from "../server/server.ts";

/** The sentence for whatever ended a step: the server's, pg_restore's, or that of the program itself. */
export function describeFailure(error: unknown): string {
  if (error instanceof SqlError) return `${error.message} (SQLSTATE ${error.state})`;
  if (error instanceof SessionLost) return `the session with the server ended: ${error.message}`;
  return describeError(error);
}
