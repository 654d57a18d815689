import type { ObjectReference, ServiceSpec } from "../cluster/service.ts";
import { plannedName } from "../record/desired-stack.ts";

/** Ids of secrets and configs by name, as they are known once everything exists. */
export interface ObjectIds {
  readonly secrets: ReadonlyMap<string, string>;
  readonly configs: ReadonlyMap<string, string>;
}

/** The spec with the ids of real objects in place of stand-ins. @throws when an object was never created: a defect. */
export function resolvePlaceholders(spec: ServiceSpec, { secrets, configs }: ObjectIds): ServiceSpec {
  const container = spec.TaskTemplate.ContainerSpec;
  if (container === undefined) return spec;
  const ContainerSpec = {
    ...container,
    ...(container.Secrets && { Secrets: container.Secrets.map((each) => withId(each, "SecretID", secrets)) }),
    ...(container.Configs && { Configs: container.Configs.map((each) => withId(each, "ConfigID", configs)) }),
  };
  return { ...spec, TaskTemplate: { ...spec.TaskTemplate, ContainerSpec } };
}

function withId(
  reference: ObjectReference,
  key: "SecretID" | "ConfigID",
  ids: ReadonlyMap<string, string>,
): ObjectReference {
  const name = plannedName(reference[key] ?? "");
  if (name === undefined) return reference;
  const id = ids.get(name);
  if (id === undefined) throw new Error(`no id is known for ${name}`);
  return { ...reference, [key]: id };
}
