import { isMap, isNode, isScalar, isSeq, type Node, type Pair } from "yaml";
import { formatPath, type PathStep } from "./yaml-path.ts";
import type { YamlDocument, YamlSource } from "./yaml-source.ts";

/** A value in a file, with the way that leads to it. */
export interface Spot {
  readonly source: YamlSource;
  readonly document: YamlDocument;
  readonly steps: readonly PathStep[];
  readonly node: Node;
  /** The collections around it, outermost first. */
  readonly parents: readonly Node[];
}

/** Every value of the documents, from the top. What an alias stands for is not visited a second time. */
export function* spotsIn(source: YamlSource, name?: string): Generator<Spot> {
  for (const document of source.documents) {
    if (name !== undefined && !document.names.includes(name)) continue;
    const { contents } = document.root;
    if (isNode(contents)) yield* below({ source, document, steps: [], node: contents, parents: [] });
  }
}

/** `Deployment/api spec.containers[name=api].image` */
export function describeSpot({ document, steps }: Pick<Spot, "document" | "steps">): string {
  return [document.label, formatPath(steps)].filter((part) => part !== "").join(" ");
}

/** The spot of a key's value; undefined when the mapping does not have the key itself. */
export function childOf(spot: Spot, key: string): Spot | undefined {
  if (!isMap(spot.node)) return undefined;
  const pair = spot.node.items.find((each) => keyOf(each) === key);
  return pair === undefined || !isNode(pair.value) ? undefined : stepInto(spot, { kind: "key", key }, pair.value);
}

/** The items of a list. One with a name of its own is called by it, so that the way to it outlasts a reordering. */
export function itemsOf(spot: Spot): Spot[] {
  if (!isSeq(spot.node)) return [];
  const names = spot.node.items.map((item) => (isMap(item) ? item.get("name") : undefined));
  return spot.node.items.filter(isNode).map((node, index) => {
    const name = names[index];
    const isNamed = typeof name === "string" && /^[^[\]"]+$/.test(name) && names.filter((n) => n === name).length === 1;
    return stepInto(spot, isNamed ? { kind: "item", key: "name", value: name } : { kind: "index", index }, node);
  });
}

/** Whether a mapping takes keys over from another one (`<<: *base`). */
export function hasMergeKey({ node }: Spot): boolean {
  return isMap(node) && node.items.some((each) => keyOf(each) === "<<");
}

/** The text of a child that is a plain value; undefined when there is none. */
export function childText(spot: Spot, key: string): string | undefined {
  const node = childOf(spot, key)?.node;
  return isScalar(node) && typeof node.value === "string" ? node.value : undefined;
}

function* below(spot: Spot): Generator<Spot> {
  yield spot;
  for (const child of childrenOf(spot)) yield* below(child);
}

function childrenOf(spot: Spot): Spot[] {
  if (!isMap(spot.node)) return itemsOf(spot);
  return spot.node.items.flatMap((pair) => {
    const key = keyOf(pair);
    return key === undefined || !isNode(pair.value) ? [] : [stepInto(spot, { kind: "key", key }, pair.value)];
  });
}

function stepInto({ source, document, steps, node: parent, parents }: Spot, step: PathStep, node: Node): Spot {
  return { source, document, steps: [...steps, step], node, parents: [...parents, parent] };
}

function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) ? (key.source ?? String(key.value)) : undefined;
}
