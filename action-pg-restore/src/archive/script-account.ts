import type { Findings } from "./archive-account.ts";
import { countKinds, extensionSchema, readSetval } from "./archive-facts.ts";
import type { ArchiveProblem, ProblemCode } from "./archive-problem.ts";
import type { DumpedExtension, DumpedSequence, DumpedTable } from "./dump.ts";
import { LargeObjectScript } from "./large-object-script.ts";
import { RowDigest } from "./row-digest.ts";
import type { ScriptHandler, ScriptSettings, Statement } from "./script-handler.ts";
import {
  describe,
  type FilledTable,
  keyOf,
  type QualifiedName,
  readCopy,
  readInsert,
  readTableName,
  rolesIn,
  unquote,
} from "./sql-names.ts";
import { insertedRows } from "./table-content.ts";
import { decoderOf } from "./text-encoding.ts";
import { needsItsTransaction } from "./transaction-control.ts";

const TRAILER = "PostgreSQL database dump complete";
const ROLES = /^(?:GRANT|REVOKE|CREATE POLICY|ALTER DEFAULT PRIVILEGES)\s/i;
const OWNER = /^ALTER [\s\S]* OWNER TO ("(?:[^"]|"")+"|\w+);$/;
const NAME = '("(?:[^"]|"")+"|\\w+)';
const EXTENSION = new RegExp(`^CREATE EXTENSION (?:IF NOT EXISTS )?${NAME}`);
const SCHEMA = new RegExp(`^CREATE SCHEMA (?:IF NOT EXISTS )?${NAME}`);
const SETTING = /^SET (client_encoding|standard_conforming_strings|default_tablespace) = '?([^']*?)'?;$/;
const KIND = /; Type: ([A-Z ]+); Schema: /;
const VERSION = /^ Dumped (from database|by pg_dump) version (.+)$/;

/** Understands the statements of a plain dump, and adds up what they hold. */
export class ScriptAccount implements ScriptHandler {
  readonly #settings: ScriptSettings;
  readonly #problems: ArchiveProblem[] = [];
  readonly #tables = new Map<string, DumpedTable>();
  readonly #created: QualifiedName[] = [];
  readonly #kinds: string[] = [];
  readonly #extensions: DumpedExtension[] = [];
  readonly #schemas: string[] = [];
  readonly #sequences: DumpedSequence[] = [];
  readonly #owners = new Set<string>();
  readonly #roles = new Set<string>();
  readonly #tablespaces = new Set<string>();
  readonly #largeObjects = new LargeObjectScript();
  readonly #versions = new Map<string, string>();
  #encoding: string | undefined;
  #filling: { readonly filled: FilledTable; readonly digest: RowDigest } | undefined;
  #trailers = 0;
  #restriction: string | undefined;
  #drops = false;

  constructor(settings: ScriptSettings) {
    this.#settings = settings;
  }

  /** Whether pg_dump's last line was there, and the end of what it brackets. */
  get isComplete(): boolean {
    return this.#trailers > 0 && (this.#restriction ?? "") === "";
  }

  statement(statement: Statement): boolean {
    const { text, at } = statement;
    if (this.#trailers > 0)
      this.#add("trailing", "a statement follows the end of the dump: is it several in one file?", at);
    const [verb = ""] = /^\w+/.exec(text) ?? [];
    switch (verb.toUpperCase()) {
      case "COPY":
        return this.#copy(text, at);
      case "INSERT":
        this.#insert(statement);
        return false;
      default:
        if (needsItsTransaction(text))
          this.#add("forbidden", `the script runs in one transaction, and has ${text.slice(0, 60)}`, at);
        this.#note(verb.toUpperCase(), text);
        return false;
    }
  }

  rows(chunk: Buffer): void {
    this.#filling?.digest.update(chunk);
  }

  endOfRows(): void {
    if (this.#filling === undefined) return;
    const { filled, digest } = this.#filling;
    this.#filling = undefined;
    const name = describe(filled.table);
    const flaw = digest.flaw(filled.columns?.length, this.#encoding === "UTF8");
    if (flaw !== undefined)
      this.#problems.push({ code: "damaged", message: `the data of ${name} is damaged: ${flaw}`, table: name });
    this.#addTable(filled, digest.finish());
  }

  comment(text: string): void {
    const kind = KIND.exec(text)?.[1];
    if (kind !== undefined) this.#kinds.push(kind);
    const [, what, version] = VERSION.exec(text) ?? [];
    if (what !== undefined && version !== undefined) this.#versions.set(what, version);
    if (text.trim() === TRAILER) this.#trailers += 1;
  }

  /** pg_dump brackets what it writes since August 2025 (CVE-2025-8714) so that psql runs no commands within. */
  metaCommand(text: string, at: number): void {
    const [, command, key] = /^\\(restrict|unrestrict) ([A-Za-z0-9]+)\s*$/.exec(text) ?? [];
    if (command === "restrict" && this.#restriction === undefined) this.#restriction = key;
    else if (command === "unrestrict" && key === this.#restriction) this.#restriction = "";
    else this.#forbidCommand(text, at);
  }

  trap(reason: string, at: number): void {
    this.#add("forbidden", `the script is not read by psql as it is here: ${reason}`, at);
  }

  finish(cutOff: ArchiveProblem | undefined): Findings {
    const tables = [...this.#tables.values()];
    const filled = new Set(tables.map(keyOf));
    const dump = {
      format: "plain" as const,
      archiveVersion: undefined,
      compression: "none" as const,
      database: undefined,
      serverVersion: this.#versions.get("from database"),
      pgDumpVersion: this.#versions.get("by pg_dump"),
      createdAt: undefined,
      encoding: this.#encoding,
      extensions: this.#extensions,
      schemas: this.#schemas,
      owners: [...this.#owners].toSorted(),
      roles: [...new Set([...this.#owners, ...this.#roles])].toSorted(),
      tablespaces: [...this.#tablespaces].toSorted(),
      tables,
      emptyTables: this.#created.filter((table) => !filled.has(keyOf(table))),
      sequences: this.#sequences,
      largeObjects: this.#largeObjects.finish(),
      objects: countKinds(this.#kinds),
      script: { drops: this.#drops },
    };
    const problems = cutOff === undefined ? this.#problems : [...this.#problems, cutOff];
    return { problems, dump, unprotected: ["plain SQL has no checksum: only its shape and its end were checked"] };
  }

  #copy(text: string, at: number): boolean {
    const filled = readCopy(text);
    if (filled === undefined) {
      const message = `COPY other than FROM stdin reads or writes what is not in the dump: ${text.slice(0, 100)}`;
      this.#add("forbidden", message, at);
      return /\bFROM\s+stdin\b/i.test(text);
    }
    this.#filling = { filled, digest: new RowDigest() };
    return true;
  }

  #insert(statement: Statement): void {
    const filled = readInsert(statement.text);
    const rows = insertedRows(statement);
    if (filled === undefined || rows === undefined) return;
    this.#addTable(filled, { rows, bytes: 0, sha256: undefined });
  }

  #addTable({ table, columns }: FilledTable, content: Pick<DumpedTable, "rows" | "bytes" | "sha256">): void {
    const key = keyOf(table);
    const before = this.#tables.get(key);
    const total = { rows: content.rows + (before?.rows ?? 0), bytes: content.bytes + (before?.bytes ?? 0) };
    // Two digests are none of the whole.
    const sha256 = before === undefined ? content.sha256 : undefined;
    this.#tables.set(key, { ...table, target: table, columns, ...total, sha256 });
  }

  #note(verb: string, text: string): void {
    if (verb === "SET") this.#set(text);
    else if (verb === "CREATE") this.#create(text);
    else if (verb === "ALTER") this.#owner(text);
    else if (verb === "SELECT") this.#select(text);
    else if (verb === "DROP") this.#drops = true;
    if (ROLES.test(text)) for (const role of rolesIn(text)) this.#roles.add(role);
  }

  #set(text: string): void {
    const [, setting, value = ""] = SETTING.exec(text) ?? [];
    if (setting === "client_encoding") {
      this.#encoding = value;
      this.#settings.decode = decoderOf(value);
    }
    if (setting === "standard_conforming_strings") this.#settings.standardStrings = value === "on";
    if (setting === "default_tablespace" && value !== "") this.#tablespaces.add(unquote(value));
  }

  #create(text: string): void {
    const extension = EXTENSION.exec(text)?.[1];
    const schema = SCHEMA.exec(text)?.[1];
    const table = readTableName(text);
    if (extension !== undefined) this.#extensions.push({ name: unquote(extension), schema: extensionSchema(text) });
    if (schema !== undefined) this.#schemas.push(unquote(schema));
    if (table !== undefined) this.#created.push(table);
  }

  #owner(text: string): void {
    const owner = OWNER.exec(text)?.[1];
    if (owner !== undefined) this.#owners.add(unquote(owner));
  }

  #select(text: string): void {
    const sequence = readSetval(text);
    if (sequence !== undefined) this.#sequences.push(sequence);
    else this.#largeObjects.read(text);
  }

  #forbidCommand(text: string, at: number): void {
    const hint = text.startsWith("\\connect") ? ": dump without --create, and one database alone" : "";
    this.#add("forbidden", `the script has a command for psql, ${text.slice(0, 60)}${hint}`, at);
  }

  #add(code: ProblemCode, message: string, at: number): void {
    // One is enough to refuse it: a script of such commands has many.
    if (!this.#problems.some((problem) => problem.code === code)) this.#problems.push({ code, message, at });
  }
}
