/** A table or another object, by its bare names. */
export interface QualifiedName {
  readonly schema: string | undefined;
  readonly name: string;
}

const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\w$\u0080-\uffff]+|\S/g;

/** The words, quoted names, texts and signs of a statement that has no comments. */
export function tokens(statement: string): string[] {
  return statement.match(TOKEN) ?? [];
}

/** `"a""b"` is a"b; a name without quotes stands for itself, as pg_dump writes only what needs no folding so. */
export function unquote(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
}

/** `public."My table"`, as `schema.table`, for messages. */
export function describe({ schema, name }: QualifiedName): string {
  return schema === undefined ? name : `${schema}.${name}`;
}

/** Tells tables apart whatever their names are: in `schema.table` either may have a dot. */
export function keyOf({ schema, name }: QualifiedName): string {
  return JSON.stringify([schema, name]);
}

/** The table that a COPY or an INSERT statement fills. */
export interface FilledTable {
  readonly table: QualifiedName;
  /** Undefined when the statement has no list of columns: then it is all of them, or the table has none. */
  readonly columns: readonly string[] | undefined;
}

const NAME = '(?:"(?:[^"]|"")+"|[\\w$\\u0080-\\uffff]+)';
const LIST = `\\((${NAME}(?:, *${NAME})*)\\)`;
const TABLE = `(?:(${NAME})\\.)?(${NAME})`;
const COPY = new RegExp(`^COPY ${TABLE} *(?:${LIST} *)?(?:WITH OIDS +)?FROM stdin *;?\\s*$`, "i");
const INSERT = new RegExp(
  `^INSERT INTO ${TABLE} *(?:${LIST} *)?(?:OVERRIDING SYSTEM VALUE +)?(?=VALUES|DEFAULT VALUES)`,
  "i",
);
const CREATE = new RegExp(`^CREATE (?:UNLOGGED |FOREIGN )?TABLE ${TABLE}(?= )`);
const ONLY_NAME = new RegExp(`^${TABLE}$`);
const ONE_NAME = new RegExp(NAME, "g");

/** The table of `COPY … FROM stdin`, the one form pg_dump writes; undefined for any other, as one that runs a program. */
export function readCopy(statement: string): FilledTable | undefined {
  return readFilled(COPY.exec(statement));
}

export function readInsert(statement: string): FilledTable | undefined {
  return readFilled(INSERT.exec(statement));
}

/** `public."My table"` and nothing else. */
export function readName(text: string): QualifiedName | undefined {
  return readFilled(ONLY_NAME.exec(text))?.table;
}

/** The table that `CREATE TABLE` makes. */
export function readTableName(statement: string): QualifiedName | undefined {
  return readFilled(CREATE.exec(statement))?.table;
}

function readFilled(match: RegExpExecArray | null): FilledTable | undefined {
  if (match === null) return undefined;
  const [, schema, name = "", columns] = match;
  return {
    table: { schema: schema === undefined ? undefined : unquote(schema), name: unquote(name) },
    columns: columns?.match(ONE_NAME)?.map(unquote),
  };
}

const NOT_A_ROLE = new Set(["public", "current_user", "session_user", "current_role"]);

/** The roles that GRANT, REVOKE, OWNER TO, CREATE POLICY and DEFAULT PRIVILEGES statements name. */
export function rolesIn(statements: string): string[] {
  const roles = new Set<string>();
  for (const statement of split(tokens(statements))) {
    const names = [...namesAfter(statement, /^(to|from)$/i), ...namesAfter(statement, /^(role|authorization)$/i)];
    for (const name of names) if (!NOT_A_ROLE.has(name.toLowerCase())) roles.add(unquote(name));
  }
  return [...roles];
}

function split(all: readonly string[]): string[][] {
  const statements: string[][] = [[]];
  for (const token of all) {
    if (token === ";") statements.push([]);
    else statements.at(-1)?.push(token);
  }
  return statements;
}

/** The list of names behind the first such word that stands outside brackets. */
function namesAfter(statement: readonly string[], word: RegExp): string[] {
  let depth = 0;
  const at = statement.findIndex((token) => {
    if (token === "(") depth += 1;
    if (token === ")") depth -= 1;
    return depth === 0 && word.test(token);
  });
  if (at < 0) return [];
  const names: string[] = [];
  for (let next = at + 1; next < statement.length; next += 2) {
    const name = statement[next] ?? "";
    if (/^["\w\u0080-\uffff]/.test(name)) names.push(name);
    if (statement[next + 1] !== ",") break;
  }
  return names;
}
