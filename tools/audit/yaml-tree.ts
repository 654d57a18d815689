import { type Alias, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from "yaml";

/** A place in a file; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** YAML as it is written: every value knows where it stands. Aliases stand where their anchor does. */
export type Tree = MapTree | ListTree | ScalarTree;

export interface MapTree {
  readonly kind: "map";
  readonly at: Position;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly at: Position;
  readonly value: Tree;
}

export interface ListTree {
  readonly kind: "list";
  readonly at: Position;
  readonly items: readonly Tree[];
}

export interface ScalarTree {
  readonly kind: "scalar";
  readonly at: Position;
  readonly value: string | number | boolean | null;
  /** As text: what a string input receives. */
  readonly text: string;
  /** What stands in the file, quotes and block header included. */
  readonly source: string;
  /** `|` keeps lines, so that a line of the text is a line of the file. */
  readonly isLiteralBlock: boolean;
}

interface Reading {
  readonly text: string;
  readonly document: ReturnType<typeof parseDocument>;
  readonly positionAt: (offset: number) => Position;
  /** Aliases on the way here, so that one that leads to itself ends. */
  readonly within: readonly unknown[];
}

/** Reads YAML the way GitHub does (YAML 1.2, anchors allowed). What is broken is left out: the language service tells it. */
export function parseTree(text: string): Tree {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: false });
  const positionAt = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  return treeOf(document.contents, { text, document, positionAt, within: [] });
}

function treeOf(node: unknown, reading: Reading): Tree {
  if (isAlias(node)) return aliasTree(node, reading);
  const at = reading.positionAt((node as Node | null)?.range?.[0] ?? 0);
  if (isMap(node)) return { kind: "map", at, entries: node.items.flatMap((pair) => entryOf(pair, reading)) };
  if (isSeq(node)) return { kind: "list", at, items: node.items.map((item) => treeOf(item, reading)) };
  if (isScalar(node)) return scalarTree(node, at, reading);
  return { kind: "scalar", at, value: null, text: "", source: "", isLiteralBlock: false };
}

function aliasTree(alias: Alias, reading: Reading): Tree {
  const target = alias.resolve(reading.document);
  if (target === undefined || reading.within.includes(target)) return treeOf(null, reading);
  return treeOf(target, { ...reading, within: [...reading.within, target] });
}

function entryOf({ key, value }: { readonly key: unknown; readonly value: unknown }, reading: Reading): Entry[] {
  if (!isScalar(key)) return [];
  const at = reading.positionAt(key.range?.[0] ?? 0);
  const tree = treeOf(value, reading);
  // A value that is not there has no place of its own.
  return [{ key: String(key.value), at, value: value === null ? { ...tree, at } : tree }];
}

function scalarTree(node: Scalar, at: Position, { text }: Reading): ScalarTree {
  const [start, end] = node.range ?? [0, 0];
  const value = node.value as ScalarTree["value"];
  const isPlain = typeof value !== "string";
  const source = text.slice(start, end);
  return {
    kind: "scalar",
    at,
    value,
    text: isPlain ? (value === null ? "" : source) : value,
    source,
    isLiteralBlock: node.type === "BLOCK_LITERAL",
  };
}

/** The value of a key; undefined when there is none, or no map. */
export function at(tree: Tree | undefined, ...keys: readonly string[]): Tree | undefined {
  return keys.reduce<Tree | undefined>(
    (current, key) => entriesOf(current).find((each) => each.key === key)?.value,
    tree,
  );
}

export function entriesOf(tree: Tree | undefined): readonly Entry[] {
  return tree?.kind === "map" ? tree.entries : [];
}

/** The scalar at a key; undefined when it is absent or something else. */
export function scalarAt(tree: Tree | undefined, ...keys: readonly string[]): ScalarTree | undefined {
  const value = at(tree, ...keys);
  return value?.kind === "scalar" ? value : undefined;
}

/** One scalar, or every scalar of a list. */
export function scalarsOf(tree: Tree | undefined): readonly ScalarTree[] {
  if (tree?.kind === "list") return tree.items.filter((item) => item.kind === "scalar");
  return tree?.kind === "scalar" && tree.value !== null ? [tree] : [];
}

/** Keys and list places that lead from the top of a file to a value. */
export type Path = readonly (string | number)[];

export interface PlacedScalar {
  readonly path: Path;
  readonly scalar: ScalarTree;
}

/** Every scalar below a value, with the way to it. */
export function* scalarsBelow(tree: Tree, path: Path = []): Generator<PlacedScalar> {
  if (tree.kind === "scalar") yield { path, scalar: tree };
  if (tree.kind === "map") for (const { key, value } of tree.entries) yield* scalarsBelow(value, [...path, key]);
  if (tree.kind === "list")
    for (const [index, item] of tree.items.entries()) yield* scalarsBelow(item, [...path, index]);
}

/** Where the nth character of a scalar's source stands. */
export function placeIn({ at, source }: ScalarTree, offset: number): Position {
  const before = source.slice(0, offset).split("\n");
  const last = before.at(-1)?.length ?? 0;
  return before.length === 1
    ? { line: at.line, column: at.column + last }
    : { line: at.line + before.length - 1, column: last + 1 };
}
