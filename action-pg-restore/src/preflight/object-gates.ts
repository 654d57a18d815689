import type { Dump } from "../archive/dump.ts";
import { chooseWay } from "../restore/choose-tools.ts";
import { serverMajorOf } from "./facts.ts";
import { blocking, type Finding, type Inspection, nameSome, note, warning } from "./gate.ts";

/** Whether the server can hold what the dump holds. */
export function objectGates(inspection: Inspection): Finding[] {
  const gates = [versionGate, encodingGate, rolesGate, extensionsGate, scheduledJobsGate, tablespacesGate];
  return gates.flatMap((gate) => gate(inspection));
}

function versionGate({ dump, facts, tools }: Inspection): Finding[] {
  const { dump: archive } = dump.report;
  const server = serverMajorOf(facts.cluster);
  const origin = majorOf(archive.serverVersion);
  const findings: Finding[] = [];
  if (origin !== undefined && origin > server)
    findings.push(
      warning(
        "version",
        `the dump is of PostgreSQL ${origin}, and the server is ${server}: what only the newer one knows makes the restore fail, with nothing changed`,
      ),
    );
  if (archive.format === "plain") return findings;
  const way = chooseWay(tools, archive.archiveVersion ?? "", server);
  if (way === undefined) findings.push(blocking("version", tooOld(archive, tools)));
  if (way?.way === "script")
    findings.push(
      note(
        "version",
        `pg_restore ${way.tools.major} is newer than the server: it writes a script, from which SET transaction_timeout is left out, and the restore runs with one job`,
      ),
    );
  return findings;
}

function tooOld({ archiveVersion, pgDumpVersion }: Dump, tools: Inspection["tools"]): string {
  const needed = majorOf(pgDumpVersion) ?? "of the dump's version";
  const there = nameSome(tools.map(({ major, place }) => `${major} ${place}`)) || "none";
  return `archives of version ${archiveVersion} cannot be read by the pg_restore at hand (${there}): install postgresql-client-${needed} on the runner`;
}

/** 15 of `15.18 (Debian …)`. */
function majorOf(version: string | undefined): number | undefined {
  const major = Number.parseInt(version ?? "", 10);
  return Number.isNaN(major) ? undefined : major;
}

function encodingGate({ dump, facts }: Inspection): Finding[] {
  const { encoding } = dump.report.dump;
  const own = facts.database?.encoding;
  if (encoding === undefined || own === undefined || encoding === own) return [];
  if (own === "SQL_ASCII" || encoding === "SQL_ASCII")
    return [
      warning(
        "encoding",
        `the dump is ${encoding} and the database ${own}: nothing converts or checks its texts; verify them with assert-sql`,
      ),
    ];
  return [
    warning(
      "encoding",
      `the dump is ${encoding} and the database ${own}: texts are converted, and the restore fails at one that ${own} cannot hold`,
    ),
  ];
}

function rolesGate({ dump, facts, purpose }: Inspection): Finding[] {
  if (purpose.strategy === "in-place") return [];
  const { roles, owners, objects } = dump.report.dump;
  if (purpose.ownership === "database-owner") {
    const owner = facts.database?.owner ?? facts.cluster.user.name;
    const grants = (objects.ACL ?? 0) + (objects["DEFAULT ACL"] ?? 0);
    return [
      note("roles", `everything will belong to ${owner}; the owners in the dump and its ${grants} grants are left out`),
    ];
  }
  const { roles: there, user } = facts.cluster;
  const missing = roles.filter((role) => !there.includes(role));
  const others = owners.filter((role) => there.includes(role) && !user.actsAs.includes(role));
  return [
    ...(missing.length === 0
      ? []
      : [
          blocking(
            "roles",
            `the dump names roles that the server does not have: ${nameSome(missing)}. Create them, ${OR_OWNER}`,
          ),
        ]),
    ...(others.length === 0
      ? []
      : [
          blocking(
            "roles",
            `${user.name} cannot give objects to ${nameSome(others)}, to whom they belong in the dump: connect as a superuser, GRANT those roles to ${user.name}, ${OR_OWNER}`,
          ),
        ]),
  ];
}

const OR_OWNER = "or set ownership: database-owner";

/** Both need more than a restore: their catalogues are bound to the database, or to a version. */
const BOUND = new Set(["timescaledb", "pg_cron"]);

function extensionsGate({ dump, facts, purpose }: Inspection): Finding[] {
  if (purpose.strategy === "in-place" && purpose.extensions.length === 0) return [];
  const dumped = purpose.strategy === "in-place" ? [] : dump.report.dump.extensions.map(({ name }) => name);
  const wanted = [...new Set([...dumped, ...purpose.extensions])].filter((name) => !BOUND.has(name));
  const available = new Map(facts.cluster.extensions.map((each) => [each.name, each]));
  const missing = wanted.filter((name) => !available.has(name));
  const restricted = facts.cluster.user.isSuperuser
    ? []
    : wanted.filter((name) => available.get(name)?.isTrusted === false);
  const findings: Finding[] = [];
  if (missing.length > 0)
    findings.push(
      blocking(
        "extensions",
        `the server does not have the extensions ${nameSome(missing)}: install their packages there, or use an image that has them`,
      ),
    );
  if (restricted.length > 0)
    findings.push(
      blocking("extensions", `only a superuser can create the extensions ${nameSome(restricted)}: connect as one`),
    );
  return findings;
}

function scheduledJobsGate({ dump, facts, purpose }: Inspection): Finding[] {
  if (purpose.strategy === "in-place") return [];
  const has = (name: string) => dump.report.dump.extensions.some((each) => each.name === name);
  const findings: Finding[] = [];
  if (has("timescaledb"))
    findings.push(
      blocking(
        "extensions",
        "the dump has TimescaleDB, which needs timescaledb_pre_restore() and the same version: restore it by hand into a new server",
      ),
    );
  const isCronHere = facts.database?.extensions.includes("pg_cron") === true;
  if (has("pg_cron") || isCronHere)
    findings.push(
      blocking(
        "extensions",
        `pg_cron lives in one database of a server only (${facts.cluster.cronDatabase ?? "cron.database_name"}): move it into a database of its own, and dump without it`,
      ),
    );
  return findings;
}

function tablespacesGate({ dump, facts, purpose }: Inspection): Finding[] {
  if (purpose.strategy === "in-place") return [];
  const there = facts.cluster.tablespaces.map(({ name }) => name);
  const missing = dump.report.dump.tablespaces.filter((name) => !there.includes(name));
  if (missing.length === 0) return [];
  return [
    blocking(
      "tablespaces",
      `the server does not have the tablespaces ${nameSome(missing)}: create them, or dump with --no-tablespaces`,
    ),
  ];
}
