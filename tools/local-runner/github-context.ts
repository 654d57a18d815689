import { randomBytes } from "node:crypto";

/** The `github` context of a run, without what the runner adds for each step. Values are as GitHub writes them. */
export interface GitHubContext {
  readonly repository: string;
  readonly repository_id: string;
  readonly repository_owner_id: string;
  readonly ref: string;
  readonly ref_protected: string;
  readonly sha: string;
  readonly event_name: string;
  readonly base_ref: string;
  readonly head_ref: string;
  readonly actor: string;
  readonly actor_id: string;
  readonly triggering_actor: string;
  readonly workflow: string;
  readonly workflow_ref: string;
  readonly workflow_sha: string;
  readonly job: string;
  readonly run_id: string;
  readonly run_number: string;
  readonly run_attempt: string;
  readonly retention_days: string;
  readonly server_url: string;
  readonly api_url: string;
  readonly graphql_url: string;
  /** Reaches an action only through an input whose default asks for it. */
  readonly token: string;
}

/** A push to main of a made-up repository, with what the caller knows better put in its place. */
export function completeContext(given: Partial<GitHubContext>): GitHubContext {
  const repository = given.repository ?? "octo/app";
  const ref = given.ref ?? "refs/heads/main";
  const sha = given.sha ?? "8f3c1d2b9a7e4056c1f0d9e8b7a6958473625140";
  const actor = given.actor ?? "octocat";
  return {
    repository,
    repository_id: "1296269",
    repository_owner_id: "583231",
    ref,
    ref_protected: "false",
    sha,
    event_name: "push",
    base_ref: "",
    head_ref: "",
    actor,
    actor_id: "583231",
    triggering_actor: actor,
    workflow: "release",
    workflow_ref: `${repository}/.github/workflows/release.yml@${ref}`,
    workflow_sha: sha,
    job: "release",
    run_id: "1658821493",
    run_number: "3",
    run_attempt: "1",
    retention_days: "90",
    server_url: "https://github.com",
    api_url: "https://api.github.com",
    graphql_url: "https://api.github.com/graphql",
    token: `ghs_${randomBytes(18).toString("hex")}`,
    ...given,
  };
}

/** What follows from the ref and the repository. */
export function derivedContext({ ref, repository }: Pick<GitHubContext, "ref" | "repository">) {
  const [, kind, name = ref] = /^refs\/(heads|tags|pull)\/(.*)$/.exec(ref) ?? [];
  return {
    ref_name: name,
    ref_type: kind === "tags" ? "tag" : "branch",
    repository_owner: repository.split("/")[0] ?? "",
  };
}

/** The GITHUB_* variables of a run: the context without its token, and what follows from it. */
export function contextVariables({ token: _, ...context }: GitHubContext): Record<string, string> {
  const entries = Object.entries({ ...context, ...derivedContext(context) });
  return Object.fromEntries(entries.map(([key, value]) => [`GITHUB_${key.toUpperCase()}`, value]));
}
