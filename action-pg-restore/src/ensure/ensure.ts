import { maintenanceOf, type RestorePorts } from "../restore/restore-ports.ts";
import type { SqlSession } from "../server/server.ts";
import { quoteName, quoteText } from "../server/sql-text.ts";
import { scramVerifier } from "./scram-verifier.ts";

export interface EnsureRequest {
  readonly target: string;
  readonly run: string;
  /** Created when missing; undefined: the user of the connection. */
  readonly owner: { readonly name: string; readonly password: string | undefined } | undefined;
  readonly extensions: readonly string[];
}

/** What was created, and what was there. */
export interface EnsureReport {
  readonly created: readonly string[];
  readonly present: readonly string[];
}

export type EnsurePorts = Pick<RestorePorts, "server" | "journal" | "log">;

interface Wanted {
  readonly what: string;
  /** What is there, as a person would say it; undefined when it is missing. */
  found(): Promise<string | undefined>;
  create(): Promise<void>;
}

/**
 * Creates the role, the database and the extensions that are missing; leaves those that are there as they are. What is
 * created is told at once: it stays though what comes after it fails.
 */
export async function ensureDatabase(ports: EnsurePorts, request: EnsureRequest): Promise<EnsureReport> {
  const { server, journal } = ports;
  const { target: database } = request;
  await using session = await server.session(maintenanceOf(request), "slipway");
  const roles = await ensureAll(ports, wantedRole(session, request));
  const databases = await ensureAll(ports, [wantedDatabase(session, request)]);
  if (databases.created.length > 0) await journal.record({ reached: "created", database });
  const outside = {
    created: [...roles.created, ...databases.created],
    present: [...roles.present, ...databases.present],
  };
  if (request.extensions.length === 0) return outside;
  await using inside = await server.session(database, "slipway");
  const wanted = request.extensions.map((name) => wantedExtension(inside, name));
  const extensions = await ensureAll(ports, wanted);
  return {
    created: [...outside.created, ...extensions.created],
    present: [...outside.present, ...extensions.present],
  };
}

async function ensureAll({ log }: EnsurePorts, all: readonly Wanted[]): Promise<EnsureReport> {
  const report = { created: [] as string[], present: [] as string[] };
  for (const wanted of all) {
    const found = await wanted.found();
    if (found !== undefined) {
      report.present.push(found);
      continue;
    }
    await wanted.create();
    log.info(`Created the ${wanted.what}`);
    report.created.push(wanted.what);
  }
  return report;
}

function wantedRole(session: SqlSession, { owner }: EnsureRequest): Wanted[] {
  if (owner === undefined) return [];
  const { name, password } = owner;
  const what = `role ${name}`;
  const there = `pg_roles WHERE rolname = ${quoteText(name)}`;
  return [
    {
      what,
      found: async () => ((await exists(session, there)) ? what : undefined),
      create: () => createRole(session, name, password),
    },
  ];
}

/**
 * The server is sent what it keeps of the password. Where that cannot be worked out here, it is at least kept out of the
 * server's log of statements, and of their statistics.
 */
async function createRole(session: SqlSession, name: string, password: string | undefined): Promise<void> {
  const role = `CREATE ROLE ${quoteName(name)} LOGIN`;
  const secret = password && (scramVerifier(password) ?? password);
  await session.execute("BEGIN");
  try {
    if (secret !== undefined && secret === password) await keepUnseen(session);
    await session.execute(secret === undefined ? role : `${role} PASSWORD ${quoteText(secret)}`);
    await session.execute("COMMIT");
  } catch (error) {
    await session.execute("ROLLBACK");
    throw error;
  }
}

/** Statements are not kept, nor those that fail, where the session may say so. */
async function keepUnseen(session: SqlSession): Promise<void> {
  const [row] = await session.rows<{ allowed: boolean }>(
    "SELECT rolsuper AS allowed FROM pg_roles WHERE rolname = current_user",
  );
  if (row?.allowed !== true) return;
  await session.execute("SET LOCAL log_statement = none; SET LOCAL log_min_error_statement = panic");
  await session.execute("SET LOCAL pg_stat_statements.track = none");
}

function wantedDatabase(session: SqlSession, { target, owner }: EnsureRequest): Wanted {
  const belongs = owner === undefined ? "" : ` OWNER ${quoteName(owner.name)}`;
  const what = `database ${target}`;
  return {
    what,
    found: async () => {
      const [row] = await session.rows<{ holder: string }>(
        `SELECT pg_get_userbyid(datdba) AS holder FROM pg_database WHERE datname = ${quoteText(target)}`,
      );
      if (row === undefined || owner === undefined || row.holder === owner.name) return row && what;
      return `${what}, which belongs to ${row.holder} and not to ${owner.name}`;
    },
    create: () => session.execute(`CREATE DATABASE ${quoteName(target)}${belongs}`),
  };
}

function wantedExtension(session: SqlSession, name: string): Wanted {
  const what = `extension ${name}`;
  return {
    what,
    found: async () => ((await exists(session, `pg_extension WHERE extname = ${quoteText(name)}`)) ? what : undefined),
    // Some insist on a schema of their own: public is only where the others go.
    create: () => session.execute(`SET search_path TO public; CREATE EXTENSION ${quoteName(name)} CASCADE`),
  };
}

async function exists(session: SqlSession, where: string): Promise<boolean> {
  const [row] = await session.rows<{ found: boolean }>(`SELECT EXISTS (SELECT FROM pg_catalog.${where}) AS found`);
  return row?.found === true;
}
