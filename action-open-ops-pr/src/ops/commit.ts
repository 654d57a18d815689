import { UserError } from "@slipway/shared";
import { type GitHub, problemsError } from "../github/github.ts";
import type { FileEdit } from "../pins/plan-file.ts";
import { COMMIT } from "./documents.ts";
import { isInstallation } from "./identity.ts";
import { StaleRead } from "./stale.ts";
import type { OpsFile } from "./state.ts";

export interface CommitRequest {
  readonly repositoryId: string;
  readonly parent: string;
  readonly tree: string;
  readonly edits: readonly FileEdit[];
  /** The files on the parent. */
  readonly files: ReadonlyMap<string, OpsFile | undefined>;
  readonly headline: string;
  readonly message: string;
  readonly signing: Signing;
  /** The branch that a commit may need for a moment. */
  readonly scratch: string;
}

/** Whether an unverified commit is of no use, is worse than a verified one as far as anybody knows, or is as good. */
export type Signing = "required" | "better" | "no-matter";

export interface MadeCommit {
  readonly oid: string;
  readonly isVerified: boolean;
  /** The branch that has to go again; undefined when there is none. */
  readonly scratch: string | undefined;
}

/**
 * Makes a commit that no branch of the release leads to yet. GitHub signs what an App commits when the App does not
 * say who did it; what other tokens commit it signs through GraphQL alone, which needs a branch and loses file modes.
 * @throws {GitHubError | UserError | StaleRead}
 */
export async function makeCommit(github: GitHub, request: CommitRequest): Promise<MadeCommit> {
  if (!needsScratch(github, request)) return commitObjects(github, request);
  const odd = oddFiles(request);
  if (odd.length === 0) return commitOnScratch(github, request);
  if (request.signing === "better") return commitObjects(github, request);
  throw new UserError(`${odd.join(", ")} would lose its mode in a commit that GitHub signs for this token`, {
    hint: "use the token of a GitHub App, or make it an ordinary file",
  });
}

/** Whether a branch of its own is needed to have it signed. */
export function needsScratch({ access }: Pick<GitHub, "access">, { signing }: Pick<CommitRequest, "signing">): boolean {
  return signing !== "no-matter" && !isInstallation(access.token.reveal());
}

function oddFiles({ edits, files }: CommitRequest): string[] {
  return edits.filter(({ file }) => (files.get(file)?.mode ?? "100644") !== "100644").map(({ file }) => file);
}

/** For people whose commit turned out to be unverified. */
export function unverified(repository: string): UserError {
  return new UserError(
    `${repository} takes verified commits only, and GitHub did not verify ours; nothing was changed`,
    {
      hint: "use the token of a GitHub App (actions/create-github-app-token), or a token whose owner may commit there",
    },
  );
}

interface CreatedCommit {
  readonly sha: string;
  readonly verification?: { readonly verified: boolean };
}

async function commitObjects(github: GitHub, request: CommitRequest): Promise<MadeCommit> {
  const { edits, files, tree: base_tree, parent, headline, message } = request;
  const tree = edits.map(({ file: path, after: content }) => ({
    path,
    mode: files.get(path)?.mode ?? "100644",
    type: "blob",
    content,
  }));
  const { sha } = await github.post<{ sha: string }>("git/trees", { base_tree, tree }, "write the files");
  const body = { message: `${headline}\n\n${message}`, tree: sha, parents: [parent] };
  const commit = await github.post<CreatedCommit>("git/commits", body, "commit");
  return { oid: commit.sha, isVerified: commit.verification?.verified ?? false, scratch: undefined };
}

async function commitOnScratch(github: GitHub, request: CommitRequest): Promise<MadeCommit> {
  const { repositoryId: repository, parent, edits, headline, message: body, scratch } = request;
  const additions = edits.map(({ file: path, after }) => ({ path, contents: Buffer.from(after).toString("base64") }));
  const commit = {
    branch: { repositoryNameWithOwner: `${github.access.owner}/${github.access.name}`, branchName: scratch },
    expectedHeadOid: parent,
    message: { headline, body },
    fileChanges: { additions },
  };
  const { data, problems } = await github.ask<ScratchAnswer>({
    action: "commit",
    document: COMMIT,
    variables: { repository, ref: `refs/heads/${scratch}`, parent, commit },
  });
  const made = data.createCommitOnBranch?.commit;
  if (problems.length === 0 && made !== undefined) {
    return { oid: made.oid, isVerified: made.signature?.isValid ?? false, scratch };
  }
  const error = problemsError(github.access, "commit", problems);
  throw ANSWER_LOST.test(error.message) ? new StaleRead(error) : error;
}

/** The branch is there, or has moved: by a request before this one whose answer was lost, or GitHub is behind itself. */
const ANSWER_LOST = /already exists|expected branch to point/i;

interface ScratchAnswer {
  readonly createCommitOnBranch?: {
    readonly commit: { readonly oid: string; readonly signature: { readonly isValid: boolean } | null };
  } | null;
}
