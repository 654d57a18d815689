import { Lexer, type Node } from "yaml";
import type { Part, Pin, ReleaseImage } from "./pin.ts";
import { type Finding, join, problemAt, type SlotSpot, siteOf } from "./site.ts";
import { type Spot, spotsIn } from "./spot.ts";
import type { YamlSource } from "./yaml-source.ts";

/** A comment such as `# {"$imagepolicy": "flux-system:api:tag"}`. */
interface Marker {
  readonly policy: string;
  readonly part: Part | "name";
  readonly offset: number;
}

const MARKER = /^#\s*\{\s*"\$imagepolicy"\s*:\s*"([^":]+:[^":]+)(?::([a-z]+))?"\s*\}/;
const PARTS: Readonly<Record<string, Marker["part"]>> = { tag: "tag", digest: "digest", name: "name" };
/** The lexer's sign that the next token is a scalar's text. */
const SCALAR = "\u001f";

/** The values that Flux's image automation would change for a policy (fluxcd/image-automation-controller, update/setters.go). */
export function findSetters(
  source: YamlSource,
  { policy, document }: Extract<Pin, { kind: "setter" }>,
  images: readonly ReleaseImage[],
): Finding {
  const [image, ...others] = images;
  if (image === undefined || others.length > 0) {
    return { sites: [], problems: [`${source.file}: say which image the policy ${policy} is for with image`] };
  }
  const markers = markersIn(source.text).filter((each) => each.policy === policy && each.part !== "name");
  const values = [...spotsIn(source, document)].filter(({ node }) => !("items" in node));
  const slots = markers.map((marker) => ({ marker, spot: markedSpot(marker, values, source) }));
  const lost = slots.filter(({ spot }) => spot === undefined).map(({ marker }) => marker);
  const found = slots.flatMap(({ marker, spot }) => (spot === undefined ? [] : [{ part: marker.part as Part, spot }]));
  const problems = document === undefined ? lost.map((marker) => lostMarker(source, marker)) : [];
  return join([{ sites: [], problems }, ...bySibling(found).map((group) => siteOfGroup(image, group))]);
}

/** Whether Flux's image automation writes the value that ends on this line, too. */
export function hasMarker(source: YamlSource, node: Node): boolean {
  const line = source.line(node.range?.[1] ?? 0);
  return markersIn(source.text).some(({ offset }) => source.line(offset) === line);
}

function markersIn(text: string): Marker[] {
  const markers: Marker[] = [];
  let offset = 0;
  let previous = "";
  for (const token of new Lexer().lex(text)) {
    const marker = previous === SCALAR ? undefined : readMarker(token, offset);
    if (marker !== undefined) markers.push(marker);
    if (!isSign(token)) offset += token.length;
    previous = token;
  }
  return markers;
}

function readMarker(comment: string, offset: number): Marker | undefined {
  const [, policy, suffix] = MARKER.exec(comment) ?? [];
  const part = suffix === undefined ? "reference" : PARTS[suffix];
  return policy === undefined || part === undefined ? undefined : { policy, part, offset };
}

/** The lexer puts in signs of its own, which are not in the text. */
function isSign(token: string): boolean {
  return token === "\u0002" || token === "\u0018" || token === SCALAR;
}

/** A marker belongs to the last value before it on its line. */
function markedSpot({ offset }: Marker, values: readonly Spot[], source: YamlSource): Spot | undefined {
  const line = source.line(offset);
  return values.findLast(({ node }) => {
    const [start, end] = node.range ?? [0, 0];
    return start < offset && (source.line(start) === line || source.line(Math.max(start, end - 1)) === line);
  });
}

function lostMarker(source: YamlSource, { offset, policy }: Marker): string {
  return `${source.place(offset)} has the marker of ${policy} beside no value: put it at the end of the value's line`;
}

/** A tag and a digest in one mapping are of one image, and change together. */
function bySibling(slots: readonly SlotSpot[]): SlotSpot[][] {
  const groups = new Map<Node | undefined, SlotSpot[]>();
  for (const slot of slots) {
    const parent = slot.part === "reference" ? slot.spot.node : slot.spot.parents.at(-1);
    groups.set(parent, [...(groups.get(parent) ?? []), slot]);
  }
  return [...groups.values()];
}

function siteOfGroup(image: ReleaseImage, group: readonly SlotSpot[]): Finding {
  const [first] = group;
  if (first === undefined) return join([]);
  const parts = group.map(({ part }) => part);
  if (new Set(parts).size < parts.length) {
    return problemAt(first.spot, "is one of several values of its mapping with the same marker: leave one");
  }
  return siteOf({ image, spot: first.spot, slots: group, mayBeShared: false });
}
