import { isMap, isScalar } from "yaml";
import { findAt } from "./find-at.ts";
import { findPair } from "./find-pair.ts";
import type { Pin, ReleaseImage } from "./pin.ts";
import { type Finding, isSameRepository, join, NOTHING, nameIn, problemAt, siteOf } from "./site.ts";
import { childText, type Spot, spotsIn } from "./spot.ts";
import type { YamlSource } from "./yaml-source.ts";

/**
 * Images in Helm values, be they a file or `spec.values` of a HelmRelease: a mapping with `repository` (and
 * `registry`), `tag` and `digest`, or one reference under a key that ends in `image`.
 */
export function findHelm(
  source: YamlSource,
  pin: Extract<Pin, { kind: "helm" }>,
  images: readonly ReleaseImage[],
): Finding {
  if (pin.path !== undefined) {
    return findAt(source, { document: pin.document, path: pin.path }, (spot) => findNamed(spot, images));
  }
  return join([...spotsIn(source, pin.document)].map((spot) => findMatching(spot, images)));
}

/** At a path the image is the pin's, whatever repository is written there. */
function findNamed(spot: Spot, images: readonly ReleaseImage[]): Finding {
  const image = images.find((each) => names(spot, each)) ?? (images.length === 1 ? images[0] : undefined);
  if (image === undefined) return problemAt(spot, "names none of the released images: say which with image");
  return findImage(spot, image);
}

function findMatching(spot: Spot, images: readonly ReleaseImage[]): Finding {
  const image = images.find((each) => names(spot, each));
  return image === undefined ? NOTHING : findImage(spot, image);
}

/** Whether a spot is an image's: by its repository, or by a reference under a key such as `image` or `proxyImage`. */
function names(spot: Spot, { repository }: ReleaseImage): boolean {
  const written = writtenRepository(spot);
  return written !== undefined && isSameRepository(written, repository);
}

function writtenRepository(spot: Spot): string | undefined {
  if (isMap(spot.node)) {
    const [registry, repository] = [childText(spot, "registry"), childText(spot, "repository")];
    return repository === undefined || !registry ? repository : `${registry}/${repository}`;
  }
  const last = spot.steps.at(-1);
  const isImage = last?.kind === "key" && /image$/i.test(last.key);
  return isImage && isScalar(spot.node) && typeof spot.node.value === "string" ? nameIn(spot.node.value) : undefined;
}

function findImage(spot: Spot, image: ReleaseImage): Finding {
  return isMap(spot.node)
    ? findPair(spot, image, { tag: "tag", digest: "digest", written: writtenRepository(spot) })
    : siteOf({ image, spot, slots: [{ part: "reference", spot }], mayBeShared: false });
}
