import { type CommitObject, readCommit, readCommits, readTree, type TreeEntry } from "../../git/objects.ts";
import { type Ruleset, rulesetsFor } from "../../git/rules.ts";
import { pageUrl } from "../../rest/render/repository.ts";
import { nodeId } from "../../state/node-ids.ts";
import type { RepositoryView } from "../../state/repository.ts";
import { connection, type PageArgs } from "../connection.ts";
import { type Context, demand } from "../context.ts";

/** Longer texts come cut off. */
const LONGEST_TEXT = 512_000;
const HASH = /^[0-9a-f]{40}$/;

/** The object that a full hash names, as a node. */
export async function objectNode(repository: RepositoryView, sha: string) {
  const type = await repository.git.text(["cat-file", "-t", sha]);
  if (type === "commit") return commitNode(repository, await readCommit(repository.git, sha));
  if (type === "tree") return treeNode(repository, sha);
  return type === "blob" ? blobNode(repository, sha) : tagNode(repository, sha);
}

/** What git calls it, by the refs that the caller may see: `main:db/migrations`, `v1.0.0`, a hash. */
export async function objectNamed(repository: RepositoryView, expression: string) {
  const [, revision = "", path] = /^([^:]*)(?::(.*))?$/s.exec(expression) ?? [];
  const refs = await repository.refs();
  const name = revision === "HEAD" ? repository.settings.defaultBranch : revision;
  const names = ["", "refs/heads/", "refs/tags/", "refs/"].map((prefix) => prefix + name);
  const start = names.map((each) => refs.get(each)).find(Boolean) ?? (HASH.test(name) ? name : undefined);
  if (start === undefined) return null;
  const sha = await repository.git.find(path === undefined ? start : `${start}:${path}`);
  return sha === undefined ? null : objectNode(repository, sha);
}

export function refNode(repository: RepositoryView, { ref, sha }: { ref: string; sha: string }): object {
  const [, prefix = "", name = ""] = /^(refs\/[^/]+\/)(.*)$/.exec(ref) ?? [];
  const { records, settings } = repository;
  const rulesOf = (kind: NonNullable<Ruleset["kind"]>) => {
    const { rulesets } = records;
    const all = rulesetsFor({ ref, rulesets, defaultBranch: settings.defaultBranch, login: "" });
    return [...new Set(all.filter((each) => (each.kind ?? "ruleset") === kind).flatMap(({ rules }) => rules))];
  };
  return {
    __typename: "Ref",
    id: nodeId("REF", repository, ref),
    name,
    prefix,
    target: () => objectNode(repository, sha),
    rules: (args: PageArgs) =>
      connection(
        rulesOf("ruleset").map((type) => ({ __typename: "RepositoryRule", type: type.toUpperCase() })),
        args,
      ),
    refUpdateRule: () => {
      const rules = rulesOf("branch-protection");
      const requiresSignatures = rules.includes("required_signatures");
      return rules.length === 0 ? null : { __typename: "RefUpdateRule", pattern: name, requiresSignatures };
    },
    compare: async ({ headRef }: { headRef: string }) => {
      const head = (await objectNamed(repository, headRef)) as { oid?: string } | null;
      return head?.oid === undefined ? null : comparison(repository, sha, head.oid);
    },
  };
}

async function comparison(repository: RepositoryView, base: string, head: string) {
  const { git } = repository;
  const count = async (range: string) => Number(await git.text(["rev-list", "--count", range]));
  const aheadBy = await count(`${base}..${head}`);
  const behindBy = await count(`${head}..${base}`);
  const status = aheadBy > 0 ? (behindBy > 0 ? "DIVERGED" : "AHEAD") : behindBy > 0 ? "BEHIND" : "IDENTICAL";
  const commits = async (args: PageArgs) => {
    const all = (await readCommits(git, [`${base}..${head}`])).toReversed();
    return connection(
      all.map((each) => commitNode(repository, each)),
      args,
    );
  };
  return { __typename: "Comparison", aheadBy, behindBy, status, commits };
}

export function commitNode(repository: RepositoryView, commit: CommitObject): object {
  const { sha, message, author, committer } = commit;
  const [headline = "", ...body] = message.split("\n");
  return {
    __typename: "Commit",
    id: nodeId("C", repository, sha),
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    message,
    messageHeadline: headline,
    messageBody: body.join("\n").trim(),
    author: actorOf(author),
    committer: actorOf(committer),
    authoredDate: author.date,
    committedDate: committer.date,
    signature: signatureOf(repository, commit),
    tree: () => treeNode(repository, commit.tree),
    changedFilesIfAvailable: async () => {
      const names = await repository.git.text([
        "diff-tree",
        "-r",
        "--root",
        "--no-commit-id",
        "--name-only",
        "-m",
        "--first-parent",
        sha,
      ]);
      return names.split("\n").filter(Boolean).length;
    },
    file: async ({ path }: { path: string }) => {
      const [entry] = await readTree(repository.git, sha, { paths: [path] });
      return entry === undefined ? null : entryNode(repository, entry);
    },
    parents: async (args: PageArgs) => {
      const parents = await Promise.all(commit.parents.map((parent) => readCommit(repository.git, parent)));
      return connection(
        parents.map((parent) => commitNode(repository, parent)),
        args,
      );
    },
    associatedPullRequests: (args: PageArgs, context: Context) => {
      const { world } = context;
      demand(context, repository, "pull_requests=read");
      const pulls = repository.records.pulls.filter(({ merged }) => merged?.sha === sha);
      return connection(
        pulls.map(({ number, title }) => ({
          __typename: "PullRequest",
          number,
          title,
          url: pageUrl(world, repository, `/pull/${number}`),
        })),
        args,
      );
    },
    history: async ({ path, ...args }: PageArgs & { path?: string }) => {
      const commits = await readCommits(repository.git, [sha], { paths: path ? [path] : [] });
      return connection(
        commits.map((each) => commitNode(repository, each)),
        args,
      );
    },
  };
}

function actorOf({ name, email, date }: CommitObject["author"]) {
  return { __typename: "GitActor", name, email, date, user: null };
}

function signatureOf({ records }: RepositoryView, { sha, author }: CommitObject) {
  if (!records.signed.includes(sha)) return null;
  const { email } = author;
  return {
    __typename: "GpgSignature",
    email,
    isValid: true,
    state: "VALID",
    wasSignedByGitHub: true,
    payload: "",
    signature: "",
  };
}

function treeNode(repository: RepositoryView, sha: string): object {
  return {
    __typename: "Tree",
    id: `T_${sha}`,
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    entries: async () => (await readTree(repository.git, sha)).map((entry) => entryNode(repository, entry)),
  };
}

function entryNode(repository: RepositoryView, { path, mode, type, sha, size = 0 }: TreeEntry): object {
  return {
    __typename: "TreeEntry",
    name: path.split("/").at(-1) ?? "",
    path,
    mode: Number.parseInt(mode, 8),
    type,
    oid: sha,
    size,
    object: () => {
      if (type === "blob") return blobNode(repository, sha);
      return type === "commit" ? null : objectNode(repository, sha);
    },
  };
}

async function blobNode({ git }: RepositoryView, sha: string): Promise<object> {
  const bytes = await git.bytes(["cat-file", "blob", sha]);
  const isBinary = bytes.includes(0);
  return {
    __typename: "Blob",
    id: `B_${sha}`,
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    byteSize: bytes.length,
    isBinary,
    isTruncated: bytes.length > LONGEST_TEXT,
    text: isBinary ? null : bytes.toString("utf8", 0, LONGEST_TEXT),
  };
}

async function tagNode(repository: RepositoryView, sha: string): Promise<object> {
  const text = await repository.git.text(["cat-file", "tag", sha]);
  return {
    __typename: "Tag",
    id: `TA_${sha}`,
    oid: sha,
    name: /^tag (.*)$/m.exec(text)?.[1] ?? "",
    message: text.slice(text.indexOf("\n\n") + 2),
    target: () => objectNode(repository, /^object (.*)$/m.exec(text)?.[1] ?? ""),
  };
}
