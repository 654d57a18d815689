/** The GraphQL documents for the ops repository. Names come as variables, so that none of them is ever read as GraphQL. */

const PULL = `fragment Pull on PullRequest {
  id number url state body isCrossRepository baseRefName headRefName author { __typename login }
  autoMergeRequest { enabledBy { __typename login } }
}`;

const NEWEST_FIRST = "{ field: CREATED_AT, direction: DESC }";

/** What was ever asked for, though people may have taken it back since. Ours stands at the beginning. */
const ASKED = `asked: timelineItems(first: 100, itemTypes: [LABELED_EVENT, REVIEW_REQUESTED_EVENT, AUTO_MERGE_ENABLED_EVENT, AUTO_SQUASH_ENABLED_EVENT, AUTO_REBASE_ENABLED_EVENT, AUTO_MERGE_DISABLED_EVENT]) {
  nodes {
    __typename
    ... on LabeledEvent { label { name } }
    ... on AutoMergeDisabledEvent { actor { __typename login } }
    ... on ReviewRequestedEvent { requestedReviewer { ... on User { login } ... on Team { combinedSlug } } }
  }
}`;

const HEADS = `fragment Heads on RefConnection {
  pageInfo { hasNextPage endCursor }
  nodes { name prefix target { oid } associatedPullRequests(first: 5, states: [OPEN]) { nodes { ...Pull } } }
}`;

/** All that a run has to know of the repository, whatever its size, in one request. */
export function readDocument({ files, labels, hasBase, hasMerged }: ReadShape): string {
  const given = [...named("f", files), ...named("l", labels)].map((name) => `, $${name}: String!`).join("");
  const merged = `merged: pullRequests(headRefName: $merged, states: [MERGED], first: 5, orderBy: ${NEWEST_FIRST}) { nodes { ...Pull } }`;
  const base = hasBase ? "ref(qualifiedName: $base)" : "defaultBranchRef";
  return `query Read($owner: String!, $name: String!, ${hasBase ? "$base: String!, " : ""}${hasMerged ? "$merged: String!, " : ""}$branch: String!, $branchName: String!, $prefix: String!${given}) {
    viewer { login }
    repository(owner: $owner, name: $name) {
      id nameWithOwner isArchived viewerPermission squashMergeAllowed mergeCommitAllowed rebaseMergeAllowed
      base: ${base} {
        name
        rules(first: 100) { nodes { type } }
        refUpdateRule { requiresSignatures }
        target { oid ... on Commit { tree { oid } ...Files } }
      }
      branch: ref(qualifiedName: $branch) {
        target {
          oid
          ... on Commit {
            message
            author { name user { login } }
            signature { isValid }
            parents(first: 2) { nodes { oid } }
            changedFilesIfAvailable
            tree { oid }
            ...Files
          }
        }
      }
      own: pullRequests(headRefName: $branchName, first: 10, orderBy: ${NEWEST_FIRST}) {
        nodes {
          ...Pull
          headRefOid mergeable mergeStateStatus
          ${ASKED}
          timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent { actor { __typename login } } } }
        }
      }
      ${hasMerged ? merged : ""}
      heads: refs(refPrefix: $prefix, first: 100) { ...Heads }
      ${labels.map((_, index) => `l${index}: label(name: $l${index}) { id }`).join("\n")}
    }
  }
  ${filesFragment(files.length)}
  ${PULL}
  ${HEADS}`;
}

export interface ReadShape {
  readonly files: readonly string[];
  readonly labels: readonly string[];
  /** Whether a release is looked for that was merged from another branch. */
  readonly hasMerged: boolean;
  /** Whether a branch is named; else it is the repository's default one. */
  readonly hasBase: boolean;
}

/** `f0`, `f1`, …: one name for each. */
export function named(letter: string, list: readonly unknown[]): string[] {
  return list.map((_, index) => `${letter}${index}`);
}

function filesFragment(count: number): string {
  const file = "{ mode oid object { ... on Blob { text isTruncated isBinary } } }";
  const fields = Array.from({ length: count }, (_, index) => `f${index}: file(path: $f${index}) ${file}`);
  return `fragment Files on Commit { ${fields.join("\n")} }`;
}

/** Further branches of the service, where there are more than a hundred. */
export const MORE_HEADS = `query MoreHeads($owner: String!, $name: String!, $prefix: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    heads: refs(refPrefix: $prefix, first: 100, after: $after) { ...Heads }
  }
}
${PULL}
${HEADS}`;

/** A commit that GitHub signs for anybody, on a branch of its own that nobody looks at. */
export const COMMIT = `mutation Commit($repository: ID!, $ref: String!, $parent: GitObjectID!, $commit: CreateCommitOnBranchInput!) {
  createRef(input: { repositoryId: $repository, name: $ref, oid: $parent }) { ref { id } }
  createCommitOnBranch(input: $commit) { commit { oid signature { isValid } } }
}`;

/** Moves branches, all or none, each from where it is expected; labels that do not exist yet are made on the way. */
export function moveDocument(newLabels: number): string {
  const given = Array.from({ length: newLabels }, (_, index) => `, $n${index}: String!`).join("");
  return `mutation Move($repository: ID!, $updates: [RefUpdate!]!${given}) {
    updateRefs(input: { repositoryId: $repository, refUpdates: $updates }) { clientMutationId }
    ${createLabels(newLabels)}
  }`;
}

/** Labels that do not exist yet, for a pull request that is open already. */
export function labelsDocument(count: number): string {
  const given = Array.from({ length: count }, (_, index) => `, $n${index}: String!`).join("");
  return `mutation Labels($repository: ID!${given}) { ${createLabels(count)} }`;
}

/** `n0`, `n1`, …: one for each. */
function createLabels(count: number): string {
  const create = Array.from(
    { length: count },
    (_, index) =>
      `n${index}: createLabel(input: { repositoryId: $repository, name: $n${index}, color: "0e8a16", description: "Changes what runs" }) { label { id } }`,
  );
  return create.join("\n");
}

/** Opens a pull request; who labels it afterwards reads the branches then. */
export function openDocument(hasHeads: boolean): string {
  const heads = hasHeads ? "repository { heads: refs(refPrefix: $prefix, first: 100) { ...Heads } }" : "";
  return `mutation Open($input: CreatePullRequestInput!${hasHeads ? ", $prefix: String!" : ""}) {
    createPullRequest(input: $input) { pullRequest { id number url ${heads} } }
  }
  ${hasHeads ? PULL + HEADS : ""}`;
}

/** Whether a pull request is open from a branch, into whichever one. */
export const OPENED = `query Opened($owner: String!, $name: String!, $branch: String!) {
  repository(owner: $owner, name: $name) {
    branch: ref(qualifiedName: $branch) { associatedPullRequests(first: 1, states: [OPEN]) { nodes { number } } }
  }
}`;

export const LABEL = `mutation Label($input: AddLabelsToLabelableInput!, $prefix: String!) {
  addLabelsToLabelable(input: $input) {
    labelable { ... on PullRequest { repository { heads: refs(refPrefix: $prefix, first: 100) { ...Heads } } } }
  }
}
${PULL}
${HEADS}`;

export const UPDATE = `mutation Update($input: UpdatePullRequestInput!) {
  updatePullRequest(input: $input) { pullRequest { id number url } }
}`;

export interface ClosingShape {
  /** Whether its branch goes. */
  readonly deleteBranch: boolean;
  /** Whether it would merge by itself. */
  readonly isArmed: boolean;
}

/**
 * Closes pull requests with a word on why; each branch that goes does so after its pull request, if it is where it is
 * expected. What merges by itself is told before not to: it must not where it cannot be closed.
 */
export function closeDocument(closings: readonly ClosingShape[]): string {
  const parts = closings.map(({ deleteBranch: isGoing, isArmed }, index) => ({
    given: [`$p${index}: ID!`, `$c${index}: String!`, ...(isGoing ? [`$u${index}: [RefUpdate!]!`] : [])],
    fields: [
      ...(isArmed
        ? [`m${index}: disablePullRequestAutoMerge(input: { pullRequestId: $p${index} }) { clientMutationId }`]
        : []),
      `c${index}: addComment(input: { subjectId: $p${index}, body: $c${index} }) { clientMutationId }`,
      `p${index}: closePullRequest(input: { pullRequestId: $p${index} }) { pullRequest { number } }`,
      ...(isGoing
        ? [`u${index}: updateRefs(input: { repositoryId: $repository, refUpdates: $u${index} }) { clientMutationId }`]
        : []),
    ],
  }));
  // A variable that is not used makes the whole document invalid.
  const given = [
    ...(closings.some((each) => each.deleteBranch) ? ["$repository: ID!"] : []),
    ...parts.flatMap((each) => each.given),
  ];
  return `mutation Close(${given.join(", ")}) { ${parts.flatMap((each) => each.fields).join("\n")} }`;
}

export const AUTO_MERGE = `mutation AutoMerge($input: EnablePullRequestAutoMergeInput!) {
  enablePullRequestAutoMerge(input: $input) { pullRequest { number } }
}`;

export const NO_AUTO_MERGE = `mutation NoAutoMerge($input: DisablePullRequestAutoMergeInput!) {
  disablePullRequestAutoMerge(input: $input) { pullRequest { number } }
}`;

/** Whether a merge has come about whose answer was lost. */
export const MERGED = `query Merged($id: ID!) {
  node(id: $id) { ... on PullRequest { merged headRefOid } }
}`;

export const MERGE = `mutation Merge($input: MergePullRequestInput!) {
  mergePullRequest(input: $input) { pullRequest { number } }
}`;
