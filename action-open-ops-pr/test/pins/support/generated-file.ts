import type { Pin, ReleaseImage } from "../../../src/pins/pin.ts";
import { Choices } from "./choices.ts";
import { type Axes, drawAxes, layOut } from "./layout.ts";
import { SHAPES } from "./shapes.ts";

/** A file, and what a release has to make of it. */
export interface GeneratedFile {
  readonly name: string;
  readonly axes: Axes;
  readonly pin: Pin;
  readonly image: ReleaseImage;
  readonly before: string;
  readonly after: string;
  /** What a reader has to find at the places that change, from the top. */
  readonly values: readonly string[];
}

const NEW_DIGEST = `sha256:${"b".repeat(64)}`;
const OLD_DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;

/** New tags, and whether some reader of YAML takes them for something else than text when they have no quotes. */
const TAGS: readonly [NewTag, ...NewTag[]] = [
  ["1.4.0", "text"],
  ["v2.0.0-rc.1", "text"],
  ["sha-0a1b2c3d4e5f", "text"],
  ["main_2026.11", "text"],
  ["1.10", "no text"],
  ["20261121", "no text"],
  ["1234e56", "no text"],
  ["1_000", "no text"],
  ["0x1f", "no text"],
  ["0777", "no text"],
  ["yes", "no text"],
  ["null", "no text"],
  ["2026-11-21", "no text"],
  ["12e_3", "no text"],
];
type NewTag = readonly [tag: string, reads: "text" | "no text"];

const OLD_TAGS = ["1.3.9", "v1.0.0", "1.3", "20251231", "sha-ffffffffffff"] as const;

/** The file with this number; the same in every run. */
export function generateFile(number: number): GeneratedFile {
  const choices = new Choices(number);
  const shape = SHAPES[number % SHAPES.length] ?? SHAPES[0];
  const axes = drawAxes(choices, shape);
  const [oldTag, [tag, reads]] = [choices.pick(OLD_TAGS), choices.pick(TAGS)];
  const template = layOut(shape, axes);
  const name = `${number}-${shape.kind}.yaml`;
  const before = fill(template, axes, { tag: oldTag, digest: OLD_DIGEST, quoteTag: false });
  const after = fill(template, axes, { tag, digest: NEW_DIGEST, quoteTag: reads === "no text" });
  return {
    name,
    axes,
    pin: { ...shape.pin, file: name } as Pin,
    image: { name: "api", repository: "ghcr.io/acme/api", tag, digest: NEW_DIGEST },
    before: encode(before.text, axes),
    after: encode(after.text, axes),
    values: after.values,
  };
}

interface Filling {
  readonly tag: string;
  readonly digest: string;
  /** Whether a plain tag has to be put in quotes. */
  readonly quoteTag: boolean;
}

function fill(template: string, { quoting, digest: hasDigest }: Axes, { tag, digest, quoteTag }: Filling) {
  const values: string[] = [];
  const texts: Readonly<Record<string, string>> = {
    tag,
    digest,
    ref: `ghcr.io/acme/api:${tag}${hasDigest ? `@${digest}` : ""}`,
  };
  const text = template.replaceAll(/<(tag|digest|ref)>/g, (_, hole: string) => {
    const value = texts[hole] ?? "";
    values.push(value);
    if (quoting === "single") return `'${value}'`;
    return quoting === "double" || (quoting === "plain" && hole === "tag" && quoteTag) ? `"${value}"` : value;
  });
  return { text, values };
}

function encode(text: string, { newline, finalNewline, byteOrderMark }: Axes): string {
  const ended = finalNewline ? `${text}\n` : text;
  return `${byteOrderMark ? "\ufeff" : ""}${ended.replaceAll("\n", newline)}`;
}
