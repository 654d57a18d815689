import type { Dump } from "./archive/dump.ts";
import type { KnownDump } from "./result.ts";
import type { VerifyReport } from "./verify/verify-report.ts";

/** A table of the report: `match` is null where nothing was compared, or no more than rows could be counted. */
export interface TableFacts {
  readonly schema: string | null;
  readonly name: string;
  readonly expectedRows: number;
  readonly restoredRows: number | null;
  readonly match: boolean | null;
  readonly because: string | null;
}

/** Every table of the verification; without one, those of the dump as they are expected. */
export function tableFacts(verification: VerifyReport | undefined, dump: KnownDump | undefined): TableFacts[] {
  if (verification !== undefined)
    return verification.tables.map(({ schema = null, name, expectedRows, rows, verdict }) => ({
      schema,
      name,
      expectedRows,
      restoredRows: rows,
      match: { identical: true, counted: null, different: false }[verdict.state],
      because: "because" in verdict ? verdict.because : null,
    }));
  if (dump === undefined || dump.report.state !== "sound") return [];
  return dump.report.dump.tables.map(({ schema = null, name, rows }) => {
    return { schema, name, expectedRows: rows, restoredRows: null, match: null, because: null };
  });
}

/** What the dump is, and how far it can be trusted. */
export function dumpFacts({ name, report, isDigestProven }: KnownDump) {
  return {
    name,
    state: report.state,
    bytes: report.source.bytes,
    sha256: report.source.sha256 ?? null,
    digestProven: isDigestProven,
    problems: report.state === "sound" ? [] : report.problems,
    unprotected: report.state === "sound" && !isDigestProven ? report.protection.unprotected : [],
    content: report.state === "refused" || report.dump === undefined ? null : contentFacts(report.dump),
  };
}

function contentFacts(dump: Dump) {
  return {
    format: dump.format,
    createdAt: dump.createdAt ?? null,
    database: dump.database ?? null,
    serverVersion: dump.serverVersion ?? null,
    tables: dump.tables.length,
    rows: dump.tables.reduce((sum, { rows }) => sum + rows, 0),
    largeObjects: dump.largeObjects.count,
  };
}
