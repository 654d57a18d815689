import { formatSize } from "./fields/size.ts";
import { describeAge, dumpedAt } from "./preflight/dump-gates.ts";
import type { TargetFacts } from "./preflight/facts.ts";
import { nameSome } from "./preflight/gate.ts";
import type { KnownDump } from "./result.ts";

/** What is about to be worked on, so that whoever looks sees a wrong server or a wrong dump. */
export function renderBanner(server: string, database: string, facts: TargetFacts): string[] {
  const { cluster, database: found } = facts;
  const head = `${server}: PostgreSQL ${cluster.version}, cluster ${cluster.systemIdentifier}, as ${cluster.user.name}`;
  if (found === undefined) return [head, `database ${database}: is not there`];
  const { size, owner, sessions, lastWrites, encoding } = found;
  const [last] = lastWrites;
  const written = last === undefined ? "" : `, last written to ${last.at.replace("T", " ")} UTC`;
  const connected = sessions.reduce((sum, { count }) => sum + count, 0);
  const names = sessions.map(({ application, role, count }) => `${application || role} ×${count}`);
  return [
    head,
    `database ${database}: ${formatSize(size)}, ${encoding}, owner ${owner}${written}`,
    connected === 0 ? "nobody is connected to it" : `connected to it: ${nameSome(names)}`,
  ];
}

/** What a dump is, and how far it can be trusted. */
export function renderDump({ name, report, isDigestProven, modifiedAt }: KnownDump, now: Date): string[] {
  const { source } = report;
  const digest =
    source.sha256 === undefined ? "" : `, sha256 ${source.sha256}${isDigestProven ? " (as expected)" : ""}`;
  const wrapped = source.wrappings.map((each) => ` in ${each}`).join("");
  const dump = report.state === "refused" ? undefined : report.dump;
  if (dump === undefined) return [`dump ${name}: ${formatSize(source.bytes)}${wrapped}${digest}`];
  const at = report.state === "sound" ? dumpedAt({ report, modifiedAt }) : undefined;
  const age = at === undefined ? "" : `, ${describeAge(now.getTime() - at.getTime())} old`;
  const origin = dump.database === undefined ? "" : ` of database ${dump.database}`;
  const version = dump.serverVersion === undefined ? "" : ` from PostgreSQL ${dump.serverVersion.split(" ")[0]}`;
  const rows = dump.tables.reduce((sum, table) => sum + table.rows, 0);
  const bytes = dump.tables.reduce((sum, table) => sum + table.bytes, dump.largeObjects.bytes);
  return [
    `dump ${name}: ${dump.format}${wrapped}, ${formatSize(source.bytes)}${origin}${version}${age}${digest}`,
    `holds ${dump.tables.length} tables with ${rows} rows (${formatSize(bytes)}), ${dump.largeObjects.count} large objects`,
  ];
}
