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
  decide: Decide,
): Promise<ServiceFacts | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const seen = await tryOnce(engine, id, decide).catch((error: unknown) => {
      if (attempt === ATTEMPTS || !isWorthAnother(error)) throw error;
      return "try again" as const;
    });
    if (seen === "try again") await clock.sleep(PAUSE);
    else if (seen !== "written") return seen;
  }
}

type Decide = (current: ServiceFacts) => ServiceSpec | undefined;

/** What is there when nothing is to be written. */
async function tryOnce(engine: Engine, id: string, decide: Decide): Promise<ServiceFacts | undefined | "written"> {
  const current = await findService(engine, id);
  const spec = current && decide(current);
  if (current === undefined || spec === undefined) return current;
  await send(engine, current, spec);
  return "written";
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
  return error instanceof EngineError && /out of sequence|leader|Unavailable|deadline/i.test(error.message);
}
