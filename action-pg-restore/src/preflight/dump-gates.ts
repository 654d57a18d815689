import { formatDuration } from "@slipway/shared";
import type { Dump } from "../archive/dump.ts";
import { blocking, type Finding, type Inspection, note, type Purpose, type ReadDump, warning } from "./gate.ts";

const DAY = 86_400_000;
/** Clocks of zones differ by at most this much from UTC, in which a dump's time is taken to be. */
const WIDEST_ZONE = 14 * 3_600_000;

/** What is known of the dump alone. */
export function dumpGates({ dump, purpose }: Pick<Inspection, "dump" | "purpose">): Finding[] {
  // Then it is another dump that is needed, whatever else is the matter with this one.
  if (dump.report.dump.format === "plain" && purpose.strategy === "in-place") return [PLAIN_IN_PLACE];
  return [
    ...ageGate(dump, purpose),
    ...protectionGate(dump),
    ...contentGate(dump.report.dump, purpose),
    ...plainGate(dump.report.dump, purpose),
  ];
}

/** When the dump was begun: by itself, else by its file. The zone is not recorded: UTC, as in most containers. */
export function dumpedAt({ report, modifiedAt }: Pick<ReadDump, "report" | "modifiedAt">): Date | undefined {
  const { createdAt } = report.dump;
  return createdAt === undefined ? modifiedAt : new Date(`${createdAt}Z`);
}

function ageGate(dump: ReadDump, { maxAge, now }: Purpose): Finding[] {
  const at = dumpedAt(dump);
  if (at === undefined) {
    const unknown = "the dump does not tell when it was made, and neither does its file";
    return maxAge === undefined ? [] : [blocking("age", `${unknown}: leave out max-age if it is the right one`)];
  }
  const age = now.getTime() - at.getTime();
  if (age < -WIDEST_ZONE) {
    const future = `the dump says it was made at ${at.toISOString()}, which is in the future: check the clocks`;
    const unknown = `${future}, and leave out max-age if it is the right one: how old it is cannot be told`;
    return [maxAge === undefined ? warning("age", future) : blocking("age", unknown)];
  }
  if (maxAge === undefined || age <= maxAge) return [];
  return [
    blocking(
      "age",
      `the dump is ${describeAge(age)} old, and max-age is ${describeAge(maxAge)}: give a newer one, or raise max-age`,
    ),
  ];
}

/** `3 days`, `5 h 20 min`. */
export function describeAge(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  return days >= 2 ? `${days} days` : formatDuration(Math.max(0, milliseconds));
}

/** Bytes that nothing covers could have changed without anybody noticing. */
function protectionGate({ report, isDigestProven }: ReadDump): Finding[] {
  const { whole, unprotected } = report.protection;
  if (isDigestProven || whole !== undefined || unprotected.length === 0) return [];
  const digest = "give source-sha256, from where the dump was made";
  const isOpen = report.dump.compression === "none" && report.dump.format !== "directory" && holdsRows(report.dump);
  if (isOpen) return [blocking("checksum", `${unprotected.join("; ")}. A changed bit would not be seen: ${digest}`)];
  return [warning("checksum", `${unprotected.join("; ")}. To be sure of it, ${digest}`)];
}

function holdsRows({ tables, largeObjects }: Dump): boolean {
  return tables.some(({ bytes }) => bytes > 0) || largeObjects.count > 0;
}

/** Whether the dump says how its tables are made. */
export function holdsSchema({ objects, tables }: Pick<Dump, "objects" | "tables">): boolean {
  return tables.length === 0 || (objects.TABLE ?? 0) > 0;
}

function contentGate(dump: Dump, { strategy }: Purpose): Finding[] {
  const findings: Finding[] = [];
  if (!holdsSchema(dump) && strategy !== "in-place")
    findings.push(
      blocking(
        "content",
        "the dump holds rows and no tables (--data-only): strategy: in-place puts them into the tables that there are, a swap needs a full dump",
      ),
    );
  if (dump.tables.length === 0 && dump.largeObjects.count === 0)
    findings.push(
      strategy === "in-place"
        ? blocking("content", "the dump holds no rows (--schema-only): there is nothing to put into the tables")
        : warning("content", "the dump holds no rows: the restored database is empty"),
    );
  const inserted = dump.tables.filter(({ sha256, rows }) => sha256 === undefined && rows > 0);
  if (inserted.length > 0)
    findings.push(
      warning(
        "content",
        `${inserted.length} tables are INSERT statements: rows can be counted afterwards, and not be compared. Dump without --inserts`,
      ),
    );
  if ((dump.objects.SUBSCRIPTION ?? 0) > 0)
    findings.push(
      note(
        "content",
        "the dump's subscriptions are restored disabled, as pg_dump writes them: enable them when the others may not run any more",
      ),
    );
  return findings;
}

const PLAIN_IN_PLACE = blocking(
  "plain-sql",
  "strategy in-place takes the rows out of an archive, and the dump is plain SQL: dump with --format=custom, or use strategy: swap with allow-plain-sql: true",
);

function plainGate({ format, script }: Dump, { allowPlainSql }: Purpose): Finding[] {
  if (format !== "plain") return [];
  const findings: Finding[] = [];
  if (!allowPlainSql)
    findings.push(
      blocking(
        "plain-sql",
        "the dump is plain SQL, of which nothing but the rows can be verified: dump with --format=custom, or set allow-plain-sql: true",
      ),
    );
  if (script?.drops === true)
    findings.push(
      blocking(
        "plain-sql",
        "the dump begins by dropping what it creates (--clean), which fails in the empty database it goes into: dump without --clean",
      ),
    );
  return findings;
}
