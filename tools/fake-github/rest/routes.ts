import { accountRoutes } from "./account.ts";
import { checkRoutes } from "./checks.ts";
import { commitRoutes } from "./commits.ts";
import { contentRoutes } from "./contents.ts";
import { gitObjectRoutes } from "./git-objects.ts";
import { gitRefRoutes } from "./git-refs.ts";
import { issueRoutes } from "./issues.ts";
import { packageRoutes } from "./packages.ts";
import { pullRoutes } from "./pulls.ts";
import { releaseRoutes } from "./releases.ts";
import { repositoryRoutes } from "./repositories.ts";
import type { Routes } from "./route.ts";
import { workflowRunRoutes } from "./workflow-runs.ts";

/** All that is served of GitHub's REST API. */
export const routes: Routes = {
  ...accountRoutes,
  ...checkRoutes,
  ...commitRoutes,
  ...contentRoutes,
  ...gitObjectRoutes,
  ...gitRefRoutes,
  ...issueRoutes,
  ...packageRoutes,
  ...pullRoutes,
  ...releaseRoutes,
  ...repositoryRoutes,
  ...workflowRunRoutes,
};
