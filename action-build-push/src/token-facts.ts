import type { Http, Secret } from "@slipway/shared";

/** What GitHub says about a personal access token. */
export interface TokenFacts {
  readonly accepted: boolean;
  /** A classic token's scopes; undefined for other kinds. */
  readonly scopes: readonly string[] | undefined;
  readonly expires: Date | undefined;
}

/** Personal tokens tell by their prefix; a workflow's own (`ghs_`) has nothing to say here. */
export function isPersonalToken(token: Secret): boolean {
  return /^(ghp_|github_pat_)/.test(token.reveal());
}

/** Asks GitHub's API, which answers every request with the token's scopes and its end. Undefined when it cannot be asked. */
export async function readTokenFacts(http: Http, apiUrl: string, token: Secret): Promise<TokenFacts | undefined> {
  const headers = { authorization: `Bearer ${token.reveal()}`, "user-agent": "slipway" };
  const asked = http.request({ method: "GET", url: `${apiUrl}/rate_limit`, headers, timeout: 5_000 });
  const answer = await asked.catch(() => undefined);
  if (answer === undefined) return undefined;
  const scopes = header(answer.headers["x-oauth-scopes"]);
  const end = Date.parse(header(answer.headers["github-authentication-token-expiration"]) ?? "");
  return {
    accepted: answer.status !== 401,
    scopes: scopes?.split(",").map((scope) => scope.trim()),
    expires: Number.isNaN(end) ? undefined : new Date(end),
  };
}

function header(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

const SOON = 14 * 86_400_000;

/** A warning for a token that will stop working soon. */
export function expiryWarning({ expires }: TokenFacts, now: Date): string | undefined {
  const left = expires === undefined ? Number.POSITIVE_INFINITY : expires.getTime() - now.getTime();
  if (left > SOON || left < 0) return undefined;
  const days = Math.floor(left / 86_400_000);
  return `registry-password expires in ${days === 1 ? "1 day" : `${days} days`} (${expires?.toISOString().slice(0, 10)}); renew it before then`;
}
