import { askEngine, describeError, type Engine, EngineError, type Log } from "@slipway/shared";
import { referencesOf } from "../cluster/references.ts";
import type { Service } from "../cluster/service.ts";
import type { PresentObject } from "./objects.ts";

/**
 * Deletes the secrets and configs that a failed run has made, except those that a service could be rolled back to:
 * the engine itself would let them go. What cannot go stays for the next clean-up, and never hides the failure.
 */
export async function discardObjects(engine: Engine, objects: readonly PresentObject[], log: Log): Promise<void> {
  const own = objects.filter(({ isNew }) => isNew);
  if (own.length === 0) return;
  try {
    const services = (await askEngine<Service[] | null>(engine, { method: "GET", path: "/services" })) ?? [];
    const used = referencesOf(
      services.flatMap(({ Spec, PreviousSpec }) => (PreviousSpec ? [Spec, PreviousSpec] : [Spec])),
    );
    const unused = own.filter(({ id }) => !used.has(id));
    await Promise.all(unused.map(({ kind, id }) => deleteIfUnused(engine, `/${kind}s/${id}`)));
  } catch (error) {
    log.warning(`What was created for this release was not removed: ${describeError(error)}`);
  }
}

/** False when something uses it after all, which the engine knows best. */
export async function deleteIfUnused(engine: Engine, path: string): Promise<boolean> {
  try {
    await askEngine(engine, { method: "DELETE", path });
    return true;
  } catch (error) {
    if (error instanceof EngineError) return false;
    throw error;
  }
}
