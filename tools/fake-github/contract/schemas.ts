import { Ajv, type ErrorObject, type Options, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { describedApi, type Schema } from "./description.ts";

const OPTIONS: Options = { strict: false, allErrors: true, logger: false, validateSchema: false };
const COMPONENT = "#/components/schemas/";
const MOST_PROBLEMS = 6;

/** Compiles OpenAPI 3.0 schemas, and of GitHub's components only those that are needed. */
export class Schemas {
  readonly #ajv: Ajv;
  readonly #compiled = new WeakMap<Schema, ValidateFunction>();
  readonly #added = new Set<string>();

  /** @param isText whether values come from a path or a query, where `1` is an integer too */
  constructor({ isText }: { readonly isText: boolean }) {
    this.#ajv = new Ajv({ ...OPTIONS, coerceTypes: isText ? "array" : false });
    addFormats.default(this.#ajv);
  }

  /** What is wrong with a value, each with its place: `/head: must be string`. */
  problems(schema: Schema, value: unknown): string[] {
    const validate = this.#compile(schema);
    return validate(value) ? [] : [...new Set((validate.errors ?? []).map(describe))].slice(0, MOST_PROBLEMS);
  }

  #compile(schema: Schema): ValidateFunction {
    const known = this.#compiled.get(schema);
    if (known) return known;
    const validate = this.#ajv.compile(this.#convert(schema) as object);
    this.#compiled.set(schema, validate);
    return validate;
  }

  #convert(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.#convert(each));
    if (typeof value !== "object" || value === null) return value;
    const schema = value as Schema;
    if (typeof schema.$ref === "string") return { $ref: this.#add(schema.$ref.replace(COMPONENT, "")) };
    const entries = Object.entries(schema).filter(([key]) => key !== "example" && key !== "examples");
    // GitHub's alternatives overlap: some answers of its own are two of them.
    const nameOf = (key: string) => (key === "oneOf" ? "anyOf" : key);
    const converted = Object.fromEntries(entries.map(([key, each]) => [nameOf(key), this.#convert(each)]));
    return allowNull(converted);
  }

  #add(name: string): string {
    const id = `github:${name}`;
    if (this.#added.has(name)) return id;
    this.#added.add(name);
    this.#ajv.addSchema(this.#convert(describedApi().component(name)) as object, id);
    return id;
  }
}

/** `nullable` says more in OpenAPI 3.0 than in ajv: it stands beside `oneOf` and `enum` too. */
function allowNull(converted: Record<string, unknown>): unknown {
  // A property may be called "nullable"; then it holds a schema.
  if (converted.nullable !== true) return converted;
  const { nullable: _, ...rest } = converted;
  return { anyOf: [{ type: "null" }, rest] };
}

function describe({ instancePath, message, params }: ErrorObject): string {
  const named = params as { readonly additionalProperty?: string; readonly allowedValues?: readonly string[] };
  const detail = named.additionalProperty ?? named.allowedValues?.join(", ");
  return `${instancePath || "/"}: ${message}${detail === undefined ? "" : ` (${detail})`}`;
}
