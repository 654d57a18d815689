import type { Dump } from "../archive/dump.ts";
import type { TablePattern } from "../config.ts";
import { chooseWay } from "../restore/choose-tools.ts";
import type { DumpContent } from "../restore/dump-content.ts";
import { describeFailure } from "../restore/failure.ts";
import { filterScript } from "../restore/filter-script.ts";
import { patiently } from "../restore/patiently.ts";
import { archiveScript } from "../restore/pg-restore.ts";
import { ProgressLog, told } from "../restore/progress-log.ts";
import { applicationOf, type RestorePorts } from "../restore/restore-ports.ts";
import { readServerMajor } from "../restore/server-major.ts";
import { untilAborted } from "../restore/until-aborted.ts";
import type { SqlSession } from "../server/server.ts";
import type { Store } from "../storage/store.ts";
import { verifyDatabase } from "../verify/verify-database.ts";
import { problemsOf, type VerifyReport } from "../verify/verify-report.ts";
import { type Clone, countOwn, findOvertaking } from "./clone-database.ts";
import type { InPlacePlan } from "./plan-in-place.ts";
import { assertUnwritten, dumpHeld, type SafetyCopy, type SafetyRequest } from "./safety-copy.ts";
import { seize } from "./seize.ts";
import { askTransaction } from "./transaction-fate.ts";

export interface InPlaceRequest extends SafetyRequest {
  /** All of it was read before, and is sound. */
  readonly dump: Dump;
  readonly content: DumpContent;
  readonly excludeTables: readonly TablePattern[];
  readonly assertSql: readonly string[];
}

/** What is kept of what was there. */
export type Way =
  /** Made before, when nobody was connected. */
  | { readonly kind: "clone"; readonly clone: Clone }
  /** Made while nobody can write. */
  | { readonly kind: "dump"; readonly store: Store };

export type Fate =
  | { readonly state: "replaced"; readonly report: VerifyReport; readonly safety: SafetyCopy }
  /** The transaction was rolled back: all rows, sequences and keys are as they were. */
  | {
      readonly state: "unchanged";
      readonly reason: string;
      readonly report: VerifyReport | undefined;
      /** Undefined when it has not come so far. */
      readonly safety: SafetyCopy | undefined;
    }
  /** Whether it was committed could not be found out: the safety copy has what was there before. */
  | { readonly state: "unsettled"; readonly reason: string; readonly safety: SafetyCopy }
  /** Nothing was begun: the clone may lack what somebody has written since. */
  | { readonly state: "overtaken"; readonly reason: string };

class Overtaken extends Error {}

/** A transaction that may be committed: from then on only the server knows. */
interface Commit {
  /** `pg_current_xact_id()` */
  readonly transaction: string;
  readonly report: VerifyReport;
  readonly safety: SafetyCopy;
}

/**
 * The one transaction. It keeps everybody else from writing before the safety copy is made or looked at, and until its end:
 * so there is no row that is in neither. Then it empties, fills, checks foreign keys and verifies, and is committed only when
 * the rows are the dump's.
 */
export class Replacement {
  readonly #ports: RestorePorts;
  readonly #request: InPlaceRequest;
  readonly #plan: InPlacePlan;
  #report: VerifyReport | undefined;
  #safety: SafetyCopy | undefined;
  #commit: Commit | undefined;

  constructor(ports: RestorePorts, request: InPlaceRequest, plan: InPlacePlan) {
    this.#ports = ports;
    this.#request = request;
    this.#plan = plan;
  }

  async run(way: Way): Promise<Fate> {
    try {
      await using session = await this.#ports.server.session(this.#request.target, applicationOf(this.#request));
      // The one session that is allowed for since the clone.
      await countOwn(session);
      await session.execute("BEGIN");
      const safety = await this.#hold(session, way);
      const report = await this.#replace(session);
      const problems = problemsOf(report);
      if (problems.length > 0) {
        await session.execute("ROLLBACK");
        return { state: "unchanged", reason: problems.join("; "), report, safety };
      }
      await this.#finish(session, { report, safety });
      return { state: "replaced", report, safety };
    } catch (error) {
      if (error instanceof Overtaken) return { state: "overtaken", reason: error.message };
      return await this.#settle(error);
    }
  }

  /** From here on nobody but this transaction writes, and what was written is in the copy. */
  async #hold(session: SqlSession, way: Way): Promise<SafetyCopy> {
    const seizeAll = (locks: readonly string[]) => seize(this.#ports.clock, session, locks);
    await seizeAll(this.#plan.hold);
    if (way.kind === "dump") {
      const dumped = await dumpHeld(this.#ports, this.#request, way.store);
      this.#safety = dumped.copy;
      await seizeAll(this.#plan.seize);
      if (this.#plan.hasLargeObjects) await assertUnwritten(session, dumped);
      return dumped.copy;
    }
    await seizeAll(this.#plan.seize);
    const reason = await findOvertaking(session, this.#request, way.clone);
    if (reason !== undefined) throw new Overtaken(reason);
    this.#safety = { kind: "database", name: way.clone.name };
    return this.#safety;
  }

  async #replace(session: SqlSession): Promise<VerifyReport> {
    const { before, after, keep, tables, sequences, hasLargeObjects } = this.#plan;
    const { dump, assertSql, target } = this.#request;
    this.#ports.log.info(`Replacing the rows of ${tables.length} tables of ${target} in one transaction`);
    for (const statement of before) await session.execute(statement);
    const script = untilAborted(filterScript(await this.#script(session), keep), this.#ports.signal);
    const total = tables.reduce((sum, { bytes }) => sum + bytes, 0);
    await session.script(told(script, total, new ProgressLog(this.#ports, "Replacing rows")));
    this.#ports.log.info("All rows are there: checking foreign keys, and comparing with the dump");
    await session.execute("SET client_encoding = 'UTF8'");
    await session.execute("SELECT pg_catalog.set_config('search_path', '', false)");
    for (const statement of after) await session.execute(statement);
    const largeObjects = hasLargeObjects ? dump.largeObjects : undefined;
    this.#report = await verifyDatabase(
      { control: session, writers: [session] },
      { dump: { ...dump, sequences, largeObjects }, tables, assertSql, likely: [{ TimeZone: "UTC" }] },
    );
    return this.#report;
  }

  async #script(session: SqlSession): Promise<AsyncIterable<Uint8Array>> {
    const { content, dump, target } = this.#request;
    if (content.kind === "script")
      throw new Error("plain SQL has its tables' definitions among its rows: use an archive");
    const way = chooseWay(this.#ports.server.tools, dump.archiveVersion ?? "", await readServerMajor(session));
    if (way === undefined) throw new Error(`no pg_restore at hand reads archives of version ${dump.archiveVersion}`);
    const { tools } = way;
    return archiveRows(this.#ports, await content.lend(tools), {
      tools,
      database: target,
      application: applicationOf(this.#request),
    });
  }

  /** COMMIT of a transaction that has failed says no more than ROLLBACK: the server is asked what came of it. */
  async #finish(session: SqlSession, { report, safety }: Omit<Commit, "transaction">): Promise<void> {
    // Once it is committed, so that what is written afterwards can be told from it.
    await countOwn(session);
    const [row] = await session.rows<{ id: string }>("SELECT pg_current_xact_id()::text AS id");
    const transaction = row?.id ?? "";
    this.#commit = { transaction, report, safety };
    await this.#ports.journal.record({ reached: "committing-in-place" });
    await session.execute("COMMIT");
    const fate = await askTransaction(session, transaction);
    if (fate !== "committed") throw new Error(`the transaction is ${fate} after its COMMIT`);
  }

  async #settle(error: unknown): Promise<Fate> {
    const reason = describeFailure(error);
    if (this.#commit === undefined) return { state: "unchanged", reason, report: this.#report, safety: this.#safety };
    const { transaction, report, safety } = this.#commit;
    const fate = await this.#fate(transaction);
    if (fate === "committed") return { state: "replaced", report, safety };
    if (fate !== "aborted") return { state: "unsettled", reason: `${reason}; the transaction is ${fate}`, safety };
    await this.#ports.journal.record({ reached: "settled", on: "outgoing" });
    return { state: "unchanged", reason, report, safety };
  }

  async #fate(transaction: string): Promise<string> {
    const { server, clock } = this.#ports;
    const ask = async () => {
      await using session = await server.session(this.#request.target, "slipway/settle");
      return await askTransaction(session, transaction, applicationOf(this.#request));
    };
    return await patiently(clock, ask).catch(describeFailure);
  }
}

/** Rows alone, without owners and grants, as pg_restore writes them. */
async function* archiveRows(
  ports: RestorePorts,
  archive: Awaited<ReturnType<Extract<DumpContent, { kind: "archive" }>["lend"]>>,
  where: Pick<Parameters<typeof archiveScript>[1], "tools" | "database" | "application">,
): AsyncGenerator<Uint8Array> {
  await using lent = archive;
  yield* archiveScript(ports, { ...where, archive: lent, ownership: "dump", owner: "", dataOnly: true });
}
