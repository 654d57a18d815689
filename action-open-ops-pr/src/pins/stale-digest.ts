import { isScalar, type Node } from "yaml";
import type { Site } from "./site.ts";
import { childOf, describeSpot, type Spot } from "./spot.ts";
import { startOf } from "./yaml-source.ts";

/**
 * A tag that changes beside a digest that does not: the old image would go on running, under the new tag. (The digest
 * decides in `name:tag@digest`.) Undefined when there is none.
 */
export function staleDigest({ slots }: Site, changed: ReadonlySet<Node>): string | undefined {
  for (const { part, scalar } of slots) {
    const digest = part === "tag" ? siblingDigest(scalar.spot) : undefined;
    if (digest === undefined || changed.has(digest.node)) continue;
    const { source } = digest;
    return `${source.place(startOf(digest.node))} ${describeSpot(digest)} would stay beside the new tag, and the old image with it: pin it as well, or remove it`;
  }
  return undefined;
}

function siblingDigest({ parents, steps, ...rest }: Spot): Spot | undefined {
  const parent = parents.at(-1);
  if (parent === undefined) return undefined;
  const digest = childOf({ ...rest, steps: steps.slice(0, -1), parents: parents.slice(0, -1), node: parent }, "digest");
  return isScalar(digest?.node) && digest.node.value !== null && digest.node.value !== "" ? digest : undefined;
}
