import type { ExchangingConfig } from "../config.ts";
import type { RestorePorts } from "../restore/restore-ports.ts";
import { planRollback, type RollbackPlan } from "../swap/rollback.ts";
import type { SwapRequest } from "../swap/swap.ts";

/** Why a rollback that may leave nothing behind is refused. */
export function explainLate(
  target: string,
  { back, since, late }: Extract<RollbackPlan, { state: "planned" }>,
): string {
  return `rows were written since ${since}, which ${back} does not have: ${late.join("; ")}. To leave them behind (they stay in the database that is put aside), set discard-writes: ${target}`;
}

/**
 * Looks again, right before the exchange, at what a rollback would leave behind: writers went on until they were stopped.
 * @returns what stands in the way, or the request with what must not have changed at the exchange itself.
 */
export async function withoutLateWrites(
  ports: RestorePorts,
  config: ExchangingConfig,
  request: SwapRequest,
): Promise<SwapRequest | { readonly problems: readonly string[] }> {
  if (config.mode !== "rollback" || config.discardWrites) return request;
  const plan = await planRollback(ports, { ...request, oldDatabase: request.incoming });
  if (plan.state === "refused") return plan;
  if (plan.late.length > 0) return { problems: [explainLate(request.target, plan)] };
  return { ...request, unwritten: plan.traffic };
}
