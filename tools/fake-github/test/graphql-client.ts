import { type Permissions, type RepositoryOptions, startFakeGitHub } from "../index.ts";
import { octokit } from "./octokit.ts";

export const OPS = { owner: "acme", name: "ops" };
export const REST = { owner: "acme", repo: "ops" };
export const FILES = { "app.yml": "image: 1\n", "db/migrations/1.sql": "select 1;\n" };
export const PERMISSIONS = { contents: "write", "pull-requests": "write", issues: "write" } as const;
export const ZEROS = "0".repeat(40);

export async function start(options: RepositoryOptions = {}, permissions: Permissions = PERMISSIONS) {
  const github = await startFakeGitHub({ repositories: { "acme/ops": { files: FILES, ...options } } });
  const person = { name: "PAT", login: "octocat", repositories: ["acme/ops"], permissions } as const;
  const { graphql, rest } = octokit(github, github.issueFor(person));
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is checked by the schema and by each test.
  const ask = (query: string, variables: object = {}): Promise<any> => graphql(query, { ...variables });
  const change = (field: string, { input, select = "clientMutationId" }: { input: object; select?: string }) => {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input!`;
    return ask(`mutation($input: ${type}) { ${field}(input: $input) { ${select} } }`, { input });
  };
  const { repository } = await ask(
    'query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { id ref(qualifiedName: "main") { target { oid } } } }',
    OPS,
  );
  const commit = (input: { branch?: string; head: string; headline?: string; contents?: string }) =>
    change("createCommitOnBranch", {
      input: {
        branch: { repositoryNameWithOwner: "acme/ops", branchName: input.branch ?? "main" },
        message: { headline: input.headline ?? "Two", body: "Why" },
        expectedHeadOid: input.head,
        fileChanges: {
          additions: [{ path: "app.yml", contents: Buffer.from(input.contents ?? "image: 2\n").toString("base64") }],
        },
      },
      select: "commit { oid message signature { isValid } } ref { name }",
    });
  return {
    github,
    rest,
    ask,
    change,
    commit,
    id: repository.id as string,
    head: repository.ref.target.oid as string,
    dir: github.gitDirs["acme/ops"] ?? "",
    [Symbol.asyncDispose]: () => github[Symbol.asyncDispose](),
  };
}

/** A repository with a branch that is a commit ahead, and a pull request of it. */
export async function startWithPull(options: RepositoryOptions = {}, draft = false) {
  const ops = await start(options);
  await ops.change("createRef", { input: { repositoryId: ops.id, name: "refs/heads/v2", oid: ops.head } });
  await ops.commit({ branch: "v2", head: ops.head });
  const input = { repositoryId: ops.id, title: "Two", headRefName: "v2", baseRefName: "main", body: "Why", draft };
  const { createPullRequest } = await ops.change("createPullRequest", {
    input,
    select: "pullRequest { id number state isDraft }",
  });
  const pull = createPullRequest.pullRequest as { id: string; number: number; state: string; isDraft: boolean };
  return { ...ops, pull };
}

export const refusal = (request: Promise<unknown>) =>
  request.then(
    () => undefined,
    (error: { errors?: { type: string; message: string }[]; status?: number; message: string }) =>
      error.errors?.[0] ?? error,
  );
