import type { CatalogDatabase } from "../restore/catalog.ts";
import type { DatabaseProperties } from "../restore/database-properties.ts";
import type { LastWrite } from "./last-writes.ts";

/** What there is before anything is touched. Sizes are bytes. */
export interface TargetFacts {
  readonly cluster: ClusterFacts;
  /** Undefined when there is no database of that name. */
  readonly database: DatabaseFacts | undefined;
  /** Every database of the server. */
  readonly catalog: readonly CatalogDatabase[];
  /** Free bytes where the data, the write-ahead log and the tablespaces are; undefined where nobody can look. */
  readonly free: { readonly data: number | undefined; readonly wal: number | undefined };
}

export interface ClusterFacts {
  /** `server_version_num`: 150018. */
  readonly versionNumber: number;
  readonly version: string;
  /** `pg_control_system()`: tells clusters apart, as text because it does not fit in a number. */
  readonly systemIdentifier: string;
  readonly isStandby: boolean;
  readonly now: string;
  readonly user: UserRights;
  /** Null where the user may not see it. */
  readonly dataDirectory: string | null;
  /** Where the cluster's folders for tablespaces are; the two of its own have none. */
  readonly tablespaces: readonly { readonly name: string; readonly location: string }[];
  readonly roles: readonly string[];
  readonly extensions: readonly AvailableExtension[];
  /** `cron.database_name`, null without pg_cron. */
  readonly cronDatabase: string | null;
  readonly connections: {
    readonly max: number;
    readonly used: number;
    /** Kept for superusers, and since PostgreSQL 16 for `pg_use_reserved_connections`. */
    readonly reserved: number;
  };
  /** How many locks fit in the server's table of them. */
  readonly lockSlots: number;
  readonly wal: {
    readonly maxSize: number;
    /** What is kept for a slot that lags, or for an archive that fails. */
    readonly isHeld: boolean;
    readonly archives: boolean;
    readonly standbys: number;
  };
  readonly isFsyncOff: boolean;
}

export interface UserRights {
  readonly name: string;
  readonly isSuperuser: boolean;
  readonly createsDatabases: boolean;
  /** The roles to whom it can give objects; every one for a superuser. */
  readonly actsAs: readonly string[];
  /** May end other roles' sessions, but not those of superusers. */
  readonly endsSessions: boolean;
}

export interface AvailableExtension {
  readonly name: string;
  readonly version: string;
  /** Whether someone who may create in the database can install it; others need a superuser. */
  readonly isTrusted: boolean;
}

export interface DatabaseFacts extends DatabaseProperties {
  readonly size: number;
  /** Whether the user is its owner, or a member of that role. */
  readonly isOwned: boolean;
  readonly sessions: readonly SessionFacts[];
  readonly slots: readonly SlotFacts[];
  readonly preparedTransactions: readonly string[];
  readonly subscriptions: readonly string[];
  /** What is installed in it. */
  readonly extensions: readonly string[];
  /** Of its tables, the latest first; none where the user may not see it. */
  readonly lastWrites: readonly LastWrite[];
}

/** Sessions of one program and role. */
export interface SessionFacts {
  readonly application: string;
  readonly role: string;
  readonly isSuperuser: boolean;
  readonly count: number;
}

export interface SlotFacts {
  readonly name: string;
  readonly plugin: string;
  readonly isActive: boolean;
  readonly isTemporary: boolean;
  /** Of the write-ahead log that is kept for it. */
  readonly heldBytes: number | null;
}

/** Of its PostgreSQL, such as 17. */
export function serverMajorOf({ versionNumber }: ClusterFacts): number {
  return Math.floor(versionNumber / 10_000);
}
