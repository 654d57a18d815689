import { askEngine, type Clock, type Engine, EngineError, UserError } from "@slipway/shared";
import { registryAuth } from "../cluster/registry-auth.ts";
import type { Service, ServiceSpec } from "../cluster/service.ts";
import { sameSpec } from "../plan/canonical-spec.ts";
import type { PullCredential } from "../pull-credential.ts";
import { insist } from "./insist.ts";

export interface ServiceWriter {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly credential: PullCredential | undefined;
  readonly networkNames: ReadonlyMap<string, string>;
}

/** What was written: enough to watch it and to take it back. */
export interface Written {
  readonly id: string;
  readonly versionBefore: number;
  /** The engine's own rollback had brought the service there before this run could. */
  readonly takenBackByEngine?: boolean;
}

/** Creates a service. Its name is unique, so an answer that got lost is found again. */
export async function createService(writer: ServiceWriter, spec: ServiceSpec): Promise<Written> {
  const { engine, clock, credential } = writer;
  const headers = registryAuth(imageOf(spec), credential);
  return insist(clock, async () => {
    const existing = await findService(engine, spec.Name);
    if (existing !== undefined) {
      if (sameSpec(existing.Spec, spec, writer.networkNames)) return { id: existing.ID, versionBefore: 0 };
      throw changedBySomeoneElse(spec.Name);
    }
    const { ID } = await askEngine<{ ID: string }>(engine, {
      method: "POST",
      path: "/services/create",
      body: spec,
      headers,
    });
    return { id: ID, versionBefore: 0 };
  });
}

/** How a service is brought to a spec: by sending it, or by asking the engine to take its own step back. */
export type UpdateWay = "send-spec" | "engine-rollback";

/**
 * Updates a service by compare-and-swap: only while its spec is still the one the plan was made from. When just its
 * state moved, the swap is tried again with the new version.
 * @throws {UserError} when somebody else changed the spec.
 */
export async function updateService(
  writer: ServiceWriter,
  before: Service,
  spec: ServiceSpec,
  way: UpdateWay = "send-spec",
): Promise<Written> {
  const { engine, clock, networkNames } = writer;
  return insist(clock, async () => {
    const current = await askEngine<Service>(engine, { method: "GET", path: `/services/${before.ID}` });
    const written = { id: current.ID, versionBefore: before.Version.Index };
    if (sameSpec(current.Spec, spec, networkNames))
      return {
        ...written,
        versionBefore: Math.min(current.Version.Index - 1, before.Version.Index),
        takenBackByEngine: isEngineRollback(current),
      };
    if (!sameSpec(current.Spec, before.Spec, networkNames)) throw changedBySomeoneElse(spec.Name);
    await sendUpdate(writer, current, spec, way);
    return { ...written, versionBefore: current.Version.Index };
  });
}

/** Every write of a spec clears the status, so that it can only be of the engine's latest rollback. */
function isEngineRollback({ UpdateStatus }: Service): boolean {
  return UpdateStatus?.State?.startsWith("rollback") === true;
}

async function sendUpdate(
  { engine, credential }: ServiceWriter,
  current: Service,
  spec: ServiceSpec,
  way: UpdateWay,
): Promise<void> {
  const headers = registryAuth(imageOf(spec), credential);
  // Without a credential the nodes go on with the one that the spec has had.
  const keepAuth =
    Object.keys(headers).length > 0 ? {} : { registryAuthFrom: way === "engine-rollback" ? "previous-spec" : "spec" };
  const query = {
    version: String(current.Version.Index),
    ...keepAuth,
    ...(way === "engine-rollback" ? { rollback: "previous" } : {}),
  };
  const body = way === "engine-rollback" ? current.Spec : spec;
  await askEngine(engine, { method: "POST", path: `/services/${current.ID}/update`, query, body, headers });
}

export async function removeService(engine: Engine, id: string): Promise<void> {
  try {
    await askEngine(engine, { method: "DELETE", path: `/services/${id}` });
  } catch (error) {
    if (!(error instanceof EngineError && error.status === 404)) throw error;
  }
}

/** The service of that exact name; undefined when there is none. */
export async function findService(engine: Engine, name: string): Promise<Service | undefined> {
  try {
    return await askEngine<Service>(engine, { method: "GET", path: `/services/${name}` });
  } catch (error) {
    if (error instanceof EngineError && error.status === 404) return undefined;
    throw error;
  }
}

export function changedBySomeoneElse(name: string): UserError {
  return new UserError(
    `the service ${name} was changed by someone else while this run was working; it is left as it is now`,
    {
      hint: "run the job again: it starts from what is there then",
    },
  );
}

const imageOf = (spec: ServiceSpec) => spec.TaskTemplate.ContainerSpec?.Image ?? "";
