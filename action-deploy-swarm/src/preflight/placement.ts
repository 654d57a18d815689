import { formatPlatform, type Problem } from "@slipway/shared";
import { canEverHold, isSchedulable, meetsConstraint, type Node, supportsPlatform } from "../cluster/node.ts";
import { modeOf, type ServiceSpec, type SpecPlatform } from "../cluster/service.ts";
import type { Plan } from "../plan/plan.ts";

/** The nodes on which the scheduler could put the service's tasks, as far as specs tell: not counting what other tasks use. */
export function eligibleNodes(spec: ServiceSpec, nodes: readonly Node[]): Node[] {
  const { Constraints = [], Platforms = [] } = spec.TaskTemplate.Placement ?? {};
  const reservations = spec.TaskTemplate.Resources?.Reservations ?? {};
  return nodes.filter(
    (node) =>
      isSchedulable(node) &&
      Constraints.every((each) => meetsConstraint(node, each)) &&
      supportsPlatform(node, Platforms) &&
      canEverHold(node, reservations),
  );
}

/** A service that a run changes and that no node can ever run, with the first reason that excludes them all. */
export function placementProblems({ services }: Plan, nodes: readonly Node[]): Problem[] {
  return services.flatMap((change) => {
    const message = "spec" in change ? explainPlacement(change.spec, nodes) : undefined;
    return message === undefined ? [] : [{ input: `stack-file.${change.name}`, message }];
  });
}

/** What the spec of a service that a run leaves alone asks for and no node gives; it may have been so for long. */
export function placementWarnings({ services }: Plan, nodes: readonly Node[]): string[] {
  return services.flatMap((change) => {
    const message = change.kind === "keep" ? explainPlacement(change.before.Spec, nodes) : undefined;
    return message === undefined ? [] : [`${change.name}, which this run leaves alone, cannot run: ${message}`];
  });
}

function explainPlacement(spec: ServiceSpec, nodes: readonly Node[]): string | undefined {
  const mode = modeOf(spec);
  const tasks = mode.kind === "replicated" ? mode.replicas : 1;
  const eligible = eligibleNodes(spec, nodes).length;
  if (tasks === 0) return undefined;
  if (eligible === 0) return explainNoNode(spec, nodes);
  const { MaxReplicas = 0 } = spec.TaskTemplate.Placement ?? {};
  const room = MaxReplicas === 0 ? tasks : MaxReplicas * eligible;
  if (tasks <= room) return undefined;
  return `it wants ${tasks} tasks, and max_replicas_per_node ${MaxReplicas} leaves room for ${room}: ${eligible} of the nodes can run it`;
}

function explainNoNode(spec: ServiceSpec, nodes: readonly Node[]): string {
  const { Constraints = [], Platforms = [] } = spec.TaskTemplate.Placement ?? {};
  const schedulable = nodes.filter(isSchedulable);
  if (schedulable.length === 0) return "no node of the swarm takes tasks: all are down, paused or drained";
  if (!schedulable.some((node) => supportsPlatform(node, Platforms))) {
    return `its image is for ${Platforms.map(platformName).join(", ")}, and the nodes are ${nodePlatforms(schedulable)}; build it for these too`;
  }
  const { NanoCPUs = 0, MemoryBytes = 0 } = spec.TaskTemplate.Resources?.Reservations ?? {};
  if (!schedulable.some((node) => canEverHold(node, { NanoCPUs, MemoryBytes }))) {
    return `it reserves ${NanoCPUs / 1e9} cores and ${Math.round(MemoryBytes / 2 ** 20)} MiB, more than any node has`;
  }
  const never = Constraints.find((each) => !schedulable.some((node) => meetsConstraint(node, each)));
  if (never !== undefined)
    return `no node meets its placement constraint "${never}"; label one, or change the constraint`;
  return `no single node meets all of its placement constraints (${Constraints.join(", ")}) and its image's platforms`;
}

const platformName = ({ OS: os = "", Architecture: architecture = "" }: SpecPlatform) =>
  formatPlatform({ os, architecture });

function nodePlatforms(nodes: readonly Node[]): string {
  return [...new Set(nodes.map(({ Description }) => platformName(Description.Platform ?? {})))].join(", ");
}
