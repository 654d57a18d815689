import { describeError, type Log, UserError } from "@slipway/shared";
import type { StoredObject } from "../cluster/snapshot.ts";
import type { Plan, ServiceChange } from "../plan/plan.ts";
import type { ObjectCreate } from "../record/desired-stack.ts";
import type { Applied } from "../rollback/undo.ts";
import { engineOf, type Session } from "../session.ts";
import { discardObjects } from "./discard.ts";
import { insist, isPassing } from "./insist.ts";
import { createNetwork, createObject, createVersioned, type PresentObject } from "./objects.ts";
import { type ObjectIds, resolvePlaceholders } from "./placeholders.ts";
import { createService, type ServiceWriter, updateService } from "./write-service.ts";

/** What services refer to, once all of it is there. */
export interface CreatedObjects {
  readonly ids: ObjectIds;
  /** Secrets and configs of the plan, for when they have to be taken away again. */
  readonly objects: readonly PresentObject[];
}

/**
 * Creates networks, secrets and configs that do not exist yet, all at once, and gives every id by name.
 * @throws {UserError} when one cannot be created; the secrets and configs that could are then gone again.
 */
export async function createObjects(session: Session, plan: Plan): Promise<CreatedObjects> {
  const { snapshot, ports } = session;
  const [created, networks] = await Promise.all([
    Promise.allSettled(createAll(session, plan)),
    Promise.allSettled(createNetworks(session, plan)),
  ]);
  const objects = created.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const failed = [...created, ...networks].find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") {
    await discardObjects(engineOf(session), objects, ports.log);
    throw failed.reason;
  }
  logCreated(plan, ports.log);
  const idsOf = (kind: "secret" | "config", stored: readonly StoredObject[]) =>
    new Map([
      ...stored.map(({ ID, Spec }) => [Spec.Name, ID] as const),
      ...objects.filter((each) => each.kind === kind).map(({ name, id }) => [name, id] as const),
    ]);
  return { ids: { secrets: idsOf("secret", snapshot.secrets), configs: idsOf("config", snapshot.configs) }, objects };
}

function createNetworks(session: Session, plan: Plan): Promise<void>[] {
  return plan.networks.map((each) =>
    named(
      `network ${each.Name}`,
      insist(session.ports.clock, () => createNetwork(engineOf(session), each)),
    ),
  );
}

function createAll(session: Session, plan: Plan): Promise<PresentObject>[] {
  const { config, ports } = session;
  const engine = engineOf(session);
  const origin = { ...config, stack: plan.stack };
  const fromFiles = (kind: "secret" | "config", objects: readonly ObjectCreate[]) =>
    objects.map((each) =>
      named(
        `${kind} ${each.Name}`,
        insist(ports.clock, () => createObject(engine, kind, each)),
      ),
    );
  const versioned = plan.objects.map((each) =>
    named(
      `${each.kind} ${each.name}`,
      insist(ports.clock, () => createVersioned(engine, each, origin)),
    ),
  );
  return [...versioned, ...fromFiles("secret", plan.fileSecrets), ...fromFiles("config", plan.fileConfigs)];
}

function named<T>(what: string, creation: Promise<T>): Promise<T> {
  return creation.catch((cause: unknown) => {
    throw new UserError(`the ${what} could not be created; no service was changed`, { cause });
  });
}

function logCreated({ networks, objects, fileSecrets, fileConfigs }: Plan, log: Log): void {
  for (const { Name } of networks) log.info(`network ${Name}: created`);
  for (const { kind, name } of objects) log.info(`${kind} ${name}: created`);
  for (const { Name } of fileSecrets) log.info(`secret ${Name}: created`);
  for (const { Name } of fileConfigs) log.info(`config ${Name}: created`);
}

/** The plan's service changes with the ids of real objects. */
export function resolveChanges(plan: Plan, ids: ObjectIds): ServiceChange[] {
  return plan.services.map((change) =>
    "spec" in change ? { ...change, spec: resolvePlaceholders(change.spec, ids) } : change,
  );
}

/** What became of the service changes: those that were made, and what the engine said against the others. */
export interface ApplyOutcome {
  readonly applied: readonly Applied[];
  /** Those of the refused that may have been made all the same: no answer came that would tell. */
  readonly unclear: readonly Applied["change"][];
  readonly refused: readonly { readonly name: string; readonly message: string }[];
}

/** Creates and updates services, all at once. A refusal of one does not stop the others: all of it is reported. */
export async function applyServices(writer: ServiceWriter, changes: readonly ServiceChange[]): Promise<ApplyOutcome> {
  const toWrite = changes.filter((change) => change.kind === "create" || change.kind === "update");
  const results = await Promise.allSettled(toWrite.map((change) => applyChange(writer, change)));
  const failed = results.flatMap((result, index) => {
    const change = toWrite[index];
    return result.status === "rejected" && change !== undefined ? [{ change, error: result.reason as unknown }] : [];
  });
  return {
    applied: results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : [])),
    unclear: failed.filter(({ error }) => isPassing(error)).map(({ change }) => change),
    refused: failed.map(({ change: { name }, error }) => ({ name, message: describeError(error) })),
  };
}

async function applyChange(writer: ServiceWriter, change: Applied["change"]): Promise<Applied> {
  const written =
    change.kind === "create"
      ? await createService(writer, change.spec)
      : await updateService(writer, change.before, change.spec);
  return { change, written };
}
