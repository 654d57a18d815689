import { timestamp } from "../state/records.ts";
import { renderAccount } from "./render/account.ts";
import { account, ok, Refused, type RestCall, type Routes } from "./route.ts";

/** A job's token and an app's belong to no user. */
function getUser({ world, actor }: RestCall) {
  if (actor.kind === "installation") throw new Refused(403, "Resource not accessible by integration");
  if (actor.kind === "anonymous") throw new Refused(401, "Requires authentication");
  return ok(renderAccount(world, actor.login, timestamp()));
}

function getRateLimit() {
  const limit = { limit: 5000, used: 0, remaining: 5000, reset: Math.ceil(Date.now() / 1000) + 3600 };
  return ok({ resources: { core: limit, graphql: limit, search: limit }, rate: limit });
}

export const accountRoutes: Routes = {
  "users/get-authenticated": account("", getUser),
  "rate-limit/get": account("", getRateLimit),
};
