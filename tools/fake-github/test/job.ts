import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FakeGitHub, Job } from "../index.ts";
import type { Use } from "./use-toolkits.ts";

const run = promisify(execFile);

export function jobOf(given: Partial<Job> = {}): Job {
  return {
    name: "release / build",
    repository: "acme/shop",
    ref: "refs/heads/main",
    sha: "8f3c1d2b9a7e4056c1f0d9e8b7a6958473625140",
    runId: "77",
    attempt: 1,
    eventName: "push",
    actor: "octocat",
    workflow: "release",
    workflowRef: "acme/suite/.github/workflows/release-swarm.yml@refs/tags/v1",
    workflowSha: "1f3c1d2b9a7e4056c1f0d9e8b7a6958473625140",
    permissions: { contents: "read", "id-token": "write" },
    ...given,
  };
}

/** What the toolkits give in an action of a job, and what they print. */
export async function useToolkits(
  github: FakeGitHub,
  job: Job,
  { workspace, uses }: { workspace: string; uses: Use[] },
) {
  const { PATH = "" } = process.env;
  const env = { PATH, ...github.env(job), GITHUB_WORKSPACE: workspace, RUNNER_TEMP: workspace, RUNNER_OS: "Linux" };
  const program = join(import.meta.dirname, "use-toolkits.ts");
  const { stdout } = await run(process.execPath, [program, JSON.stringify(uses)], { env, cwd: workspace });
  const lines = stdout.trimEnd().split("\n");
  return { results: JSON.parse(lines.at(-1) ?? "") as unknown[], log: lines.slice(0, -1).join("\n") };
}
