import type { HealthResult } from "@slipway/shared";
import type { ArchiveReport } from "./archive/dump.ts";
import type { Mode } from "./config.ts";
import type { TargetFacts } from "./preflight/facts.ts";
import type { Finding } from "./preflight/gate.ts";
import type { DifferenceLines } from "./schema/render-difference.ts";
import type { Phase } from "./timeline.ts";
import type { VerifyReport } from "./verify/verify-report.ts";

/** How a run ended, and what it left. */
export type Ending =
  | { readonly state: "planned"; readonly planned: readonly string[] }
  /** `old` is what to go back to: the database that was replaced, or the copy made before. */
  | ({ readonly state: "restored"; readonly old: string | undefined } & Exchanged)
  | { readonly state: "prepared"; readonly prepared: string }
  | { readonly state: "verified" }
  | { readonly state: "backed-up"; readonly backup: BackupFacts }
  | ({ readonly state: "reverted"; readonly old: string | undefined } & Exchanged)
  | { readonly state: "cleaned"; readonly dropped: readonly string[]; readonly kept: readonly KeptDatabase[] }
  | { readonly state: "ensured"; readonly created: readonly string[]; readonly present: readonly string[] }
  /** The gates said no, before anything was touched. */
  | { readonly state: "refused"; readonly reason: string }
  /** It failed, and the database is as it was. `left`: what lies beside it. */
  | ({ readonly state: "untouched" } & Failure)
  /** The restored database was exchanged, did not work, and the one before is back. */
  | ({ readonly state: "rolled-back" } & Failure & Exchanged)
  | ({ readonly state: "failed" } & Failure);

export interface Exchanged {
  /** Milliseconds from the first writer's stop until all was healthy again; without writers, in which nobody could connect. */
  readonly downtime: number | undefined;
}

export interface Failure {
  readonly reason: string;
  /** What is there now, as a sentence. */
  readonly left: string;
  /** What to do now: a command, or a change of an input. */
  readonly next: string;
  /** The database that was replaced and can be returned to. */
  readonly old?: string | undefined;
}

export interface BackupFacts {
  /** As the source of a restore names it. */
  readonly location: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly removed: readonly string[];
}

export interface KeptDatabase {
  readonly name: string;
  readonly because: string;
}

/** What became known on the way, whatever the ending. */
export interface Known {
  readonly server: string | undefined;
  readonly facts: TargetFacts | undefined;
  readonly dump: KnownDump | undefined;
  readonly findings: readonly Finding[];
  readonly differences: readonly DifferenceLines[];
  readonly verification: VerifyReport | undefined;
  readonly health: HealthResult | undefined;
  /** Of the last exchange. */
  readonly swap: SwapFacts | undefined;
  /** One sentence each: what `after` asks for and did not work, once the writers were back. */
  readonly failedSteps: readonly string[];
  /** One sentence each, such as of slots that are gone. */
  readonly warnings: readonly string[];
}

export interface SwapFacts {
  /** Whose sessions were ended: programs that nobody had stopped. */
  readonly endedSessions: number;
  /** Milliseconds in which whoever connected was kept waiting, or turned away. */
  readonly closedFor: number;
}

export interface KnownDump {
  /** Its file's name. */
  readonly name: string;
  readonly report: ArchiveReport;
  readonly isDigestProven: boolean;
  readonly modifiedAt: Date | undefined;
}

export interface Result {
  readonly mode: Mode;
  /** Undefined when no server is involved. */
  readonly database: string | undefined;
  readonly ending: Ending;
  readonly known: Known;
  readonly phases: readonly Phase[];
  /** Milliseconds. */
  readonly duration: number;
  /** When it ended. */
  readonly now: Date;
  /** How to go back, where there is something to go back to. */
  readonly rollbackCommand: string | undefined;
}

const SUCCESSES: ReadonlySet<Ending["state"]> = new Set([
  "restored",
  "prepared",
  "planned",
  "verified",
  "backed-up",
  "reverted",
  "cleaned",
  "ensured",
]);

export function isSuccess({ ending }: Pick<Result, "ending">): boolean {
  return SUCCESSES.has(ending.state);
}
