import { type Actor, JOB_LOGIN } from "../access/tokens.ts";
import { type Signature, writeCommit } from "../git/objects.ts";
import { timestamp } from "./records.ts";
import type { Repository } from "./repository.ts";

export const GITHUB: Signature = { name: "GitHub", email: "noreply@github.com" };

/** A commit that GitHub makes and signs for somebody. */
export async function signedCommit(
  repository: Repository,
  actor: Actor,
  given: { readonly tree: string; readonly parents: readonly string[]; readonly message: string },
): Promise<string> {
  const sha = await writeCommit(repository.git, { ...given, author: signatureOf(actor), committer: GITHUB });
  if (repository.settings.signsCommits) repository.records.signed.push(sha);
  return sha;
}

export function signatureOf({ login }: Actor): Signature {
  const prefix = login === JOB_LOGIN ? "41898282+" : "";
  return { name: login, email: `${prefix}${login}@users.noreply.github.com`, date: timestamp() };
}
