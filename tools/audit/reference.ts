/** What `uses` names. */
export type Reference =
  /** `./x`: what is in the workspace, or for a workflow beside the caller. */
  | { readonly kind: "local"; readonly path: string }
  /** `$/x`: the repository and commit of the file it stands in. */
  | { readonly kind: "self"; readonly path: string }
  | { readonly kind: "remote"; readonly repository: string; readonly path: string; readonly version: string }
  | { readonly kind: "image"; readonly image: string }
  /** What the language service reports. */
  | { readonly kind: "malformed" };

/** What callers write in front of our folders. */
export const SUITE = "slipway/slipway";

const REMOTE = /^(?<repository>[^/@\s]+\/[^/@\s]+)(?:\/(?<path>[^@\s]*))?@(?<version>\S+)$/;

export function parseReference(uses: string): Reference {
  if (uses.startsWith("./")) return { kind: "local", path: cleanPath(uses) };
  if (uses.startsWith("$/")) return { kind: "self", path: cleanPath(uses) };
  if (uses.startsWith("docker://")) return { kind: "image", image: uses.slice("docker://".length) };
  const { repository, path = "", version } = REMOTE.exec(uses)?.groups ?? {};
  if (repository === undefined || version === undefined) return { kind: "malformed" };
  return { kind: "remote", repository, path: path.replace(/\/$/, ""), version };
}

function cleanPath(uses: string): string {
  return uses.slice(2).replace(/\/$/, "");
}

/** `actions/checkout`, at whatever version. */
export function usesAction(uses: string | undefined, repository: string): boolean {
  const reference = parseReference(uses ?? "");
  return reference.kind === "remote" && reference.repository.toLowerCase() === repository && reference.path === "";
}
