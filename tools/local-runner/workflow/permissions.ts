import { entries, type Node } from "./yaml.ts";

export type Access = "read" | "write" | "none";

/** The scopes of a node: `{ contents: "read" }`. A scope that is not named is none. */
export type Permissions = Readonly<Record<string, Access>>;

/** Source: docs.github.com, Workflow syntax, `permissions`. */
const SCOPES = [
  "actions",
  "artifact-metadata",
  "attestations",
  "checks",
  "contents",
  "deployments",
  "discussions",
  "id-token",
  "issues",
  "models",
  "packages",
  "pages",
  "pull-requests",
  "repository-projects",
  "security-events",
  "statuses",
] as const;

/** Never given by a wildcard or as a default: only a workflow that names it gets an identity node. */
const ONLY_BY_NAME: ReadonlySet<string> = new Set(["id-token"]);

/** What `permissions` gives; undefined when it is not there. */
export function readPermissions(node: Node | undefined): Permissions | undefined {
  if (node === undefined) return undefined;
  if (node === "write-all") return { ...all("write"), "id-token": "write" };
  if (node === "read-all") return all("read");
  const given = entries(node).map(([scope, access]) => [scope, String(access ?? "none") as Access] as const);
  return Object.fromEntries(given.filter(([, access]) => access !== "none"));
}

/** What a workflow gets that does not ask. Source: docs.github.com, GITHUB_TOKEN, "Permissions for the GITHUB_TOKEN". */
export function defaultPermissions(setting: "restricted" | "permissive"): Permissions {
  return setting === "permissive" ? all("write") : { contents: "read", packages: "read" };
}

/** What is left for a pull request from a fork. */
export function readOnly(permissions: Permissions): Permissions {
  const kept = Object.keys(permissions).filter((scope) => !ONLY_BY_NAME.has(scope));
  return Object.fromEntries(kept.map((scope) => [scope, "read" as const]));
}

/** What is asked for beyond what is allowed, as `'contents: write'` and the like. */
export function excess(
  asked: Permissions,
  allowed: Permissions,
): readonly { readonly asked: string; readonly allowed: string }[] {
  return Object.entries(asked)
    .filter(([scope, access]) => RANK[access] > RANK[allowed[scope] ?? "none"])
    .map(([scope, access]) => ({ asked: `${scope}: ${access}`, allowed: `${scope}: ${allowed[scope] ?? "none"}` }));
}

const RANK: Readonly<Record<Access, number>> = { none: 0, read: 1, write: 2 };

function all(access: Access): Permissions {
  return Object.fromEntries(SCOPES.filter((scope) => !ONLY_BY_NAME.has(scope)).map((scope) => [scope, access]));
}
