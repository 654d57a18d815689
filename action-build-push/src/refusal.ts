import type { RegistryError } from "@slipway/shared";
import type { CredentialSource } from "./credential.ts";
import type { TokenFacts } from "./token-facts.ts";

/** What is known about the run when a registry refuses it. */
export interface Circumstances {
  readonly source: CredentialSource;
  /** What the run wants to do. */
  readonly right: Right;
  /** A pull request from a fork: its token may only read, whatever the workflow asks for. */
  readonly isFork: boolean;
  /** The workflow's repository, `acme/shop`. */
  readonly workflow: string;
  readonly token: TokenFacts | undefined;
  readonly now: Date;
}

type Right = "push" | "pull";

/** What GHCR calls each right: in a job's permissions and a token's scopes, and as a role. */
const ACCESS = { push: { level: "write", role: "Write" }, pull: { level: "read", role: "Read" } } as const;

/** The registry's refusal in one sentence with the fix. GHCR's few messages stand for many causes; they are told apart here. */
export function explainRefusal(error: RegistryError, circumstances: Circumstances): string {
  return `${error.message}. ${fixFor(error, circumstances)}`;
}

function fixFor(error: RegistryError, circumstances: Circumstances): string {
  switch (error.failure) {
    case "unauthenticated":
      return fixCredential(error, circumstances);
    case "denied":
      return error.host === "ghcr.io" ? fixGhcr(error, circumstances) : fixRights(error, circumstances);
    case "missing":
      return `The registry does not make repositories by itself: create ${error.repository} (or its project) first`;
    case "unsupported":
      return "The registry takes no uploads here: is it a mirror, or read-only?";
    case "untrusted":
      return `Its certificate is not trusted: put the authority's certificate into /etc/docker/certs.d/${error.host}/ca.crt on the runner`;
    case "unavailable":
      return "The registry is in trouble; run the step again later";
    case "unreachable":
      return "Check the input registry, and that the runner reaches it";
    case "invalid":
      return "Check that the input registry names a container registry";
  }
}

function fixCredential({ host }: RegistryError, { source, right, token, now }: Circumstances): string {
  switch (source) {
    case "none":
      return `There is no credential for ${host}: give registry-username and registry-password, or sign in before this step`;
    case "docker-login":
      return `The login that Docker keeps for ${host} is not accepted; sign in again, or give registry-username and registry-password`;
    case "github-token":
      return "The workflow's own token is not accepted; it ends with its job";
    case "inputs":
      return (
        tokenProblem(token, right, now) ?? "The registry does not accept this registry-username and registry-password"
      );
  }
}

function fixRights({ repository }: RegistryError, { source, right }: Circumstances): string {
  if (source === "none") return "Give registry-username and registry-password, or sign in before this step";
  return `The user is known but may not ${right === "push" ? "push to" : "pull from"} ${repository}: check the name, and the rights of this user or token`;
}

/** Causes in the order in which they can be told for certain. */
function fixGhcr(error: RegistryError, circumstances: Circumstances): string {
  const { source, right, isFork, token, now } = circumstances;
  if (isFork && right === "push" && source === "github-token") {
    return "A pull request from a fork gets a token that may only read: use push: false there, and push from the base repository";
  }
  const problem = tokenProblem(token, right, now);
  if (problem !== undefined) return problem;
  if (source === "none" || source === "docker-login") return fixCredential(error, circumstances);
  return source === "github-token" ? fixWorkflowToken(error, circumstances) : fixPersonalToken(error, circumstances);
}

function fixWorkflowToken({ repository, said }: RegistryError, { workflow, right }: Circumstances): string {
  const { level, role } = ACCESS[right];
  const permission = `give the job \`permissions: {contents: read, packages: ${level}}\``;
  // GHCR's words when the token lacks the permission altogether.
  if (/installation not allowed/i.test(said)) return `To ${right}, ${permission}`;
  return [
    `To ${right}, ${permission};`,
    `if it has that, the package exists and does not know this repository: open ${settingsPage(repository)},`,
    `and under "Manage Actions access" add ${workflow || "this repository"} with the role ${role}`,
  ].join(" ");
}

function fixPersonalToken({ repository }: RegistryError, { right }: Circumstances): string {
  const { level } = ACCESS[right];
  return `The token needs ${level}:packages, its user the right to ${level} ${repository}, and in an organisation with single sign-on it must be authorised there`;
}

function tokenProblem(token: TokenFacts | undefined, right: Right, now: Date): string | undefined {
  if (token === undefined) return undefined;
  if (token.expires && token.expires <= now)
    return `The token ended on ${token.expires.toISOString().slice(0, 10)}; make a new one`;
  if (!token.accepted) return "GitHub does not know this token (any more): it has ended or was revoked; make a new one";
  const fitting = right === "push" ? ["write:packages"] : ["read:packages", "write:packages"];
  if (token.scopes && !token.scopes.some((scope) => fitting.includes(scope))) {
    return `The token's scopes are ${token.scopes.join(", ") || "none"}; it needs ${fitting[0]}`;
  }
  return undefined;
}

/** For an organisation; for a person the address says users. */
function settingsPage(repository: string): string {
  const [owner = "", ...name] = repository.split("/");
  return `https://github.com/orgs/${owner}/packages/container/${encodeURIComponent(name.join("/"))}/settings (or /users/${owner}/…)`;
}
