import { describe, expect, it } from "vitest";
import { diagnose, type FailureName } from "../../src/diagnosis/known-failures.ts";

/** Lines as the stacks of the reference systems write them. */
const LINES: readonly (readonly [FailureName, string, string, string])[] = [
  // missing variable
  [
    "missing-variable",
    "Phoenix runtime.exs",
    "** (RuntimeError) environment variable DATABASE_URL is missing.",
    "DATABASE_URL",
  ],
  [
    "missing-variable",
    "Elixir System.fetch_env!",
    '** (System.EnvError) could not fetch environment variable "SECRET_KEY_BASE" because it is not set',
    "SECRET_KEY_BASE",
  ],
  ["missing-variable", "Go, envconfig", "2026/11/21 03:00:00 required key DB_HOST missing value", "DB_HOST"],
  [
    "missing-variable",
    "Go, caarlos0/env",
    'panic: env: required environment variable "REDIS_URL" is not set',
    "REDIS_URL",
  ],
  ["missing-variable", "Go, by hand", "FATAL: JWT_SECRET is not set", "JWT_SECRET"],
  ["missing-variable", "Node, by hand", "Error: Missing required environment variable: STRIPE_KEY", "STRIPE_KEY"],
  [
    "missing-variable",
    "Node, env-var",
    'EnvVarError: env-var: "API_TOKEN" is a required variable, but it was not set. API_TOKEN is required',
    "API_TOKEN",
  ],
  ["missing-variable", "Python os.environ", "KeyError: 'DATABASE_URL'", "DATABASE_URL"],
  [
    "missing-variable",
    "Django",
    "django.core.exceptions.ImproperlyConfigured: Set the DJANGO_SECRET_KEY environment variable",
    "DJANGO_SECRET_KEY",
  ],
  [
    "missing-variable",
    "Python, decouple",
    "decouple.UndefinedValueError: SECRET_KEY not found. Declare it as envvar or define a default value.",
    "SECRET_KEY",
  ],
  [
    "missing-variable",
    "PostgreSQL image",
    "Error: Database is uninitialized and superuser password is not specified.",
    "POSTGRES_PASSWORD",
  ],
  // database missing
  [
    "database-missing",
    "Postgrex",
    '** (Postgrex.Error) FATAL 3D000 (invalid_catalog_name) database "rachel_prod" does not exist',
    "rachel_prod",
  ],
  [
    "database-missing",
    "pgx",
    'failed to connect to `host=db`: server error (FATAL: database "honeydue" does not exist (SQLSTATE 3D000))',
    "honeydue",
  ],
  ["database-missing", "node-postgres", 'error: database "shop" does not exist', "shop"],
  [
    "database-missing",
    "psycopg",
    'psycopg2.OperationalError: connection to server at "db" (10.0.0.2), port 5432 failed: FATAL:  database "legal" does not exist',
    "legal",
  ],
  ["database-missing", "MySQL", "ERROR 1049 (42000): Unknown database 'shop'", "shop"],
  // port in use
  ["port-in-use", "Go", "listen tcp :8080: bind: address already in use", "8080"],
  ["port-in-use", "Node", "Error: listen EADDRINUSE: address already in use :::3000", "3000"],
  [
    "port-in-use",
    "Bandit",
    "** (Mix) Could not start application: [error] Failed to start Ranch listener: :eaddrinuse",
    "port",
  ],
  ["port-in-use", "Python", "OSError: [Errno 98] Address already in use", "port"],
  [
    "port-in-use",
    "the engine",
    "driver failed programming external connectivity: Bind for 0.0.0.0:5432 failed: port is already allocated",
    "5432",
  ],
  [
    "port-in-use",
    "the engine, 28",
    "failed to set up container networking: driver failed programming external connectivity on endpoint x: failed to bind host port for 0.0.0.0:8080:172.17.0.2:80/tcp: address already in use",
    "port",
  ],
  ["port-in-use", "swarm's scheduler", "no suitable node (host-mode port already in use on 3 nodes)", "port"],
  // library mismatch
  [
    "library-mismatch",
    "Erlang crypto NIF",
    "=ERROR REPORT==== Unable to load crypto library. Failed with error: \"load_failed, Failed to load NIF library: '/app/lib/crypto-5.4/priv/lib/crypto.so'\"",
    "library",
  ],
  ["library-mismatch", "Erlang on_load", "The on_load function for module crypto returned:", "crypto"],
  [
    "library-mismatch",
    "musl",
    "Error loading shared library libcrypto.so.1.1: No such file or directory (needed by /app/bin/server)",
    "libcrypto.so.1.1",
  ],
  [
    "library-mismatch",
    "glibc",
    "/app/server: error while loading shared libraries: libssl.so.3: cannot open shared object file: No such file or directory",
    "libssl.so.3",
  ],
  [
    "library-mismatch",
    "glibc version",
    "/app/server: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.38' not found (required by /app/server)",
    "GLIBC_2.38",
  ],
  [
    "library-mismatch",
    "musl binary of a glibc build",
    "Error relocating /app/node_modules/bcrypt/lib/bcrypt_lib.node: __vsnprintf_chk: symbol not found",
    "bcrypt_lib.node",
  ],
  // replication slot
  [
    "replication-slot-in-use",
    "PostgreSQL",
    'ERROR:  replication slot "electric_slot_default" is active for PID 4211',
    "electric_slot_default",
  ],
  [
    "replication-slot-in-use",
    "Electric",
    "[error] Replication slot already in use by another process",
    "replication slot",
  ],
  // schema
  [
    "column-missing",
    "Ecto",
    "** (Postgrex.Error) ERROR 42703 (undefined_column) column u0.confirmed_at does not exist",
    "u0.confirmed_at",
  ],
  [
    "column-missing",
    "Go, pgx",
    'ERROR: column "retries" of relation "jobs" does not exist (SQLSTATE 42703)',
    "retries",
  ],
  ["column-missing", "a whole table", 'ERROR: relation "oban_jobs" does not exist (SQLSTATE 42P01)', "oban_jobs"],
  ["column-missing", "Django", "django.db.utils.ProgrammingError: column users.plan does not exist", "users.plan"],
  ["column-missing", "SQLite", "SqliteError: no such column: archived_at", "archived_at"],
  ["column-missing", "MySQL", "Unknown column 'plan' in 'field list'", "plan"],
  // health tool
  [
    "health-tool-missing",
    "exec form",
    'OCI runtime exec failed: exec failed: unable to start container process: exec: "curl": executable file not found in $PATH: unknown',
    "curl",
  ],
  ["health-tool-missing", "ash", "/bin/sh: curl: not found", "curl"],
  ["health-tool-missing", "dash", "/bin/sh: 1: wget: not found", "wget"],
  ["health-tool-missing", "bash", "bash: line 1: nc: command not found", "nc"],
  // memory
  [
    "out-of-memory",
    "V8",
    "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
    "memory",
  ],
  ["out-of-memory", "Go", "fatal error: runtime: out of memory", "memory"],
  ["out-of-memory", "Erlang", 'eheap_alloc: Cannot allocate 1200000 bytes of memory (of type "heap").', "memory"],
  ["out-of-memory", "Python", "MemoryError", "memory"],
  // processor
  ["exec-format-error", "runc", "exec /app/server: exec format error", "processor"],
  ["exec-format-error", "a shell", "/bin/sh: /app/server: cannot execute binary file: Exec format error", "processor"],
];

describe("a known failure", () => {
  it.each(LINES)("%s, as written by %s", (name, _stack, line, named) => {
    const failure = diagnose(["Starting…", line]);
    expect(failure?.name).toBe(name);
    expect(failure?.sentence).toContain(named);
    expect(failure?.hint).not.toBe("");
  });

  it("is found although lines of the crash follow it", () => {
    const lines = [
      "Error: listen EADDRINUSE: address already in use :::3000",
      "    at Server.setupListenHandle (node:net:1)",
      "Node.js v24.0.0",
    ];
    expect(diagnose(lines)?.sentence).toBe("the port 3000 is already in use");
  });

  it("is the last one that was written, not the first", () => {
    const lines = ["OSError: [Errno 98] Address already in use", "retrying", "KeyError: 'DATABASE_URL'"];
    expect(diagnose(lines)?.name).toBe("missing-variable");
  });

  it.each([
    [["Listening on :4000", "GET /health 200"], undefined],
    [["user 42 not found", "column widths adjusted"], undefined],
    [["connection refused"], 1],
    [[], 1],
    [[], undefined],
  ])("is not made up from %j and exit code %s", (lines, exitCode) => {
    expect(diagnose(lines, exitCode)).toBeUndefined();
  });

  it("may be a kill of which no line speaks", () => {
    expect(diagnose(["Listening on :4000"], 137)).toMatchObject({
      name: "out-of-memory",
      sentence: "the program was killed (exit 137)",
    });
  });

  it("is told by its line rather than by the kill that ended it", () => {
    expect(diagnose(["KeyError: 'DATABASE_URL'"], 137)?.name).toBe("missing-variable");
  });
});
