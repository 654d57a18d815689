/**
 * The containers that an engine was asked to stop and that may not have ended yet. They say that they run all that time, and
 * to start them then does nothing.
 */
export class PendingStops {
  readonly #pending = new Map<string, Promise<unknown>>();

  track(id: string, stop: Promise<unknown>): void {
    this.#pending.set(id, stop);
    const forget = () => this.#pending.delete(id);
    stop.then(forget, forget);
  }

  has(id: string): boolean {
    return this.#pending.has(id);
  }
}
