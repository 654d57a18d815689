/** A failure whose cause is plain from what the program wrote before it went. */
export interface KnownFailure {
  readonly name: FailureName;
  /** What happened, in a sentence without its full stop: `the variable DATABASE_URL is missing`. */
  readonly sentence: string;
  /** What to do about it. */
  readonly hint: string;
}

export type FailureName =
  | "missing-variable"
  | "database-missing"
  | "port-in-use"
  | "library-mismatch"
  | "replication-slot-in-use"
  | "column-missing"
  | "health-tool-missing"
  | "out-of-memory"
  | "exec-format-error";

interface Signature {
  readonly name: FailureName;
  /** Group 1, where there is one, is what the sentence names. */
  readonly patterns: readonly RegExp[];
  readonly sentence: (found: string | undefined) => string;
  readonly hint: string;
}

/** A cause before its consequences: a wrong library also ends in an exit code, a missing column in a failed health check. */
const SIGNATURES: readonly Signature[] = [
  {
    name: "exec-format-error",
    patterns: [/exec format error/i, /cannot execute binary file/i],
    sentence: () => "the program is built for another processor (exec format error)",
    hint: "build the image for the platforms of the nodes: platforms: linux/amd64,linux/arm64",
  },
  {
    name: "health-tool-missing",
    patterns: [
      /exec: "?(?:[\w./-]*\/)?(curl|wget|nc|ncat|netcat|pg_isready|redis-cli|mysqladmin|grpc_health_probe)"?: (?:executable file not found|stat)/,
      /\b(?:ba|a|da)?sh: (?:line )?(?:\d+: )?(curl|wget|nc|ncat|netcat|pg_isready|redis-cli|mysqladmin|grpc_health_probe): (?:command )?not found/,
    ],
    sentence: (tool) => `the health check calls ${tool ?? "a tool"}, which the image does not have`,
    hint: "install it in the image's last stage, or write the health check with a tool that is there (Alpine has wget)",
  },
  {
    name: "library-mismatch",
    patterns: [
      /[Ff]ailed to load NIF library:? '?([^\s':]+)/,
      /[Uu]nable to load (crypto) library/,
      /The on_load function for module (\w+) returned/,
      /[Ee]rror (?:loading shared library|relocating) ([^\s:]+)/,
      /error while loading shared libraries: ([^\s:]+)/,
      /version [`'"]((?:GLIBC|GLIBCXX|OPENSSL|CXXABI)_[\w.]+)' not found/,
      /((?:libssl|libcrypto)\.so[\w.]*): cannot open shared object file/,
      /Error: .*(libquery_engine[\w.-]*|[\w.-]+\.node).*\b(?:cannot open shared object|invalid ELF header|not found)/,
    ],
    sentence: (library) => `a native library does not fit the image (${library ?? "NIF or OpenSSL"})`,
    hint: "the stage that builds and the stage that runs must have the same distribution and version, so that OpenSSL and libc are the same",
  },
  {
    name: "replication-slot-in-use",
    patterns: [
      /replication slot "([^"]+)" is active for PID/i,
      /replication slot "?([\w-]+)"? is already in use/i,
      /Replication slot already in use/i,
    ],
    sentence: (slot) => `the replication slot${slot === undefined ? "" : ` ${slot}`} is used by another process`,
    hint: "two sync services share a slot, or the old one still holds it: give each its own replication stream id, and stop the old one first",
  },
  {
    name: "column-missing",
    patterns: [
      /column "?([\w.]+)"? (?:of relation "?\w+"? )?does not exist/i,
      /Unknown column '([^']+)'/,
      /no such column: ([\w.]+)/,
      /relation "?([\w.]+)"? does not exist/i,
      /no such table: ([\w.]+)/,
      /Table '([^']+)' doesn't exist/,
    ],
    sentence: (column) =>
      `the database does not have ${column ?? "a column"}: its schema is not the one this release needs`,
    hint: "run the migrations of this release, or look whether the schema was restored from another version",
  },
  {
    name: "database-missing",
    patterns: [
      /database "([^"]+)" does not exist/i,
      /Unknown database '([^']+)'/,
      /\(invalid_catalog_name\)/,
      /The database '?([\w-]+)'? does not exist/i,
    ],
    sentence: (database) => `the database${database === undefined ? "" : ` ${database}`} does not exist`,
    hint: "create it, or check the database's name in the connection string",
  },
  {
    name: "missing-variable",
    patterns: [
      /environment variable "?([A-Z][A-Z0-9_]+)"? (?:is missing|is not set|not set|must be set|is required|missing)/i,
      /could not fetch environment variable "([^"]+)" because it is not set/,
      /required (?:key|environment variable) "?([A-Z][A-Z0-9_]+)"? (?:missing value|is not set)/,
      /[Mm]issing required (?:env(?:ironment)?|config(?:uration)?)(?: variables?)?:? "?([A-Z][A-Z0-9_]+)/,
      /KeyError: '([A-Z][A-Z0-9_]{2,})'/,
      /Set the "?([A-Z][A-Z0-9_]+)"? environment variable/,
      /UndefinedValueError: ([A-Z][A-Z0-9_]+) not found/,
      /(?:^|\s)([A-Z][A-Z0-9]*_[A-Z0-9_]+) (?:is not set|is required|must be set|is missing|not set|is not defined|cannot be empty)/,
      /[Mm]issing (?:environment variable|env(?: var)?):? "?([A-Z][A-Z0-9_]+)/,
      /superuser (password) is not specified/,
    ],
    sentence: (variable) =>
      `the variable ${variable === "password" ? "POSTGRES_PASSWORD" : (variable ?? "")} is missing`.replace("  ", " "),
    hint: "add it to the service's environment, or to the values the deployment gives",
  },
  {
    name: "port-in-use",
    patterns: [
      /listen tcp[46]? [^\s:]*:(\d+): bind: address already in use/,
      /EADDRINUSE:? [^\n]*?:(\d+)/,
      /Bind for [^\s:]+:(\d+) failed: port is already allocated/,
      /failed to bind host port [^\s]*?:(\d+)/,
      /host-mode port already in use/,
      /:?eaddrinuse/i,
      /[Aa]ddress already in use/,
    ],
    sentence: (port) => `the port${port === undefined ? "" : ` ${port}`} is already in use`,
    hint: "another process holds it: stop it, choose another port, or deploy with order: stop-first when the port is the node's own",
  },
  {
    name: "out-of-memory",
    patterns: [
      /heap out of memory/i,
      /runtime: out of memory/,
      /^MemoryError/m,
      /eheap_alloc: Cannot allocate/,
      /OutOfMemoryError/,
      /\bOOMKilled\b/,
      /Out of memory: Killed process/,
      /Cannot allocate memory/,
    ],
    sentence: () => "the program ran out of memory",
    hint: "raise the memory limit of the service, or lower what it uses",
  },
];

/** A process killed by SIGKILL; nobody but the kernel does that to a program that has just started. */
const KILLED = 137;

/**
 * Names a failure from the last lines of a log. The last line that fits a signature wins, for programs write the reason
 * before they go; of one line's signatures the first in the table. `exitCode` tells of a kill that no line speaks of.
 */
export function diagnose(lines: readonly string[], exitCode?: number): KnownFailure | undefined {
  for (const line of lines.toReversed()) {
    const found = SIGNATURES.map((signature) => named(signature, line)).find((each) => each !== undefined);
    if (found !== undefined) return found;
  }
  if (exitCode !== KILLED) return undefined;
  const hint = "if nobody stopped it, it exceeded its memory limit: raise the limit, or lower what it uses";
  return { name: "out-of-memory", sentence: `the program was killed (exit ${KILLED})`, hint };
}

function named({ name, patterns, sentence, hint }: Signature, line: string): KnownFailure | undefined {
  const match = patterns.map((pattern) => pattern.exec(line)).find((each) => each !== null);
  return match == null ? undefined : { name, sentence: sentence(match[1]), hint };
}

/** The hint of a failure, as part of something that may have one. */
export function hintOf(failure: KnownFailure | undefined): { hint?: string } {
  return failure === undefined ? {} : { hint: failure.hint };
}
