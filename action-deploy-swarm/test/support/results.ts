import { planDeployment } from "../../src/plan/plan.ts";
import type { FailureReport, Result } from "../../src/result.ts";
import { desired, service, snapshot, spec } from "./cluster.ts";

export const failure: FailureReport = {
  name: "api",
  sentence: "its containers do not stay up; exit code 1 on node-2",
  hint: "set DATABASE_URL",
  log: ["connecting", "fatal: no database"],
};

const facts = {
  stack: "shop",
  cluster: "deploy@manager-1:2222",
  plan: planDeployment(
    { stack: "shop", desired: desired([spec("api"), spec("web")]), objects: [], force: false, deployId: "v1" },
    snapshot({ services: [service(spec("web"))] }),
  ),
  images: new Map(),
  asked: undefined,
  credentialKeptFor: undefined,
  previousRelease: 6,
  phases: [
    { name: "connect", start: 0, duration: 400 },
    { name: "converge", start: 400, duration: 11_600 },
  ],
  duration: 12_000,
};

/** One result of every kind. */
export const results: { readonly [State in Result["state"]]: Extract<Result, { state: State }> } = {
  planned: { ...facts, state: "planned" },
  unchanged: { ...facts, state: "unchanged", release: 6 },
  deployed: { ...facts, state: "deployed", release: 7, pruned: ["release 1", "secret shop_db_1"] },
  reverted: {
    ...facts,
    asked: "release 4 (1.4.0)",
    state: "reverted",
    release: 7,
    restored: "release 4 (1.4.0)",
    pruned: [],
  },
  "rolled-back": { ...facts, state: "rolled-back", failures: [failure], restored: ["api", "web"], removed: ["cron"] },
  "rollback-failed": {
    ...facts,
    state: "rollback-failed",
    failures: [failure],
    reasons: ["api: rejected", "web: gone"],
  },
  held: { ...facts, state: "held", failures: [failure], release: 7 },
  unhealthy: { ...facts, state: "unhealthy", failures: [{ ...failure, name: "shop.example.org" }], release: 7 },
  failed: { ...facts, state: "failed", failures: [failure] },
};
