import { describedApi, type Operation, type Parameter, type Schema } from "./description.ts";
import { Schemas } from "./schemas.ts";

export interface DescribedRequest {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed; undefined without a body. */
  readonly body: unknown;
}

const bodies = new Schemas({ isText: false });
const texts = new Schemas({ isText: true });
const parameterSchemas = new WeakMap<Operation, Schema>();
const strictBodies = new WeakMap<Schema, Schema>();

/** What GitHub's description does not allow in a request. Stricter than GitHub: unknown parameters are named too. */
export function requestProblems({ operation, params, query, body }: DescribedRequest): string[] {
  const given = { ...params, ...Object.fromEntries(query) };
  const inAddress = texts.problems(parameterSchema(operation), given).map((each) => `parameter ${each}`);
  return [...inAddress, ...bodyProblems(operation, body).map((each) => `body ${each}`)];
}

function bodyProblems({ body: schema, isBodyRequired }: Operation, body: unknown): string[] {
  if (schema === undefined) return isEmpty(body) ? [] : ["/: none is described"];
  if (body === undefined) return isBodyRequired ? ["/: is required"] : [];
  return bodies.problems(withoutUnknown(schema), body);
}

function isEmpty(body: unknown): boolean {
  return body === undefined || (typeof body === "object" && body !== null && Object.keys(body).length === 0);
}

function parameterSchema(operation: Operation): Schema {
  const known = parameterSchemas.get(operation);
  if (known) return known;
  const named = operation.parameters.filter((each) => each.in !== "header");
  const schema = {
    type: "object",
    properties: Object.fromEntries(named.map((each) => [keyOf(each), each.schema])),
    required: named.filter(({ required }) => required).map(keyOf),
    additionalProperties: false,
  };
  parameterSchemas.set(operation, schema);
  return schema;
}

/** Groups of a regular expression have no hyphens. */
function keyOf({ name, in: place }: Parameter): string {
  return place === "path" ? name.replaceAll("-", "_") : name;
}

/** GitHub ignores what it does not know, which hides a misspelled field. */
function withoutUnknown(schema: Schema): Schema {
  if (schema.type !== "object" || schema.properties === undefined || "additionalProperties" in schema) return schema;
  const known = strictBodies.get(schema) ?? { ...schema, additionalProperties: false };
  strictBodies.set(schema, known);
  return known;
}

/** What GitHub's description does not allow in an answer. */
export function responseProblems(operation: Operation, status: number, body: unknown): string[] {
  const schema = operation.responses.has(status) ? operation.responses.get(status) : errorSchema(status);
  if (schema === "undescribed") return [`status ${status} is not described`];
  if (schema === undefined) return body === undefined || status >= 400 ? [] : [`a body is not described for ${status}`];
  return body === undefined ? ["the body is missing"] : bodies.problems(schema, body);
}

/** Errors that any operation may have are not listed at each. */
function errorSchema(status: number): Schema | undefined | "undescribed" {
  return status >= 400 ? describedApi().component("basic-error") : "undescribed";
}
