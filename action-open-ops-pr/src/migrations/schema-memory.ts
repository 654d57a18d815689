import { KnownNames } from "./known-names.ts";

/** What scripts before this one are known to have done. */
export class SchemaMemory {
  readonly names: KnownNames;
  readonly #created = new Set<string>();
  readonly #checks = new Map<string, { readonly column: string; isValid: boolean }>();

  /** @param names what is known from scripts that are applied; without them, nothing is. */
  constructor(names = new KnownNames()) {
    this.names = names;
  }

  /** A table that no application uses yet: whatever is done to it disturbs nobody. */
  create(table: string): void {
    this.#created.add(table);
  }

  rename(table: string, name: string): void {
    if (this.#created.delete(table)) this.#created.add(name);
  }

  isNew(table: string): boolean {
    return this.#created.has(table);
  }

  /** From here on the application may have filled the tables. */
  pause(): void {
    this.#created.clear();
  }

  /** A constraint that says that a column is not null. */
  check(table: string, name: string, column: string, isValid: boolean): void {
    this.#checks.set(`${table} ${name}`, { column, isValid });
  }

  validate(table: string, name: string): void {
    const check = this.#checks.get(`${table} ${name}`);
    if (check !== undefined) check.isValid = true;
  }

  dropCheck(table: string, name: string): void {
    this.#checks.delete(`${table} ${name}`);
  }

  /** Whether PostgreSQL knows already that the column is not null, and so need not look at every row. */
  isKnownNotNull(table: string, column: string): boolean {
    return [...this.#checks].some(
      ([key, check]) => key.startsWith(`${table} `) && check.column === column && check.isValid,
    );
  }
}
