import { createHmac, hkdfSync } from "node:crypto";

/** The engine's limit for names of secrets and configs. */
export const LONGEST_NAME = 64;

export type Naming =
  /** A name that follows the content: the same value keeps its name, so nothing restarts. */
  | { readonly kind: "content"; readonly key: Buffer }
  /** A name for each deployment, as hand-written scripts do it: every service that uses it restarts each time. */
  | { readonly kind: "deploy-id"; readonly deployId: string };

/**
 * The key for content names. A plain hash in a name would let anyone who can list names guess a weak secret;
 * a keyed one does not (HMAC-SHA256 under a key from HKDF, RFC 5869).
 */
export function contentKey(material: string, stack: string): Buffer {
  return Buffer.from(hkdfSync("sha256", material, "", `slipway secret names for ${stack}`, 32));
}

/** `<stack>_<name>_<12 hex digits>` or `<stack>_<name>_<deploy id>`. */
export function versionedName(stack: string, name: string, data: Buffer, naming: Naming): string {
  const suffix =
    naming.kind === "deploy-id"
      ? naming.deployId
      : createHmac("sha256", naming.key).update(name).update("\0").update(data).digest("hex").slice(0, 12);
  return `${stack}_${name}_${suffix}`;
}
