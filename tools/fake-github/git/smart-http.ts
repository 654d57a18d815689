import type { Actor } from "../access/tokens.ts";
import { refusal } from "../access/tokens.ts";
import type { Answer, Exchange } from "../http/exchange.ts";
import { follow, obstaclesFor, ruledMove } from "../state/ref-updates.ts";
import type { Repository } from "../state/repository.ts";
import type { World } from "../state/world.ts";
import { callBackend } from "./http-backend.ts";
import { readPushCommands, rewordRefusals } from "./pkt-line.ts";
import { movesBetween } from "./refs.ts";
import { DECLINED, rulesetsFor } from "./rules.ts";
import { hookVariables } from "./update-hook.ts";

const ADDRESS = /^\/([^/]+\/[^/]+?)(?:\.git)?(\/info\/refs|\/git-upload-pack|\/git-receive-pack)$/;
const PUSH = "git-receive-pack";

interface GitCall {
  readonly request: Exchange;
  readonly fullName: string;
  readonly path: string;
  readonly isPush: boolean;
}

/** git's smart HTTP protocol: clone, fetch and push by git itself, with tokens as passwords. */
export function gitHandler(world: World): (request: Exchange) => Promise<Answer> {
  return async (request) => {
    const [, fullName, path] = ADDRESS.exec(request.path) ?? [];
    if (fullName === undefined || path === undefined) return text(404, "Not Found");
    const isPush = path === `/${PUSH}` || request.url.searchParams.get("service") === PUSH;
    const actor = world.tokens.actorOf(request.headers.authorization);
    if (actor === undefined) return unauthorized(BAD_PASSWORD);
    const answer = await answerAs(world, actor, { request, fullName, path, isPush });
    return { ...answer, note: { token: actor.name } };
  };
}

const BAD_PASSWORD = "Invalid username or token. Password authentication is not supported for Git operations.";

async function answerAs(world: World, actor: Actor, { request, fullName, path, isPush }: GitCall): Promise<Answer> {
  const repository = world.find(fullName);
  const target = repository && { fullName: repository.fullName, visibility: repository.settings.visibility };
  const refused = refusal(actor, target, isPush ? "contents=write" : "contents=read");
  if (refused !== undefined || repository === undefined)
    return refuse(actor, { fullName, isPush, status: refused?.status ?? 404 });
  const call = { request, gitDir: repository.git.dir, path, user: actor.login || "anonymous" };
  return path === `/${PUSH}` ? push({ world, repository, actor }, call) : callBackend(call);
}

interface Pushing {
  readonly world: World;
  readonly repository: Repository;
  readonly actor: Actor;
}

/** Runs the push with the rules in the update hook's environment, then tells what has moved. */
function push({ world, repository, actor }: Pushing, call: Parameters<typeof callBackend>[0]): Promise<Answer> {
  return repository.change(async () => {
    const ruled = readPushCommands(call.request.body).map((move) => ruledMove(repository, move, actor));
    const refs = ruled.map((each) => {
      const { ref } = each.move;
      const kind = rulesetsFor({ ...each, ref })[0]?.kind ?? "ruleset";
      return {
        ref,
        kind,
        heading: HEADINGS[kind](ref, `${world.urls.server}/${repository.fullName}`),
        obstacles: obstaclesFor(repository, each.move, actor),
      };
    });
    const before = await repository.refs();
    const answer = await callBackend({ ...call, variables: hookVariables(refs) });
    const moves = movesBetween(before, await repository.refs());
    await follow(world, repository, { moves, actor });
    const reasonFor = (ref: string) => DECLINED[refs.find((each) => each.ref === ref)?.kind ?? "ruleset"];
    return { ...answer, body: rewordRefusals(answer.body as Buffer, reasonFor) };
  });
}

const HEADINGS = {
  ruleset: (ref: string, page: string) => [
    `error: GH013: Repository rule violations found for ${ref}.`,
    `Review all repository rules at ${page}/rules?ref=${encodeURIComponent(ref)}`,
  ],
  "branch-protection": (ref: string) => [`error: GH006: Protected branch update failed for ${ref}.`],
};

function refuse(
  actor: Actor,
  { fullName, isPush, status }: { fullName: string; isPush: boolean; status: number },
): Answer {
  // Without a password git is told to ask for one, whether or not there is such a repository.
  if (actor.kind === "anonymous") return unauthorized(isPush ? BAD_PASSWORD : "Repository not found.");
  if (!isPush || status === 404) return text(404, "Repository not found.");
  if (actor.kind === "personal") return text(403, "Write access to repository not granted.");
  return text(403, `Permission to ${fullName}.git denied to ${actor.login}.`);
}

function unauthorized(message: string): Answer {
  return {
    ...text(401, message),
    headers: { "content-type": "text/plain", "www-authenticate": 'Basic realm="GitHub"' },
  };
}

function text(status: number, message: string): Answer {
  return { status, headers: { "content-type": "text/plain; charset=utf-8" }, body: `${message}\n` };
}
