import type { Problem } from "../finding.ts";
import { isCheckout } from "../resolve.ts";
import type { Rule } from "../rule.ts";
import type { Step, Workflow } from "../workflow.ts";
import { type ScalarTree, scalarsBelow } from "../yaml-tree.ts";

export const untrustedCheckout: Rule = {
  name: "untrusted-checkout",
  description:
    "A workflow that has secrets for strangers' pull requests (`pull_request_target`, `workflow_run`) never checks out their code.",
  check: (file) => (file.kind === "workflow" ? problemsOf(file) : []),
};

const PRIVILEGED = ["pull_request_target", "workflow_run"];
/** Names that lead to what a stranger pushed. */
const HEAD =
  /github\.head_ref|github\.event\.(pull_request\.(head|merge_commit_sha)|workflow_run\.(head|pull_requests)|number|pull_request\.number)|refs\/pull\//;
const FETCHES = /\bgit\s+(checkout|fetch|pull|clone|switch|worktree)\b|\bgh\s+pr\s+checkout\b/;

function problemsOf({ events, jobs }: Workflow): Problem[] {
  const event = events.find((each) => PRIVILEGED.includes(each));
  if (event === undefined) return [];
  return jobs
    .flatMap(({ steps }) => steps)
    .flatMap((step) => headOf(step) ?? [])
    .map(({ at }) => ({
      at,
      message: `${event} runs with this repository's secrets, and this fetches what anybody may have pushed`,
      fix: "run strangers' code under pull_request, without secrets",
    }));
}

function headOf(step: Step): ScalarTree | undefined {
  if (step.run !== undefined) return fetchesHead(step) ? step.run : undefined;
  if (!isCheckout(step)) return undefined;
  return step.with.flatMap(({ value }) => (value.kind === "scalar" && HEAD.test(value.text) ? [value] : []))[0];
}

function fetchesHead({ run, tree }: Step): boolean {
  if (run === undefined || !FETCHES.test(run.text)) return false;
  return (
    /\bgh\s+pr\s+checkout\b/.test(run.text) || [...scalarsBelow(tree)].some(({ scalar }) => HEAD.test(scalar.text))
  );
}
