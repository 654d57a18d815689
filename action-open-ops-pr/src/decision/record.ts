import { createHash } from "node:crypto";
import * as z from "zod";
import type { PlacedVersion } from "../pins/pin.ts";
import { formatVersion, parseVersion } from "../pins/pinned-version.ts";
import type { VersionAt } from "../pins/plan-file.ts";

const place = z.object({
  file: z.string(),
  where: z.string(),
  image: z.string(),
  /** As `formatVersion` writes them; "" for none. */
  from: z.string(),
  to: z.string(),
});

const record = z.object({
  format: z.literal(1),
  kind: z.enum(["bump", "revert"]),
  service: z.string(),
  environment: z.string(),
  version: z.string(),
  previous: z.string().optional(),
  places: z.array(place),
  /** Where it says which migrations are applied, and what it made it say. */
  schema: z.object({ place: z.string(), from: z.string(), to: z.string() }).optional(),
  /** Migrations after which the previous application may not work. */
  incompatible: z.array(z.string()),
  /** The commit that the branch starts from, and the last one that we put on it. */
  base: z.string(),
  head: z.string(),
  /** The pinned files' object ids on that base, by path. */
  blobs: z.record(z.string(), z.string()).optional(),
  /** Digest of what the body says, whoever ran it and whatever boxes are ticked. */
  content: z.string(),
});

/** What a pull request of ours says of itself, for the runs after it. */
export type PullRecord = z.output<typeof record>;

const MARKER = /^<!-- slipway-ops-pr (\{.*\}) -->\r?$/;

/** One line that a browser does not show. Nothing in it can end the comment. */
export function renderRecord(value: PullRecord): string {
  // Also what some take for the end of a line.
  const json = JSON.stringify(value).replaceAll(/--|[<>\u2028\u2029]/g, escaped);
  return `<!-- slipway-ops-pr ${json} -->`;
}

function escaped(text: string): string {
  return [...text].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}

/**
 * Reads the record from the first line of a body. Anybody can write one: it means something only in a pull request
 * that was opened by whoever we are.
 */
export function readRecord(body: string): PullRecord | undefined {
  const [first = ""] = body.split("\n", 1);
  const json = MARKER.exec(first)?.[1];
  if (json === undefined) return undefined;
  try {
    return record.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

export function recordPlaces(places: readonly PlacedVersion[]): PullRecord["places"] {
  return places.map(({ file, where, image, before, after }) => ({
    file,
    where,
    image,
    from: formatVersion(before),
    to: formatVersion(after),
  }));
}

/** Digest of every place and what it is to say: the same for two runs that would write the same. */
export function placesDigest({ places, schema }: Pick<PullRecord, "places" | "schema">): string {
  const images = places.map(({ file, where, image, to }) => JSON.stringify([file, where, image, to]));
  const lines = schema === undefined ? images : [...images, `schema ${schema.to}`];
  return createHash("sha256").update(lines.toSorted().join("\n")).digest("hex");
}

/** Gives each place the version that it had before the recorded release. */
export function versionsBefore({ places }: PullRecord): VersionAt {
  return ({ file, where, image }) => {
    const found = places.find((each) => each.file === file && each.where === where && each.image === image.name);
    return (
      (found && parseVersion(found.from)) ??
      "is a place of which the release's pull request does not say what it said before"
    );
  };
}
