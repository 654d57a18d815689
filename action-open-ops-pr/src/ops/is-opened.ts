import type { GitHub } from "../github/github.ts";
import { OPENED } from "./documents.ts";

/** Whether a pull request is open from the branch, whoever has opened it. @throws {GitHubError} */
export async function isOpened(github: GitHub, branch: string): Promise<boolean> {
  const { owner, name } = github.access;
  const { repository } = await github.demand<OpenedAnswer>({
    action: "see whether a pull request is open",
    document: OPENED,
    variables: { owner, name, branch: `refs/heads/${branch}` },
  });
  return (repository.branch?.associatedPullRequests.nodes.length ?? 0) > 0;
}

interface OpenedAnswer {
  readonly repository: {
    readonly branch: { readonly associatedPullRequests: { readonly nodes: readonly object[] } } | null;
  };
}
