/** One step into a document: a key, an index, or the item of a list that has a key with that value. */
export type PathStep =
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "index"; readonly index: number }
  | { readonly kind: "item"; readonly key: string; readonly value: string };

export type PathReading =
  | { readonly ok: true; readonly steps: readonly PathStep[] }
  | { readonly ok: false; readonly problem: string };

const STEP = /\.?([^.[\]"=\s]+)|\["([^"]+)"\]|\[(\d+)\]|\[([^=[\]"]+)=([^[\]"]+)\]/y;

/** Reads `spec.containers[name=api].image`, `images[0].newTag` or `data["app.version"]`. */
export function parsePath(text: string): PathReading {
  const steps: PathStep[] = [];
  STEP.lastIndex = 0;
  for (let at = 0; at < text.length; at = STEP.lastIndex) {
    STEP.lastIndex = at;
    const match = STEP.exec(text);
    if (match === null || startsWrongly(text, at)) return { ok: false, problem: pathProblem(text, at) };
    steps.push(readStep(match));
  }
  return steps.length > 0 ? { ok: true, steps } : { ok: false, problem: "expected a path such as image.tag" };
}

/** The same text again. */
export function formatPath(steps: readonly PathStep[]): string {
  return steps.map(formatStep).join("").replace(/^\./, "");
}

/** A key at the very start has no dot before it; every other has one. */
function startsWrongly(text: string, at: number): boolean {
  return at === 0 ? text.startsWith(".") : !/[.[]/.test(text[at] ?? "");
}

function pathProblem(text: string, at: number): string {
  return `"${text}" is not a path at "${text.slice(at)}": write keys with dots, [0], [name=api] or ["a.key"]`;
}

function readStep([, plain, quoted, index, key, value]: RegExpExecArray): PathStep {
  if (index !== undefined) return { kind: "index", index: Number(index) };
  if (key !== undefined && value !== undefined) return { kind: "item", key, value };
  return { kind: "key", key: plain ?? quoted ?? "" };
}

function formatStep(step: PathStep): string {
  if (step.kind === "index") return `[${step.index}]`;
  if (step.kind === "item") return `[${step.key}=${step.value}]`;
  return /^[^.[\]"=\s]+$/.test(step.key) ? `.${step.key}` : `["${step.key}"]`;
}
