import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A JSON schema as OpenAPI 3.0 writes it. */
export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema: Schema;
  /** The value may hold slashes: a ref, a path. */
  readonly "x-multi-segment"?: boolean;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface OperationObject {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: Content & { readonly required?: boolean };
  readonly responses: Readonly<Record<string, Content | Reference>>;
}

interface Reference {
  readonly $ref: string;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** One method of one path, without references on its first level. */
export interface Operation {
  /** GitHub's name of it: `pulls/create`. */
  readonly id: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  readonly isBodyRequired: boolean;
  /** By status; undefined for a response without a body. */
  readonly responses: ReadonlyMap<number, Schema | undefined>;
}

interface PathTemplate {
  readonly pattern: RegExp;
  readonly methods: Readonly<Record<string, OperationObject>>;
}

/**
 * GitHub's published description of its REST API. Reads the one file of the package that describes github.com with
 * references (13 MB, 0.1 s): importing the package loads all ten, 385 MB.
 */
class Description {
  readonly #document: Document;
  readonly #templates: readonly PathTemplate[];
  readonly #operations = new Map<string, Operation>();

  constructor(document: Document) {
    this.#document = document;
    const paths = Object.keys(document.paths).toSorted((a, b) => specificity(b) - specificity(a));
    this.#templates = paths.map((path) => this.#template(path));
  }

  /** The operation and the values of its path's parameters, as they stand in the path. */
  find(method: string, path: string): { operation: Operation; params: Readonly<Record<string, string>> } | undefined {
    for (const { pattern, methods } of this.#templates) {
      const match = pattern.exec(path);
      const described = match === null ? undefined : methods[method.toLowerCase()];
      if (described) return { operation: this.#operation(described), params: paramsOf(match) };
    }
    return undefined;
  }

  component(name: string): Schema | undefined {
    return this.#document.components.schemas?.[name] as Schema | undefined;
  }

  #template(path: string): PathTemplate {
    const methods = this.#document.paths[path] ?? {};
    const parameters = Object.values(methods).flatMap((method) => this.#parameters(method));
    const wide = new Set(parameters.filter((each) => each["x-multi-segment"]).map(({ name }) => name));
    const group = (name: string) => `(?<${name.replaceAll("-", "_")}>${wide.has(name) ? ".*" : "[^/]+"})`;
    const source = path
      .replaceAll(/[.+]/g, String.raw`\$&`)
      .replaceAll(/\{([\w-]+)\}/g, (_, name: string) => group(name))
      // The root of the contents is a path too, and clients leave its slash out.
      .replace(/\/(\(\?<path>\.\*\))$/, "(?:/$1)?");
    return { pattern: new RegExp(`^${source}$`), methods };
  }

  #operation(described: OperationObject): Operation {
    const known = this.#operations.get(described.operationId);
    if (known) return known;
    const responses = Object.entries(described.responses).map(
      ([status, response]) => [Number(status), schemaOf(this.#resolve<Content>(response))] as const,
    );
    const operation: Operation = {
      id: described.operationId,
      parameters: this.#parameters(described),
      body: described.requestBody && schemaOf(described.requestBody),
      isBodyRequired: described.requestBody?.required ?? false,
      responses: new Map(responses),
    };
    this.#operations.set(operation.id, operation);
    return operation;
  }

  #parameters({ parameters = [] }: OperationObject): Parameter[] {
    return parameters.map((each) => this.#resolve<Parameter>(each));
  }

  #resolve<T extends object>(value: T | Reference): T {
    if (!("$ref" in value)) return value;
    const [, , kind = "", name = ""] = value.$ref.split("/");
    return this.#resolve(this.#document.components[kind]?.[name] as T | Reference);
  }
}

function paramsOf(match: RegExpExecArray | null): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(match?.groups ?? {}).map(([name, value = ""]) => [name, value]));
}

/** Literal segments first: `releases/latest` before `releases/{release_id}`. */
function specificity(path: string): number {
  return (
    path.split("/").reduce((score, segment) => score * 2 + (segment.startsWith("{") ? 0 : 1), 0) /
    2 ** path.split("/").length
  );
}

function schemaOf({ content = {} }: Content): Schema | undefined {
  return Object.entries(content).find(([type]) => type.endsWith("json"))?.[1].schema;
}

let loaded: Description | undefined;

/** Loaded once per process, and only when asked for. */
export function describedApi(): Description {
  loaded ??= new Description(JSON.parse(readFileSync(descriptionFile(), "utf8")) as Document);
  return loaded;
}

function descriptionFile(): string {
  return createRequire(import.meta.url).resolve("@octokit/openapi/generated/api.github.com.json");
}
