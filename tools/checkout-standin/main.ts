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
  const isOwn = repository === ownRepository;
  const ref = input("ref") || (isOwn ? variable("GITHUB_REF") : "HEAD");
  const sha = input("ref") === "" && isOwn ? variable("GITHUB_SHA") : ref;
  if (/^[0-9a-f]{40}$/.test(ref)) return { refspec: ref, checkout: ["--detach", ref], name: ref };
  const [, kind, short = ref] = /^refs\/(heads|tags|pull)\/(.+)$/.exec(ref) ?? [];
  if (kind === "tags")
    return { refspec: `+${sha}:refs/tags/${short}`, checkout: ["--detach", `refs/tags/${short}`], name: ref };
  const local = kind === "pull" ? `refs/remotes/pull/${short}` : `refs/remotes/origin/${short}`;
  const checkout = kind === "heads" ? ["-B", short, local] : ["--detach", local];
  return { refspec: `+${sha}:${local}`, checkout, name: ref };
}

function everything(): string[] {
  return ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"];
}

const url = `${variable("GITHUB_SERVER_URL")}/${repository}`;
const access: GitEnvironment = credentials(input("token"), variable("GITHUB_SERVER_URL"));
const { refspec, checkout, name } = target();
const depth = Number(input("fetch-depth"));

console.log(`Stand-in for actions/checkout: fetching ${repository} (${name})`);
mkdirSync(folder, { recursive: true });
git(["init", "--quiet", "--initial-branch", "main", folder], { cwd: workspace });
git(["remote", "add", "origin", url], { cwd: folder });
const limits = depth > 0 ? [`--depth=${depth}`, input("fetch-tags") === "true" ? "--tags" : "--no-tags"] : [];
git(["fetch", "--quiet", ...limits, "origin", ...(depth > 0 ? [] : everything()), refspec], {
  cwd: folder,
  env: access,
});
git(["checkout", "--quiet", "--force", ...checkout], { cwd: folder });
if (input("persist-credentials") === "true") {
  const [header = ""] = [access.GIT_CONFIG_VALUE_0];
  appendFileSync(
    join(folder, ".git", "config"),
    `[http "${variable("GITHUB_SERVER_URL")}/"]\n\textraheader = ${header}\n`,
  );
  appendFileSync(variable("GITHUB_STATE"), `folder=${folder}\n`);
}
const commit = git(["rev-parse", "HEAD"], { cwd: folder }).trim();
appendFileSync(variable("GITHUB_OUTPUT"), `commit=${commit}\nref=${name}\n`);
console.log(`HEAD is now at ${commit.slice(0, 7)}`);
