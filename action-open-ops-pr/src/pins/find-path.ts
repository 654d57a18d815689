import { isScalar } from "yaml";
import { findAt } from "./find-at.ts";
import type { Part, Pin, ReleaseImage } from "./pin.ts";
import { type Finding, isSameRepository, nameIn, problemAt, siteOf } from "./site.ts";
import type { YamlSource } from "./yaml-source.ts";

/** The one value at a path. What it says of the image is seen from how it looks, unless the pin says it. */
export function findPath(
  source: YamlSource,
  { document, path, part }: Extract<Pin, { kind: "path" }>,
  images: readonly ReleaseImage[],
): Finding {
  return findAt(source, { document, path }, (spot) => {
    const written = isScalar(spot.node) ? String(spot.node.value) : "";
    const image =
      images.find(({ repository }) => isSameRepository(nameIn(written), repository)) ??
      (images.length === 1 ? images[0] : undefined);
    if (image === undefined) return problemAt(spot, "says nothing of which image it is: say it with image");
    return siteOf({ image, spot, slots: [{ part: part ?? guessPart(written), spot }], mayBeShared: true });
  });
}

function guessPart(written: string): Part {
  if (/^sha256:/.test(written)) return "digest";
  return written.includes("/") ? "reference" : "tag";
}
