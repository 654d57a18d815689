import type { GitHub } from "../github/github.ts";
import type { HeadsAnswer } from "./answers.ts";
import { MORE_HEADS } from "./documents.ts";

/** All branches that begin so, after the first page where that was read with something else. @throws {GitHubError} */
export async function readHeads(github: GitHub, prefix: string, first?: HeadsAnswer): Promise<HeadsAnswer["nodes"]> {
  const { owner, name } = github.access;
  const all = [...(first?.nodes ?? [])];
  for (let page = first?.pageInfo; page?.hasNextPage ?? true; ) {
    const { repository } = await github.demand<{ readonly repository: { readonly heads: HeadsAnswer } }>({
      action: "read the repository",
      document: MORE_HEADS,
      variables: { owner, name, prefix: `refs/heads/${prefix}`, after: page?.endCursor ?? null },
    });
    all.push(...repository.heads.nodes);
    page = repository.heads.pageInfo;
  }
  return all;
}
