import { askEngine, type Engine, EngineError, type RunContext } from "@slipway/shared";
import { STACK_LABEL } from "../cluster/service.ts";
import type { StoredObject } from "../cluster/snapshot.ts";
import type { NetworkCreate, ObjectCreate } from "../record/desired-stack.ts";
import type { VersionedObject } from "../versions/versioned-object.ts";

/** Labels of what this action creates; only what carries them is ever pruned. Values say who and when, never a hash of content. */
export const LABELS = {
  kind: "io.slipway.kind",
  base: "io.slipway.name",
  deployId: "io.slipway.deploy-id",
  attempt: "io.slipway.attempt",
  run: "io.slipway.run",
} as const;

/** Creates a network unless it is there. */
export async function createNetwork(engine: Engine, network: NetworkCreate): Promise<void> {
  await createUnlessThere(() => askEngine(engine, { method: "POST", path: "/networks/create", body: network }));
}

/** A secret or config that is there now, and whether it is so because of this run. */
export interface PresentObject {
  readonly kind: "secret" | "config";
  readonly name: string;
  readonly id: string;
  readonly isNew: boolean;
}

/** Who creates an object, and for what. */
export interface ObjectOrigin {
  readonly stack: string;
  readonly deployId: string;
  /** What no other run has. */
  readonly attempt: string;
  readonly context: RunContext;
}

/** Creates a version of a secret or config unless it is there. */
export async function createVersioned(
  engine: Engine,
  object: VersionedObject,
  origin: ObjectOrigin,
): Promise<PresentObject> {
  const Labels = {
    [STACK_LABEL]: origin.stack,
    [LABELS.kind]: object.kind,
    [LABELS.base]: object.base,
    [LABELS.deployId]: origin.deployId,
    [LABELS.attempt]: origin.attempt,
    [LABELS.run]: origin.context.runUrl,
  };
  return createObject(engine, object.kind, {
    Name: object.name,
    Labels,
    Data: object.data.revealBytes().toString("base64"),
  });
}

/** Names are unique, so asking twice is safe: a second creation finds the first, and knows it by the run's own label. */
export async function createObject(
  engine: Engine,
  kind: "secret" | "config",
  object: ObjectCreate,
): Promise<PresentObject> {
  const { Name: name, Labels } = object;
  const created = await createUnlessThere(() =>
    askEngine<{ ID: string }>(engine, { method: "POST", path: `/${kind}s/create`, body: object }),
  );
  if (created !== undefined) return { kind, name, id: created.ID, isNew: true };
  const { ID, Spec } = await findObject(engine, kind, name);
  const own = Labels?.[LABELS.attempt];
  return { kind, name, id: ID, isNew: own !== undefined && Spec.Labels?.[LABELS.attempt] === own };
}

async function findObject(engine: Engine, kind: "secret" | "config", name: string): Promise<StoredObject> {
  return askEngine<StoredObject>(engine, { method: "GET", path: `/${kind}s/${name}` });
}

async function createUnlessThere<T>(create: () => Promise<T>): Promise<T | undefined> {
  try {
    return await create();
  } catch (error) {
    if (error instanceof EngineError && error.status === 409) return undefined;
    throw error;
  }
}
