import { inspect } from "node:util";

const HIDDEN = "[REDACTED]";

/** A value that cannot be printed by accident: only `reveal()`, called where it leaves the process, gives it. */
export class Secret {
  readonly #bytes: Buffer;

  constructor(value: string | Buffer) {
    this.#bytes = Buffer.from(value);
  }

  reveal(): string {
    return this.#bytes.toString("utf8");
  }

  /** The exact bytes, for values that are not text. */
  revealBytes(): Buffer {
    return this.#bytes;
  }

  get isEmpty(): boolean {
    return this.#bytes.length === 0;
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}

/** Every secret held anywhere inside a value: objects, arrays, maps. */
export function* secretsIn(value: unknown): Generator<Secret> {
  if (value instanceof Secret) yield value;
  else if (value instanceof Map) for (const each of value.values()) yield* secretsIn(each);
  else if (Array.isArray(value)) for (const each of value) yield* secretsIn(each);
  else if (isPlainObject(value)) for (const each of Object.values(value)) yield* secretsIn(each);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
