/**
 * Hides values in a log exactly as the runner does, encodings included, so that a leak that the runner would not hide
 * is not hidden here either. Source: actions/runner 2.336, SecretMasker.cs and ValueEncoders.cs.
 */
export class Masks {
  readonly #given = new Set<string>();
  readonly #needles = new Set<string>();

  /** The values as they were registered, without their encodings. */
  get values(): readonly string[] {
    return [...this.#given];
  }

  /** Hides a value and, since a process's output arrives in lines, each of its lines. */
  addWithLines(value: string): void {
    this.add(value);
    for (const line of value.split(/[\r\n]/)) this.add(line.trim());
  }

  add(value: string): void {
    if (value === "" || this.#given.has(value)) return;
    this.#given.add(value);
    for (const form of [value, ...ENCODERS.map((encode) => encode(value))]) if (form !== "") this.#needles.add(form);
  }

  /** Overlapping and touching finds become one `***`. */
  mask(text: string): string {
    const found = [...this.#needles].flatMap((needle) => occurrences(text, needle)).sort((a, b) => a.start - b.start);
    const masked: string[] = [];
    let from = 0;
    for (const { start, end } of merged(found)) {
      masked.push(text.slice(from, start), "***");
      from = end;
    }
    return masked.join("") + text.slice(from);
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function occurrences(text: string, needle: string): Range[] {
  const found: Range[] = [];
  for (let start = text.indexOf(needle); start >= 0; start = text.indexOf(needle, start + 1)) {
    found.push({ start, end: start + needle.length });
  }
  return found;
}

function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last === undefined || range.start > last.end) result.push(range);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return result;
}

/** The shift drops bytes in front, for a value that stands behind others in what was encoded: `user:password`. */
const base64 = (shift: number) => (value: string) => {
  const bytes = Buffer.from(value);
  return bytes.subarray(bytes.length > shift ? shift : 0).toString("base64");
};

const XML: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "&": "&amp;" };

const ENCODERS: readonly ((value: string) => string)[] = [
  base64(0),
  base64(1),
  base64(2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  jsonText,
  uriData,
  (value) => value.replaceAll(/[<>"'&]/g, (character) => XML[character] ?? character),
  (value) => (value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : ""),
  beforeAmpersand,
  afterAmpersand,
];

function jsonText(value: string): string {
  return JSON.stringify(value)
    .slice(1, -1)
    .replaceAll(/[\u0085\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** RFC 3986, as .NET's Uri.EscapeDataString; encodeURIComponent leaves five more characters alone. */
function uriData(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const SHORTEST_SECTION = 6;

/** PowerShell colours what follows `&` in an error, so a value comes out in two sections. */
function beforeAmpersand(value: string): string {
  const coloured = value.indexOf("&+");
  const end = coloured >= 0 ? coloured + 2 : value.lastIndexOf("&") + 1;
  return end >= SHORTEST_SECTION ? value.slice(0, end) : "";
}

function afterAmpersand(value: string): string {
  if (!value.includes("&")) return "";
  const coloured = value.indexOf("&+");
  const section = value.slice(coloured >= 0 ? coloured + 3 : value.lastIndexOf("&") + 1);
  return section.length >= SHORTEST_SECTION ? section : "";
}
