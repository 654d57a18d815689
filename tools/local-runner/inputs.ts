import { fillTemplate, type Scope } from "./expression.ts";
import type { ActionManifest } from "./manifest.ts";

/** What a workflow gives under `with:`. */
export type GivenInputs = Readonly<Record<string, string | number | boolean>>;

export interface ResolvedInputs {
  /** Given ones first, then the manifest's defaults. Every declared input is here. */
  readonly values: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
}

/**
 * The inputs that a step's process gets. Nothing is required and nothing is refused: inputs that the manifest does
 * not name are warned of and passed on. Source: actions/runner 2.336, ActionRunner.cs.
 */
export function resolveInputs(
  manifest: Pick<ActionManifest, "inputs">,
  given: GivenInputs,
  scope: Scope,
): ResolvedInputs {
  const declared = [...manifest.inputs];
  const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const values = new Map(Object.entries(given).map(([name, value]) => [name, String(value)]));
  const names = [...values.keys()];
  for (const [name, { default: text }] of declared) {
    if (!names.some((each) => isSame(each, name))) values.set(name, fillTemplate(text, scope));
  }
  const deprecated = declared.flatMap(([name, { deprecationMessage }]) =>
    deprecationMessage !== undefined && names.some((each) => isSame(each, name))
      ? [`Input '${name}' has been deprecated with message: ${deprecationMessage}`]
      : [],
  );
  const unexpected = names.filter((each) => !declared.some(([name]) => isSame(each, name)));
  const valid = declared.map(([name]) => name).join("', '");
  const complaint = `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`;
  return { values, warnings: [...deprecated, ...(unexpected.length === 0 ? [] : [complaint])] };
}

/** `INPUT_MY-NAME`: blanks become underscores, hyphens stay. */
export function inputVariables(inputs: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...inputs].map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]),
  );
}
