import type { Clock, Log } from "@slipway/shared";

const EVERY = 5_000;

/** Tells of progress every few seconds. */
export class ProgressLog {
  readonly #ports: { readonly clock: Clock; readonly log: Pick<Log, "info"> };
  readonly #what: string;
  #told: number;

  constructor(ports: { readonly clock: Clock; readonly log: Pick<Log, "info"> }, what: string) {
    this.#ports = ports;
    this.#what = what;
    this.#told = ports.clock.now();
  }

  /** @param fraction between 0 and 1. @param detail what is being done. */
  at(fraction: number, detail = ""): void {
    const now = this.#ports.clock.now();
    if (now - this.#told < EVERY) return;
    this.#told = now;
    const percent = Math.floor(fraction * 100);
    this.#ports.log.info(`${this.#what}: ${percent} %${detail === "" ? "" : `, ${detail}`}`);
  }
}

/** A script on its way to the server, which takes its rows as fast as it can store them. `total` is their bytes. */
export async function* told(
  script: AsyncIterable<Uint8Array>,
  total: number,
  progress: ProgressLog,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of script) {
    yield chunk;
    bytes += chunk.length;
    progress.at(Math.min(bytes / Math.max(total, 1), 0.99));
  }
}
