import { type Problem, RegistryError } from "@slipway/shared";
import type { PlacedVersion, ReleaseImage } from "../pins/pin.ts";
import { type OpenRegistry, placeOf, refusedImage, registryHint, short } from "./prove-images.ts";

/**
 * Where no digest is written, the tag alone decides what runs: it has to lead to the image that was proven, also when
 * the tag is only the version's.
 * @param places as they are going to be
 */
export async function unprovenTags(
  places: readonly PlacedVersion[],
  images: readonly ReleaseImage[],
  open: OpenRegistry,
): Promise<readonly Problem[]> {
  const alone = places.filter((place) => place.after.digest === undefined && !hasDigestBeside(place, places));
  const found = await Promise.all(images.map((image) => unprovenTag(image, alone, open)));
  return found.flat();
}

/** A pin of its own may lead to a digest that is written by itself: `image.digest` beside `image.tag`. */
function hasDigestBeside({ file, image, where }: PlacedVersion, places: readonly PlacedVersion[]): boolean {
  return places.some(
    (other) =>
      other.file === file &&
      other.image === image &&
      other.after.tag === undefined &&
      other.after.digest !== undefined &&
      parentOf(other.where) === parentOf(where),
  );
}

function parentOf(where: string): string {
  return where.replace(/[^. ]*$/, "");
}

async function unprovenTag(
  image: ReleaseImage,
  alone: readonly PlacedVersion[],
  open: OpenRegistry,
): Promise<readonly Problem[]> {
  const place = alone.find((each) => each.image === image.name);
  const tag = place?.after.tag;
  if (place === undefined || tag === undefined || image.digest === undefined) return [];
  try {
    const { registry, path } = await placeOf(image.repository, open);
    const now = await registry.digest(path, tag);
    if (now === image.digest) return [];
    const state = now === undefined ? "is not there" : `is ${short(now)}, not ${short(image.digest)} that was proven`;
    const decides = `${place.file}:${place.line} ${place.where} has no digest that would decide`;
    const mend = "push that image under the tag, name in images the tag that it has, or add a digest there";
    return refusedImage(image, [`${image.repository}:${tag} ${state}, and ${decides}: ${mend}`]).problems;
  } catch (error) {
    if (error instanceof RegistryError) return refusedImage(image, [error.message + registryHint(error)]).problems;
    throw error;
  }
}
