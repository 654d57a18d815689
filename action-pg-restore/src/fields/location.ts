import { parsed } from "@slipway/shared";

/** A location as it is written; a bucket's access comes from other inputs. */
export type WrittenLocation =
  | { readonly kind: "runner" | "host"; readonly path: string }
  | { readonly kind: "s3"; readonly bucket: string; readonly key: string };

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** `path/on/the/runner`, `host:/path/on/the/host` or `s3://bucket/key`. */
export const location = parsed(
  readLocation,
  "a path on the runner, host:/path on the host, or s3://bucket/key (download from other addresses first)",
);

export function readLocation(given: string): WrittenLocation | undefined {
  if (given.includes("\n") || given.includes("\0")) return undefined;
  if (given.startsWith("s3://")) return readBucket(given.slice("s3://".length));
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(given)) return undefined;
  if (!given.startsWith("host:")) return { kind: "runner", path: given };
  const path = given.slice("host:".length);
  return path.startsWith("/") ? { kind: "host", path } : undefined;
}

function readBucket(rest: string): WrittenLocation | undefined {
  const slash = rest.indexOf("/");
  const bucket = slash < 0 ? rest : rest.slice(0, slash);
  const key = slash < 0 ? "" : rest.slice(slash + 1);
  return BUCKET.test(bucket) ? { kind: "s3", bucket, key } : undefined;
}
