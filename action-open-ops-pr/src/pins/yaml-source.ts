import { type Document, isAlias, isMap, isScalar, LineCounter, type Node, parseAllDocuments, visit } from "yaml";

/** A YAML file: its text, and its documents with the places of their values in that text. */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  readonly documents: readonly YamlDocument[];
  /** `apps/api/kustomization.yaml:12`, from an offset. */
  readonly place: (offset: number) => string;
  /** Counts from 1. */
  readonly line: (offset: number) => number;
}

export interface YamlDocument {
  readonly root: Document.Parsed;
  /**
   * What it is called in this file, as nothing else in it: `Deployment/api`, `Deployment/shop/api` with its namespace,
   * or `document 2`; "" for the only document without a kind and a name.
   */
  readonly label: string;
  /** All names by which a pin may mean it. */
  readonly names: readonly string[];
}

export type YamlSourceReading =
  | { readonly ok: true; readonly source: YamlSource }
  | { readonly ok: false; readonly problem: string };

/** Reads a file that a pin may change. What could not be changed safely is refused, in a sentence with the line. */
export function readYamlSource(file: string, text: string): YamlSourceReading {
  const counter = new LineCounter();
  const parsed = parseAllDocuments(text, { lineCounter: counter, prettyErrors: false });
  const roots = Array.isArray(parsed) ? parsed : [];
  const line = (offset: number) => counter.linePos(offset).line;
  const place = (offset: number) => `${file}:${line(offset)}`;
  const problem = malformed(roots, text, place) ?? encrypted(roots, file) ?? template(roots, text, place);
  if (problem !== undefined) return { ok: false, problem };
  if (roots.every(({ contents }) => contents === null)) return { ok: false, problem: `${file} is empty` };
  return { ok: true, source: { file, text, documents: nameDocuments(roots), place, line } };
}

/** Where a node's own text starts. */
export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function malformed(roots: readonly Document.Parsed[], text: string, place: YamlSource["place"]): string | undefined {
  const [error] = roots.flatMap(({ errors }) => errors).toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (error === undefined) return undefined;
  if (/\{\{/.test(text)) return `${place(text.indexOf("{{"))} ${TEMPLATE}`;
  return `${place(error.pos[0])} is not valid YAML: ${sentence(error.message)}`;
}

const TEMPLATE = "is part of a template ({{ }}), which only its renderer can read: pin the values it is rendered with";

function sentence(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/[.:]$/, "");
}

/** SOPS signs the file as a whole, so that a change by anything else makes it undecryptable. */
function encrypted(roots: readonly Document.Parsed[], file: string): string | undefined {
  const isEncrypted = roots.some((root) => {
    const sops = isMap(root.contents) ? root.contents.get("sops") : undefined;
    return isMap(sops) && (sops.has("mac") || sops.has("lastmodified"));
  });
  return isEncrypted
    ? `${file} is encrypted with SOPS, whose signature a change would break: keep versions in a file of their own`
    : undefined;
}

/** `tag: {{ .Values.tag }}` is valid YAML, of a mapping in a mapping that nobody meant. */
function template(roots: readonly Document.Parsed[], text: string, place: YamlSource["place"]): string | undefined {
  let found: number | undefined;
  for (const root of roots) {
    visit(root, {
      Map(_key, node) {
        if (!text.startsWith("{{", startOf(node))) return undefined;
        found = startOf(node);
        return visit.BREAK;
      },
    });
  }
  return found === undefined ? undefined : `${place(found)} ${TEMPLATE}`;
}

function nameDocuments(roots: readonly Document.Parsed[]): YamlDocument[] {
  const all = roots.map(namesOf);
  return roots.map((root, index) => {
    const names = all[index] ?? [];
    const unique = names.find((name) => all.filter((others) => others.includes(name)).length === 1);
    const isOnly = roots.length === 1 && names.length === 0;
    return { root, names, label: unique ?? (isOnly ? "" : `document ${index + 1}`) };
  });
}

/** The shortest first. */
function namesOf(root: Document.Parsed): string[] {
  const [kind, name] = [textAt(root, ["kind"]), textAt(root, ["metadata", "name"])];
  if (kind === undefined || name === undefined) return [];
  const namespace = textAt(root, ["metadata", "namespace"]);
  return [`${kind}/${name}`, ...(namespace === undefined ? [] : [`${kind}/${namespace}/${name}`])];
}

/** The text at a path of keys; undefined when there is none. */
export function textAt(root: Document.Parsed, path: readonly string[]): string | undefined {
  const node: unknown = root.getIn(path, true);
  return isScalar(node) && typeof node.value === "string" ? node.value : undefined;
}

/** How many aliases stand for a node that has an anchor. */
export function countAliases(root: Document.Parsed, node: Node): number {
  let count = 0;
  visit(root, {
    Alias(_key, alias) {
      if (isAlias(alias) && alias.resolve(root) === node) count += 1;
    },
  });
  return count;
}
