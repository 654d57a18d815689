import type { ServiceSpec } from "../../src/cluster/service.ts";
import type { StoredObject } from "../../src/cluster/snapshot.ts";
import { encodeRelease, type ReleaseRecord, type ReleaseStatus } from "../../src/release/record.ts";
import { spec } from "./cluster.ts";

interface ReleaseChange {
  readonly stack?: string;
  readonly restores?: number;
  readonly specs?: readonly ServiceSpec[];
}

/** A release as a run writes it. */
export function written(number: number, status: ReleaseStatus = "ok", change: ReleaseChange = {}) {
  const {
    stack = "shop",
    restores,
    specs = [spec("api", { container: { Image: `acme/api:1.${number}.0` } })],
  } = change;
  const origin = { stack, deployId: `v${number}`, attempt: `${number}.1`, runUrl: "" };
  return encodeRelease({ ...origin, number, status, restores, specs });
}

/** The same as the cluster keeps it. */
export function keptConfig(number: number, status?: ReleaseStatus, change?: ReleaseChange): StoredObject {
  const CreatedAt = new Date(Date.UTC(2026, 10, number)).toISOString();
  return { ID: `release-${number}`, Version: { Index: number }, CreatedAt, Spec: written(number, status, change) };
}

/** A release as it is read back, reduced to what a choice looks at. */
export function record(number: number, status: ReleaseStatus, restores?: number): ReleaseRecord {
  return {
    number,
    status,
    restores,
    version: `1.${number}.0`,
    deployId: "",
    specs: [],
    id: `release-${number}`,
    createdAt: "",
    labels: {},
  };
}
