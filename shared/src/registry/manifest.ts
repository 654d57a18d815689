import { createHash } from "node:crypto";
import { formatPlatform } from "../domain/platform.ts";

/** A manifest or index exactly as the registry keeps it: its digest is the hash of these bytes. */
export interface StoredManifest {
  readonly digest: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Every kind that holds an image, newest first. */
export const MANIFEST_TYPES = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.docker.distribution.manifest.v2+json",
] as const;

export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  /** `linux/amd64`; undefined where the index says none. */
  readonly platform: string | undefined;
}

/** What a manifest says, without the rest of its bytes. */
export type ManifestContent =
  | { readonly kind: "index"; readonly images: readonly Descriptor[] }
  | { readonly kind: "image"; readonly config: Descriptor; readonly layers: readonly Descriptor[] };

interface RawDescriptor {
  readonly mediaType?: string;
  readonly digest?: string;
  readonly size?: number;
  readonly platform?: { readonly os?: string; readonly architecture?: string; readonly variant?: string };
  readonly annotations?: Readonly<Record<string, string>>;
}

interface RawManifest {
  readonly manifests?: readonly RawDescriptor[];
  readonly config?: RawDescriptor;
  readonly layers?: readonly RawDescriptor[];
}

/** Reads a manifest. BuildKit's attestations, which sit in an index as images of an unknown platform, are left out. */
export function readManifestContent(manifest: StoredManifest): ManifestContent | undefined {
  const raw = parseJson(manifest.bytes);
  if (raw?.manifests) {
    return { kind: "index", images: raw.manifests.filter((each) => !isAttestation(each)).map(readDescriptor) };
  }
  if (raw?.config && raw.layers) {
    return { kind: "image", config: readDescriptor(raw.config), layers: raw.layers.map(readDescriptor) };
  }
  return undefined;
}

/** An image's own configuration, as far as anybody here looks at it. */
export interface ImageConfig {
  readonly platform: string;
  readonly labels: Readonly<Record<string, string>>;
}

export function readImageConfig(bytes: Buffer): ImageConfig {
  const raw = JSON.parse(bytes.toString("utf8")) as {
    os?: string;
    architecture?: string;
    variant?: string;
    config?: { Labels?: Record<string, string> | null };
  };
  return { platform: platformOf(raw) ?? "unknown", labels: raw.config?.Labels ?? {} };
}

export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

function isAttestation({ annotations }: RawDescriptor): boolean {
  return annotations?.["vnd.docker.reference.type"] === "attestation-manifest";
}

function readDescriptor({ mediaType = "", digest = "", size = 0, platform }: RawDescriptor): Descriptor {
  return { mediaType, digest, size, platform: platform && platformOf(platform) };
}

function platformOf({ os, architecture, variant }: NonNullable<RawDescriptor["platform"]>): string | undefined {
  if (!os || !architecture) return undefined;
  // arm64 is v8 by definition; writers differ on whether they say so (containerd/platforms normalises it away).
  const said = architecture === "arm64" && variant === "v8" ? "" : variant;
  return formatPlatform({ os, architecture, ...(said ? { variant: said } : {}) });
}

function parseJson(bytes: Buffer): RawManifest | undefined {
  try {
    return JSON.parse(bytes.toString("utf8")) as RawManifest;
  } catch {
    return undefined;
  }
}
