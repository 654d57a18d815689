import { randomBytes } from "node:crypto";
import { type Accepted, isWrite, type Permissions, satisfies } from "./permissions.ts";

/** Who sends a request. */
export interface Actor {
  /** As the request log names the token: `GITHUB_TOKEN of release / build`. Never the token. */
  readonly name: string;
  readonly login: string;
  readonly kind: "installation" | "personal" | "anonymous";
  /** Whether it is the token of a job, whose pushes start no workflow. */
  readonly isJob: boolean;
  /** By `owner/name`. */
  readonly access: ReadonlyMap<string, Permissions>;
}

export interface JobTokenRequest {
  readonly repository: string;
  readonly permissions: Permissions;
  readonly job?: { readonly name: string };
}

export interface TokenRequest {
  readonly name: string;
  readonly login: string;
  readonly repositories: readonly string[];
  readonly permissions: Permissions;
  /** `installation` of an app, or a fine-grained `personal` one. Default `personal`. */
  readonly kind?: "installation" | "personal";
}

export const JOB_LOGIN = "github-actions[bot]";

const ANONYMOUS: Actor = { name: "nobody", login: "", kind: "anonymous", isJob: false, access: new Map() };

/** What stands between a token and an operation. */
export type Refusal =
  | { readonly status: 401; readonly message: string }
  | { readonly status: 403; readonly message: string }
  | { readonly status: 404; readonly message: string };

export class Tokens {
  readonly #actors = new Map<string, Actor>();
  readonly #secrets = new Set<string>();

  /** A job's GITHUB_TOKEN. */
  issue({ repository, permissions, job }: JobTokenRequest): string {
    return this.#add("ghs_", {
      name: `GITHUB_TOKEN of ${job?.name ?? repository}`,
      login: JOB_LOGIN,
      kind: "installation",
      isJob: true,
      access: new Map([[repository, permissions]]),
    });
  }

  /** A token that somebody made by hand, or an app asked for. */
  issueFor({ name, login, repositories, permissions, kind = "personal" }: TokenRequest): string {
    const access = new Map(repositories.map((each) => [each, permissions]));
    return this.#add(kind === "installation" ? "ghs_" : "github_pat_", { name, login, kind, isJob: false, access });
  }

  /** All that must not be seen anywhere, those that are no longer good among them. */
  get secrets(): Iterable<string> {
    return this.#secrets;
  }

  revoke(token: string): void {
    this.#actors.delete(token);
  }

  /** Whose token an Authorization header holds; undefined for one that does not exist. */
  actorOf(authorization: string | undefined): Actor | undefined {
    if (authorization === undefined) return ANONYMOUS;
    const [scheme = "", value = ""] = authorization.split(" ");
    const token = scheme.toLowerCase() === "basic" ? passwordOf(value) : value;
    return this.#actors.get(token);
  }

  #add(prefix: string, actor: Actor): string {
    const token = `${prefix}${randomBytes(27).toString("base64url").replaceAll(/[-_]/g, "x")}`;
    this.#actors.set(token, actor);
    this.#secrets.add(token);
    return token;
  }
}

/** `x-access-token:ghs_…`, whatever stands before the colon. */
function passwordOf(basic: string): string {
  return Buffer.from(basic, "base64")
    .toString()
    .replace(/^[^:]*:/, "");
}

/** @param target undefined when there is no such repository */
export function refusal(
  actor: Actor,
  target: { readonly fullName: string; readonly visibility: "public" | "private" } | undefined,
  accepted: Accepted,
): Refusal | undefined {
  const permissions = target && actor.access.get(target.fullName);
  if (target === undefined || (permissions === undefined && target.visibility === "private")) {
    return { status: 404, message: "Not Found" };
  }
  if (permissions === undefined) return isWrite(accepted) ? withoutAccess(actor) : undefined;
  if (!isWrite(accepted) && target.visibility === "public") return undefined;
  return satisfies(permissions, accepted) ? undefined : withoutAccess(actor);
}

function withoutAccess({ kind }: Actor): Refusal {
  if (kind === "anonymous") return { status: 401, message: "Requires authentication" };
  const holder = kind === "installation" ? "integration" : "personal access token";
  return { status: 403, message: `Resource not accessible by ${holder}` };
}
