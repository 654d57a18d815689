import type { Plan } from "../../src/plan/plan.ts";

/** A plan in which there is nothing to do. */
export const emptyPlan: Plan = {
  stack: "shop",
  services: [],
  networks: [],
  objects: [],
  fileSecrets: [],
  fileConfigs: [],
  digest: "0".repeat(64),
};
