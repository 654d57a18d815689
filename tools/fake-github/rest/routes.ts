import { accountRoutes } from "./account.ts";
import { gitObjectRoutes } from "./git-objects.ts";
import { gitRefRoutes } from "./git-refs.ts";
import { issueRoutes } from "./issues.ts";
import { pullRoutes } from "./pulls.ts";
import { repositoryRoutes } from "./repositories.ts";
import type { Routes } from "./route.ts";

/** All that is served of GitHub's REST API. */
export const routes: Routes = {
  ...accountRoutes,
  ...gitObjectRoutes,
  ...gitRefRoutes,
  ...issueRoutes,
  ...pullRoutes,
  ...repositoryRoutes,
};
