import { digestOf, type StoredManifest } from "@slipway/shared";
import type { PublishedImage } from "./published.ts";
import { samePlatform } from "./verify.ts";

/** One platform of an image as a runner staged it. */
export interface StagedPart {
  readonly platform: string;
  /** What its staging tag points at: the image alone, or an index with all that this runner built. */
  readonly staged: PublishedImage;
}

const INDEX_TYPE = "application/vnd.oci.image.index.v1+json";

/** A line of an index; what is not named here is kept as it is. */
interface Entry {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly annotations?: Readonly<Record<string, string>>;
}

/**
 * One image of what several runners staged: byte by byte the index that one builder would have pushed, for equal parts.
 * BuildKit writes the images in the order they were asked for, the statements about them after all images
 * (moby/buildkit, exporter/containerimage/writer.go). What came from one runner is whole already.
 */
export function mergeIndex(parts: readonly StagedPart[]): StoredManifest {
  const [first] = parts;
  if (first !== undefined && parts.every(({ staged }) => staged.manifest.digest === first.staged.manifest.digest)) {
    return first.staged.manifest;
  }
  const images = parts.map(imageEntry);
  const statements = parts.flatMap((part, index) => statementsAbout(images[index]?.digest, part));
  const content = { schemaVersion: 2, mediaType: INDEX_TYPE, manifests: [...images, ...statements] };
  const bytes = Buffer.from(JSON.stringify(content, null, 2));
  return { digest: digestOf(bytes), mediaType: INDEX_TYPE, bytes };
}

function imageEntry({ platform, staged }: StagedPart): Entry {
  const found = staged.platforms.find((each) => samePlatform(each.platform, platform));
  if (found === undefined) throw new TypeError(`${staged.manifest.digest} has no ${platform}`);
  const listed = entriesOf(staged).find(({ digest }) => digest === found.digest);
  return listed ?? aloneEntry(found.platform, staged.manifest);
}

/** The line that an index would have for an image that was pushed alone. */
function aloneEntry(platform: string, { mediaType, digest, bytes }: StoredManifest): Entry {
  const [os, architecture, variant] = platform.split("/");
  const described = { architecture, os, ...(variant === undefined ? {} : { variant }) };
  return { mediaType, digest, size: bytes.length, platform: described } as Entry;
}

/** Provenance and bill of materials (BuildKit, docs/attestations/attestation-storage.md). */
function statementsAbout(subject: string | undefined, { staged }: StagedPart): readonly Entry[] {
  return entriesOf(staged).filter(({ annotations }) => annotations?.["vnd.docker.reference.digest"] === subject);
}

function entriesOf({ manifest }: PublishedImage): readonly Entry[] {
  const { manifests = [] } = JSON.parse(manifest.bytes.toString("utf8")) as { manifests?: readonly Entry[] };
  return manifests;
}
