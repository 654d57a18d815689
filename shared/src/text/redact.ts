import { ELLIPSIS } from "./shorten.ts";

const HIDDEN = "***";
/** Shorter values occur by chance in ordinary text; hiding them would make logs unreadable and hide nothing. */
const SHORTEST = 4;

/** Hides known secret values in text, in the forms in which they usually leak, and what `shorten` has left of them. */
export class Redactor {
  /** Values whose forms are not known yet: an action has its secrets long before it says something. */
  #added: string[] = [];
  readonly #needles = new Set<string>();
  #pattern: RegExp | undefined;

  /** Adds a value: itself, each of its lines, and their URL, JSON and base64 forms. */
  add(value: string): void {
    this.#added.push(value);
  }

  redact(text: string): string {
    this.#learnAdded();
    if (this.#needles.size === 0) return text;
    this.#pattern ??= new RegExp(longestFirst(this.#needles).map(RegExp.escape).join("|"), "g");
    return this.#hideStarts(text.replace(this.#pattern, HIDDEN));
  }

  #learnAdded(): void {
    if (this.#added.length === 0) return;
    for (const form of this.#added.flatMap(hiddenForms)) this.#needles.add(form);
    this.#added = [];
    this.#pattern = undefined;
  }

  /** A text may have been cut in the middle of a secret, before it came here. */
  #hideStarts(text: string): string {
    if (!text.includes(ELLIPSIS)) return text;
    const parts = text.split(ELLIPSIS);
    const last = parts.pop() ?? "";
    return [...parts.map((part) => this.#hideStart(part)), last].join(ELLIPSIS);
  }

  #hideStart(text: string): string {
    const starts = [...this.#needles].map((needle) => startAtEnd(text, needle));
    const longest = Math.max(0, ...starts);
    return longest === 0 ? text : `${text.slice(0, -longest)}${HIDDEN}`;
  }
}

/** How many characters at a text's end are the start of a value; 0 for fewer than would be hidden. */
function startAtEnd(text: string, value: string): number {
  const begin = value.slice(0, SHORTEST);
  let at = text.indexOf(begin, Math.max(0, text.length - value.length + 1));
  while (at !== -1 && !value.startsWith(text.slice(at))) at = text.indexOf(begin, at + 1);
  return at === -1 ? 0 : text.length - at;
}

function longestFirst(needles: Iterable<string>): string[] {
  return [...needles].sort((a, b) => b.length - a.length);
}

function hiddenForms(value: string): string[] {
  const lines = value.split(/\r?\n/);
  return [value, ...lines, ...lines.map((line) => line.trim())]
    .filter((part) => part.trim().length >= SHORTEST)
    .flatMap(leakedForms)
    .filter((form) => form.length >= SHORTEST);
}

function leakedForms(value: string): string[] {
  const json = JSON.stringify(value).slice(1, -1);
  const base64 = base64Forms(value);
  return [value, ...urlForms(value), json, goJson(json), ...base64, ...base64.map(urlAlphabet)];
}

/** As part of a path or a query: `%20`, and `+` as forms write a blank. */
function urlForms(value: string): string[] {
  return [encodeURIComponent(value.toWellFormed()), new URLSearchParams({ "": value }).toString().slice(1)];
}

/** Go, in which the engine and its tools are written, also escapes what HTML would read. */
function goJson(json: string): string {
  return json.replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}

/** RFC 4648, section 5. */
function urlAlphabet(base64: string): string {
  return base64.replaceAll("+", "-").replaceAll("/", "_");
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
