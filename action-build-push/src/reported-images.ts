import type { FinishedImage, Result } from "./result.ts";

/** An image as far as it exists: what is not known yet is empty. */
export type ReportedImage = Pick<FinishedImage, "name" | "reference" | "digest"> & {
  readonly platforms: readonly { readonly platform: string; readonly digest: string; readonly size?: number }[];
};

export function imagesOf(result: Result): readonly ReportedImage[] {
  if (result.kind === "released") return result.images;
  // The digest that an image will be released with is the merge's to tell.
  if (result.kind === "staged") return result.images.map((each) => (each.reused ? each : { ...each, digest: "" }));
  return result.plan.images.map(({ image, reference, work }) => {
    if (work.kind === "reuse")
      return { name: image.name, reference, digest: work.released.manifest.digest, platforms: work.released.platforms };
    const digest = result.kind === "built" ? (result.digests.get(image.name) ?? "") : "";
    return {
      name: image.name,
      reference,
      digest,
      platforms: image.platforms.map((platform) => ({ platform, digest: "" })),
    };
  });
}

/** The tags that an image has, or by a plan will have. */
export function hasTags({ kind }: Result, digest: string): boolean {
  return kind === "staged" ? digest !== "" : kind !== "built";
}
