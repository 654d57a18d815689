import type { Problem } from "@slipway/shared";
import type { Pin, PlacedVersion, ReleaseImage } from "./pin.ts";
import type { PinnedVersion } from "./pinned-version.ts";
import { type FileEdit, type FilePlan, planFile, refused, type VersionAt, type VersionPlace } from "./plan-file.ts";

export interface PinsRequest {
  /** The ops repository's files by path; undefined for one that is not there. */
  readonly files: ReadonlyMap<string, string | undefined>;
  readonly pins: readonly Pin[];
  readonly images: readonly ReleaseImage[];
  /** The version for a place, when it is not simply the released one. */
  readonly versionAt?: VersionAt;
}

export interface PinsPlan {
  /** Files of which something changes. */
  readonly edits: readonly FileEdit[];
  /** Every place that the pins mean, changed or not. */
  readonly places: readonly PlacedVersion[];
  readonly warnings: readonly string[];
  /** When there are any, nothing may be written. */
  readonly problems: readonly Problem[];
}

/** Decides every byte that a release changes in the ops repository. Reads nothing, changes nothing. */
export function planPins(request: PinsRequest): PinsPlan {
  const files = [...new Set(request.pins.map(({ file }) => file))];
  const plans = files.map((file) => planNamedFile(file, request));
  const places = plans.flatMap((plan) => plan.places);
  const problems = plans.flatMap((plan) => plan.problems);
  return {
    edits: plans.flatMap(({ edit }) => edit ?? []),
    places,
    warnings: plans.flatMap((plan) => plan.warnings),
    // A pin that could not be followed may well be the one of the image that seems to have none.
    problems: problems.length > 0 ? problems : unpinned(request.images, places),
  };
}

function planNamedFile(file: string, { files, pins, images, versionAt = released }: PinsRequest): FilePlan {
  const numbered = pins.map((pin, index) => ({ pin, input: `pins.${index}` })).filter(({ pin }) => pin.file === file);
  const text = files.get(file);
  if (text !== undefined) return planFile({ file, text, pins: numbered, images, versionAt });
  return refused(numbered.map(({ input }) => ({ input, message: `there is no file ${file} in the ops repository` })));
}

/** A digest that stayed would go on being what runs. */
function released({ image: { name, tag, digest }, before }: VersionPlace): PinnedVersion | string {
  return before.digest === undefined || digest !== undefined
    ? { tag, digest }
    : `pins a digest, and none is known for ${name}: give images the output of action-build-push`;
}

function unpinned(images: readonly ReleaseImage[], places: readonly PlacedVersion[]): Problem[] {
  return images
    .filter(({ name }) => !places.some(({ image }) => image === name))
    .map(({ name, repository }) => ({
      input: `images.${name}`,
      message: `no pin leads to ${repository}, so this release would leave it as it is: add a pin, or leave it out of images`,
    }));
}
