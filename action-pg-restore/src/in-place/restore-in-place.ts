import { describeFailure } from "../restore/failure.ts";
import { applicationOf, type RestorePorts } from "../restore/restore-ports.ts";
import { cloneDatabase, dropClone } from "./clone-database.ts";
import { type InPlacePlan, planInPlace } from "./plan-in-place.ts";
import { type Fate, type InPlaceRequest, Replacement, type Way } from "./replacement.ts";
import { rememberWrites, type SafetyCopy } from "./safety-copy.ts";
import { readTargetTables } from "./target-tables.ts";

export type { InPlaceRequest } from "./replacement.ts";

export type InPlaceOutcome =
  | Exclude<Fate, { state: "overtaken" }>
  /** Nothing was begun. */
  | { readonly state: "refused"; readonly problems: readonly string[] };

/** Whether a restore in place could be done now; the plan is made anew then. */
export async function checkInPlace(
  ports: RestorePorts,
  request: Pick<InPlaceRequest, "dump" | "excludeTables" | "target" | "run">,
) {
  await using session = await ports.server.session(request.target, applicationOf(request));
  return planInPlace(request.dump, await readTargetTables(session), request.excludeTables);
}

/**
 * Replaces the rows of the dump's tables within the database that there is, and keeps a copy of what was there: a database
 * beside it, when nobody is connected, or a dump.
 */
export async function restoreInPlace(ports: RestorePorts, request: InPlaceRequest): Promise<InPlaceOutcome> {
  const decision = await checkInPlace(ports, request);
  if (decision.state === "refused") return decision;
  ports.log.info(`Copying ${request.target} as it is, to return to`);
  const { dumps } = request;
  const outcome = await replaceBesideClone(ports, request, decision.plan);
  if (outcome.state !== "overtaken") return outcome;
  const { reason } = outcome;
  if (dumps === undefined) return { state: "refused", problems: [`there is no safety copy: ${reason}`] };
  ports.log.info(`No copy beside ${request.target} (${reason}): it is dumped while nobody can write to its tables`);
  const dumped = await replace(ports, request, decision.plan, { kind: "dump", store: dumps });
  return dumped.state === "overtaken" ? { state: "refused", problems: [dumped.reason] } : dumped;
}

/** After so many copies of which each may lack something it is not tried again. */
const ATTEMPTS = 3;

/** With a copy that is a database, or why there is none. */
async function replaceBesideClone(ports: RestorePorts, request: InPlaceRequest, plan: InPlacePlan): Promise<Fate> {
  for (let attempt = 1; ; attempt++) {
    const clone = await cloneDatabase(ports, request);
    if (typeof clone === "string") return { state: "overtaken", reason: clone };
    const fate = await replace(ports, request, plan, { kind: "clone", clone });
    if (fate.state !== "overtaken") return fate;
    await dropClone(ports, request, clone);
    if (attempt === ATTEMPTS) return fate;
  }
}

async function replace(ports: RestorePorts, request: InPlaceRequest, plan: InPlacePlan, way: Way): Promise<Fate> {
  const fate = await new Replacement(ports, request, plan).run(way);
  if (fate.state !== "replaced") return fate;
  await ports.journal.record({ reached: "replaced-in-place", tables: plan.tables.length });
  await tidy(ports, request, fate.safety);
  return fate;
}

/** What is not worth failing for once the rows are there. */
async function tidy(ports: RestorePorts, request: InPlaceRequest, safety: SafetyCopy): Promise<void> {
  try {
    await using session = await ports.server.session(request.target, applicationOf(request));
    await session.execute("ANALYZE");
    await rememberWrites(ports, request, safety);
  } catch (error) {
    ports.log.warning(`the rows are restored, though not all was done after it: ${describeFailure(error)}`);
  }
}
