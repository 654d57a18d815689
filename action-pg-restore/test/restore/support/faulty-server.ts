import { PassThrough, Readable } from "node:stream";
import type { PostgresServer, ServerTools, SqlSession, ToolProcess } from "../../../src/server/server.ts";

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
    script: (source, onTold) => session.script(source, onTold),
    [Symbol.asyncDispose]: () => session[Symbol.asyncDispose](),
  };
}

/** A real server that is so busy that it keeps sessions which were closed, until `end`, at the end of a test. */
export function lingeringServer(server: PostgresServer, end: AsyncDisposableStack): PostgresServer {
  const linger = (session: SqlSession): SqlSession => ({
    ...faultySession(end.use(session), async (_statement, _session, run) => await run()),
    [Symbol.asyncDispose]: async () => {},
  });
  return { ...server, session: async (...where) => linger(await server.session(...where)) };
}

/** A real server on which several sessions of pg_restore lock each other out, before they have changed anything. */
export function deadlockingTools(server: PostgresServer): PostgresServer {
  const tools = server.tools.map((each): ServerTools => {
    const start: ServerTools["start"] = async (tool, args, options) => {
      if (!args.some((argument) => argument.startsWith("--jobs="))) return await each.start(tool, args, options);
      options.onLine?.("pg_restore: error: could not execute query: ERROR:  deadlock detected");
      return { stdin: new PassThrough(), stdout: Readable.from([]), done: ended(1), kill: () => {} };
    };
    return { place: each.place, major: each.major, connects: each.connects, start, lend: (file) => each.lend(file) };
  });
  return { ...server, tools };
}

async function ended(exitCode: number): ToolProcess["done"] {
  return { exitCode, stderr: "" };
}

/** A real server whose tools tell of each line that they write, before anybody else hears of it. */
export function watchedTools(
  server: PostgresServer,
  onLine: (line: string, process: ToolProcess | undefined) => void,
): PostgresServer {
  const tools = server.tools.map((each): ServerTools => {
    const start: ServerTools["start"] = async (tool, args, options) => {
      let process: ToolProcess | undefined;
      const watch = (line: string): void => {
        onLine(line, process);
        options.onLine?.(line);
      };
      process = await each.start(tool, args, { ...options, onLine: watch });
      return process;
    };
    return { place: each.place, major: each.major, connects: each.connects, start, lend: (file) => each.lend(file) };
  });
  return { ...server, tools };
}
