import { askEngine, type Clock, describeError, type Engine, EngineError, type Problem } from "@slipway/shared";
import { insist } from "../apply/insist.ts";
import type { StoredObject } from "../cluster/snapshot.ts";
import type { ObjectCreate } from "../record/desired-stack.ts";

export interface SecretPorts {
  readonly engine: Engine;
  readonly clock: Clock;
}

/**
 * Secrets of the stack files whose content changed under the same name. Nothing reads a secret back, so the manager is
 * asked to compare, in a way in which it cannot change anything.
 */
export async function secretDrift(
  wanted: readonly ObjectCreate[],
  live: readonly StoredObject[],
  ports: SecretPorts,
): Promise<Problem[]> {
  const problems = wanted.map(async (secret) => {
    const existing = live.find(({ Spec }) => Spec.Name === secret.Name);
    // A secret that a driver provides has no content here.
    if (existing === undefined || !secret.Data) return [];
    const said = await complaint(secret, existing, ports);
    return said === undefined ? [] : [{ input: "stack-file", message: `the secret ${secret.Name} ${said}` }];
  });
  return (await Promise.all(problems)).flat();
}

const FIX = "give it in the secrets input, which makes a new version each time it changes";

/** What stands against using the secret that is there; undefined when it is what the stack file says. */
async function complaint(secret: ObjectCreate, existing: StoredObject, { engine, clock }: SecretPorts) {
  try {
    if (await insist(clock, () => hasContent(engine, existing, secret))) return undefined;
    return `exists with other content, and Swarm cannot change it; ${FIX}`;
  } catch (error) {
    return `exists, and could not be compared with its file (${describeError(error)}); run the job again, or ${FIX}`;
  }
}

/** No stored object has this version: an update for it is refused, whatever it holds. */
const NO_VERSION = "0";

/**
 * Which refusal comes tells the contents apart: the manager looks at the content first and at the version after it
 * (swarmkit, controlapi/secret.go, UpdateSecret, and store/memory.go, update).
 */
async function hasContent(engine: Engine, { ID }: StoredObject, { Name, Labels, Data }: ObjectCreate) {
  const body = { Name, Labels, Data };
  try {
    await askEngine(engine, { method: "POST", path: `/secrets/${ID}/update`, query: { version: NO_VERSION }, body });
    return true;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    if (/only updates to Labels are allowed/i.test(error.message)) return false;
    if (/update out of sequence/i.test(error.message)) return true;
    throw error;
  }
}
