import type { EngineAccess, HealthTarget, RunContext, Secret } from "@slipway/shared";
import type { QualifiedName } from "./archive/sql-names.ts";

/** Where the server is. */
export type Target =
  /** In a container on the host of `access`, as its `POSTGRES_USER`. */
  | { readonly kind: "container"; readonly name: string; readonly access: EngineAccess }
  /** In the running task of a swarm service; `access` is a manager. */
  | { readonly kind: "service"; readonly name: string; readonly access: EngineAccess }
  /** Behind an address, dialled from the host of `access` when that is one over SSH, else from the runner. */
  | { readonly kind: "connection"; readonly url: Secret; readonly access: EngineAccess };

/** A file, or a folder of them, on the runner, on the host, or in a bucket. */
export type Location =
  | { readonly kind: "runner"; readonly path: string }
  | { readonly kind: "host"; readonly path: string }
  | { readonly kind: "s3"; readonly bucket: string; readonly key: string; readonly access: S3Access };

export interface S3Access {
  /** `https://s3.example:9000`; undefined for Amazon's own. */
  readonly endpoint: string | undefined;
  readonly region: string;
  /** Undefined takes `AWS_ACCESS_KEY_ID` and its like from the job's environment. */
  readonly credential: { readonly accessKeyId: string; readonly secretAccessKey: Secret } | undefined;
}

/** A dump to read. */
export interface Source {
  /** A location that ends with `/` and holds no dump of its own stands for the newest backup in it. */
  readonly location: Location;
  /** 64 hex digits, of the file as it is stored. */
  readonly sha256: string | undefined;
  /** Milliseconds. */
  readonly maxAge: number | undefined;
  readonly allowPlainSql: boolean;
}

/** A container or a swarm service; `any` is whichever of both has the name. */
export interface WriterName {
  readonly kind: "container" | "service" | "any";
  readonly name: string;
}

/** What is done around the writers' start, in this order; a `recreate` takes the place of the writer's start. */
export type AfterStep =
  /** The container anew, with the same settings and fresh anonymous volumes; a service's tasks anew. */
  | { readonly kind: "recreate"; readonly writer: WriterName }
  | { readonly kind: "restart"; readonly writer: WriterName; readonly timeout: number }
  /** A command in a running container, once everything runs. `timeout` in milliseconds. */
  | {
      readonly kind: "exec";
      readonly writer: WriterName;
      readonly command: readonly string[];
      readonly timeout: number;
    };

/** How the database is exchanged under its writers. */
export interface Cutover {
  readonly writers: readonly WriterName[];
  readonly after: readonly AfterStep[];
  readonly health: readonly HealthTarget[];
  /** Milliseconds for all of them to pass. */
  readonly healthTimeout: number;
  readonly replicationSlots: "fail" | "recreate";
  /** Milliseconds for which the replaced database stays; never 0. */
  readonly keepOld: number;
}

/** Beside and then exchanged, or only the rows within the database that there is. */
export type Strategy =
  /** Without `finalize` the restored database is left beside the other one. */
  | { readonly kind: "swap"; readonly finalize: boolean }
  | { readonly kind: "in-place"; readonly excludeTables: readonly TablePattern[] };

/** `schema` undefined is any schema. `*` in either stands for any text. */
export type TablePattern = QualifiedName;

interface Common {
  readonly database: string;
  readonly target: Target;
  /** What is to be done is shown, and nothing is changed. */
  readonly dryRun: boolean;
  /** Milliseconds for the whole step. */
  readonly timeout: number;
  /** Tells this job of a run in names of databases, sessions and containers: `1234567890_1_0c0ee`. At most 20 of `[a-z0-9_]`. */
  readonly run: string;
  readonly context: RunContext;
  /** Its file, `restore.yml`, when a person has started it and can start it again; see `workflowFile`. */
  readonly workflow: string | undefined;
  readonly warnings: readonly string[];
}

export interface RestoreConfig extends Common, Cutover {
  readonly mode: "plan" | "restore";
  readonly source: Source;
  readonly strategy: Strategy;
  readonly ownership: Ownership;
  /** Undefined: what the server's processors allow. */
  readonly jobs: number | undefined;
  readonly onSchemaDrift: "fail" | "warn";
  /** Queries of which each must return one row with one value, true. */
  readonly assertSql: readonly string[];
  readonly createDatabase: boolean;
  /** Created when missing. */
  readonly extensions: readonly string[];
  /** Bytes that must be free beside what the restore itself needs. */
  readonly minFreeSpace: number;
  /** Where a restore in place keeps a dump of what was there, when no copy can be made beside the database. */
  readonly safetyDump: Location | undefined;
}

/** Whose the restored objects are: as the dump says, with its grants; or all the database owner's, without grants. */
export type Ownership = "dump" | "database-owner";

export interface FinalizeConfig extends Common, Cutover {
  readonly mode: "finalize";
  /** Undefined: the newest one that a run left beside. */
  readonly prepared: string | undefined;
}

export interface RollbackConfig extends Common, Cutover {
  readonly mode: "rollback";
  /** Undefined: the one that was replaced last. */
  readonly oldDatabase: string | undefined;
  /** Whether what was written since the exchange may be left behind. */
  readonly discardWrites: boolean;
}

export interface CleanupConfig extends Common {
  readonly mode: "cleanup";
}

/** Reads the dump, and touches no server. */
export interface VerifyConfig extends Omit<Common, "database" | "target"> {
  readonly mode: "verify-only";
  /** Whose newest backup is meant where the source is a folder of them; undefined: anybody's. */
  readonly database: string | undefined;
  readonly source: Source;
  /** For a source on it. */
  readonly access: EngineAccess;
}

export interface DrillConfig extends Common {
  readonly mode: "drill";
  readonly source: Source;
  readonly ownership: Ownership;
  readonly jobs: number | undefined;
  readonly assertSql: readonly string[];
  readonly boot: Boot | undefined;
}

/** An image that is started on the restored database. Needs a target in a container or a service. */
export interface Boot {
  readonly image: string;
  /** Must end with exit code 0; undefined: the image's own must stay up, and healthy where it has a health check. */
  readonly command: readonly string[] | undefined;
  /** `{database}` in a value stands for the scratch database. */
  readonly env: Readonly<Record<string, Secret>>;
  /** Undefined: that of the server's container. */
  readonly network: string | undefined;
  /** Milliseconds. */
  readonly timeout: number;
}

export interface BackupConfig extends Common {
  readonly mode: "backup";
  /** A folder, or a prefix in a bucket. */
  readonly destination: Location;
  readonly retention: Retention | undefined;
  readonly compression: "gzip" | "zstd" | "none";
  /** Milliseconds; the backup before this one being older than that is told. */
  readonly maxAge: number | undefined;
}

/** A backup goes once it is older than `age` (milliseconds) and not among the newest `count`; the newest one never goes. */
export interface Retention {
  readonly age: number | undefined;
  readonly count: number | undefined;
}

export interface EnsureConfig extends Common {
  readonly mode: "ensure";
  readonly extensions: readonly string[];
  /** Created when missing; undefined: the user of the connection. */
  readonly owner: { readonly name: string; readonly password: Secret | undefined } | undefined;
}

export type Config =
  | RestoreConfig
  | FinalizeConfig
  | RollbackConfig
  | CleanupConfig
  | VerifyConfig
  | DrillConfig
  | BackupConfig
  | EnsureConfig;

export type Mode = Config["mode"];

/** Of those that exchange a database under its writers. */
export type ExchangingConfig = Extract<Config, Cutover>;
