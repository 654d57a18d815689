import { satisfies } from "../access/permissions.ts";
import { type Actor, type Refusal, refusal } from "../access/tokens.ts";
import { requestProblems, responseProblems } from "../contract/check.ts";
import { describedApi, type Operation } from "../contract/description.ts";
import type { Answer, Exchange } from "../http/exchange.ts";
import type { World } from "../state/world.ts";
import { answerToError, errorAnswer, PermissionMissing } from "./errors.ts";
import { Refused, type RestAnswer, type RestCall, type Route, type Routes } from "./route.ts";

interface Described {
  readonly operation: Operation;
  readonly route: Route;
  readonly call: RestCall;
}

interface RestNote {
  readonly token: string;
  readonly operation?: string;
}

/** GitHub's REST API, each request and each answer checked against its description. */
export function restHandler(world: World, routes: Routes): (request: Exchange) => Promise<Answer> {
  return async (request) => {
    const actor = world.tokens.actorOf(request.headers.authorization);
    if (actor === undefined) return withNote(errorAnswer(401, "Bad credentials"), { token: "unknown" });
    const match = describedApi().find(request.method, request.url.pathname);
    const note = { token: actor.name, ...(match && { operation: match.operation.id }) };
    const route = match && routes[match.operation.id];
    if (match === undefined || route === undefined) return broken(note, [notServed(request, match?.operation)]);
    const call = callOf(request, match.params, { world, actor });
    return answerChecked(request, { operation: match.operation, route, call }, note);
  };
}

async function answerChecked(request: Exchange, described: Described, note: RestNote): Promise<Answer> {
  const { operation, call } = described;
  const problems = requestProblems({ ...call, operation });
  if (problems.length > 0) {
    return broken(
      note,
      problems.map((each) => `request: ${each}`),
    );
  }
  try {
    return checked(await answerTo(request, described), note, operation);
  } catch (error) {
    return broken(note, [`defect: ${(error as Error).stack}`]);
  }
}

function notServed({ method, path }: Exchange, operation: Operation | undefined): string {
  return operation ? `${operation.id} is not served here` : `${method} ${path} is not described by GitHub`;
}

function callOf(
  request: Exchange,
  encoded: RestCall["params"],
  { world, actor }: Pick<RestCall, "world" | "actor">,
): RestCall {
  const params = Object.entries(encoded).map(([name, value]) => [name, decodeURIComponent(value)]);
  return {
    world,
    actor,
    params: Object.fromEntries(params),
    query: request.url.searchParams,
    body: parseBody(request.body),
  };
}

/** What nobody may overlook: a test's program asked for what GitHub does not have, or we answered what it would not. */
function broken(note: RestNote, problems: readonly string[]): Answer {
  const body = { message: `tools/fake-github: ${problems.join("; ")}`, status: "500" };
  return { status: 500, body, note: { ...note, problems } };
}

function checked(answer: Answer, note: RestNote, operation: Operation): Answer {
  const body = answer.body === undefined ? undefined : (JSON.parse(JSON.stringify(answer.body)) as unknown);
  const problems = responseProblems(operation, answer.status, body);
  if (problems.length > 0)
    return broken(
      note,
      problems.map((each) => `response: ${each}`),
    );
  return withNote(answer, note);
}

function withNote(answer: Answer, note: RestNote): Answer {
  return { ...answer, headers: { ...LIMIT_HEADERS, ...answer.headers }, note };
}

const LIMIT_HEADERS = {
  "x-github-media-type": "github.v3; format=json",
  "x-ratelimit-limit": "5000",
  "x-ratelimit-remaining": "4999",
  "x-ratelimit-used": "1",
  "x-ratelimit-resource": "core",
};

function parseBody(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    return "not JSON";
  }
}

async function answerTo(request: Exchange, described: Described): Promise<Answer> {
  try {
    return complete(await run(request, described), request, described.call.world);
  } catch (error) {
    const answer = answerToError(error);
    if (answer === undefined) throw error;
    return answer;
  }
}

async function run(request: Exchange, { route, call }: Described): Promise<RestAnswer> {
  const { world, actor, params } = call;
  if (route.kind === "account") {
    refuse(accountRefusal(actor, route.accepts), route.accepts);
    return route.handle(call);
  }
  const repository = world.find(`${params.owner}/${params.repo}`);
  const target = repository && { fullName: repository.fullName, visibility: repository.settings.visibility };
  refuse(refusal(actor, target, route.accepts), route.accepts);
  if (repository === undefined) throw new Refused(404, "Not Found");
  if (route.kind === "write") return repository.change(async () => route.handle({ ...call, repository }));
  return route.handle({ ...call, repository: request.isStale ? repository.asBefore() : repository });
}

function accountRefusal(actor: Actor, accepts: string): Refusal | undefined {
  const isEnough = accepts === "" || [...actor.access.values()].some((each) => satisfies(each, accepts));
  return isEnough ? undefined : { status: 403, message: "Resource not accessible by integration" };
}

function refuse(refused: Refusal | undefined, accepts: string): void {
  if (refused?.status === 403) throw new PermissionMissing(refused.message, accepts);
  if (refused) throw new Refused(refused.status, refused.message);
}

function complete({ status, body, headers = {} }: RestAnswer, { url }: Exchange, { urls }: World): Answer {
  const { link } = headers;
  const absolute = link && { link: link.replaceAll("<?", `<${urls.api}${url.pathname}?`) };
  return { status, ...(body === undefined ? {} : { body: body as object }), headers: { ...headers, ...absolute } };
}
