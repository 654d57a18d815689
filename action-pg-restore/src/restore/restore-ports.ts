import type { Clock, Log } from "@slipway/shared";
import type { PostgresServer, SqlSession } from "../server/server.ts";

/** What a restore works with. */
export interface RestorePorts {
  readonly server: PostgresServer;
  readonly clock: Clock;
  readonly log: Pick<Log, "info" | "warning">;
  readonly journal: Journal;
  /** Aborted when the run is to stop: what was begun is then undone. */
  readonly signal: AbortSignal;
}

/** Which database, and who works on it. */
export interface RestoreNames {
  readonly target: string;
  /** At most 20 of `[a-z0-9_]`. */
  readonly run: string;
}

/** What a run has done so far, in the order in which it is recorded. */
export type JournalEntry =
  /** The target, empty, for what is restored to take its place. */
  | { readonly reached: "created"; readonly database: string }
  | { readonly reached: "scratch-created"; readonly database: string }
  | { readonly reached: "restored"; readonly database: string }
  | { readonly reached: "verified"; readonly database: string }
  | { readonly reached: "scratch-dropped"; readonly database: string }
  /** From here on until `swapped` or `settled`, whoever is connected to the target is thrown out. */
  | { readonly reached: "exchanging"; readonly outgoing: number; readonly incoming: number }
  | { readonly reached: "swapped"; readonly aside: string }
  | { readonly reached: "settled"; readonly on: "outgoing" | "incoming" | "unknown" }
  | { readonly reached: "safety-copy"; readonly kind: "database" | "dump"; readonly where: string }
  /** From here on until `replaced-in-place` or `settled` only the server knows whose the rows are. */
  | { readonly reached: "committing-in-place" }
  | { readonly reached: "replaced-in-place"; readonly tables: number };

/** Keeps what was reached, so that whoever comes after a run that died knows it. */
export interface Journal {
  record(entry: JournalEntry): Promise<void>;
}

/** `application_name` of all sessions of a run: by it they are ended when the run is dead. */
export function applicationOf({ run }: Pick<RestoreNames, "run">): string {
  return `slipway/${run}`;
}

/** Where databases are made and renamed from: none can be renamed from within. */
export function maintenanceOf({ target }: Pick<RestoreNames, "target">): string {
  return target === "postgres" ? "template1" : "postgres";
}

/** A session beside all databases that are worked on. */
export async function maintenanceSession({ server }: RestorePorts, names: RestoreNames): Promise<SqlSession> {
  return await server.session(maintenanceOf(names), applicationOf(names));
}
