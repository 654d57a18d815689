import type { Dump } from "../archive/dump.ts";

/** What a table's data costs beside its indexes: COPY was measured to be a quarter of a restore's work. */
const INDEX_SHARE: Readonly<Record<string, number>> = { CONSTRAINT: 0.5, INDEX: 0.9, "FK CONSTRAINT": 0.25 };
/** So that a restore without rows moves, too. */
const SMALLEST = 1;

const LINE = /^(?:pg_restore: )?(launching|finished) item \d+ (TABLE DATA|CONSTRAINT|FK CONSTRAINT|INDEX) (.*)$/;

/**
 * How far pg_restore is, between 0 and 1, from what it says with `--verbose --jobs`. Every table's data, and every index
 * and constraint, counts with the bytes that have to be read for it, so that it does not stand still at the end.
 */
export class RestoreProgress {
  readonly #bytes: ReadonlyMap<string, number>;
  readonly #average: number;
  readonly #total: number;
  #done = 0;

  constructor({ tables, objects }: Pick<Dump, "tables" | "objects">) {
    // pg_restore names tables without their schemas.
    this.#bytes = new Map(tables.map(({ name, bytes }) => [name, Math.max(bytes, SMALLEST)]));
    const data = tables.reduce((sum, { bytes }) => sum + Math.max(bytes, SMALLEST), 0);
    this.#average = data / Math.max(tables.length, 1);
    const shares = Object.entries(INDEX_SHARE).map(([kind, share]) => share * (objects[kind] ?? 0));
    this.#total = data + this.#average * shares.reduce((sum, share) => sum + share, 0);
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
    return this.#average * (INDEX_SHARE[kind] ?? 0);
  }
}
