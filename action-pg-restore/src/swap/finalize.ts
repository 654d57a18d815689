import { readCatalog } from "../restore/catalog.ts";
import { maintenanceOf, type RestorePorts } from "../restore/restore-ports.ts";
import { chooseKept, keptDatabases } from "./kept-databases.ts";
import { type SwapOutcome, type SwapRequest, swapDatabases } from "./swap.ts";

export interface FinalizeRequest extends Omit<SwapRequest, "incoming"> {
  /** Undefined: the newest. */
  readonly prepared: string | undefined;
}

/** Swaps in what an earlier run restored and verified. */
export async function finalize(ports: RestorePorts, request: FinalizeRequest): Promise<SwapOutcome> {
  const chosen = await choose(ports, request);
  if (typeof chosen === "string") return { state: "refused", problems: [chosen] };
  return await swapDatabases(ports, { ...request, incoming: chosen.name });
}

async function choose({ server }: RestorePorts, request: FinalizeRequest) {
  await using session = await server.session(maintenanceOf(request), "slipway");
  return chooseKept(keptDatabases(await readCatalog(session), request.target), "restored", request.prepared);
}
