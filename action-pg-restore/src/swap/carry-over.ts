import type { DatabaseGrant, DatabaseProperties, DatabaseSetting } from "../restore/database-properties.ts";
import { quoteName, quoteText, renderComment } from "../server/sql-text.ts";

/** What the database that comes in needs of the one that goes out, so that nobody sees a difference but in its rows. */
export type CarriedProperties = Pick<
  DatabaseProperties,
  "owner" | "connectionLimit" | "isTemplate" | "comment" | "grants" | "settings"
>;

/**
 * Statements that give database `name`, which has the properties `to`, those of `from`. They run in a transaction.
 * None of them is in a dump without `--create`.
 */
export function planCarryOver(name: string, from: CarriedProperties, to: CarriedProperties): string[] {
  const database = `DATABASE ${quoteName(name)}`;
  return [
    ...(from.owner === to.owner ? [] : [`ALTER ${database} OWNER TO ${quoteName(from.owner)}`]),
    ...planGrants(database, from.grants, to.grants),
    ...(from.connectionLimit === to.connectionLimit
      ? []
      : [`ALTER ${database} CONNECTION LIMIT ${from.connectionLimit}`]),
    ...(from.isTemplate === to.isTemplate ? [] : [`ALTER ${database} IS_TEMPLATE ${from.isTemplate}`]),
    ...(from.comment === to.comment ? [] : [renderComment(name, from.comment)]),
    ...planSettings(database, from.settings, to.settings),
  ];
}

/** What differs still, a sentence each. */
export function differences(from: CarriedProperties, to: CarriedProperties): string[] {
  return [
    ...differing("owner", from.owner, to.owner),
    ...differing("connection limit", from.connectionLimit, to.connectionLimit),
    ...differing("template flag", from.isTemplate, to.isTemplate),
    ...differing("comment", from.comment, to.comment),
    ...differing("grants", texts(from.grants), texts(to.grants)),
    ...differing("settings", texts(from.settings), texts(to.settings)),
  ];
}

function differing(what: string, from: unknown, to: unknown): string[] {
  const [wanted, got] = [JSON.stringify(from), JSON.stringify(to)];
  return wanted === got ? [] : [`${what}: ${wanted} became ${got}`];
}

function texts(items: readonly (DatabaseGrant | DatabaseSetting)[]): string[] {
  return items.map((item) => JSON.stringify(item)).toSorted();
}

function planGrants(database: string, from: readonly DatabaseGrant[], to: readonly DatabaseGrant[]): string[] {
  if (JSON.stringify(texts(from)) === JSON.stringify(texts(to))) return [];
  const holders = [...new Set(to.map(({ grantee }) => grantee))];
  const revokes = holders.map((holder) => `REVOKE ALL ON ${database} FROM ${grantee(holder)} CASCADE`);
  // A role can pass on only what it was given: those with a grant option come first.
  const inOrder = from.toSorted((a, b) => Number(b.grantable) - Number(a.grantable));
  return [...revokes, ...inOrder.flatMap((grant) => renderGrant(database, grant))];
}

/** Whoever grants is whoever the session is: the owner's grants are the owner's even when a superuser makes them. */
function renderGrant(database: string, { grantor, grantee: to, privilege, grantable }: DatabaseGrant): string[] {
  const grant = `GRANT ${privilege} ON ${database} TO ${grantee(to)}${grantable ? " WITH GRANT OPTION" : ""}`;
  return [`SET LOCAL ROLE ${quoteName(grantor)}`, grant, "RESET ROLE"];
}

function grantee(role: string | null): string {
  return role === null ? "PUBLIC" : quoteName(role);
}

function planSettings(database: string, from: readonly DatabaseSetting[], to: readonly DatabaseSetting[]): string[] {
  const kept = texts(from);
  const gone = to.filter((setting) => !kept.includes(JSON.stringify(setting)));
  const present = texts(to);
  const added = from.filter((setting) => !present.includes(JSON.stringify(setting)));
  return [
    ...gone.map((setting) => `${alter(database, setting)} RESET ${renderSettingName(setting.name)}`),
    ...added.map((setting) => {
      return `${alter(database, setting)} SET ${renderSettingName(setting.name)} TO ${renderValue(setting)}`;
    }),
  ];
}

function alter(database: string, { role }: DatabaseSetting): string {
  return role === null ? `ALTER ${database}` : `ALTER ROLE ${quoteName(role)} IN ${database}`;
}

/** `my_app.tenant` are two names. */
function renderSettingName(name: string): string {
  return name.split(".").map(quoteName).join(".");
}

/** Their values are lists of names, stored with the quotes of each. Source: `variable_is_guc_list_quote` in dumputils.c. */
const LISTS = new Set([
  "local_preload_libraries",
  "search_path",
  "session_preload_libraries",
  "shared_preload_libraries",
  "temp_tablespaces",
  "unix_socket_directories",
]);

function renderValue({ name, value }: DatabaseSetting): string {
  if (!LISTS.has(name.toLowerCase())) return quoteText(value);
  const items = value.match(/"(?:[^"]|"")*"|[^,\s]+/g) ?? [""];
  return items
    .map((item) => quoteText(item.startsWith('"') ? item.slice(1, -1).replaceAll('""', '"') : item))
    .join(", ");
}
