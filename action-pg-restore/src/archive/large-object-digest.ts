import { createHash, type Hash } from "node:crypto";

export interface LargeObjects {
  readonly count: number;
  readonly bytes: number;
  /**
   * The exclusive or of `sha256(oid in decimal, ":", content)` of all of them, in hexadecimal: whatever their order, and
   * PostgreSQL can work out the same with `sha256(convert_to(oid || ':', 'UTF8') || lo_get(oid))`.
   */
  readonly digest: string;
}

const DIGEST_BYTES = 32;

/** Digests large objects, each in as many chunks as it comes. */
export class LargeObjectDigest {
  readonly #sum = Buffer.alloc(DIGEST_BYTES);
  #count = 0;
  #bytes = 0;

  /** The object to which what is written then belongs. */
  begin(oid: number): OpenLargeObject {
    const hash = createHash("sha256").update(`${oid}:`);
    return {
      write: (chunk) => {
        hash.update(chunk);
        this.#bytes += chunk.length;
      },
      end: () => this.#add(hash),
    };
  }

  finish(): LargeObjects {
    return { count: this.#count, bytes: this.#bytes, digest: this.#sum.toString("hex") };
  }

  #add(hash: Hash): void {
    this.#count += 1;
    for (const [place, byte] of hash.digest().entries()) this.#sum[place] = (this.#sum[place] ?? 0) ^ byte;
  }
}

export interface OpenLargeObject {
  write(chunk: Uint8Array): void;
  end(): void;
}
