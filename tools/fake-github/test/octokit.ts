import { getOctokit } from "@actions/github";
import type { FakeGitHub } from "../index.ts";

type Octokit = ReturnType<typeof getOctokit>;

/** The client of actions, as it finds the API by a job's GITHUB_API_URL. */
export function octokit({ urls }: FakeGitHub, token: string): Octokit {
  return getOctokit(token, { baseUrl: urls.api });
}

/** What is left of a failed request. */
export async function failure(request: Promise<unknown>) {
  const { status, message, response } = await request.then(
    () => ({ status: 0, message: "it worked", response: undefined }),
    (error: { status: number; message: string; response?: { headers: Record<string, string>; data: unknown } }) =>
      error,
  );
  return { status, message, headers: response?.headers ?? {}, data: response?.data };
}
