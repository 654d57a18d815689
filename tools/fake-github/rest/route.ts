import type { Accepted } from "../access/permissions.ts";
import type { Actor } from "../access/tokens.ts";
import type { Repository, RepositoryView } from "../state/repository.ts";
import type { World } from "../state/world.ts";

/** What every route is given. */
export interface RestCall {
  readonly world: World;
  readonly actor: Actor;
  /** Of the path, by GitHub's names, with underscores for hyphens. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Checked against the description already; undefined without one. */
  readonly body: unknown;
}

export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What reads a repository, as it is or as it was. */
export interface ReadRoute {
  readonly kind: "read";
  readonly accepts: Accepted;
  handle(call: RestCall & { readonly repository: RepositoryView }): Promise<RestAnswer> | RestAnswer;
}

/** What changes a repository. */
export interface WriteRoute {
  readonly kind: "write";
  readonly accepts: Accepted;
  handle(call: RestCall & { readonly repository: Repository }): Promise<RestAnswer> | RestAnswer;
}

/** What is about no repository. */
export interface AccountRoute {
  readonly kind: "account";
  /** Of any of the token's repositories. */
  readonly accepts: Accepted;
  handle(call: RestCall): Promise<RestAnswer> | RestAnswer;
}

export type Route = ReadRoute | WriteRoute | AccountRoute;

/** By GitHub's operation ids. */
export type Routes = Readonly<Record<string, Route>>;

export type ReadCall = Parameters<ReadRoute["handle"]>[0];
export type WriteCall = Parameters<WriteRoute["handle"]>[0];

export function read(accepts: Accepted, handle: ReadRoute["handle"]): ReadRoute {
  return { kind: "read", accepts, handle };
}

export function write(accepts: Accepted, handle: WriteRoute["handle"]): WriteRoute {
  return { kind: "write", accepts, handle };
}

export function account(accepts: Accepted, handle: AccountRoute["handle"]): AccountRoute {
  return { kind: "account", accepts, handle };
}

export const ok = (body: unknown): RestAnswer => ({ status: 200, body });
export const created = (body: unknown): RestAnswer => ({ status: 201, body });
export const NO_CONTENT: RestAnswer = { status: 204 };

/** An answer that is an error. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly status: number;
  readonly errors: readonly object[];

  constructor(status: number, message: string, errors: readonly object[] = []) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

export function notFound(): Refused {
  return new Refused(404, "Not Found");
}

/** What GitHub answers to a value that it cannot accept. */
export function invalid(resource: string, error: { code: string; field?: string; message?: string }): Refused {
  return new Refused(422, "Validation Failed", [{ resource, ...error }]);
}

/** Gives what was found. @throws {Refused} 404 */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw notFound();
  return value;
}
