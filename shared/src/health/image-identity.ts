import { parseImageRef } from "../domain/image-ref.ts";
import { miss, type Outcome } from "./outcome.ts";
import { ANY_VERSION, sameVersion } from "./version.ts";

export interface ImageExpectation {
  /** `sha256:…` of the image's manifest or index. */
  readonly digest: string | undefined;
  readonly version: string | undefined;
}

/** The image something runs. */
export interface RunningImage {
  /** As it was asked for: `registry/name:tag@sha256:…`. */
  readonly reference: string;
  /** Every digest it is known by. */
  readonly digests: readonly string[];
}

/**
 * Whether the right image runs. A digest is proof; a version can only be held against the reference's tag. What is
 * expected of the whole run (`expectVersion`) counts where the target itself expects nothing.
 */
export function judgeImage(image: RunningImage, expect: ImageExpectation, expectVersion: string | undefined): Outcome {
  const { digest } = expect;
  const tag = parseImageRef(image.reference)?.tag;
  const seen = tag === undefined ? {} : { version: tag };
  if (digest !== undefined) {
    if (image.digests.includes(digest)) return { kind: "pass", ...seen };
    return { kind: "stale", version: shortDigest(image.digests[0] ?? image.reference), expected: shortDigest(digest) };
  }
  const expected = expect.version ?? expectVersion;
  if (expected === undefined || expected === ANY_VERSION) return { kind: "pass", ...seen };
  if (tag === undefined) {
    return miss(
      `runs ${image.reference}, whose name has no tag to hold against ${expected} (give expect: {image: sha256:…})`,
    );
  }
  return sameVersion(tag, expected) ? { kind: "pass", version: tag } : { kind: "stale", version: tag, expected };
}

/** `sha256:4f2a91c0b7d3` */
function shortDigest(digest: string): string {
  return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, "$1");
}
