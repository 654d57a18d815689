import { isAlias, isMap, isSeq } from "yaml";
import type { Finding } from "./site.ts";
import { childOf, childText, hasMergeKey, itemsOf, type Spot, spotsIn } from "./spot.ts";
import { formatPath, type PathStep, parsePath } from "./yaml-path.ts";
import { startOf, type YamlSource } from "./yaml-source.ts";

export interface Address {
  readonly path: string;
  readonly document: string | undefined;
}

/** Follows a path from the top of the one document that is meant, and looks at what is there. */
export function findAt(source: YamlSource, address: Address, look: (spot: Spot) => Finding): Finding {
  const found = spotAt(source, address);
  return typeof found === "string" ? { sites: [], problems: [found] } : look(found);
}

/** What a path leads to from the top of the one document that is meant, or in a sentence why it leads to nothing. */
export function spotAt(source: YamlSource, { path, document }: Address): Spot | string {
  const parsed = parsePath(path);
  if (!parsed.ok) return parsed.problem;
  const roots = [...spotsIn(source, document)].filter(({ steps }) => steps.length === 0);
  const ends = roots.map((root) => follow(root, parsed.steps));
  const found = ends.filter((end) => typeof end !== "string");
  const [only] = found;
  if (only === undefined) return lost(source, document, ends);
  return found.length > 1 ? ambiguous(path, found) : only;
}

function follow(root: Spot, steps: readonly PathStep[]): Spot | string {
  let spot = root;
  for (const step of steps) {
    const next = isAlias(spot.node) ? undefined : take(spot, step);
    if (next === undefined) return explainLost(spot, step);
    spot = next;
  }
  return spot;
}

function take(spot: Spot, step: PathStep): Spot | undefined {
  if (step.kind === "key") return childOf(spot, step.key);
  const items = itemsOf(spot);
  if (step.kind === "index") return items[step.index];
  const matching = items.filter((item) => childText(item, step.key) === step.value);
  return matching.length === 1 ? matching[0] : undefined;
}

function explainLost(spot: Spot, step: PathStep): string {
  const { source, node, steps } = spot;
  const at = source.place(startOf(node));
  const here = steps.length === 0 ? "the document" : formatPath(steps);
  if (isAlias(node)) return `${at} ${here} is an alias (*${node.source}): pin what has the anchor &${node.source}`;
  const wanted = formatPath([step]);
  if (step.kind === "key" && hasMergeKey(spot)) {
    return `${at} ${here} takes ${wanted} from a merge key (<<): pin the mapping that it comes from, or write it out`;
  }
  if (step.kind === "key" && !isMap(node)) return `${at} ${here} is no mapping, so it has no ${wanted}`;
  if (step.kind !== "key" && !isSeq(node)) return `${at} ${here} is no list, so it has no ${wanted}`;
  return `${at} ${here} has no ${wanted}${step.kind === "item" ? ", or several" : ""}`;
}

function lost(source: YamlSource, document: string | undefined, ends: readonly (Spot | string)[]): string {
  if (document !== undefined && ends.length === 0) return `${source.file} has no document ${document}`;
  return ends.find((end): end is string => typeof end === "string") ?? `${source.file} is empty`;
}

function ambiguous(path: string, found: readonly Spot[]): string {
  const labels = found.map(({ document }) => document.label).join(", ");
  return `${found[0]?.source.file} has ${path} in several documents: say which with document (${labels})`;
}
