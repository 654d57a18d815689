import { askEngine, type Engine } from "@slipway/shared";
import { createObject } from "../apply/objects.ts";
import { encodeRelease, type NewRelease, type ReleaseStatus, withStatus } from "./record.ts";

/** A record that this run has written and will bring to its final status. */
export interface OpenRelease {
  readonly number: number;
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** Writes a release into the cluster. */
export async function writeRelease(engine: Engine, release: NewRelease): Promise<OpenRelease> {
  const config = encodeRelease(release);
  const id = await createObject(engine, "config", config);
  return { number: release.number, id, labels: config.Labels };
}

/** Sets what became of a release. Labels are the one part of a config that may change. */
export async function settleRelease(
  engine: Engine,
  release: { readonly id: string; readonly labels: Readonly<Record<string, string>> },
  status: ReleaseStatus,
): Promise<void> {
  const path = `/configs/${release.id}`;
  const config = await askEngine<StoredConfig>(engine, { method: "GET", path });
  const body = { Name: config.Spec.Name, Labels: withStatus(release.labels, status) };
  await askEngine(engine, {
    method: "POST",
    path: `${path}/update`,
    query: { version: String(config.Version.Index) },
    body,
  });
}

interface StoredConfig {
  readonly Version: { readonly Index: number };
  readonly Spec: { readonly Name: string };
}
