/** Where this run comes from: for names, records and links. */
export interface RunContext {
  /** `owner/name`, "" outside a workflow. */
  readonly repository: string;
  /** The full commit id, "" outside a workflow. */
  readonly sha: string;
  /** `refs/tags/v1.2.0` */
  readonly ref: string;
  readonly runId: string;
  readonly runAttempt: string;
  readonly actor: string;
  /** The page of this run, "" outside a workflow. */
  readonly runUrl: string;
  /** Whether an SSH agent is there to sign in with. */
  readonly hasSshAgent: boolean;
}

export function readRunContext(env: NodeJS.ProcessEnv): RunContext {
  const { GITHUB_REPOSITORY: repository = "", GITHUB_RUN_ID: runId = "", GITHUB_SERVER_URL: server = "" } = env;
  return {
    repository,
    sha: env.GITHUB_SHA ?? "",
    ref: env.GITHUB_REF ?? "",
    runId,
    runAttempt: env.GITHUB_RUN_ATTEMPT ?? "1",
    actor: env.GITHUB_ACTOR ?? "",
    runUrl: repository && runId ? `${server}/${repository}/actions/runs/${runId}` : "",
    hasSshAgent: Boolean(env.SSH_AUTH_SOCK),
  };
}
