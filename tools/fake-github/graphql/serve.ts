import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  Kind,
  parse,
  validate,
} from "graphql";
import type { Actor } from "../access/tokens.ts";
import type { Answer, Exchange } from "../http/exchange.ts";
import type { World } from "../state/world.ts";
import { type Context, GraphqlRefusal } from "./context.ts";
import { pullMutations } from "./pull-mutations.ts";
import { queryRoot } from "./query.ts";
import { refMutations } from "./ref-mutations.ts";
import { describedSchema } from "./schema.ts";

const mutationRoot = { __typename: "Mutation", ...refMutations, ...pullMutations };

interface GraphqlRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** GitHub's GraphQL API: requests and answers are checked against its schema. */
export function graphqlHandler(world: World): (request: Exchange) => Promise<Answer> {
  return async (request) => {
    const actor = world.tokens.actorOf(request.headers.authorization);
    if (actor === undefined) return unauthorized("Bad credentials");
    if (actor.kind === "anonymous") return unauthorized("This endpoint requires you to be authenticated.");
    return answerAs({ world, actor, isStale: request.isStale }, actor, request);
  };
}

function unauthorized(message: string): Answer {
  const documentation_url = "https://docs.github.com/graphql";
  return { status: 401, body: { message, documentation_url, status: "401" }, note: { token: "unknown" } };
}

async function answerAs(context: Context, actor: Actor, request: Exchange): Promise<Answer> {
  const token = actor.name;
  try {
    const given = JSON.parse(request.body.toString()) as GraphqlRequest;
    const document = parse(given.query);
    const invalid = validate(describedSchema(), document).map(({ message }) => `request: ${message}`);
    const note = { token, operation: operationOf(document) };
    if (invalid.length > 0) return broken(note, invalid);
    const { data = null, errors = [] } = await run(context, document, given);
    const defects = errors.filter((each) => !(each.originalError instanceof GraphqlRefusal));
    if (defects.length > 0) return broken(note, defects.map(defectOf));
    return { status: 200, body: { data, ...(errors.length > 0 && { errors: errors.map(renderError) }) }, note };
  } catch (error) {
    return broken({ token }, [`request: ${(error as Error).message}`]);
  }
}

async function run(
  context: Context,
  document: DocumentNode,
  { variables, operationName }: GraphqlRequest,
): Promise<ExecutionResult> {
  const isMutation = document.definitions.some(
    (each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === "mutation",
  );
  return execute({
    schema: describedSchema(),
    document,
    rootValue: isMutation ? mutationRoot : queryRoot,
    contextValue: context,
    ...(variables && { variableValues: variables }),
    ...(operationName && { operationName }),
    fieldResolver,
  });
}

/** A field that a node does not have would silently be null. */
const fieldResolver: GraphQLFieldResolver<Record<string, unknown>, Context> = (source, args, context, info) => {
  if (!Object.hasOwn(source, info.fieldName))
    throw new Error(`${info.parentType.name}.${info.fieldName} is not served here`);
  const value = source[info.fieldName];
  return typeof value === "function" ? (value(args, context) as unknown) : value;
};

/** `mutation updateRefs`, for the request log. */
function operationOf({ definitions }: DocumentNode): string {
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const fields = definition.selectionSet.selections.map((each) => (each.kind === Kind.FIELD ? each.name.value : "…"));
    return `${definition.operation} ${[...new Set(fields)].join(" ")}`;
  }
  return "";
}

function defectOf({ message, path, originalError }: GraphQLError): string {
  const place = path === undefined ? "" : ` at ${path.join(".")}`;
  return `${message}${place}${originalError?.stack?.includes("is not served here") ? "" : `\n${originalError?.stack ?? ""}`}`.trim();
}

function renderError({ message, path, locations, originalError }: GraphQLError): object {
  return { type: (originalError as GraphqlRefusal).type, path, locations, message };
}

function broken(note: { token: string; operation?: string }, problems: readonly string[]): Answer {
  return { status: 500, body: { message: `tools/fake-github: ${problems.join("; ")}` }, note: { ...note, problems } };
}
