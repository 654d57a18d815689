import type { RestorePorts } from "../../../src/restore/restore-ports.ts";
import { planRollback } from "../../../src/swap/rollback.ts";
import { type SwapOutcome, type SwapRequest, swapDatabases } from "../../../src/swap/swap.ts";

/** Returns to the database that was replaced last, whatever was written since. */
export async function swapBack(ports: RestorePorts, request: Omit<SwapRequest, "incoming">): Promise<SwapOutcome> {
  const plan = await planRollback(ports, { ...request, oldDatabase: undefined });
  if (plan.state === "refused") throw new Error(plan.problems.join("; "));
  return await swapDatabases(ports, { ...request, incoming: plan.back });
}
