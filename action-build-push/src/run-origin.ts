import type { Files, RunContext } from "@slipway/shared";

/** The repository's page, for labels; "" outside a workflow. */
export function repositoryUrl(context: RunContext, env: NodeJS.ProcessEnv): string {
  return context.repository === "" ? "" : `${env.GITHUB_SERVER_URL || "https://github.com"}/${context.repository}`;
}

/** Whether a pull request from a fork started this run: then the workflow's token may only read. */
export async function isForkPullRequest(files: Files, env: NodeJS.ProcessEnv): Promise<boolean> {
  if (!env.GITHUB_EVENT_NAME?.startsWith("pull_request") || !env.GITHUB_EVENT_PATH) return false;
  const text = await files.read(env.GITHUB_EVENT_PATH).catch(() => Buffer.from("{}"));
  const { pull_request: request } = JSON.parse(text.toString("utf8")) as PullRequestEvent;
  const from = request?.head?.repo?.full_name;
  return request !== undefined && from !== request.base?.repo?.full_name;
}

interface PullRequestEvent {
  readonly pull_request?: {
    /** No repository: the fork is gone. */
    readonly head?: { readonly repo?: { readonly full_name?: string } | null };
    readonly base?: { readonly repo?: { readonly full_name?: string } };
  };
}
