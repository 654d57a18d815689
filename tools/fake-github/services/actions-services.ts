import { randomBytes, randomUUID } from "node:crypto";
import type { Answer, Exchange } from "../http/exchange.ts";
import type { World } from "../state/world.ts";
import { Bearers } from "./bearers.ts";
import { Blobs } from "./blobs.ts";
import { CacheService, twirpError } from "./cache.ts";
import { type Job, tokenName } from "./job.ts";
import { seconds, TokenSigner } from "./jwt.ts";
import { discovery, identityClaims } from "./oidc.ts";

const CACHE = "/twirp/github.actions.results.api.v1.CacheService/";
const IDENTITY = "/oidc/token";
const SIX_HOURS_S = 21_600;
const READ_AND_WRITE = 3;

/** What runs beside the API for jobs: caches and identity tokens. */
export class ActionsServices {
  readonly #world: World;
  readonly #signer = new TokenSigner();
  readonly #blobs = new Blobs();
  readonly #cache = new CacheService(this.#blobs);
  readonly #runtime = new Bearers();
  readonly #identity = new Bearers();

  constructor(world: World) {
    this.#world = world;
  }

  get secrets(): Iterable<string> {
    return [...this.#runtime.secrets, ...this.#identity.secrets];
  }

  /** What JavaScript actions find in their environment. */
  runtimeVariables(job: Job) {
    const url = `${this.#world.urls.actions}/`;
    return {
      ACTIONS_RUNTIME_URL: url,
      ACTIONS_RESULTS_URL: url,
      ACTIONS_CACHE_URL: url,
      ACTIONS_CACHE_SERVICE_V2: "True",
      ACTIONS_RUNTIME_TOKEN: this.#runtime.add(this.#signer.sign(runtimeClaims(job)), job),
    };
  }

  /** What the steps of a job with `id-token: write` find. */
  identityVariables(job: Job) {
    const token = this.#identity.add(randomBytes(48).toString("base64url"), job);
    // Toolkits append `&audience=…`.
    const url = `${this.#world.urls.actions}${IDENTITY}?api-version=2.0`;
    return { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token };
  }

  async handle(request: Exchange): Promise<Answer> {
    const { path } = request;
    if (this.#blobs.serves(request)) return this.#blobs.handle(request);
    if (path.startsWith(CACHE)) return this.#callCache(request, path.slice(CACHE.length));
    if (path === IDENTITY) return this.#giveIdentity(request);
    if (path === "/.well-known/openid-configuration") return { status: 200, body: discovery(this.#world.urls.actions) };
    if (path === "/.well-known/jwks") return { status: 200, body: this.#signer.keySet() };
    const problem = `${request.method} ${path} is not served here`;
    return { ...twirpError(404, "bad_route", problem), note: { problems: [problem] } };
  }

  #callCache({ headers, body }: Exchange, method: string): Answer {
    const job = this.#runtime.jobOf(headers.authorization);
    if (job === undefined) return twirpError(401, "unauthenticated", "invalid token");
    const defaultBranch = this.#world.find(job.repository)?.settings.defaultBranch ?? "main";
    const request = JSON.parse(body.toString());
    const answer = this.#cache.call({ method, job, defaultBranch, request, base: this.#world.urls.actions });
    return { ...answer, note: { token: tokenName(job), operation: `cache/${method}` } };
  }

  #giveIdentity({ headers, url }: Exchange): Answer {
    const job = this.#identity.jobOf(headers.authorization);
    const repository = job && this.#world.find(job.repository);
    if (job === undefined || repository === undefined) return { status: 401, body: { message: "Unauthorized" } };
    const claims = identityClaims(this.#world, repository, { job, audience: url.searchParams.get("audience") });
    const note = { token: tokenName(job), operation: "oidc/token" };
    return { status: 200, body: { value: this.#signer.sign(claims) }, note };
  }
}

/** BuildKit reads from `ac` which scopes it may use. */
function runtimeClaims({ runId, ref }: Job) {
  const now = seconds();
  return {
    iss: "vstoken.actions.githubusercontent.com",
    scp: `Actions.Results:${runId}:${randomUUID()}`,
    ac: JSON.stringify([{ Scope: ref, Permission: READ_AND_WRITE }]),
    iat: now,
    nbf: now - 300,
    exp: now + SIX_HOURS_S,
  };
}
