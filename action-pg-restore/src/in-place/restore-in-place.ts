import type { Dump } from "../archive/dump.ts";
import type { TablePattern } from "../config.ts";
import { chooseWay } from "../restore/choose-tools.ts";
import { describeFailure } from "../restore/failure.ts";
import { filterScript } from "../restore/filter-script.ts";
import { patiently } from "../restore/patiently.ts";
import { archiveScript } from "../restore/pg-restore.ts";
import type { DumpContent } from "../restore/prepare.ts";
import { ProgressLog, told } from "../restore/progress-log.ts";
import { applicationOf, type RestoreNames, type RestorePorts } from "../restore/restore-ports.ts";
import { untilAborted } from "../restore/until-aborted.ts";
import type { SqlSession } from "../server/server.ts";
import { verifyDatabase } from "../verify/verify-database.ts";
import { problemsOf, type VerifyReport } from "../verify/verify-report.ts";
import { type InPlacePlan, planInPlace } from "./plan-in-place.ts";
import { makeSafetyCopy, rememberWrites, type SafetyCopy, type SafetyRequest } from "./safety-copy.ts";
import { readTargetTables } from "./target-tables.ts";
import { askTransaction } from "./transaction-fate.ts";

export interface InPlaceRequest extends RestoreNames, SafetyRequest {
  /** All of it was read before, and is sound. */
  readonly dump: Dump;
  readonly content: DumpContent;
  readonly excludeTables: readonly TablePattern[];
  readonly assertSql: readonly string[];
}

export type InPlaceOutcome =
  | { readonly state: "replaced"; readonly report: VerifyReport; readonly safety: SafetyCopy }
  /** Nothing was begun. */
  | { readonly state: "refused"; readonly problems: readonly string[] }
  /** The transaction was rolled back: all rows, sequences and keys are as they were. */
  | {
      readonly state: "unchanged";
      readonly reason: string;
      readonly report: VerifyReport | undefined;
      readonly safety: SafetyCopy;
    }
  /** Whether it was committed could not be found out: the safety copy has what was there before. */
  | { readonly state: "unsettled"; readonly reason: string; readonly safety: SafetyCopy };

/** Whether a restore in place could be done now; the plan is made anew then. */
export async function checkInPlace(
  ports: RestorePorts,
  request: Pick<InPlaceRequest, "dump" | "excludeTables" | "target" | "run">,
) {
  await using session = await ports.server.session(request.target, applicationOf(request));
  return planInPlace(request.dump, await readTargetTables(session), request.excludeTables);
}

/**
 * Replaces the rows of the dump's tables within the database that there is: first a safety copy, then one transaction
 * that empties, fills, checks foreign keys and verifies, and is committed only when the rows are the dump's.
 */
export async function restoreInPlace(ports: RestorePorts, request: InPlaceRequest): Promise<InPlaceOutcome> {
  const decision = await checkInPlace(ports, request);
  if (decision.state === "refused") return decision;
  ports.log.info(`Copying ${request.target} as it is, to return to`);
  const safety = await makeSafetyCopy(ports, request);
  if (typeof safety === "string") return { state: "refused", problems: [`there is no safety copy: ${safety}`] };
  ports.log.info(`Replacing the rows of ${decision.plan.tables.length} tables in one transaction`);
  const transaction = new Replacement(ports, request, decision.plan);
  const outcome = await transaction.run();
  if (outcome.state === "replaced") {
    await ports.journal.record({ reached: "replaced-in-place", tables: decision.plan.tables.length });
    await tidy(ports, request, safety);
  }
  return { ...outcome, safety };
}

/** What is not worth failing for once the rows are there. */
async function tidy(ports: RestorePorts, request: InPlaceRequest, safety: SafetyCopy): Promise<void> {
  try {
    await using session = await ports.server.session(request.target, applicationOf(request));
    await session.execute("ANALYZE");
    await rememberWrites(ports, request, safety);
  } catch (error) {
    ports.log.warning(`the rows are restored, though not all was done after it: ${describeFailure(error)}`);
  }
}

type Fate =
  | { readonly state: "replaced"; readonly report: VerifyReport }
  | { readonly state: "unchanged"; readonly reason: string; readonly report: VerifyReport | undefined }
  | { readonly state: "unsettled"; readonly reason: string };

/** The one transaction. */
class Replacement {
  readonly #ports: RestorePorts;
  readonly #request: InPlaceRequest;
  readonly #plan: InPlacePlan;
  #report: VerifyReport | undefined;
  /** `pg_current_xact_id()`, once there is one that may be committed. */
  #transaction: string | undefined;

  constructor(ports: RestorePorts, request: InPlaceRequest, plan: InPlacePlan) {
    this.#ports = ports;
    this.#request = request;
    this.#plan = plan;
  }

  async run(): Promise<Fate> {
    try {
      await using session = await this.#ports.server.session(this.#request.target, applicationOf(this.#request));
      const report = await this.#replace(session);
      const problems = problemsOf(report);
      if (problems.length > 0) {
        await session.execute("ROLLBACK");
        return { state: "unchanged", reason: problems.join("; "), report };
      }
      await this.#commit(session);
      return { state: "replaced", report };
    } catch (error) {
      return await this.#settle(error);
    }
  }

  async #replace(session: SqlSession): Promise<VerifyReport> {
    const { before, after, keep, tables, sequences, hasLargeObjects } = this.#plan;
    const { dump, assertSql } = this.#request;
    await session.execute("BEGIN");
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
    const [row] = await session.rows<{ version: number }>(
      "SELECT current_setting('server_version_num')::integer AS version",
    );
    const way = chooseWay(
      this.#ports.server.tools,
      dump.archiveVersion ?? "",
      Math.floor((row?.version ?? 0) / 10_000),
    );
    if (way === undefined) throw new Error(`no pg_restore at hand reads archives of version ${dump.archiveVersion}`);
    const { tools } = way;
    return archiveRows(this.#ports, await content.lend(tools), {
      tools,
      database: target,
      application: applicationOf(this.#request),
    });
  }

  /** COMMIT of a transaction that has failed says no more than ROLLBACK: the server is asked what came of it. */
  async #commit(session: SqlSession): Promise<void> {
    const [row] = await session.rows<{ id: string }>("SELECT pg_current_xact_id()::text AS id");
    this.#transaction = row?.id;
    await session.execute("COMMIT");
    const fate = await askTransaction(session, this.#transaction ?? "");
    if (fate !== "committed") throw new Error(`the transaction is ${fate} after its COMMIT`);
  }

  async #settle(error: unknown): Promise<Fate> {
    const reason = describeFailure(error);
    const report = this.#report;
    if (this.#transaction === undefined) return { state: "unchanged", reason, report };
    const fate = await this.#fate(this.#transaction);
    if (fate === "committed" && report !== undefined) return { state: "replaced", report };
    if (fate === "aborted") return { state: "unchanged", reason, report };
    return { state: "unsettled", reason: `${reason}; the transaction is ${fate}` };
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
