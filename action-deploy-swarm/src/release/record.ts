import { gunzipSync, gzipSync } from "node:zlib";
import { parseImageRef } from "@slipway/shared";
import { LABELS } from "../apply/objects.ts";
import { type ServiceSpec, STACK_LABEL } from "../cluster/service.ts";
import type { StoredObject } from "../cluster/snapshot.ts";

/**
 * A release as it is kept in the cluster: a swarm config `<stack>.release.<number>` whose content is gzipped JSON and
 * whose labels say what became of it. Specs hold the values of plain environment variables, as `docker service
 * inspect` shows them anyway.
 */
export interface ReleaseRecord {
  readonly number: number;
  readonly status: ReleaseStatus;
  /** The images' common tag, when they have one. */
  readonly version: string | undefined;
  readonly deployId: string;
  /** The number of the release that this one brought back. */
  readonly restores: number | undefined;
  /** The specs of all services by full name, with real ids. */
  readonly specs: readonly ServiceSpec[];
  /** The config that holds it. */
  readonly id: string;
  readonly createdAt: string;
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * `pending`: being deployed, or its run died. `ok`: verified. `failed`: did not work and was left. `rolled-back`: did
 * not work and was taken back. `reverted`: worked, and was left by request for an earlier one.
 */
export type ReleaseStatus = "pending" | "ok" | "failed" | "rolled-back" | "reverted";

const RELEASE_LABELS = {
  number: "io.slipway.release",
  status: "io.slipway.status",
  version: "io.slipway.version",
  restores: "io.slipway.restores",
} as const;

export interface NewRelease {
  readonly stack: string;
  readonly number: number;
  readonly status: ReleaseStatus;
  readonly deployId: string;
  readonly attempt: string;
  readonly runUrl: string;
  readonly restores: number | undefined;
  readonly specs: readonly ServiceSpec[];
}

/** The config to create for a release. */
export function encodeRelease(release: NewRelease): { Name: string; Labels: Record<string, string>; Data: string } {
  const { stack, number, status, deployId, attempt, runUrl, restores, specs } = release;
  const version = commonVersion(specs);
  const content = gzipSync(JSON.stringify({ format: 1, specs }));
  return {
    Name: `${stack}.release.${number}`,
    Labels: {
      [STACK_LABEL]: stack,
      [LABELS.kind]: "release",
      [LABELS.deployId]: deployId,
      [LABELS.attempt]: attempt,
      [LABELS.run]: runUrl,
      [RELEASE_LABELS.number]: String(number),
      [RELEASE_LABELS.status]: status,
      ...(version === undefined ? {} : { [RELEASE_LABELS.version]: version }),
      ...(restores === undefined ? {} : { [RELEASE_LABELS.restores]: String(restores) }),
    },
    Data: content.toString("base64"),
  };
}

/** The same labels with another status. */
export function withStatus(labels: Readonly<Record<string, string>>, status: ReleaseStatus): Record<string, string> {
  return { ...labels, [RELEASE_LABELS.status]: status };
}

/** All releases of a stack that the cluster keeps, oldest first. What cannot be read is not a release. */
export function decodeReleases(configs: readonly StoredObject[], stack: string): ReleaseRecord[] {
  return configs
    .filter(({ Spec }) => Spec.Labels?.[LABELS.kind] === "release" && Spec.Labels[STACK_LABEL] === stack)
    .flatMap(decodeRelease)
    .toSorted((a, b) => a.number - b.number);
}

function decodeRelease({ ID, CreatedAt, Spec }: StoredObject): ReleaseRecord[] {
  const labels = Spec.Labels ?? {};
  const number = Number(labels[RELEASE_LABELS.number]);
  const specs = decodeSpecs(Spec.Data ?? "");
  if (!Number.isSafeInteger(number) || specs === undefined) return [];
  const restores = labels[RELEASE_LABELS.restores];
  return [
    {
      number,
      status: (labels[RELEASE_LABELS.status] ?? "failed") as ReleaseStatus,
      version: labels[RELEASE_LABELS.version],
      deployId: labels[LABELS.deployId] ?? "",
      restores: restores === undefined ? undefined : Number(restores),
      specs,
      id: ID,
      createdAt: CreatedAt,
      labels,
    },
  ];
}

function decodeSpecs(data: string): ServiceSpec[] | undefined {
  try {
    return (JSON.parse(gunzipSync(Buffer.from(data, "base64")).toString("utf8")) as { specs: ServiceSpec[] }).specs;
  } catch {
    return undefined;
  }
}

/** The tag that all of the stack's own images share; images of other makers (a database, a proxy) may differ. */
export function commonVersion(specs: readonly ServiceSpec[]): string | undefined {
  const tags = specs.map(({ TaskTemplate }) => parseImageRef(TaskTemplate.ContainerSpec?.Image ?? "")?.tag);
  const counts = Map.groupBy(
    tags.filter((tag) => tag !== undefined),
    (tag) => tag,
  );
  const [most, next] = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
  const isClear = most !== undefined && most[1].length > (next?.[1].length ?? 0);
  return isClear ? most[0] : undefined;
}

/** `release 7 (1.2.0)` */
export function describeRelease({ number, version }: Pick<ReleaseRecord, "number" | "version">): string {
  return `release ${number}${version === undefined ? "" : ` (${version})`}`;
}
