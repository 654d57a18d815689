/** What is cancelled together: a run, a called workflow, the jobs of a matrix, one job. */
export class CancelScope {
  #isCancelled = false;
  readonly #handlers = new Set<() => void | Promise<void>>();

  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  /** A part of this scope, cancelled with it. */
  child(): CancelScope {
    const child = new CancelScope();
    child.#isCancelled = this.#isCancelled;
    this.#handlers.add(() => child.cancel());
    return child;
  }

  /** A handler that comes too late is called at once. Gives the function that takes it away again. */
  onCancel(handler: () => void | Promise<void>): () => void {
    this.#handlers.add(handler);
    if (this.#isCancelled) void handler();
    return () => this.#handlers.delete(handler);
  }

  /** Resolves when everything that this stops is stopped. */
  async cancel(): Promise<void> {
    if (this.#isCancelled) return;
    this.#isCancelled = true;
    await Promise.all([...this.#handlers].map((handler) => handler()));
  }

  /** Waits for something or for the cancellation, which gives undefined. */
  async race<T>(wanted: Promise<T> | T): Promise<T | undefined> {
    if (this.#isCancelled) return undefined;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const forget = this.onCancel(() => resolve(undefined));
    return await Promise.race([wanted, promise]).finally(forget);
  }
}
