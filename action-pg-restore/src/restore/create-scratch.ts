import type { SqlSession } from "../server/server.ts";
import { quoteName, quoteText, renderComment } from "../server/sql-text.ts";
import { readCatalog } from "./catalog.ts";
import { type DatabaseMark, renderMark } from "./database-mark.ts";
import { scratchName, unusedName } from "./database-names.ts";
import type { DatabaseProperties } from "./database-properties.ts";
import type { RestoreNames } from "./restore-ports.ts";

export interface ScratchDatabase {
  readonly name: string;
  readonly oid: number;
  readonly mark: DatabaseMark;
}

export type ScratchLife = Pick<DatabaseMark, "at" | "expires"> & { readonly source?: string };

/** Makes an empty database like the target, that nobody but its owner and superusers can connect to. */
export async function createScratch(
  session: SqlSession,
  names: RestoreNames,
  like: DatabaseProperties,
  life: ScratchLife,
): Promise<ScratchDatabase> {
  const before = await readCatalog(session);
  const name = unusedName(
    scratchName(names.target, names.run),
    before.map((database) => database.name),
  );
  const mark: DatabaseMark = { kind: "scratch", of: names.target, run: names.run, ...life };
  await session.execute(renderCreate(name, like));
  await session.execute(
    `${renderComment(name, renderMark(mark))}; REVOKE CONNECT ON DATABASE ${quoteName(name)} FROM PUBLIC`,
  );
  const [row] = await session.rows<{ oid: number }>(
    `SELECT oid::bigint AS oid FROM pg_database WHERE datname = ${quoteText(name)}`,
  );
  if (row === undefined) throw new Error(`the database ${name} was created, and is not there`);
  return { name, oid: row.oid, mark };
}

const DEFAULT_TABLESPACE = "pg_default";
const PROVIDERS = { b: "builtin", c: "libc", i: "icu" } as const;
const LOCALES = { b: "BUILTIN_LOCALE", c: undefined, i: "ICU_LOCALE" } as const;

/** An empty database that sorts, stores and belongs as the other one does. */
export function renderCreate(name: string, like: DatabaseProperties): string {
  const locale = LOCALES[like.provider];
  return [
    `CREATE DATABASE ${quoteName(name)} OWNER ${quoteName(like.owner)} TEMPLATE template0`,
    `ENCODING ${quoteText(like.encoding)} LC_COLLATE ${quoteText(like.collate)} LC_CTYPE ${quoteText(like.ctype)}`,
    `LOCALE_PROVIDER ${PROVIDERS[like.provider]}`,
    ...(locale === undefined || like.locale === null ? [] : [`${locale} ${quoteText(like.locale)}`]),
    ...(like.icuRules === null ? [] : [`ICU_RULES ${quoteText(like.icuRules)}`]),
    // Naming the default one asks for a right that only superusers have.
    ...(like.tablespace === DEFAULT_TABLESPACE ? [] : [`TABLESPACE ${quoteName(like.tablespace)}`]),
  ].join(" ");
}

export type DropOutcome =
  | { readonly state: "dropped" }
  | { readonly state: "absent" }
  | { readonly state: "left"; readonly reason: string };

/** Drops what this run made, and nothing else: name, oid and mark must all be those of then. */
export async function dropScratch(session: SqlSession, scratch: ScratchDatabase): Promise<DropOutcome> {
  const found = (await readCatalog(session)).find(({ oid }) => oid === scratch.oid);
  if (found === undefined) return { state: "absent" };
  const isOurs = found.name === scratch.name && found.mark?.kind === "scratch" && found.mark.run === scratch.mark.run;
  if (!isOurs) return { state: "left", reason: `${found.name} is not the scratch database of this run any more` };
  await session.execute(`DROP DATABASE ${quoteName(found.name)} WITH (FORCE)`);
  return { state: "dropped" };
}
