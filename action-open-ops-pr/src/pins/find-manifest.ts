import type { Pin, ReleaseImage } from "./pin.ts";
import { type Finding, isSameRepository, join, nameIn, siteOf } from "./site.ts";
import { childOf, childText, type Spot, spotsIn } from "./spot.ts";
import type { YamlSource } from "./yaml-source.ts";

const CONTAINER_LISTS = ["containers", "initContainers", "ephemeralContainers"];

/** `image` of containers, wherever a workload keeps them. */
export function findManifest(
  source: YamlSource,
  { document, container }: Extract<Pin, { kind: "manifest" }>,
  images: readonly ReleaseImage[],
): Finding {
  const containers = [...spotsIn(source, document)].filter(
    (spot) => isContainer(spot) && (container === undefined || childText(spot, "name") === container),
  );
  return join(containers.map((each) => findInContainer(each, images)));
}

function isContainer({ steps }: Spot): boolean {
  const [list, item] = steps.slice(-2);
  return list?.kind === "key" && CONTAINER_LISTS.includes(list.key) && item !== undefined && item.kind !== "key";
}

function findInContainer(container: Spot, images: readonly ReleaseImage[]): Finding {
  const spot = childOf(container, "image");
  const written = childText(container, "image");
  if (spot === undefined || written === undefined) return findUnreadable(container, spot, images);
  const image = images.find(({ repository }) => isSameRepository(nameIn(written), repository));
  return join(
    image === undefined ? [] : [siteOf({ image, spot, slots: [{ part: "reference", spot }], mayBeShared: false })],
  );
}

/** An image that cannot be read concerns the pin when its container has the image's name. */
function findUnreadable(container: Spot, spot: Spot | undefined, images: readonly ReleaseImage[]): Finding {
  const image = images.find(({ name }) => name === childText(container, "name"));
  if (image === undefined || spot === undefined) return join([]);
  return siteOf({ image, spot, slots: [{ part: "reference", spot }], mayBeShared: false });
}
