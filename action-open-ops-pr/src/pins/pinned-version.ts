import { isDigest, isTag } from "@slipway/shared";

/** What decides which image runs. The tag is for people; where there is a digest, it alone decides. */
export interface PinnedVersion {
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** `1.2.3@sha256:…`, `1.2.3` or `@sha256:…`; "" for neither. */
export function formatVersion({ tag = "", digest }: PinnedVersion): string {
  return digest === undefined ? tag : `${tag}@${digest}`;
}

/** Reads what `formatVersion` writes, which is also the form of Helm values such as `tag: 1.2.3@sha256:…`. */
export function parseVersion(text: string): PinnedVersion | undefined {
  const at = text.indexOf("@");
  const [tag, digest] = at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
  if ((tag !== "" && !isTag(tag)) || (digest !== undefined && !isDigest(digest))) return undefined;
  return { tag: tag === "" ? undefined : tag, digest };
}
