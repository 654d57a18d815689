import type { PinnedVersion } from "./pinned-version.ts";

/** Where a version is written down in the ops repository. */
export type Pin = PinTarget &
  (
    | { readonly kind: "kustomize"; readonly name?: string | undefined }
    | { readonly kind: "setter"; readonly policy: string }
    | { readonly kind: "helm"; readonly path?: string | undefined }
    | { readonly kind: "manifest"; readonly container?: string | undefined }
    | { readonly kind: "path"; readonly path: string; readonly part?: Part | undefined }
  );

export interface PinTarget {
  /** From the root of the ops repository. */
  readonly file: string;
  /** Name of the image in the release; without it, every image whose repository the place names. */
  readonly image?: string | undefined;
  /** `Deployment/api` or, with its namespace, `Deployment/shop/api`: of several documents, the ones that are meant. */
  readonly document?: string | undefined;
}

/** What one value says of an image: its tag (with the digest after an `@`, if it has one), its digest, or all of it. */
export type Part = "tag" | "digest" | "reference";

/** An image as it is released. */
export interface ReleaseImage extends PinnedVersion {
  readonly name: string;
  /** With the registry: `ghcr.io/acme/api`. */
  readonly repository: string;
}

/** An image's version at one place, as it is and as it is going to be. */
export interface PlacedVersion {
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** The place, in words that outlast other changes to the file: `Deployment/api spec.containers[name=api].image`. */
  readonly where: string;
  readonly image: string;
  readonly before: PinnedVersion;
  readonly after: PinnedVersion;
}
