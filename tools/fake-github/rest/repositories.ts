import type { Ruleset } from "../git/rules.ts";
import { rulesetsFor } from "../git/rules.ts";
import { countedList } from "./page.ts";
import { renderEnvironment } from "./render/environment.ts";
import { renderRepository } from "./render/repository.ts";
import { found, ok, type ReadCall, type Routes, read } from "./route.ts";

function getRepository({ world, repository }: ReadCall) {
  return ok(renderRepository(world, repository));
}

function listEnvironments(call: ReadCall) {
  const { world, repository } = call;
  return countedList(call, { name: "environments", items: repository.records.environments }, (name) =>
    renderEnvironment(world, repository, name),
  );
}

function getEnvironment({ world, repository, params }: ReadCall) {
  const name = found(repository.records.environments.find((each) => each === params.environment_name));
  return ok(renderEnvironment(world, repository, name));
}

/** The rules that hold for everybody on a branch. */
function getBranchRules({ repository, params }: ReadCall) {
  const { records, settings } = repository;
  const ref = `refs/heads/${params.branch}`;
  const rulesets = rulesetsFor({ ref, rulesets: records.rulesets, defaultBranch: settings.defaultBranch, login: "" });
  return ok(
    rulesets.filter(({ kind }) => kind !== "branch-protection").flatMap((each) => renderRules(repository, each)),
  );
}

function renderRules({ fullName, records }: ReadCall["repository"], ruleset: Ruleset) {
  const source = {
    ruleset_source_type: "Repository",
    ruleset_source: fullName,
    ruleset_id: records.rulesets.indexOf(ruleset) + 1,
  };
  const checks = (ruleset.checks ?? []).map((context) => ({ context }));
  const required_status_checks = {
    parameters: { required_status_checks: checks, strict_required_status_checks_policy: ruleset.strict ?? false },
  };
  const parameters: Readonly<Record<string, object>> = { ...PARAMETERS, required_status_checks };
  return ruleset.rules.map((type) => ({ type, ...parameters[type], ...source }));
}

const PARAMETERS: Readonly<Record<string, object>> = {
  update: { parameters: { update_allows_fetch_and_merge: false } },
  pull_request: {
    parameters: {
      dismiss_stale_reviews_on_push: false,
      require_code_owner_review: false,
      require_last_push_approval: false,
      required_approving_review_count: 0,
      required_review_thread_resolution: false,
    },
  },
};

export const repositoryRoutes: Routes = {
  "repos/get": read("metadata=read", getRepository),
  "repos/get-all-environments": read("actions=read", listEnvironments),
  "repos/get-environment": read("actions=read", getEnvironment),
  "repos/get-branch-rules": read("metadata=read", getBranchRules),
};
