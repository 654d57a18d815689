import { isMap, isSeq } from "yaml";
import { findPair } from "./find-pair.ts";
import type { Pin, ReleaseImage } from "./pin.ts";
import { type Finding, isSameRepository, join, NOTHING, problemAt } from "./site.ts";
import { childText, describeSpot, itemsOf, type Spot, spotsIn } from "./spot.ts";
import { startOf, textAt, type YamlDocument, type YamlSource } from "./yaml-source.ts";

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
  if (twice !== undefined) return duplicate(list, sameName(entries, twice.entry));
  return join(
    chosen.map(({ entry, image }) =>
      findPair(entry, image, { tag: "newTag", digest: "digest", written: leadsTo(entry) }),
    ),
  );
}

/** An entry is chosen by its name when one is given, else by the repository that it leads to. */
function isMeant(entry: Spot, name: string | undefined, { repository }: ReleaseImage): boolean {
  if (name !== undefined) return childText(entry, "name") === name;
  const written = leadsTo(entry);
  return written !== undefined && isSameRepository(written, repository);
}

function leadsTo(entry: Spot): string | undefined {
  return childText(entry, "newName") ?? childText(entry, "name");
}

function sameName(entries: readonly Spot[], entry: Spot): Spot[] {
  return entries.filter((each) => childText(each, "name") === childText(entry, "name"));
}

function duplicate(list: Spot, entries: readonly Spot[]): Finding {
  const [first] = entries;
  if (first === undefined) return NOTHING;
  const lines = entries.map(({ source, node }) => source.line(startOf(node))).join(" and ");
  const words = `${childText(first, "name")} twice in ${describeSpot(list)}, at lines ${lines}`;
  return { sites: [], problems: [`${list.source.file} has ${words}, of which kustomize takes the last: leave one`] };
}
