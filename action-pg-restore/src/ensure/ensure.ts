import { maintenanceOf, type RestorePorts } from "../restore/restore-ports.ts";
import { quoteName, quoteText } from "../restore/sql-text.ts";
import type { SqlSession } from "../server/server.ts";

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

interface Wanted {
  readonly what: string;
  isThere(): Promise<boolean>;
  create(): Promise<void>;
}

/** Creates the role, the database and the extensions that are missing; leaves those that are there as they are. */
export async function ensureDatabase({ server }: RestorePorts, request: EnsureRequest): Promise<EnsureReport> {
  await using session = await server.session(maintenanceOf(request), "slipway");
  const outside = await ensureAll([...wantedRole(session, request), wantedDatabase(session, request)]);
  if (request.extensions.length === 0) return outside;
  await using inside = await server.session(request.target, "slipway");
  const extensions = await ensureAll(request.extensions.map((name) => wantedExtension(inside, name)));
  return {
    created: [...outside.created, ...extensions.created],
    present: [...outside.present, ...extensions.present],
  };
}

async function ensureAll(all: readonly Wanted[]): Promise<EnsureReport> {
  const report = { created: [] as string[], present: [] as string[] };
  for (const wanted of all) {
    const isThere = await wanted.isThere();
    if (!isThere) await wanted.create();
    (isThere ? report.present : report.created).push(wanted.what);
  }
  return report;
}

function wantedRole(session: SqlSession, { owner }: EnsureRequest): Wanted[] {
  if (owner === undefined) return [];
  const { name, password } = owner;
  return [
    {
      what: `role ${name}`,
      isThere: () => exists(session, `pg_roles WHERE rolname = ${quoteText(name)}`),
      create: () => createRole(session, name, password),
    },
  ];
}

/** The password is sent so that the server's log of statements does not have it. */
async function createRole(session: SqlSession, name: string, password: string | undefined): Promise<void> {
  const role = `CREATE ROLE ${quoteName(name)} LOGIN`;
  await session.execute("BEGIN");
  try {
    // Statements are not logged, nor those that fail, where the session may say so.
    const [row] = await session.rows<{ allowed: boolean }>(
      "SELECT rolsuper AS allowed FROM pg_roles WHERE rolname = current_user",
    );
    if (row?.allowed === true)
      await session.execute("SET LOCAL log_statement = none; SET LOCAL log_min_error_statement = panic");
    await session.execute(password === undefined ? role : `${role} PASSWORD ${quoteText(password)}`);
    await session.execute("COMMIT");
  } catch (error) {
    await session.execute("ROLLBACK");
    throw error;
  }
}

function wantedDatabase(session: SqlSession, { target, owner }: EnsureRequest): Wanted {
  const belongs = owner === undefined ? "" : ` OWNER ${quoteName(owner.name)}`;
  return {
    what: `database ${target}`,
    isThere: () => exists(session, `pg_database WHERE datname = ${quoteText(target)}`),
    create: () => session.execute(`CREATE DATABASE ${quoteName(target)}${belongs}`),
  };
}

function wantedExtension(session: SqlSession, name: string): Wanted {
  return {
    what: `extension ${name}`,
    isThere: () => exists(session, `pg_extension WHERE extname = ${quoteText(name)}`),
    // Some insist on a schema of their own: public is only where the others go.
    create: () => session.execute(`SET search_path TO public; CREATE EXTENSION ${quoteName(name)} CASCADE`),
  };
}

async function exists(session: SqlSession, where: string): Promise<boolean> {
  const [row] = await session.rows<{ found: boolean }>(`SELECT EXISTS (SELECT FROM pg_catalog.${where}) AS found`);
  return row?.found === true;
}
