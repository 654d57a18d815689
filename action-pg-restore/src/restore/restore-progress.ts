import type { Dump } from "../archive/dump.ts";
import { unquote } from "../archive/sql-names.ts";

/** What indexes cost beside their table's data: COPY alone was measured to be a quarter of a restore's work. */
export const SHARES: Readonly<Record<string, number>> = { CONSTRAINT: 0.5, INDEX: 0.9, "FK CONSTRAINT": 0.25 };
/** So that a restore without rows moves, too. */
const SMALLEST = 1;

const LINE = /^(?:pg_restore: )?(launching|finished) item \d+ (TABLE DATA|CONSTRAINT|FK CONSTRAINT|INDEX) (.*)$/;

/** The bare name of the table that each index is on, by the index's. */
export type IndexTables = ReadonlyMap<string, string>;

/**
 * How far pg_restore is, between 0 and 1, from what it says with `--verbose --jobs`. Every table's data, and every index
 * and constraint, counts with the bytes that have to be read for it, so that it does not stand still at the end.
 */
export class RestoreProgress {
  readonly #bytes: ReadonlyMap<string, number>;
  readonly #indexes: IndexTables;
  readonly #average: number;
  readonly #total: number;
  #done = 0;

  constructor({ tables, objects }: Pick<Dump, "tables" | "objects">, indexes: IndexTables = new Map()) {
    // pg_restore names tables without their schemas.
    this.#bytes = new Map(tables.map(({ name, bytes }) => [name, Math.max(bytes, SMALLEST)]));
    this.#indexes = indexes;
    const data = [...this.#bytes.values()].reduce((sum, bytes) => sum + bytes, 0);
    this.#average = data / Math.max(this.#bytes.size, 1);
    const known = [...indexes.keys()].reduce((sum, name) => sum + this.#weightOf("INDEX", name), 0);
    const unknown: Readonly<Record<string, number>> = {
      ...objects,
      INDEX: Math.max(0, (objects.INDEX ?? 0) - indexes.size),
    };
    const rest = Object.entries(SHARES).reduce((sum, [kind, share]) => sum + share * (unknown[kind] ?? 0), 0);
    this.#total = data + known + this.#average * rest;
  }

  /** Never goes back, and is 1 only at the end. */
  get fraction(): number {
    return Math.min(this.#done / Math.max(this.#total, SMALLEST), 0.99);
  }

  /** A line of pg_restore's standard error. @returns what was begun, such as `INDEX orders_customer`. */
  read(line: string): string | undefined {
    const [, verb, kind = "", tag = ""] = LINE.exec(line) ?? [];
    if (verb === "launching") return `${kind} ${tag}`;
    if (verb === "finished") this.#done += this.#weightOf(kind, tag);
    return undefined;
  }

  #weightOf(kind: string, tag: string): number {
    if (kind === "TABLE DATA") return this.#bytes.get(tag) ?? this.#average;
    const table = kind === "INDEX" ? this.#indexes.get(tag) : undefined;
    const bytes = table === undefined ? this.#average : (this.#bytes.get(table) ?? SMALLEST);
    return bytes * (SHARES[kind] ?? 0);
  }
}

const NAME = '("(?:[^"]|"")+"|[^\\s."]+)';
const CREATE = new RegExp(`^CREATE (?:UNIQUE )?INDEX ${NAME} ON (?:ONLY )?(?:${NAME}\\.)?${NAME} USING `);

/** The index that a statement makes, and the table it is on; undefined for any other. */
export function readIndex(statement: string): readonly [index: string, table: string] | undefined {
  const [, index, , table] = CREATE.exec(statement) ?? [];
  return index === undefined || table === undefined ? undefined : [unquote(index), unquote(table)];
}
