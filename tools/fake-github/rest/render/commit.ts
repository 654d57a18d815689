import type { CommitObject } from "../../git/objects.ts";
import { nodeId } from "../../state/node-ids.ts";
import type { RepositoryView } from "../../state/repository.ts";
import type { World } from "../../state/world.ts";
import { renderUser } from "./account.ts";
import { apiUrl, pageUrl } from "./repository.ts";

const NO_REPLY = /^(?:\d+\+)?(.+)@users\.noreply\.github\.com$/;

/** Whether GitHub itself signed a commit: the only signatures that are known here. */
function renderVerification({ records }: RepositoryView, sha: string) {
  const isSigned = records.signed.includes(sha);
  return {
    verified: isSigned,
    reason: isSigned ? "valid" : "unsigned",
    signature: isSigned ? "-----BEGIN PGP SIGNATURE-----" : null,
    payload: isSigned ? "" : null,
    verified_at: null,
  };
}

/** A commit of the git database: GitHub's `git-commit`. */
export function renderGitCommit(world: World, repository: RepositoryView, commit: CommitObject) {
  const { sha, tree, parents, message, author, committer } = commit;
  return {
    sha,
    node_id: nodeId("C", repository, sha),
    url: apiUrl(world, repository, `/git/commits/${sha}`),
    html_url: pageUrl(world, repository, `/commit/${sha}`),
    author,
    committer,
    tree: { sha: tree, url: apiUrl(world, repository, `/git/trees/${tree}`) },
    message,
    parents: parents.map((parent) => ({
      sha: parent,
      url: apiUrl(world, repository, `/git/commits/${parent}`),
      html_url: pageUrl(world, repository, `/commit/${parent}`),
    })),
    verification: renderVerification(repository, sha),
  };
}

/** GitHub's `commit`. */
export function renderCommit(world: World, repository: RepositoryView, commit: CommitObject) {
  const { sha, parents, verification, ...git } = renderGitCommit(world, repository, commit);
  const url = apiUrl(world, repository, `/commits/${sha}`);
  return {
    sha,
    node_id: git.node_id,
    url,
    html_url: git.html_url,
    comments_url: `${url}/comments`,
    commit: {
      url: git.url,
      author: git.author,
      committer: git.committer,
      message: git.message,
      tree: git.tree,
      comment_count: 0,
      verification,
    },
    author: userOf(world, commit.author.email),
    committer: userOf(world, commit.committer.email),
    parents,
  };
}

/** An account is only known from GitHub's own addresses. */
function userOf(world: World, email: string) {
  const login = NO_REPLY.exec(email)?.[1];
  return login === undefined ? null : renderUser(world, login);
}
