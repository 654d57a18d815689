import type { Dump, DumpedTable } from "../archive/dump.ts";
import { unquote } from "../archive/sql-names.ts";
import { psqlTell } from "../server/psql-input.ts";
import type { ProgressLog } from "./progress-log.ts";
import { type IndexTables, readIndex, SHARES } from "./restore-progress.ts";

/** Of a row whose bytes are not known, as those of INSERT statements. */
const BYTES_OF_ROW = 100;
/** So that a restore without rows moves, too. */
const SMALLEST = 1;

/** What a script has the server do after its rows. */
interface Work {
  readonly what: string;
  readonly weight: number;
}

/**
 * How far a server is with a script. psql takes in what comes after the rows at once, while the server still has most of
 * its work before it: so psql says when each index and each key is made. They weigh as in `RestoreProgress`.
 */
export class ScriptProgress {
  readonly #log: ProgressLog;
  /** By the tables' bare names. */
  readonly #bytes: ReadonlyMap<string, number>;
  readonly #indexes: IndexTables;
  readonly #data: number;
  readonly #average: number;
  readonly #works: Work[] = [];
  #total: number;
  #passed = 0;
  #done = 0;
  #fraction = 0;

  /** `indexes` are those of which it is known before what they are on. */
  constructor(
    { tables, objects }: Pick<Dump, "tables" | "objects">,
    log: ProgressLog,
    indexes: IndexTables = new Map(),
  ) {
    this.#log = log;
    this.#indexes = indexes;
    this.#bytes = new Map(tables.map((table) => [table.name, weightOf(table)]));
    this.#data = [...this.#bytes.values()].reduce((sum, bytes) => sum + bytes, 0);
    this.#average = this.#data / Math.max(this.#bytes.size, 1);
    const unknown: Dump["objects"] = { ...objects, INDEX: Math.max(0, (objects.INDEX ?? 0) - indexes.size) };
    const shares = Object.entries(SHARES).reduce((sum, [kind, share]) => sum + share * (unknown[kind] ?? 0), 0);
    const known = [...indexes.values()].reduce((sum, table) => sum + this.#weigh("INDEX", table), 0);
    this.#total = this.#data + known + this.#average * shares;
  }

  /** What follows a statement in the script, for psql to say that it is done; undefined for one that takes no time. */
  readonly after = (statement: string): string | undefined => {
    const work = readWork(statement);
    if (work === undefined) return undefined;
    const { kind, name, table } = work;
    const weight = this.#weigh(kind, table);
    // It was counted with an average table.
    if (kind !== "INDEX" || !this.#indexes.has(name)) this.#total += weight - (SHARES[kind] ?? 0) * this.#average;
    this.#works.push({ what: `${kind} ${name}`, weight });
    return psqlTell(String(this.#works.length - 1));
  };

  /** What psql has said. */
  readonly told = (place: string): void => {
    const work = this.#works[Number(place)];
    if (work === undefined) return;
    this.#done += work.weight;
    this.#tell(this.#works[Number(place) + 1]?.what);
  };

  /** The script on its way to the server, which takes its rows as fast as it can store them. */
  async *passing(script: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of script) {
      yield chunk;
      // What comes after the rows takes its time in the server.
      if (this.#passed === this.#data) continue;
      this.#passed = Math.min(this.#passed + chunk.length, this.#data);
      this.#tell();
    }
  }

  #weigh(kind: string, table: string): number {
    return (SHARES[kind] ?? 0) * (this.#bytes.get(table) ?? SMALLEST);
  }

  /** Never goes back, though more is known the longer the script goes on. */
  #tell(what?: string): void {
    const fraction = (this.#passed + this.#done) / Math.max(this.#total, SMALLEST);
    this.#fraction = Math.max(this.#fraction, Math.min(fraction, 0.99));
    this.#log.at(this.#fraction, what);
  }
}

function weightOf({ bytes, rows }: Pick<DumpedTable, "bytes" | "rows">): number {
  return Math.max(bytes === 0 ? rows * BYTES_OF_ROW : bytes, SMALLEST);
}

const NAME = '("(?:[^"]|"")+"|[^\\s."]+)';
const KEY = new RegExp(
  `^ALTER TABLE (?:ONLY )?(?:${NAME}\\.)?${NAME}\\s+ADD CONSTRAINT ${NAME} (PRIMARY|UNIQUE|EXCLUDE|FOREIGN)\\b`,
);

/** The index or key that a statement makes, and the table it is on; undefined for any other. */
function readWork(statement: string) {
  const [index, indexed] = readIndex(statement) ?? [];
  if (index !== undefined && indexed !== undefined) return { kind: "INDEX", name: index, table: indexed };
  const [, , table, name, kind] = KEY.exec(statement) ?? [];
  if (table === undefined || name === undefined) return undefined;
  return { kind: kind === "FOREIGN" ? "FK CONSTRAINT" : "CONSTRAINT", name: unquote(name), table: unquote(table) };
}
