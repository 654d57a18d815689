import type { RepositoryView } from "../../state/repository.ts";
import type { World } from "../../state/world.ts";
import { apiUrl, pageUrl } from "./repository.ts";

/** A deployment environment. Its rules are whoever runs workflows' business. */
export function renderEnvironment(world: World, repository: RepositoryView, name: string) {
  const id = repository.records.environments.indexOf(name) + 1;
  return {
    id,
    node_id: `EN_${repository.settings.id}_${id}`,
    name,
    url: apiUrl(world, repository, `/environments/${encodeURIComponent(name)}`),
    html_url: pageUrl(world, repository, `/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`),
    created_at: repository.settings.createdAt,
    updated_at: repository.settings.createdAt,
    protection_rules: [],
    deployment_branch_policy: null,
  };
}
