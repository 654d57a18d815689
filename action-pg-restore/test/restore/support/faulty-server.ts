import type { PostgresServer, SqlSession } from "../../../src/server/server.ts";

/** What happens to a statement of a session: it goes on to the real one, or not. */
export type Fault = (statement: string, session: SqlSession, run: () => Promise<void>) => Promise<void>;

/** A real server whose sessions meet a fault where `execute` is called. */
export function faultyServer(server: PostgresServer, fault: Fault): PostgresServer {
  return { ...server, session: async (...where) => faultySession(await server.session(...where), fault) };
}

function faultySession(session: SqlSession, fault: Fault): SqlSession {
  return {
    backend: session.backend,
    rows: (sql) => session.rows(sql),
    execute: (sql) => fault(sql, session, () => session.execute(sql)),
    copyOut: (sql) => session.copyOut(sql),
    script: (source) => session.script(source),
    [Symbol.asyncDispose]: () => session[Symbol.asyncDispose](),
  };
}
