import type { Clock, EngineAccess, EngineConnection, HealthResult, Log, SshConnection } from "@slipway/shared";
import type { Location, Source } from "./config.ts";
import type { DumpAtHand } from "./dump-at-hand.ts";
import type { TargetFacts } from "./preflight/facts.ts";
import type { Finding } from "./preflight/gate.ts";
import type { Journal, JournalEntry, RestorePorts } from "./restore/restore-ports.ts";
import type { Known, KnownDump, SwapFacts } from "./result.ts";
import type { DifferenceLines } from "./schema/render-difference.ts";
import type { PostgresServer } from "./server/server.ts";
import type { Store } from "./storage/store.ts";
import type { Timeline } from "./timeline.ts";
import type { VerifyReport } from "./verify/verify-report.ts";

/** What a run has of the world. Everything it opens is closed at its end. */
export interface World {
  readonly clock: Clock;
  readonly log: Log;
  /** Aborted when the run is to stop: cancelled, or over its time. */
  readonly cancel: AbortSignal;
  /** Aborted when the run is cancelled: then it has only seconds left. */
  readonly cancelled: AbortSignal;
  server(): Promise<PostgresServer>;
  /** The engine on which writers and the server's container are. A lease has a connection of its own. */
  engine(purpose: "writers" | "lease"): Promise<EngineConnection>;
  ssh(): Promise<SshConnection>;
  /** Fetches a dump, reads all of it, and holds its digest against what was expected. */
  dump(source: Source): Promise<DumpAtHand>;
  store(location: Location): Promise<Store>;
}

/** One run: its world, and what has become known. */
export interface Session {
  readonly world: World;
  readonly access: EngineAccess;
  readonly timeline: Timeline;
  readonly known: Knowledge;
  readonly journal: RunJournal;
}

/** What the restore's parts work with. */
export function restorePorts({ world, journal }: Session, server: PostgresServer, signal = world.cancel): RestorePorts {
  const { clock, log } = world;
  return { server, clock, log, journal, signal };
}

/** What became known so far; a failure's report has it, too. */
export class Knowledge implements Known {
  server: string | undefined;
  facts: TargetFacts | undefined;
  dump: KnownDump | undefined;
  findings: readonly Finding[] = [];
  differences: readonly DifferenceLines[] = [];
  verification: VerifyReport | undefined;
  health: HealthResult | undefined;
  swap: SwapFacts | undefined;
  failedSteps: readonly string[] = [];
  warnings: readonly string[] = [];

  warn(...warnings: readonly string[]): void {
    this.warnings = [...this.warnings, ...warnings];
  }
}

/** Remembers how far the run has come, for what it says when it fails. */
export class RunJournal implements Journal {
  readonly entries: JournalEntry[] = [];

  async record(entry: JournalEntry): Promise<void> {
    this.entries.push(entry);
  }

  /** Whether that point was reached. */
  has(reached: JournalEntry["reached"]): boolean {
    return this.entries.some((entry) => entry.reached === reached);
  }
}
