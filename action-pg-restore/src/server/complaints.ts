import { isRemark, readTold } from "./psql-input.ts";

/** A script may warn of every row. */
const KEPT_LINES = 1_000;

/** The lines on psql's standard error, by the marks between them. */
export class Complaints {
  #lines: string[] = [];
  #isClosed = false;
  /** Hears what a script has psql tell, which is no complaint. */
  onTold: (word: string) => void = () => {};
  #wake: () => void = () => {};

  add(line: string): void {
    if (isRemark(line)) return;
    const told = readTold(line);
    if (told !== undefined) {
      this.onTold(told);
      return;
    }
    this.#lines.push(line);
    if (this.#lines.length > KEPT_LINES) this.#lines.shift();
    this.#wake();
  }

  close(): void {
    this.#isClosed = true;
    this.#wake();
  }

  /** Those before the mark, once it has come or none can come any more. */
  async until(mark: string): Promise<readonly string[]> {
    for (;;) {
      const end = this.#lines.indexOf(mark);
      if (end >= 0 || this.#isClosed) {
        const lines = this.#lines.slice(0, end < 0 ? undefined : end);
        this.#lines = end < 0 ? [] : this.#lines.slice(end + 1);
        return lines;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  rest(): readonly string[] {
    return this.#lines;
  }
}
