import { askEngine, type Clock, describeError, type Engine, type Log, UserError } from "@slipway/shared";
import { insist } from "../apply/insist.ts";
import { createObject } from "../apply/objects.ts";
import { encodeRelease, type NewRelease, type ReleaseStatus, withStatus } from "./record.ts";

/** A record that this run has written and will bring to its final status. */
export interface OpenRelease {
  readonly number: number;
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
}

export interface LedgerPorts {
  readonly engine: Engine;
  readonly clock: Clock;
}

/** Writes a release into the cluster. @throws {UserError} when another run has taken its number meanwhile. */
export async function writeRelease({ engine, clock }: LedgerPorts, release: NewRelease): Promise<OpenRelease> {
  const config = encodeRelease(release);
  const { id, isNew } = await insist(clock, () => createObject(engine, "config", config));
  if (isNew) return { number: release.number, id, labels: config.Labels };
  throw new UserError(`another run has recorded release ${release.number} of ${release.stack} at the same time`, {
    hint: "let one deployment of a stack run at a time (concurrency in the workflow), and run this job again",
  });
}

/** Sets what became of a release. Labels are the one part of a config that may change. */
export function settleRelease(
  { engine, clock }: LedgerPorts,
  release: Pick<OpenRelease, "id" | "labels">,
  status: ReleaseStatus,
): Promise<void> {
  const path = `/configs/${release.id}`;
  return insist(clock, async () => {
    const config = await askEngine<StoredConfig>(engine, { method: "GET", path });
    const body = { Name: config.Spec.Name, Labels: withStatus(release.labels, status) };
    const query = { version: String(config.Version.Index) };
    await askEngine(engine, { method: "POST", path: `${path}/update`, query, body });
  });
}

/** The same where something worse is to be told: a record that cannot be settled is a warning then. */
export async function settleIfPossible(
  ports: LedgerPorts & { readonly log: Log },
  release: Pick<OpenRelease, "number" | "id" | "labels">,
  status: ReleaseStatus,
): Promise<void> {
  try {
    await settleRelease(ports, release, status);
  } catch (error) {
    ports.log.warning(
      `The record of release ${release.number} could not be marked as ${status}: ${describeError(error)}`,
    );
  }
}

interface StoredConfig {
  readonly Version: { readonly Index: number };
  readonly Spec: { readonly Name: string };
}
