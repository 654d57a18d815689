/** A byte stream in which random words mark where one answer ends. Only one reader at a time. */
export class MarkedOutput {
  readonly #chunks: AsyncIterator<Buffer>;
  #pending: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  /** All bytes before the mark. Returns false when the stream ended without it. */
  async *before(mark: Buffer): AsyncGenerator<Buffer, boolean> {
    for (;;) {
      const index = this.#pending.indexOf(mark);
      if (index >= 0) {
        const last = this.#pending.subarray(0, index);
        this.#pending = this.#pending.subarray(index + mark.length);
        if (last.length > 0) yield last;
        return true;
      }
      yield* this.#allBut(mark.length - 1);
      if (!(await this.#read())) return false;
    }
  }

  /** What is left of the line; undefined when the stream ends within it. */
  async line(): Promise<string | undefined> {
    for (;;) {
      const end = this.#pending.indexOf("\n");
      if (end >= 0) {
        const line = this.#pending.toString("utf8", 0, end);
        this.#pending = this.#pending.subarray(end + 1);
        return line;
      }
      if (!(await this.#read())) return undefined;
    }
  }

  /** The beginning of a mark may be at the end of what has come so far. */
  *#allBut(kept: number): Generator<Buffer> {
    const free = this.#pending.length - kept;
    if (free <= 0) return;
    const chunk = this.#pending.subarray(0, free);
    this.#pending = this.#pending.subarray(free);
    yield chunk;
  }

  async #read(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done === true) return false;
    this.#pending = this.#pending.length === 0 ? next.value : Buffer.concat([this.#pending, next.value]);
    return true;
  }
}
