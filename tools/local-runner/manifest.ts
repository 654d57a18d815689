import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export interface InputDeclaration {
  /** May hold `${{ … }}`; "" when the manifest gives none. */
  readonly default: string;
  readonly deprecationMessage: string | undefined;
}

/** A JavaScript action's action.yml, as far as running it needs. */
export interface ActionManifest {
  readonly folder: string;
  readonly inputs: ReadonlyMap<string, InputDeclaration>;
  /** Files, relative to the folder. */
  readonly pre: string | undefined;
  readonly main: string;
  readonly post: string | undefined;
  /** Conditions, without `${{ }}`. */
  readonly preIf: string;
  readonly postIf: string;
}

/** @throws {Error} as the runner words it, when the folder holds no JavaScript action that it could run. */
export function readActionManifest(folder: string): ActionManifest {
  const file = findManifest(folder);
  if (file === undefined) throw new Error(`Can't find 'action.yml' or 'action.yaml' under '${folder}'.`);
  const document = mapping(parse(readFileSync(file, "utf8")));
  const runs = mapping(document.runs);
  if (runs.using !== "node24")
    throw new Error(`'using: ${runs.using}' in ${file} is not supported here, use 'node24'.`);
  if (typeof runs.main !== "string") throw new Error(`There is no entry JavaScript file, 'runs.main', in ${file}.`);
  return {
    folder,
    inputs: declarations(document),
    pre: optionalText(runs.pre),
    main: runs.main,
    post: optionalText(runs.post),
    preIf: optionalText(runs["pre-if"]) ?? "always()",
    postIf: optionalText(runs["post-if"]) ?? "always()",
  };
}

export function findManifest(folder: string): string | undefined {
  return ["action.yml", "action.yaml"].map((name) => join(folder, name)).find((path) => existsSync(path));
}

/** The inputs of an action of any kind. */
export function readDeclaredInputs(file: string): ActionManifest["inputs"] {
  return declarations(mapping(parse(readFileSync(file, "utf8"))));
}

function declarations(document: Readonly<Record<string, unknown>>): ActionManifest["inputs"] {
  return new Map(Object.entries(mapping(document.inputs)).map(([name, each]) => [name, declaration(mapping(each))]));
}

function declaration(given: Readonly<Record<string, unknown>>): InputDeclaration {
  return { default: optionalText(given.default) ?? "", deprecationMessage: optionalText(given.deprecationMessage) };
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function optionalText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}
