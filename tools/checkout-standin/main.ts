import { appendFileSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { credentials, type GitEnvironment, git, input, variable } from "./git.ts";

const workspace = variable("GITHUB_WORKSPACE");
const repository = input("repository");
const ownRepository = variable("GITHUB_REPOSITORY");
const folder = resolve(workspace, input("path"));

interface Target {
  /** What to ask the server for, and where to put it. */
  readonly refspec: string;
  /** The arguments of `git checkout`. */
  readonly checkout: readonly string[];
  readonly name: string;
}

/** A given ref as it is; otherwise the run's own commit, under its branch or tag. */
function target(): Target {
  const isOwn = repository === ownRepository && input("ref") === "";
  const ref = fullName(input("ref") || (isOwn ? variable("GITHUB_REF") : "HEAD"));
  const sha = isOwn ? variable("GITHUB_SHA") : ref;
  const [, kind, short = ref] = /^refs\/(heads|tags|pull)\/(.+)$/.exec(ref) ?? [];
  if (kind === undefined) return { refspec: ref, checkout: ["--detach", "FETCH_HEAD"], name: ref };
  if (kind === "tags") return { refspec: `+${sha}:${ref}`, checkout: ["--detach", ref], name: ref };
  const local = kind === "pull" ? `refs/remotes/pull/${short}` : `refs/remotes/origin/${short}`;
  const checkout = kind === "heads" ? ["-B", short, local] : ["--detach", local];
  return { refspec: `+${sha}:${local}`, checkout, name: ref };
}

/** A name alone is a branch's, else a tag's. */
function fullName(ref: string): string {
  if (ref === "HEAD" || ref.startsWith("refs/") || /^[0-9a-f]{40}$/.test(ref)) return ref;
  const known = git(["ls-remote", "origin", `refs/heads/${ref}`, `refs/tags/${ref}`], { cwd: folder, env: access });
  const names = known.split("\n").flatMap((line) => line.split("\t").slice(1));
  return names.find((name) => name === `refs/heads/${ref}`) ?? `refs/tags/${ref}`;
}

const url = `${variable("GITHUB_SERVER_URL")}/${repository}`;
const access: GitEnvironment = credentials(input("token"), variable("GITHUB_SERVER_URL"));
const depth = Number(input("fetch-depth"));

mkdirSync(folder, { recursive: true });
git(["init", "--quiet", "--initial-branch", "main", folder], { cwd: workspace });
git(["remote", "add", "origin", url], { cwd: folder });
const { refspec, checkout, name } = target();
console.log(`Stand-in for actions/checkout: fetching ${repository} (${name})`);
const limits = depth > 0 ? [`--depth=${depth}`, input("fetch-tags") === "true" ? "--tags" : "--no-tags"] : [];
const fetchFrom = (...what: string[]) => git(["fetch", "--quiet", ...what], { cwd: folder, env: access });
if (depth === 0) fetchFrom("origin", "+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*");
fetchFrom(...limits, "origin", refspec);
git(["checkout", "--quiet", "--force", ...checkout], { cwd: folder });
if (input("persist-credentials") === "true") {
  const { GIT_CONFIG_VALUE_0: header = "" } = access;
  appendFileSync(
    join(folder, ".git", "config"),
    `[http "${variable("GITHUB_SERVER_URL")}/"]\n\textraheader = ${header}\n`,
  );
  appendFileSync(variable("GITHUB_STATE"), `folder=${folder}\n`);
}
const commit = git(["rev-parse", "HEAD"], { cwd: folder }).trim();
appendFileSync(variable("GITHUB_OUTPUT"), `commit=${commit}\nref=${name}\n`);
console.log(`HEAD is now at ${commit.slice(0, 7)}`);
