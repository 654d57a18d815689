import { matchesGlob } from "node:path";
import type { Git } from "./git.ts";
import { NO_OBJECT } from "./objects.ts";
import type { RefMove } from "./refs.ts";

/** The names that GitHub's REST API gives to rules. */
export type Rule =
  | "creation"
  | "update"
  | "deletion"
  | "non_fast_forward"
  | "required_signatures"
  | "required_status_checks"
  | "pull_request";

/** Rules for some refs. */
export interface Ruleset {
  readonly name: string;
  /** Full names or globs of them, `~ALL`, or `~DEFAULT_BRANCH`. */
  readonly refs: readonly string[];
  readonly rules: readonly Rule[];
  /** For `required_status_checks`: names of check runs and contexts of statuses. */
  readonly checks?: readonly string[];
  /** For the same: whether a branch has to have all of its base, too. */
  readonly strict?: boolean;
  /** `branch-protection` is the older kind with its own wording. Default `ruleset`. */
  readonly kind?: "ruleset" | "branch-protection";
  /** Logins that the rules are not for. */
  readonly bypass?: readonly string[];
}

/** What forbids a move, and when: some can only be known once the objects are there. */
export interface Obstacle {
  readonly when: "always" | "rewrites" | "unsigned" | "changes-workflows";
  readonly message: string;
}

export interface RuledMove {
  readonly move: RefMove;
  readonly rulesets: readonly Ruleset[];
  readonly defaultBranch: string;
  readonly login: string;
  /** Whether the token may change files below .github/workflows. */
  readonly mayChangeWorkflows: boolean;
  readonly exempt?: readonly Rule[];
}

export const DECLINED = {
  ruleset: "push declined due to repository rule violations",
  "branch-protection": "protected branch hook declined",
} as const;

const WORKFLOWS = ".github/workflows";
const MESSAGES: Readonly<Record<Rule, string>> = {
  creation: "Cannot create ref due to creations being restricted.",
  update: "Cannot update this protected ref.",
  deletion: "Cannot delete this protected ref.",
  non_fast_forward: "Cannot force-push to this branch",
  required_signatures: "Commits must have verified signatures.",
  required_status_checks: "Required status checks are expected.",
  pull_request: "Changes must be made through a pull request.",
};

export interface RuledRef {
  readonly ref: string;
  readonly rulesets: readonly Ruleset[];
  readonly defaultBranch: string;
  readonly login: string;
}

export function rulesetsFor({ ref, rulesets, defaultBranch, login }: RuledRef): readonly Ruleset[] {
  const applies = (pattern: string) =>
    pattern === "~ALL" || matchesGlob(ref, pattern === "~DEFAULT_BRANCH" ? `refs/heads/${defaultBranch}` : pattern);
  return rulesets.filter((each) => each.refs.some(applies) && !each.bypass?.includes(login));
}

/** All that may stand in the way of a move. */
export function obstaclesTo(ruled: RuledMove): Obstacle[] {
  const rules = new Set(rulesetsFor({ ...ruled, ref: ruled.move.ref }).flatMap((each) => each.rules));
  const held = [...rules].filter((rule) => !ruled.exempt?.includes(rule));
  const obstacles = held.flatMap((rule) => obstacleOf(rule, ruled.move));
  if (ruled.mayChangeWorkflows || ruled.move.after === NO_OBJECT) return obstacles;
  return [...obstacles, { when: "changes-workflows", message: WORKFLOWS_REFUSED }];
}

const WORKFLOWS_REFUSED = "refusing to allow a GitHub App to create or update workflow without `workflows` permission";

function obstacleOf(rule: Rule, { before, after }: RefMove): Obstacle[] {
  const message = MESSAGES[rule];
  const applies: Readonly<Record<Rule, boolean>> = {
    creation: before === NO_OBJECT,
    deletion: after === NO_OBJECT,
    update: before !== NO_OBJECT && after !== NO_OBJECT,
    pull_request: before !== NO_OBJECT && after !== NO_OBJECT,
    non_fast_forward: before !== NO_OBJECT && after !== NO_OBJECT,
    required_signatures: after !== NO_OBJECT,
    required_status_checks: before !== NO_OBJECT && after !== NO_OBJECT,
  };
  if (!applies[rule]) return [];
  if (rule === "non_fast_forward") return [{ when: "rewrites", message }];
  return [{ when: rule === "required_signatures" ? "unsigned" : "always", message }];
}

/** Those obstacles that are real for objects which the repository has. */
export async function violations(
  git: Git,
  { move, isSigned, obstacles }: { move: RefMove; isSigned: (sha: string) => boolean; obstacles: readonly Obstacle[] },
): Promise<string[]> {
  const found: string[] = [];
  for (const { when, message } of obstacles) {
    if (await CONDITIONS[when](git, move, isSigned)) found.push(message);
  }
  return found;
}

type Condition = (git: Git, move: RefMove, isSigned: (sha: string) => boolean) => Promise<boolean>;

const CONDITIONS: Readonly<Record<Obstacle["when"], Condition>> = {
  always: async () => true,
  rewrites: async (git, { before, after }) => !(await git.isAncestor(before, after)),
  unsigned: async (git, { after }, isSigned) => (await newCommits(git, after)).some((sha) => !isSigned(sha)),
  "changes-workflows": async (git, { after }) => (await newCommits(git, after, ["--", WORKFLOWS])).length > 0,
};

function newCommits(git: Git, commit: string, paths: readonly string[] = []): Promise<string[]> {
  return git.lines(["rev-list", commit, "--not", "--all", ...paths]);
}
