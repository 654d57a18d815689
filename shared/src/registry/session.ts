import type { HttpResponse } from "../ports/http.ts";
import { Authorizer, type RegistryCredential } from "./authorizer.ts";
import type { Exchange, RegistryTransport } from "./transport.ts";

export interface RegistryCall extends Omit<Exchange, "url"> {
  /** Whose token is needed; "" for the registry as a whole. */
  readonly repository: string;
  /** Below the registry's origin, or a whole URL that the registry gave. */
  readonly path: string;
}

const MOST_REDIRECTS = 5;
/** Without a token, with one, and with a fresh one in place of one that has run out. */
const MOST_SIGN_INS = 3;

/** Calls to one registry as one user: signs in when asked to, and follows blobs to where they are kept. */
export class RegistrySession {
  readonly #transport: RegistryTransport;
  readonly #authorizer: Authorizer;
  readonly #rights: string;

  constructor(transport: RegistryTransport, credential: RegistryCredential | undefined, rights: string) {
    this.#transport = transport;
    this.#authorizer = new Authorizer(transport, credential);
    this.#rights = rights;
  }

  /** The last answer, whatever its status. @throws {HttpError} without one, {RegistryError} without a token. */
  async send(call: RegistryCall): Promise<HttpResponse> {
    const url = new URL(call.path, await this.#transport.origin());
    const scope = call.repository === "" ? "" : `repository:${call.repository}:${this.#rights}`;
    for (let attempt = 1; ; attempt += 1) {
      const authorization = await this.#authorizer.header(scope);
      const response = await this.#follow(call, url, authorization);
      if (response.status !== 401 || attempt === MOST_SIGN_INS) return response;
      if (!this.#authorizer.learn(response, scope, authorization)) return response;
    }
  }

  /** Only reads follow a redirect. */
  async #follow(call: RegistryCall, start: URL, authorization: string | undefined): Promise<HttpResponse> {
    let url = start;
    for (let hops = 0; ; hops += 1) {
      const response = await this.#exchange(call, url, authorization);
      const next = call.method === "GET" && hops < MOST_REDIRECTS ? redirectOf(response, url) : undefined;
      if (next === undefined) return response;
      url = next;
    }
  }

  /** The credential stays at home when the registry sends a reader elsewhere. */
  async #exchange(
    { repository: _, path: __, ...exchange }: RegistryCall,
    url: URL,
    authorization: string | undefined,
  ): Promise<HttpResponse> {
    const isHome = url.origin === new URL(await this.#transport.origin()).origin;
    const headers = { ...exchange.headers, ...(isHome && authorization !== undefined ? { authorization } : {}) };
    return this.#transport.send({ ...exchange, url: url.href, headers });
  }
}

function redirectOf(response: HttpResponse, from: URL): URL | undefined {
  const { location } = response.headers;
  if (![301, 302, 303, 307, 308].includes(response.status) || location === undefined) return undefined;
  const next = URL.parse(location, from.href);
  // Never from HTTPS to the clear.
  return next === null || (from.protocol === "https:" && next.protocol !== "https:") ? undefined : next;
}
