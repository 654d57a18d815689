import type { Problems } from "@slipway/shared";
import type { ObjectReference, ServiceSpec } from "../cluster/service.ts";
import type { Snapshot, StoredObject } from "../cluster/snapshot.ts";
import type { DesiredStack } from "../record/desired-stack.ts";
import { describeRelease, type ReleaseRecord } from "./record.ts";

/**
 * What a kept release asks for, on the cluster as it is now: a secret or config that was made anew under its old name
 * is referred to by its new id; one that is gone is a problem, and so is a network.
 */
export function desiredFromRelease(
  release: ReleaseRecord,
  snapshot: Snapshot,
  problems: Problems,
): Pick<DesiredStack, "services" | "networks" | "secrets" | "configs" | "images"> {
  const services = release.specs.map((spec) => withPresentObjects(spec, release, snapshot, problems));
  return { services, networks: [], secrets: [], configs: [], images: new Map() };
}

function withPresentObjects(
  spec: ServiceSpec,
  release: ReleaseRecord,
  snapshot: Snapshot,
  problems: Problems,
): ServiceSpec {
  for (const { Target } of spec.TaskTemplate.Networks ?? []) {
    if (snapshot.networks.some(({ Id, Name }) => Id === Target || Name === Target)) continue;
    problems.add(
      "to-release",
      `${describeRelease(release)} needs the network ${Target} for ${spec.Name}, and it is gone`,
    );
  }
  const container = spec.TaskTemplate.ContainerSpec;
  if (container === undefined) return spec;
  const find = (kind: "secret" | "config", reference: ObjectReference) => {
    const [idKey, nameKey, stored] =
      kind === "secret"
        ? (["SecretID", "SecretName", snapshot.secrets] as const)
        : (["ConfigID", "ConfigName", snapshot.configs] as const);
    const present = presentObject(stored, reference[idKey], reference[nameKey]);
    if (present !== undefined) return { ...reference, [idKey]: present.ID };
    problems.add(
      "to-release",
      `${describeRelease(release)} needs the ${kind} ${reference[nameKey]} for ${spec.Name}, and it is gone`,
    );
    return reference;
  };
  const ContainerSpec = {
    ...container,
    ...(container.Secrets && { Secrets: container.Secrets.map((each) => find("secret", each)) }),
    ...(container.Configs && { Configs: container.Configs.map((each) => find("config", each)) }),
  };
  return { ...spec, TaskTemplate: { ...spec.TaskTemplate, ContainerSpec } };
}

function presentObject(
  stored: readonly StoredObject[],
  id: string | undefined,
  name: string | undefined,
): StoredObject | undefined {
  return stored.find(({ ID }) => ID === id) ?? stored.find(({ Spec }) => Spec.Name === name);
}
