import type { HttpResponse } from "../ports/http.ts";
import type { Secret } from "../secret.ts";
import { type Challenge, parseChallenge } from "./challenge.ts";
import { isLoopback } from "./host.ts";
import { failureOf, RegistryError, registryWords } from "./registry-error.ts";
import type { RegistryTransport } from "./transport.ts";

/** What a registry knows somebody by. An identity token is what `docker login` keeps for registries that give one. */
export type RegistryCredential =
  | { readonly kind: "password"; readonly username: string; readonly password: Secret }
  | { readonly kind: "identity-token"; readonly token: Secret };

/** Answers a registry's challenges, with one token a scope (distribution, token authentication specification). */
export class Authorizer {
  readonly #transport: RegistryTransport;
  readonly #credential: RegistryCredential | undefined;
  readonly #tokens = new Map<string, Promise<string>>();
  #challenge: Challenge | undefined;

  constructor(transport: RegistryTransport, credential: RegistryCredential | undefined) {
    this.#transport = transport;
    this.#credential = credential;
  }

  /** The Authorization header as far as it is known before asking: undefined until the first challenge. */
  async header(scope: string): Promise<string | undefined> {
    if (this.#challenge === undefined) return undefined;
    if (this.#challenge.scheme === "basic") return this.#basic();
    return `Bearer ${await this.#token(this.#challenge, scope)}`;
  }

  /** Learns from a 401. False when there is nothing left to try, so the answer stands. */
  learn(response: HttpResponse, scope: string, used: string | undefined): boolean {
    const challenge = parseChallenge(String(response.headers["www-authenticate"] ?? ""));
    if (challenge === undefined) return false;
    this.#challenge = challenge;
    if (challenge.scheme === "basic") return used === undefined && this.#basic() !== undefined;
    // A token that worked before has run out: ask for another one.
    if (used !== undefined) this.#tokens.delete(scope);
    return true;
  }

  #basic(): string | undefined {
    const credential = this.#credential;
    if (credential?.kind !== "password") return undefined;
    const pair = `${credential.username}:${credential.password.reveal()}`;
    return `Basic ${Buffer.from(pair).toString("base64")}`;
  }

  #token(challenge: Challenge & { scheme: "bearer" }, scope: string): Promise<string> {
    const known = this.#tokens.get(scope);
    if (known !== undefined) return known;
    const asked = this.#askToken(challenge, scope);
    this.#tokens.set(scope, asked);
    // A failure is not remembered.
    asked.catch(() => this.#tokens.delete(scope));
    return asked;
  }

  async #askToken({ realm, service }: Challenge & { scheme: "bearer" }, scope: string): Promise<string> {
    const url = this.#tokenServer(realm);
    const response = await this.#transport.send(this.#tokenRequest(url, service, scope));
    const token = response.status === 200 ? tokenOf(response.body) : undefined;
    if (token !== undefined) return token;
    const said = registryWords(response.body);
    throw new RegistryError("get a token", {
      failure: response.status === 200 ? "invalid" : failureOf(response.status, said),
      host: this.#transport.host,
      repository: repositoryOf(scope),
      status: response.status,
      said: said || `from ${url.host}`,
    });
  }

  #tokenRequest(url: URL, service: string, scope: string) {
    const asked = { service, ...(scope === "" ? {} : { scope }) };
    if (this.#credential?.kind === "identity-token") {
      const form = { grant_type: "refresh_token", client_id: "slipway", ...asked };
      const body = new URLSearchParams({ ...form, refresh_token: this.#credential.token.reveal() }).toString();
      return {
        method: "POST",
        url: url.href,
        body,
        headers: { "content-type": "application/x-www-form-urlencoded" },
      } as const;
    }
    for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
    const authorization = this.#basic();
    return { method: "GET", url: url.href, headers: authorization === undefined ? {} : { authorization } } as const;
  }

  /** The credential goes to the token server, so it may not travel in the clear, whatever the registry says. */
  #tokenServer(realm: string): URL {
    const url = URL.parse(realm);
    if (url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.host))) return url;
    throw new RegistryError("get a token", {
      failure: "invalid",
      host: this.#transport.host,
      repository: "",
      status: 401,
      said: `the registry names "${realm}" as its token server, which is not reached by HTTPS`,
    });
  }
}

function repositoryOf(scope: string): string {
  return scope.split(":")[1] ?? "";
}

function tokenOf(body: Buffer): string | undefined {
  try {
    const { token, access_token: accessToken } = JSON.parse(body.toString("utf8")) as Record<string, string>;
    return token ?? accessToken;
  } catch {
    return undefined;
  }
}
