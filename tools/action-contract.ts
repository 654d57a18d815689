import { isDeepStrictEqual } from "node:util";
import type * as z from "zod";
import type { Manifest, ManifestInput } from "../shared/src/testing/manifest.ts";
import { renderReadme } from "./action-docs.ts";

/** What an action promises, in each of the places where it says so. */
export interface ActionContract {
  readonly manifest: Manifest;
  /** The fields of the schema that its config.ts exports as `inputs`. */
  readonly fields: Readonly<Record<string, z.ZodType>>;
  /** The text of its README. */
  readonly readme: string;
  /** The text of the modules that set its outputs. */
  readonly report: string;
}

/** Everything in which action.yml, the schema, the report and the README do not say the same. */
export function contractProblems(contract: ActionContract): string[] {
  const { manifest } = contract;
  return [
    ...(manifest.runs.using === "node24" ? [] : [`runs.using is ${manifest.runs.using}, not node24`]),
    ...nameProblems(contract),
    ...Object.entries(manifest.inputs ?? {}).flatMap(([name, input]) =>
      inputProblems(name, input, contract.fields[name]),
    ),
    ...Object.keys(manifest.outputs ?? {}).flatMap((name) => outputProblems(name, contract)),
    ...descriptionProblems(manifest),
    ...readmeProblems(contract),
  ];
}

function nameProblems({ manifest, fields }: ActionContract): string[] {
  const [declared, read] = [Object.keys(manifest.inputs ?? {}), Object.keys(fields)];
  return [
    ...declared.filter((name) => !read.includes(name)).map((name) => `input ${name}: is not read by the schema`),
    ...read.filter((name) => !declared.includes(name)).map((name) => `input ${name}: is missing in action.yml`),
  ];
}

/** The default in action.yml is what the runner passes; the schema's own is what an empty input becomes. */
function inputProblems(name: string, { default: text, required = false }: ManifestInput, field?: z.ZodType): string[] {
  if (field === undefined) return [];
  const absent = field.safeParse(undefined);
  if (required === absent.success) {
    return [`input ${name}: is ${required ? "required" : "optional"} in action.yml, and not so in the schema`];
  }
  if (text === undefined)
    return saysNothing(absent.data) ? [] : [`input ${name}: action.yml does not tell its default`];
  const given = field.safeParse(text);
  if (!given.success) return [`input ${name}: its default ${JSON.stringify(text)} is not valid`];
  const isExpression = text.includes("${{");
  if (isExpression || isDeepStrictEqual(given.data, absent.data)) return [];
  return [`input ${name}: action.yml says ${JSON.stringify(text)}, and the schema has another default`];
}

function saysNothing(value: unknown): boolean {
  if (value instanceof Map || value instanceof Set) return value.size === 0;
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === "";
}

function outputProblems(name: string, { report }: ActionContract): string[] {
  const isSet = new RegExp(`(["'\`])${name}\\1|(?<![\\w-])${name}(?=\\s*[:,}(])`).test(report);
  return isSet ? [] : [`output ${name}: is not set by the report`];
}

function readmeProblems({ manifest, readme }: ActionContract): string[] {
  try {
    const isFresh = renderReadme(readme, manifest) === readme;
    return isFresh ? [] : ["README: its tables are out of date; run `npm run docs`"];
  } catch (error) {
    return [`README: ${(error as Error).message}`];
  }
}

function descriptionProblems({ description, inputs, outputs }: Manifest): string[] {
  const parts = Object.entries({ ...prefixed("input", inputs), ...prefixed("output", outputs) });
  const isSentence = (text: unknown) => typeof text === "string" && /^\S[^\n]*\.$/.test(text.trim());
  const isOne = isSentence(description) && !/[.!?] \p{Lu}/u.test(description);
  return [
    ...(isOne ? [] : ["description: is not one sentence"]),
    ...parts
      .filter(([, { description: text }]) => !isSentence(text))
      .map(([part]) => `${part}: its description is not a line that ends with a full stop`),
  ];
}

function prefixed<T>(kind: string, parts: Readonly<Record<string, T>> = {}): Record<string, T> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [`${kind} ${name}`, part]));
}
