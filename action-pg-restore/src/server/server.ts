import type { Readable, Writable } from "node:stream";

/**
 * One session (backend) of a PostgreSQL server. Statements run in the order in which they were asked for. Its settings:
 * no limits of time but a `lock_timeout` of 10 s, UTF-8, an empty `search_path` (`RESET search_path` brings back the
 * database's own); a script leaves the same. Warnings and notices are not told.
 */
export interface SqlSession extends AsyncDisposable {
  /**
   * The rows of one query, each as the object that `row_to_json` makes of it: cast a bigint to text where it may be above
   * 2^53. The query becomes a subquery, so it is a SELECT, VALUES,
   * TABLE or WITH, and no comment follows its semicolon. @throws {SqlError | SessionLost}
   */
  rows<Row>(sql: string): Promise<readonly Row[]>;
  /**
   * Runs statements for their effect, in one transaction when there are several (CREATE DATABASE needs to be alone).
   * @throws {SqlError} of the first that fails; those after it do not run. {SessionLost}
   */
  execute(sql: string): Promise<void>;
  /** What `COPY … TO STDOUT` gives, byte for byte. Must be read to its end. @throws {SqlError | SessionLost} */
  copyOut(sql: string): AsyncIterable<Buffer>;
  /**
   * Runs a script of PostgreSQL's own tools as it comes, up to the first error, which ends the session. Where the source
   * throws, the session ends too, and with it a transaction that is open: a source must throw when it is not complete
   * (see `outputOf`). `onTold` hears the words that it has psql tell (`psqlTell`).
   * @throws {SqlError | SessionLost} and what the source throws.
   */
  script(source: AsyncIterable<Uint8Array>, onTold?: (word: string) => void): Promise<void>;
  /** `pg_backend_pid()`. */
  readonly backend: number;
}

/** The server refused a statement. `message` is its own sentence, followed by its detail and hint where it gave any. */
export class SqlError extends Error {
  override readonly name = "SqlError";
  /** Five characters, as in PostgreSQL's appendix A. */
  readonly state: string;
  readonly detail: string | undefined;
  readonly hint: string | undefined;

  constructor(state: string, message: string, more: { readonly detail?: string; readonly hint?: string } = {}) {
    super([message, more.detail, more.hint].filter((each) => each !== undefined).join(" — "));
    this.state = state;
    this.detail = more.detail;
    this.hint = more.hint;
  }
}

/** The session ended, and what it was asked last may or may not have happened. */
export class SessionLost extends Error {
  override readonly name = "SessionLost";
}

/** PostgreSQL's own programs that are used. */
export type ToolName = "psql" | "pg_dump" | "pg_restore";

/** One of them at work. */
export interface ToolProcess {
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** Resolves when it is over, with the end of what it said on standard error. An exit code is no exception. */
  readonly done: Promise<{ readonly exitCode: number; readonly stderr: string }>;
  kill(): void;
}

export interface ToolOptions {
  readonly database: string;
  /** `application_name` of its sessions. */
  readonly application: string;
  /** Called with each line on standard error. */
  readonly onLine?: (line: string) => void;
}

/** Where PostgreSQL's programs run: in the server's own container, or on the runner. */
export interface ServerTools {
  /** As a person would say it: `in container db`, `on the runner`. */
  readonly place: string;
  /** Of pg_dump and pg_restore: 15, 17, 18. */
  readonly major: number;
  /** Whether they reach the server. Otherwise only a pg_restore that writes a script or a list can be started. */
  readonly connects: boolean;
  /**
   * Adds how to connect by itself, except to a pg_restore that writes a script or a list (`--file`, `--list`); never a
   * password in `args`. @throws {UserError | SessionLost} when it cannot be started.
   */
  start(tool: ToolName, args: readonly string[], options: ToolOptions): Promise<ToolProcess>;
  /** Lends them a file of the runner's under a path that they can open and seek in, until it is disposed of. */
  lend(file: string): Promise<LentFile>;
}

export interface LentFile extends AsyncDisposable {
  readonly path: string;
}

/** A PostgreSQL server (cluster), wherever it is. */
export interface PostgresServer extends AsyncDisposable {
  /** As a person would say it: `container db on deploy@host:2222`, `db.example:5432`. */
  readonly name: string;
  /** The server's own tools first when it has any, then the runner's, newest first. Never empty. */
  readonly tools: readonly ServerTools[];
  /** @throws {SessionLost} when the server cannot be reached or refuses. */
  session(database: string, application: string): Promise<SqlSession>;
  /** Bytes free for the server in a folder of its machine; undefined where nobody can look. */
  freeSpace(folder: string): Promise<number | undefined>;
}
