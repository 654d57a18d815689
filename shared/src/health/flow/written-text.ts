/** What a text that a step sends is, as far as its fields can be told apart. */
export type WrittenText =
  /** JSON, after a word before it, as socket.io has: `42["join",{}]`. */
  | { readonly kind: "json"; readonly before: string; readonly value: object }
  | { readonly kind: "form"; readonly fields: readonly (readonly [string, string])[] }
  | { readonly kind: "opaque" };

const JSON_AFTER_WORD = /^\s*([\w/,:-]{0,40}?)([[{].*)$/s;
/** A text of base64 ends in = as well, with nothing after it. */
const FORM = /^[^=&\s]+=[^=&\s]+(?:&[^=&\s]+=[^=&\s]*)*$/;

/** Placeholders stay as they are. */
export function readWritten(text: string): WrittenText {
  const [, before = "", rest = ""] = JSON_AFTER_WORD.exec(text) ?? [];
  const value = parse(rest);
  if (value !== undefined) return { kind: "json", before, value };
  return FORM.test(text) ? { kind: "form", fields: [...new URLSearchParams(text)] } : { kind: "opaque" };
}

function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
