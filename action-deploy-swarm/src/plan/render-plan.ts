import { modeOf, type ServiceSpec } from "../cluster/service.ts";
import type { DesiredStack } from "../record/desired-stack.ts";
import { shortImage } from "./describe-change.ts";
import { changesAnything, type Plan, type ServiceChange } from "./plan.ts";

/** The plan as people read it, a line each. */
export function renderPlan(plan: Plan, images: DesiredStack["images"]): string[] {
  if (!changesAnything(plan)) {
    const services = plan.services.length === 1 ? "1 service is" : `${plan.services.length} services are`;
    return [`Nothing to change: ${services} as wanted`];
  }
  const width = Math.max(...plan.services.map(({ name }) => name.length), 0);
  return [
    ...plan.services.map((change) => `${change.name.padEnd(width)}  ${describeServiceChange(change)}`),
    ...plan.networks.map(({ Name }) => `network ${Name}: create`),
    ...plan.objects.map(({ kind, base, name }) => `${kind} ${base}: new version ${name}`),
    ...plan.fileSecrets.map(({ Name }) => `secret ${Name}: create`),
    ...plan.fileConfigs.map(({ Name }) => `config ${Name}: create`),
    ...toBeBuilt(images).map((image) => `image ${image}: to be built`),
  ];
}

export function describeServiceChange(change: ServiceChange): string {
  switch (change.kind) {
    case "create":
      return `create: ${shortImage(imageOf(change.spec))}, ${describeMode(change.spec)}`;
    case "update":
      return `${EFFECTS[change.effect]}: ${change.changes.join("; ")}`;
    case "keep":
      return "no change";
    case "remove":
      return "remove, once the rest is verified";
  }
}

const EFFECTS = {
  "rolling-restart": "update, tasks restart",
  "in-place": "update in place, nothing restarts",
  scale: "scale",
  "job-rerun": "run the job again",
} as const;

function describeMode(spec: ServiceSpec): string {
  const mode = modeOf(spec);
  if (mode.kind === "replicated") return mode.replicas === 1 ? "1 task" : `${mode.replicas} tasks`;
  if (mode.kind === "replicated-job") return `a job of ${mode.completions}`;
  return mode.kind === "global" ? "one task a node" : "a job on every node";
}

const imageOf = (spec: ServiceSpec) => spec.TaskTemplate.ContainerSpec?.Image ?? "";

function toBeBuilt(images: DesiredStack["images"]): string[] {
  return [...images].flatMap(([image, { state }]) => (state === "to be built" ? [image] : []));
}

/** The plan for programs: the action's `plan` output. Names and versions, no values. */
export function planOutput(plan: Plan, images: DesiredStack["images"]): object {
  return {
    stack: plan.stack,
    digest: plan.digest,
    services: plan.services.map((change) => ({
      name: change.name,
      action: change.kind,
      ...(change.kind === "update" ? { effect: change.effect, changes: change.changes } : {}),
      ...("spec" in change ? { image: imageOf(change.spec) } : { image: imageOf(change.before.Spec) }),
    })),
    networks: plan.networks.map(({ Name }) => Name),
    secrets: [
      ...plan.objects.filter(({ kind }) => kind === "secret").map(({ name }) => name),
      ...plan.fileSecrets.map(({ Name }) => Name),
    ],
    configs: [
      ...plan.objects.filter(({ kind }) => kind === "config").map(({ name }) => name),
      ...plan.fileConfigs.map(({ Name }) => Name),
    ],
    "to-be-built": toBeBuilt(images),
  };
}
