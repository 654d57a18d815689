import { appendFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Git } from "../git/git.ts";
import { writeBlob, writeCommit, writeTree } from "../git/objects.ts";
import type { Ruleset } from "../git/rules.ts";
import { writeUpdateHook } from "../git/update-hook.ts";
import { emptyRecords, type Records, timestamp, type UnsettledState } from "./records.ts";
import { Repository, type RepositorySettings } from "./repository.ts";

export interface RepositoryOptions {
  /** A repository whose branches and tags it starts with. */
  readonly from?: string;
  /** The files of its first commit, when there is no `from`. Default: no commit. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  /** Default `private`. */
  readonly visibility?: "public" | "private";
  /** Default `main`. */
  readonly defaultBranch?: string;
  readonly allowAutoMerge?: boolean;
  /** What a new pull request's state is at first, one for each time that somebody asks. Default: known at once. */
  readonly firstMergeStates?: readonly UnsettledState[];
  /** Whether a job's own token may open pull requests. Default false, as GitHub's. */
  readonly jobsMayOpenPulls?: boolean;
  /** Who may be asked for a review. Default: everybody. */
  readonly collaborators?: readonly string[];
  readonly rulesets?: readonly Ruleset[];
  /** Whether GitHub signs the commits that it makes. Default true. */
  readonly signsCommits?: boolean;
  /** Names of deployment environments. */
  readonly environments?: readonly string[];
}

/** Unreferenced objects stay, clients may ask for any commit, and nothing goes on in the background. */
const SETTINGS = `
[gc]
	auto = 0
[maintenance]
	auto = false
[receive]
	autogc = false
[uploadpack]
	allowAnySHA1InWant = true
	allowFilter = true
`;
const AUTHOR = { name: "octocat", email: "octocat@users.noreply.github.com" };
const FIRST_ID = 1_296_269;

/** @param folder where the bare repositories are */
export async function createRepository(
  folder: string,
  fullName: string,
  { options, index }: { readonly options: RepositoryOptions; readonly index: number },
): Promise<Repository> {
  const [owner = "", name = ""] = fullName.split("/");
  const { defaultBranch = "main" } = options;
  const git = new Git(join(folder, owner, `${name}.git`));
  await mkdir(git.dir, { recursive: true });
  await git.bytes(["init", "--bare", "--quiet", `--initial-branch=${defaultBranch}`, git.dir]);
  await appendFile(join(git.dir, "config"), SETTINGS);
  await writeUpdateHook(git.dir);
  await fill(git, defaultBranch, options);
  const settings: RepositorySettings = {
    id: FIRST_ID + index,
    owner,
    name,
    visibility: options.visibility ?? "private",
    defaultBranch,
    allowAutoMerge: options.allowAutoMerge ?? false,
    firstMergeStates: options.firstMergeStates ?? [],
    jobsMayOpenPulls: options.jobsMayOpenPulls ?? false,
    collaborators: options.collaborators,
    signsCommits: options.signsCommits ?? true,
    createdAt: timestamp(),
  };
  return new Repository(settings, { git, records: recordsOf(options) });
}

async function fill(git: Git, defaultBranch: string, { from, files }: RepositoryOptions): Promise<void> {
  if (from !== undefined) {
    await git.bytes(["fetch", "--quiet", from, "+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"]);
    return;
  }
  if (files === undefined) return;
  const changes = [];
  for (const [path, content] of Object.entries(files)) {
    changes.push({ path, mode: "100644", sha: await writeBlob(git, content) });
  }
  const tree = await writeTree(git, undefined, changes);
  const commit = { tree, parents: [], message: "First commit\n", author: AUTHOR, committer: AUTHOR };
  await git.bytes(["update-ref", `refs/heads/${defaultBranch}`, await writeCommit(git, commit)]);
}

function recordsOf({ rulesets = [], environments = [] }: RepositoryOptions): Records {
  return { ...emptyRecords(), rulesets: [...rulesets], environments: [...environments] };
}
