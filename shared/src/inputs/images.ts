import { formatImageRef, type ImageRef, parseImageRef } from "../domain/image-ref.ts";
import type { Problem } from "../problem.ts";
import { readYaml } from "./structured.ts";

/** An image that a build has made, or somebody else, by the name that the caller gives it. */
export interface NamedImage {
  readonly name: string;
  /** Pinned to a digest when one is known. */
  readonly reference: string;
  /** The version it was published under, when the reference says. */
  readonly version: string | undefined;
  /** False for an image that a dry run of the build has only planned. */
  readonly exists: boolean;
}

export interface ImagesReading {
  readonly images: readonly NamedImage[];
  readonly problems: readonly Problem[];
}

/** Reads the `images` output of action-build-push (JSON), a YAML mapping of names to references, or `name=ref` lines. */
export function readImages(given: string): ImagesReading {
  const lines = contentLines(given);
  const [first] = lines;
  if (first === undefined) return { images: [], problems: [] };
  const entries = /^[\w.-]+=/.test(first) ? readLines(lines) : readMapping(given);
  if (typeof entries === "string") return { images: [], problems: [{ input: "images", message: entries }] };
  const read = entries.map(([name, value]) => readImage(name, value));
  return {
    images: read.filter((each) => "reference" in each),
    problems: read.filter((each) => "message" in each),
  };
}

function contentLines(given: string): string[] {
  return given
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

function readLines(lines: readonly string[]): [string, unknown][] | string {
  const bad = lines.find((line) => !/^[\w.-]+=\S+$/.test(line));
  if (bad !== undefined) return `expected name=reference on every line, got "${bad}"`;
  return lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]);
}

function readMapping(given: string): [string, unknown][] | string {
  const yaml = readYaml(given);
  if (!yaml.ok) return yaml.errors.join("; ");
  if (typeof yaml.value !== "object" || yaml.value === null || Array.isArray(yaml.value)) {
    return "expected the images output of action-build-push, or name=reference lines";
  }
  return Object.entries(yaml.value);
}

/** What can be a variable once `-` and `.` have become `_`. */
const NAME = /^[A-Za-z_][\w.-]*$/;

function readImage(name: string, value: unknown): NamedImage | Problem {
  if (!NAME.test(name))
    return { input: "images", message: `"${name}" cannot name an image: letters, digits, _, - and .` };
  if (typeof value === "string") return fromReference(name, value);
  if (typeof value === "object" && value !== null) return fromBuild(name, value as BuiltImage);
  return { input: `images.${name}`, message: "expected a reference or an entry of action-build-push's images output" };
}

/** One entry of action-build-push's `images` output. */
interface BuiltImage {
  readonly repository?: unknown;
  readonly digest?: unknown;
  readonly pinned?: unknown;
  readonly tags?: unknown;
}

function fromBuild(name: string, { repository, digest, pinned, tags }: BuiltImage): NamedImage | Problem {
  if (typeof pinned === "string" && pinned !== "") return fromReference(name, pinned);
  if (typeof repository !== "string") return { input: `images.${name}`, message: "has no repository" };
  const [tag] = Array.isArray(tags) ? tags.filter((each): each is string => typeof each === "string") : [];
  const suffix = `${tag === undefined ? "" : `:${bareTag(tag)}`}${typeof digest === "string" && digest ? `@${digest}` : ""}`;
  const image = fromReference(name, `${repository}${suffix}`);
  // Without a digest the build was a dry run: the reference is where the image is going to be.
  return "reference" in image ? { ...image, exists: Boolean(digest) } : image;
}

function bareTag(tag: string): string {
  return tag.slice(tag.lastIndexOf(":") + 1);
}

function fromReference(name: string, reference: string): NamedImage | Problem {
  const parsed = parseImageRef(reference);
  if (parsed === undefined) return { input: `images.${name}`, message: `"${reference}" is not an image reference` };
  return { name, reference: writtenForm(reference, parsed), version: parsed.tag, exists: true };
}

/** Docker Hub's short names stay as they were written. */
function writtenForm(reference: string, parsed: ImageRef): string {
  return parsed.registry === "docker.io" ? reference : formatImageRef(parsed);
}
