import type { Plan } from "./plan.ts";
import type { BuildStep } from "./progress.ts";

/** One platform of a finished image. */
export interface FinishedPlatform {
  readonly platform: string;
  readonly digest: string;
  /** Bytes to pull, compressed. */
  readonly size: number;
}

/** An image that is in the registry, verified, with its tags. */
export interface FinishedImage {
  readonly name: string;
  /** `ghcr.io/acme/api` */
  readonly reference: string;
  readonly digest: string;
  readonly platforms: readonly FinishedPlatform[];
  /** Used as it was released before, instead of being built. */
  readonly reused: boolean;
}

/** How long each part of the run took, in milliseconds. */
export interface Timing {
  readonly part: string;
  readonly duration: number;
}

/** How a run that did not fail ended. */
export type Result = {
  readonly plan: Plan;
  readonly timings: readonly Timing[];
  readonly steps: readonly BuildStep[];
} & (
  | { readonly kind: "planned" }
  /** Built and not pushed: the digest each image will have once it is. */
  | { readonly kind: "built"; readonly digests: ReadonlyMap<string, string> }
  /** One runner's part of a release: in the registry and verified, and no tag moved. */
  | { readonly kind: "staged"; readonly images: readonly FinishedImage[] }
  | { readonly kind: "released"; readonly images: readonly FinishedImage[]; readonly movedTags: readonly string[] }
);

/** What a run has come to, in one word: the output `result`. */
export function stateOf(result: Result): "planned" | "built" | "staged" | "unchanged" | "pushed" {
  if (result.kind === "staged") return result.images.every(({ reused }) => reused) ? "unchanged" : "staged";
  if (result.kind !== "released") return result.kind;
  return result.movedTags.length === 0 ? "unchanged" : "pushed";
}
