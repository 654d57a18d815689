import { describeError, type Log } from "@slipway/shared";
import { readNetworks, type StoredObject } from "../cluster/snapshot.ts";
import type { Plan, ServiceChange } from "../plan/plan.ts";
import type { Applied } from "../rollback/undo.ts";
import { engineOf, type Session } from "../session.ts";
import { createNetwork, createObject, createVersioned } from "./objects.ts";
import { type ObjectIds, resolvePlaceholders } from "./placeholders.ts";
import { createService, isPassing, type ServiceWriter, updateService } from "./write-service.ts";

/** What was created besides services: so that it can be taken away again. */
export interface CreatedObjects {
  /** The session with the networks as they are now. */
  readonly session: Session;
  readonly ids: ObjectIds;
  readonly secrets: readonly string[];
  readonly configs: readonly string[];
}

/** Creates networks, secrets and configs that do not exist yet, all at once, and gives every id by name. */
export async function createObjects(session: Session, plan: Plan): Promise<CreatedObjects> {
  const engine = engineOf(session);
  const { config, snapshot, ports } = session;
  const origin = { stack: plan.stack, deployId: config.deployId, context: config.context };
  const create = async (kind: "secret" | "config"): Promise<[string, string][]> => {
    const versioned = plan.objects
      .filter((each) => each.kind === kind)
      .map(async (each): Promise<[string, string]> => [each.name, await createVersioned(engine, each, origin)]);
    const own = kind === "secret" ? plan.fileSecrets : plan.fileConfigs;
    const fromFiles = own.map(
      async (each): Promise<[string, string]> => [each.Name, await createObject(engine, kind, each)],
    );
    return Promise.all([...versioned, ...fromFiles]);
  };
  const [secrets, configs] = await Promise.all([
    create("secret"),
    create("config"),
    ...plan.networks.map((each) => createNetwork(engine, each)),
  ]);
  logCreated(plan, ports.log);
  return {
    session:
      plan.networks.length === 0
        ? session
        : { ...session, snapshot: { ...snapshot, networks: await readNetworks(engine) } },
    ids: {
      secrets: new Map([...idsOf(snapshot.secrets), ...secrets]),
      configs: new Map([...idsOf(snapshot.configs), ...configs]),
    },
    secrets: secrets.map(([, id]) => id),
    configs: configs.map(([, id]) => id),
  };
}

function logCreated({ networks, objects, fileSecrets, fileConfigs }: Plan, log: Log): void {
  for (const { Name } of networks) log.info(`network ${Name}: created`);
  for (const { kind, name } of objects) log.info(`${kind} ${name}: created`);
  for (const { Name } of fileSecrets) log.info(`secret ${Name}: created`);
  for (const { Name } of fileConfigs) log.info(`config ${Name}: created`);
}

function idsOf(objects: readonly StoredObject[]): [string, string][] {
  return objects.map(({ ID, Spec }) => [Spec.Name, ID]);
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
