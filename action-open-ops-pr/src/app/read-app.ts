import { UserError } from "@slipway/shared";
import type { Changes } from "../body/body-facts.ts";
import type { CommitRelation } from "../decision/ordering.ts";
import type { GitHub } from "../github/github.ts";
import { problemsError } from "../github/github.ts";
import type { GraphqlProblem } from "../github/github-error.ts";
import type { TreeFile } from "../migrations/migration-file.ts";
import { compareDocument } from "./documents.ts";
import { type Head, namesOf, pairsOf, type ReleaseName, variablesOf } from "./release-names.ts";
import { type TreeAnswer, treeFiles } from "./tree-files.ts";
import { unreadDeciding, unreadOfCommits, unreadParts, wordsOf } from "./unread-parts.ts";

export interface AppRequest {
  readonly deployed: ReleaseName;
  readonly released: ReleaseName;
  readonly migrationsPath: string | undefined;
}

/** What a release is in the application's repository, in comparison with the deployed one. */
export interface AppState {
  /** The released commit. */
  readonly commit: string | undefined;
  readonly relation: CommitRelation;
  readonly changes: Changes | undefined;
  /** Why there is no comparison, in GitHub's words; undefined when there is one, or nothing to compare. */
  readonly uncompared: string | undefined;
  /** The folder of migrations at both; undefined where the release, or the folder, is not there. */
  readonly deployed: readonly TreeFile[] | undefined;
  readonly released: readonly TreeFile[] | undefined;
}

const ACTION = "read the application's repository";

/** Reads what came between two releases, in one request. @throws {GitHubError | UserError} */
export async function readApp(github: GitHub, request: AppRequest): Promise<AppState> {
  const { owner, name } = github.access;
  const { migrationsPath } = request;
  const [olds, news] = [namesOf(request.deployed), namesOf(request.released)];
  const pairs = pairsOf(olds, news);
  const hasMigrations = migrationsPath !== undefined;
  const { data, problems } = await github.ask<{ repository?: AppAnswer | null }>({
    action: ACTION,
    document: compareDocument({
      deployed: olds.length,
      released: news.length,
      tags: pairs.tags.length,
      heads: pairs.heads.length,
      hasMigrations,
    }),
    variables: { owner, name, ...variablesOf({ olds, news, pairs }, migrationsPath) },
  });
  const { repository } = data;
  if (repository == null) throw problemsError(github.access, ACTION, problems);
  const fields = repository as unknown as Record<string, unknown>;
  const unread = unreadDeciding(fields, problems);
  if (unread.length > 0) throw problemsError(github.access, ACTION, unread);
  const found = firstOf<ObjectAnswer>(fields, "n", news.length);
  const released = firstOf<TreeAnswer>(fields, "nm", news.length);
  if (migrationsPath !== undefined) requireFolder(`${owner}/${name}`, request, { found, released });
  const comparison = comparisonIn(allOf<RefAnswer>(fields, "c", pairs.tags.length), pairs.heads);
  const isDeployedKnown = firstOf<ObjectAnswer>(fields, "o", olds.length) !== undefined;
  return {
    commit: found?.target?.oid ?? found?.oid,
    ...compare(comparison, repository.url, problems),
    deployed: isDeployedKnown ? treeFiles(firstOf<TreeAnswer>(fields, "om", olds.length) ?? {}) : undefined,
    released: released && treeFiles(released),
  };
}

interface Found {
  readonly found: ObjectAnswer | undefined;
  readonly released: TreeAnswer | undefined;
}

function requireFolder(repository: string, request: AppRequest, { found, released }: Found): void {
  const { version, commit } = request.released;
  if (found === undefined) {
    throw new UserError(`${repository} has no ${commit ?? `tag v${version}`}, so its migrations cannot be read`, {
      hint: "push the tag, and give app-token contents: read there",
    });
  }
  if (released?.entries !== undefined) return;
  const { migrationsPath: path } = request;
  const what = released === undefined ? `there is no folder ${path}` : `${path} is a file, and no folder,`;
  throw new UserError(`${what} in this release of ${repository}`, { hint: "correct migrations-path" });
}

/** Those of the numbered fields that are there. */
function allOf<T>(fields: Readonly<Record<string, unknown>>, letter: string, count: number): T[] {
  const names = Array.from({ length: count }, (_, index) => `${letter}${index}`);
  return names.flatMap((name) => (fields[name] == null ? [] : [fields[name] as T]));
}

function firstOf<T>(fields: Readonly<Record<string, unknown>>, letter: string, count: number): T | undefined {
  return allOf<T>(fields, letter, count)[0];
}

/** Of all names that both releases may have, the first two that there are. */
function comparisonIn(olds: readonly RefAnswer[], heads: readonly Head[]): Comparison | undefined {
  const all = olds.flatMap((ref) =>
    heads.flatMap(({ label }, index) => {
      const compared = ref[`h${index}`];
      return compared == null ? [] : [{ ...compared, from: ref.name, to: label }];
    }),
  );
  return all[0];
}

function compare(
  comparison: Comparison | undefined,
  url: string,
  problems: readonly GraphqlProblem[],
): Pick<AppState, "relation" | "changes" | "uncompared"> {
  if (comparison === undefined) {
    const uncompared = wordsOf(unreadParts(problems, /^c\d+$/)) || undefined;
    return { relation: undefined, changes: undefined, uncompared };
  }
  const changes = { ...changesOf(comparison, url), lack: unreadOfCommits(problems) };
  return { relation: RELATIONS[comparison.status], changes, uncompared: undefined };
}

interface ObjectAnswer {
  readonly oid: string;
  readonly target?: { readonly oid: string };
}

interface RefAnswer {
  readonly name: string;
  /** In comparison with each name of the release. */
  readonly [head: `h${number}`]: Compared | null;
}

interface Compared {
  readonly aheadBy: number;
  readonly status: keyof typeof RELATIONS;
  readonly commits: {
    readonly nodes?: readonly (ComparedCommit | null)[] | null;
  };
}

interface ComparedCommit {
  readonly oid: string;
  readonly messageHeadline: string;
  /** Null for a token that may not read pull requests. */
  readonly associatedPullRequests?: { readonly nodes?: readonly (PullAnswer | null)[] | null } | null;
}

interface PullAnswer {
  readonly number: number;
  readonly url: string;
}

interface Comparison extends Compared {
  readonly from: string;
  readonly to: string;
}

interface AppAnswer {
  readonly url: string;
}

const RELATIONS = { AHEAD: "ahead", BEHIND: "behind", IDENTICAL: "identical", DIVERGED: "diverged" } as const;

function changesOf({ from, to, commits, aheadBy }: Comparison, url: string): Changes {
  const read = (commits.nodes ?? []).filter((commit) => commit !== null);
  const changed = read.toReversed().map(({ oid, messageHeadline, associatedPullRequests }) => ({
    sha: oid,
    subject: messageHeadline,
    pull: associatedPullRequests?.nodes?.[0] ?? undefined,
  }));
  const range = [from, to].map(encodeURIComponent).join("...");
  return { compareUrl: `${url}/compare/${range}`, commits: changed, total: aheadBy };
}
