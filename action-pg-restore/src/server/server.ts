import type { Readable, Writable } from "node:stream";

/** One session (backend) of a PostgreSQL server. Statements run in the order in which they were asked for. */
export interface SqlSession extends AsyncDisposable {
  /** The rows of a query, each as the object that `row_to_json` makes of it. @throws {SqlError | SessionLost} */
  rows<Row>(sql: string): Promise<readonly Row[]>;
  /** Runs statements for their effect. @throws {SqlError} of the first that fails; those after it do not run. */
  execute(sql: string): Promise<void>;
  /** What `COPY … TO STDOUT` gives, byte for byte. @throws {SqlError | SessionLost} */
  copyOut(sql: string): AsyncIterable<Buffer>;
  /** Runs a script of PostgreSQL's own tools as it comes, up to the first error. @throws {SqlError | SessionLost} */
  script(source: AsyncIterable<Uint8Array>): Promise<void>;
  /** `pg_backend_pid()`. */
  readonly backend: number;
}

/** The server refused a statement. `message` is its own sentence. */
export class SqlError extends Error {
  override readonly name = "SqlError";
  /** Five characters, as in PostgreSQL's appendix A. */
  readonly state: string;

  constructor(state: string, message: string) {
    super(message);
    this.state = state;
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
  /** Adds how to connect by itself; never a password in `args`. */
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
  /** The newest tools at hand first; the server's own when it has any. */
  readonly tools: readonly ServerTools[];
  /** @throws {SessionLost} when the server cannot be reached or refuses. */
  session(database: string, application: string): Promise<SqlSession>;
  /** Bytes free for the server in a folder of its machine; undefined where nobody can look. */
  freeSpace(folder: string): Promise<number | undefined>;
}
