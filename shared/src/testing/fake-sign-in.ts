import type { IncomingMessage, ServerResponse } from "node:http";
import { refuse } from "./fake-refusal.ts";

/** How a fake registry signs people in. `grants` says what a token server gives a known user. */
export type FakeSignIn =
  | { readonly kind: "open" }
  | { readonly kind: "basic"; readonly username: string; readonly password: string }
  | {
      readonly kind: "token";
      readonly username: string;
      readonly password: string;
      readonly grants?: (scope: string) => boolean;
    };

/** Who may use a fake registry, and the tokens it has given out. */
export class FakeGate {
  readonly #signIn: FakeSignIn;
  readonly #tokens = new Map<string, string>();

  constructor(signIn: FakeSignIn) {
    this.#signIn = signIn;
  }

  /** Forgets every token, as if their time were up. */
  expireTokens(): void {
    this.#tokens.clear();
  }

  /** The token server. */
  giveToken(request: IncomingMessage, url: URL, response: ServerResponse): void {
    const scope = url.searchParams.get("scope") ?? "";
    const known = this.#signIn.kind === "token" && request.headers.authorization === basic(this.#signIn);
    const allowed = this.#signIn.kind === "token" && (this.#signIn.grants?.(scope) ?? true);
    if (!known) {
      refuse(response, 401, "UNAUTHORIZED", "authentication required");
      return;
    }
    if (!allowed) {
      refuse(response, 403, "DENIED", "requested access to the resource is denied");
      return;
    }
    const token = `token-${this.#tokens.size}-${scope}`;
    this.#tokens.set(token, scope);
    response.end(JSON.stringify({ token }));
  }

  /** Whether a request is let in; one that is not has been answered. */
  admits(request: IncomingMessage, response: ServerResponse): boolean {
    if (this.#signIn.kind === "open") return true;
    const given = request.headers.authorization;
    if (this.#signIn.kind === "basic" && given === basic(this.#signIn)) return true;
    if (this.#signIn.kind === "token" && this.#tokens.has((given ?? "").replace("Bearer ", ""))) return true;
    const challenge =
      this.#signIn.kind === "basic"
        ? 'Basic realm="fake"'
        : `Bearer realm="http://${request.headers.host}/token",service="fake"`;
    response.setHeader("www-authenticate", challenge);
    refuse(response, 401, "UNAUTHORIZED", "authentication required");
    return false;
  }
}

function basic({ username, password }: { username: string; password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
