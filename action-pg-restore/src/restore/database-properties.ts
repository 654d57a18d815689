import type { SqlSession } from "../server/server.ts";
import { quoteText } from "../server/sql-text.ts";

/** What belongs to a database and is in no dump of it, nor in its tables. */
export interface DatabaseProperties {
  readonly oid: number;
  readonly owner: string;
  readonly encoding: string;
  readonly collate: string;
  readonly ctype: string;
  /** `c` libc, `i` ICU, `b` built in: `pg_database.datlocprovider`. */
  readonly provider: "b" | "c" | "i";
  /** Of ICU or the built-in provider. */
  readonly locale: string | null;
  readonly icuRules: string | null;
  readonly tablespace: string;
  readonly connectionLimit: number;
  readonly isTemplate: boolean;
  readonly comment: string | null;
  readonly grants: readonly DatabaseGrant[];
  readonly settings: readonly DatabaseSetting[];
}

export interface DatabaseGrant {
  readonly grantor: string;
  /** Null is PUBLIC. */
  readonly grantee: string | null;
  readonly privilege: string;
  readonly grantable: boolean;
}

/** `ALTER DATABASE … SET`, or with a role `ALTER ROLE … IN DATABASE … SET`. */
export interface DatabaseSetting {
  readonly role: string | null;
  readonly name: string;
  readonly value: string;
}

// What differs between PostgreSQL 15 and 18 is read through JSON: daticulocale became datlocale in 17.
const QUERY = `
SELECT d.oid::bigint AS oid, pg_get_userbyid(d.datdba) AS owner, pg_encoding_to_char(d.encoding) AS encoding,
  d.datcollate AS collate, d.datctype AS ctype, d.datlocprovider AS provider,
  coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale') AS locale,
  to_jsonb(d) ->> 'daticurules' AS "icuRules", s.spcname AS tablespace, d.datconnlimit AS "connectionLimit",
  d.datistemplate AS "isTemplate", shobj_description(d.oid, 'pg_database') AS comment,
  (SELECT coalesce(json_agg(json_build_object('grantor', pg_get_userbyid(a.grantor),
      'grantee', CASE WHEN a.grantee <> 0 THEN pg_get_userbyid(a.grantee) END,
      'privilege', a.privilege_type, 'grantable', a.is_grantable) ORDER BY a.grantor, a.grantee, a.privilege_type), '[]')
    FROM aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) AS a) AS grants,
  (SELECT coalesce(json_agg(json_build_object('role', CASE WHEN r.setrole <> 0 THEN pg_get_userbyid(r.setrole) END,
      'name', split_part(item, '=', 1), 'value', substr(item, strpos(item, '=') + 1)) ORDER BY r.setrole, item), '[]')
    FROM pg_db_role_setting AS r, unnest(r.setconfig) AS item WHERE r.setdatabase = d.oid) AS settings
FROM pg_database AS d JOIN pg_tablespace AS s ON s.oid = d.dattablespace`;

/** Undefined when there is no database of that name. */
export async function readProperties(session: SqlSession, name: string): Promise<DatabaseProperties | undefined> {
  const [row] = await session.rows<DatabaseProperties>(`${QUERY} WHERE d.datname = ${quoteText(name)}`);
  return row;
}
