import { askEngine, type Clock, type Engine, EngineError, HttpError } from "@slipway/shared";
import { findService } from "./engine-objects.ts";
import type { ServiceFacts, ServiceSpec } from "./writer.ts";

const ATTEMPTS = 20;
const PAUSE = 500;

/**
 * Changes a service by compare-and-swap on its version. `decide` is asked again with what is there whenever somebody else
 * was faster, or the answer to a write got lost, so that nobody's change is overwritten and no change is made twice.
 * Gives undefined when the service is gone.
 * @throws {EngineError | HttpError} when the engine keeps refusing.
 */
export async function changeService(
  { engine, clock }: { readonly engine: Engine; readonly clock: Clock },
  id: string,
  decide: (current: ServiceFacts) => ServiceSpec | undefined,
): Promise<ServiceFacts | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const current = await findService(engine, id);
    if (current === undefined) return undefined;
    const spec = decide(current);
    if (spec === undefined) return current;
    await send(engine, current, spec).catch(async (error: unknown) => {
      if (attempt === ATTEMPTS || !isWorthAnother(error)) throw error;
      await clock.sleep(PAUSE);
    });
  }
}

export function withReplicas(spec: ServiceSpec, replicas: number): ServiceSpec {
  return { ...spec, Mode: { Replicated: { ...spec.Mode?.Replicated, Replicas: replicas } } };
}

/** The same with its tasks replaced by new ones. */
export function withNewTasks(spec: ServiceSpec): ServiceSpec {
  const { ForceUpdate = 0 } = spec.TaskTemplate;
  return { ...spec, TaskTemplate: { ...spec.TaskTemplate, ForceUpdate: ForceUpdate + 1 } };
}

export function replicasOf({ Spec }: ServiceFacts): number {
  return Spec.Mode?.Replicated?.Replicas ?? 1;
}

function send(engine: Engine, { ID, Version }: ServiceFacts, body: ServiceSpec): Promise<unknown> {
  const query = { version: String(Version.Index), registryAuthFrom: "spec" };
  return askEngine(engine, { method: "POST", path: `/services/${ID}/update`, query, body });
}

/** Somebody was faster; the connection broke; or the swarm is between two leaders. */
function isWorthAnother(error: unknown): boolean {
  if (error instanceof HttpError) return true;
  return (
    error instanceof EngineError &&
    /out of sequence|no leader|lost leadership|Unavailable|deadline/i.test(error.message)
  );
}
