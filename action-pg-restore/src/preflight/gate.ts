import type { ArchiveReport } from "../archive/dump.ts";
import type { Location, Ownership, Strategy } from "../config.ts";
import type { ServerTools } from "../server/server.ts";
import type { TargetFacts } from "./facts.ts";

/** One thing that a gate has to say. */
export interface Finding {
  /** `blocking` stops the run; all others are told. */
  readonly level: "blocking" | "warning" | "note";
  /** What was looked at, in one word: `version`, `roles`, `space`. */
  readonly gate: string;
  /** What is the case, and what to do about it. */
  readonly message: string;
}

/** A dump that was read to its end, and what is known of where it was. */
export interface ReadDump {
  readonly report: Extract<ArchiveReport, { state: "sound" }>;
  readonly location: Location["kind"];
  /** Whether a digest from elsewhere was given and is that of the file. */
  readonly isDigestProven: boolean;
  /** When its file was last written to, where that is known. */
  readonly modifiedAt: Date | undefined;
}

/** What the run is going to do with the dump. */
export interface Purpose {
  /** `drill` restores beside, and exchanges nothing. */
  readonly strategy: Strategy["kind"] | "drill";
  /** Whether this run takes the database from under those who use it. */
  readonly exchanges: boolean;
  readonly database: string;
  readonly ownership: Ownership;
  readonly jobs: number;
  readonly createDatabase: boolean;
  readonly extensions: readonly string[];
  readonly replicationSlots: "fail" | "recreate";
  readonly allowPlainSql: boolean;
  /** Milliseconds. */
  readonly maxAge: number | undefined;
  readonly minFreeSpace: number;
  readonly now: Date;
}

/** All that the gates look at. */
export interface Inspection {
  readonly facts: TargetFacts;
  readonly dump: ReadDump;
  readonly tools: readonly ServerTools[];
  readonly purpose: Purpose;
}

export const blocking = (gate: string, message: string): Finding => ({ level: "blocking", gate, message });
export const warning = (gate: string, message: string): Finding => ({ level: "warning", gate, message });
export const note = (gate: string, message: string): Finding => ({ level: "note", gate, message });

/** `a, b and 3 more`: names of things, as many as a person reads. */
export function nameSome(names: readonly string[], most = 10): string {
  if (names.length <= most) return names.join(", ");
  return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}
