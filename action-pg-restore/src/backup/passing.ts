import { createHash } from "node:crypto";
import type { Clock, Log } from "@slipway/shared";
import { formatSize } from "../fields/size.ts";

const EVERY = 5_000;

/** Digest and length of what passes. */
export class Counted {
  readonly #hash = createHash("sha256");
  #digest: string | undefined;
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  /** Of all that has passed, in hex. To be asked at the end. */
  get sha256(): string {
    this.#digest ??= this.#hash.digest("hex");
    return this.#digest;
  }

  async *of(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      this.#hash.update(chunk);
      this.#bytes += chunk.length;
      yield chunk;
    }
  }
}

/** Says every few seconds how much has passed, and ends when the run is cancelled. */
export async function* progressing(
  { clock, log, signal }: { readonly clock: Clock; readonly log: Pick<Log, "info">; readonly signal: AbortSignal },
  what: string,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let [bytes, told] = [0, clock.now()];
  for await (const chunk of content) {
    signal.throwIfAborted();
    bytes += chunk.length;
    if (clock.now() - told >= EVERY) {
      told = clock.now();
      log.info(`${what}: ${formatSize(bytes)}`);
    }
    yield chunk;
  }
}

/** A text as a content that comes. */
export async function* textContent(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
