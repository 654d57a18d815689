import { describe, expect, it } from "vitest";
import { keepFor } from "../../src/restore/plain-script.ts";

describe("of a dump's script", () => {
  it.each([
    "BEGIN;",
    "COMMIT;",
    "SET transaction_timeout = 0;",
    // The session takes all that the server says for errors, and so has it say nothing else.
    "SET client_min_messages = warning;",
  ])("what is the session's own does not run: %s", (statement) => {
    expect(keepFor("dump")(statement, undefined)).toBe(false);
  });

  it.each(["SET client_encoding = 'UTF8';", "SET row_security = off;", "ALTER TABLE t OWNER TO app;"])(
    "the rest does: %s",
    (statement) => {
      expect(keepFor("dump")(statement, undefined)).toBe(true);
    },
  );

  it.each(["ALTER TABLE t OWNER TO app;", "GRANT SELECT ON TABLE t TO app;", "COMMENT ON EXTENSION citext IS 'x';"])(
    "nothing says whose something is when all has one owner: %s",
    (statement) => {
      expect(keepFor("database-owner")(statement, undefined)).toBe(false);
    },
  );
});
