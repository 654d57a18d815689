import type { RepositoryView } from "./repository.ts";

/** GitHub's own are opaque; these say what they are of. */
export type NodeKind = "R" | "REF" | "C" | "PR" | "I" | "IC" | "LA";

export interface NodeId {
  readonly kind: NodeKind;
  readonly repositoryId: number;
  /** A number, a commit, or a ref's name. */
  readonly local: string;
}

export function nodeId(kind: NodeKind, { settings }: RepositoryView, local: string | number = ""): string {
  const text = kind === "REF" ? Buffer.from(String(local)).toString("base64url") : String(local);
  return kind === "R" ? `R_${settings.id}` : `${kind}_${settings.id}_${text}`;
}

export function readNodeId(id: string): NodeId | undefined {
  const [, kind, repositoryId, local = ""] = /^(R|REF|C|PR|I|IC|LA)_(\d+)(?:_(.+))?$/.exec(id) ?? [];
  if (kind === undefined) return undefined;
  const text = kind === "REF" ? Buffer.from(local, "base64url").toString() : local;
  return { kind: kind as NodeKind, repositoryId: Number(repositoryId), local: text };
}
