import type { GitHub } from "../github/github.ts";
import { problemsError } from "../github/github.ts";
import type { HeadsAnswer } from "./answers.ts";
import { LABEL, labelsDocument, openDocument, UPDATE } from "./documents.ts";
import { StaleRead } from "./stale.ts";

export interface OpenedPull {
  readonly id: string;
  readonly number: number;
  readonly url: string;
  /** The service's first branches, read after it was open; undefined when they are still to be read. */
  readonly heads: HeadsAnswer | undefined;
}

export interface NewPull {
  readonly repositoryId: string;
  readonly title: string;
  readonly body: string;
  readonly branch: string;
  readonly base: string;
  readonly draft: boolean;
  readonly prefix: string;
  /** Whether the service's branches are read at once, because nothing follows that could. */
  readonly isLast: boolean;
}

/** Another run has opened it, or merged the same, since the repository was read. */
const OVERTAKEN = /already exists|no commits between|not all refs are readable|head sha can't be blank/i;

/** @throws {GitHubError | StaleRead} */
export async function openPull(github: GitHub, pull: NewPull): Promise<OpenedPull> {
  const { repositoryId, title, body, draft, prefix, isLast } = pull;
  const input = { repositoryId, title, body, draft, headRefName: pull.branch, baseRefName: pull.base };
  const { data, problems } = await github.ask<OpenAnswer>({
    action: OPENING,
    document: openDocument(isLast),
    variables: { input, ...(isLast && { prefix: `refs/heads/${prefix}` }) },
  });
  const opened = data.createPullRequest?.pullRequest;
  // What follows from it may have failed, and it is open.
  if (opened != null) return { ...opened, heads: opened.repository?.heads ?? undefined };
  const error = problemsError(github.access, OPENING, problems);
  throw OVERTAKEN.test(error.message) ? new StaleRead(error) : error;
}

const OPENING = "open the pull request";

interface OpenAnswer {
  readonly createPullRequest?: {
    readonly pullRequest: (Omit<OpenedPull, "heads"> & Listing) | null;
  } | null;
}

interface Listing {
  readonly repository?: { readonly heads?: HeadsAnswer | null } | null;
}

/** @throws {GitHubError} */
export async function updatePull(
  github: GitHub,
  { id, title, body }: { readonly id: string; readonly title: string; readonly body: string },
): Promise<void> {
  const input = { pullRequestId: id, title, body };
  await github.demand({ action: "change the pull request's text", document: UPDATE, variables: { input } });
}

/** Makes labels. Gives the ids of those that could be made. @throws {GitHubError} */
export async function makeLabels(github: GitHub, repositoryId: string, names: readonly string[]): Promise<string[]> {
  const { data } = await github.ask<
    Readonly<Record<string, { readonly label: { readonly id: string } | null } | null>>
  >({
    action: "make labels",
    document: labelsDocument(names.length),
    variables: { repository: repositoryId, ...Object.fromEntries(names.map((name, index) => [`n${index}`, name])) },
  });
  return names.flatMap((_, index) => data[`n${index}`]?.label?.id ?? []);
}

/** Labels an open pull request, and reads the service's first branches once more; undefined when that could not be. */
export async function labelPull(
  github: GitHub,
  { id, labelIds, prefix }: { readonly id: string; readonly labelIds: readonly string[]; readonly prefix: string },
): Promise<HeadsAnswer | undefined> {
  const { addLabelsToLabelable } = await github.demand<{
    readonly addLabelsToLabelable?: { readonly labelable: Listing | null } | null;
  }>({
    action: "label the pull request",
    document: LABEL,
    variables: { input: { labelableId: id, labelIds }, prefix: `refs/heads/${prefix}` },
  });
  return addLabelsToLabelable?.labelable?.repository?.heads ?? undefined;
}

interface Reviewers {
  readonly number: number;
  readonly reviewers: readonly string[];
}

/** Asks people, and teams as `organisation/team`. @throws {GitHubError} */
export async function askReviewers(github: GitHub, { number, reviewers }: Reviewers): Promise<void> {
  const teams = reviewers.filter((each) => each.includes("/")).map((each) => each.split("/")[1]);
  const body = { reviewers: reviewers.filter((each) => !each.includes("/")), team_reviewers: teams };
  await github.post(`pulls/${number}/requested_reviewers`, body, "ask for reviews");
}
