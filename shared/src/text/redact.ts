const HIDDEN = "***";
/** Shorter values occur by chance in ordinary text; hiding them would make logs unreadable and hide nothing. */
const SHORTEST = 4;

/** Hides known secret values in text, in the forms in which they usually leak. */
export class Redactor {
  readonly #needles = new Set<string>();
  #pattern: RegExp | undefined;

  /** Adds a value: itself, each of its lines, and their URL, JSON and base64 forms. */
  add(value: string): void {
    for (const part of [value, ...value.split(/\r?\n/)]) {
      if (part.trim().length < SHORTEST) continue;
      for (const form of leakedForms(part)) if (form.length >= SHORTEST) this.#needles.add(form);
    }
    this.#pattern = undefined;
  }

  redact(text: string): string {
    if (this.#needles.size === 0) return text;
    this.#pattern ??= new RegExp(longestFirst(this.#needles).map(RegExp.escape).join("|"), "g");
    return text.replace(this.#pattern, HIDDEN);
  }
}

function longestFirst(needles: Iterable<string>): string[] {
  return [...needles].sort((a, b) => b.length - a.length);
}

function leakedForms(value: string): string[] {
  const json = JSON.stringify(value).slice(1, -1);
  return [value, encodeURIComponent(value), json, ...base64Forms(value)];
}

/**
 * The base64 text that a value leaves inside a longer encoded string, at each of the three byte offsets.
 * The first and last character of a shifted form depend on the neighbours, so they are left off.
 */
export function base64Forms(value: string): string[] {
  const bytes = Buffer.from(value);
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
    const start = offset === 0 ? 0 : offset + 1;
    const whole = Math.floor(((bytes.length + offset) * 4) / 3);
    return encoded.slice(start, (bytes.length + offset) % 3 === 0 ? encoded.length : whole);
  });
}
