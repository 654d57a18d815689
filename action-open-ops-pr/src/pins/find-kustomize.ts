import { isMap, isSeq } from "yaml";
import { findPair } from "./find-pair.ts";
import type { Pin, ReleaseImage } from "./pin.ts";
import { type Finding, isSameRepository, join, NOTHING, problemAt } from "./site.ts";
import { childText, describeSpot, itemsOf, type Spot, spotsIn } from "./spot.ts";
import { textAt, type YamlDocument, type YamlSource } from "./yaml-source.ts";

/**
 * Entries of `images` in a kustomization, and of `spec.images` in a Kustomization of Flux. kustomize renders tag and
 * digest as `name:tag@digest`, so that the digest decides (its versions 5.0 to 5.6).
 */
export function findKustomize(
  source: YamlSource,
  pin: Extract<Pin, { kind: "kustomize" }>,
  images: readonly ReleaseImage[],
): Finding {
  const lists = [...spotsIn(source, pin.document)].filter(isImageList);
  if (lists.length === 0)
    return { sites: [], problems: [`${source.file} has no list of images: add one entry by hand`] };
  return join(lists.map((list) => findInList(list, pin, images)));
}

function isImageList({ document, steps, node }: Spot): boolean {
  const path = steps.map((step) => (step.kind === "key" ? step.key : "")).join(".");
  return isSeq(node) && path === (isFlux(document) ? "spec.images" : "images");
}

function isFlux({ root }: YamlDocument): boolean {
  return textAt(root, ["apiVersion"])?.startsWith("kustomize.toolkit.fluxcd.io/") ?? false;
}

function findInList(list: Spot, { name }: { name?: string | undefined }, images: readonly ReleaseImage[]): Finding {
  const entries = itemsOf(list);
  const unreadable = entries.filter(({ node }) => !isMap(node));
  if (unreadable.length > 0) return join(unreadable.map((each) => problemAt(each, "is not an entry: write it out")));
  const chosen = entries.flatMap((entry) =>
    images.filter((image) => isMeant(entry, name, image)).map((image) => ({ entry, image })),
  );
  const twice = chosen.find(({ entry }) => sameName(entries, entry).length > 1);
  if (twice !== undefined) return duplicate(sameName(entries, twice.entry));
  return join(chosen.map(({ entry, image }) => findPair(entry, image, { tag: "newTag", digest: "digest" })));
}

/** An entry is chosen by its name when one is given, else by the repository that it leads to. */
function isMeant(entry: Spot, name: string | undefined, { repository }: ReleaseImage): boolean {
  const own = childText(entry, "name");
  if (name !== undefined) return own === name;
  const leadsTo = childText(entry, "newName") ?? own;
  return leadsTo !== undefined && isSameRepository(leadsTo, repository);
}

function sameName(entries: readonly Spot[], entry: Spot): Spot[] {
  return entries.filter((each) => childText(each, "name") === childText(entry, "name"));
}

function duplicate(entries: readonly Spot[]): Finding {
  const [first] = entries;
  if (first === undefined) return NOTHING;
  const lines = entries.map(({ source, node }) => source.line(node.range?.[0] ?? 0)).join(" and ");
  const name = childText(first, "name") ?? "";
  return {
    sites: [],
    problems: [
      `${first.source.file} has ${describeSpot(first).replace(/\[.*$/, "")} of the name ${name} at lines ${lines}, of which kustomize takes the last: leave one`,
    ],
  };
}
