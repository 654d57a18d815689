import { randomBytes } from "node:crypto";
import { completeContext, type GitHubContext } from "../github-context.ts";
import { CancelScope } from "./cancel-scope.ts";
import { Concurrency } from "./concurrency.ts";
import type { TokenIssuer, Variables, WorkflowOptions } from "./options.ts";
import type { Repositories } from "./repositories.ts";
import type { JobRun } from "./results.ts";

/** What all jobs of one attempt of a run share. */
export interface RunState {
  readonly options: WorkflowOptions;
  readonly repositories: Repositories;
  /** Everything that the run writes is in here. */
  readonly folder: string;
  readonly github: GitHubContext;
  readonly event: object;
  /** Of the repository; none for a pull request from a fork. */
  readonly secrets: Variables;
  /** Whether tokens can do no more than read. */
  readonly isReadOnly: boolean;
  readonly attempt: number;
  readonly scope: CancelScope;
  readonly concurrency: Concurrency;
  readonly tokens: TokenIssuer;
  /** In the order in which they ended. */
  readonly jobs: JobRun[];
  /** The jobs of the attempt before that need not run again, by path. */
  readonly kept: ReadonlyMap<string, JobRun>;
}

type Prepared = Pick<RunState, "options" | "repositories" | "folder" | "attempt" | "kept"> & {
  readonly sha: string;
  readonly workflowName: string;
};

export function newRunState(prepared: Prepared): RunState {
  const { options, attempt } = prepared;
  const isFork = isFromFork(options);
  return {
    ...prepared,
    github: githubContext(prepared),
    event: eventPayload(options),
    secrets: isFork ? {} : (options.secrets ?? {}),
    isReadOnly: isFork,
    attempt,
    scope: new CancelScope(),
    concurrency: options.concurrency ?? new Concurrency(),
    tokens: options.tokens ?? { issue: () => `ghs_${randomBytes(18).toString("hex")}` },
    jobs: [],
  };
}

function githubContext({ options, sha, workflowName, attempt }: Prepared): GitHubContext {
  const { repository, workflow, ref = "refs/heads/main", services = {} } = options;
  const pull = pullRequest(options);
  const given = {
    repository,
    ref,
    sha,
    event_name: options.event?.name ?? "push",
    base_ref: pull?.base?.ref ?? "",
    head_ref: pull?.head?.ref ?? "",
    workflow: workflowName,
    workflow_ref: `${repository}/${workflow}@${ref}`,
    workflow_sha: sha,
    run_attempt: String(attempt),
  };
  return completeContext({
    ...given,
    ...(options.actor === undefined ? {} : { actor: options.actor }),
    ...(options.runId === undefined ? {} : { run_id: options.runId }),
    ...(options.runNumber === undefined ? {} : { run_number: options.runNumber }),
    ...(services.serverUrl === undefined ? {} : { server_url: services.serverUrl }),
    ...(services.apiUrl === undefined ? {} : { api_url: services.apiUrl }),
    ...(services.graphqlUrl === undefined ? {} : { graphql_url: services.graphqlUrl }),
  });
}

/** `github.event`; a dispatch has its inputs in there too, as text. */
function eventPayload({ event, inputs = {} }: WorkflowOptions): object {
  const payload = event?.payload ?? {};
  if (event?.name !== "workflow_dispatch") return payload;
  const texts = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]));
  return { inputs: texts, ...payload };
}

interface PullRequest {
  readonly head?: { readonly ref?: string; readonly repo?: { readonly full_name?: string } | null };
  readonly base?: { readonly ref?: string };
}

function pullRequest({ event }: WorkflowOptions): PullRequest | undefined {
  return (event?.payload as { readonly pull_request?: PullRequest } | undefined)?.pull_request;
}

/**
 * A pull request from a fork gets no secrets and a token that can only read, unless it runs the base's own workflow
 * (`pull_request_target`). Source: docs.github.com, Events that trigger workflows, `pull_request`.
 */
function isFromFork(options: WorkflowOptions): boolean {
  const pull = pullRequest(options);
  if (pull === undefined || options.event?.name === "pull_request_target") return false;
  return pull.head?.repo?.full_name !== options.repository;
}
