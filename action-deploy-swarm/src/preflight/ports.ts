import type { Problem } from "@slipway/shared";
import type { Node } from "../cluster/node.ts";
import { modeOf, type PublishedPort, type Service, type ServiceSpec, STACK_LABEL } from "../cluster/service.ts";
import type { ServiceChange } from "../plan/plan.ts";
import { eligibleNodes } from "./placement.ts";

const portsOf = (spec: ServiceSpec) => (spec.EndpointSpec?.Ports ?? []).filter(({ PublishedPort }) => PublishedPort);

const samePort = (a: PublishedPort, b: PublishedPort) =>
  a.PublishedPort === b.PublishedPort && (a.Protocol || "tcp") === (b.Protocol || "tcp");

const isHostMode = ({ PublishMode }: PublishedPort) => PublishMode === "host";

/**
 * Published ports that another service holds for the whole swarm, or that two services of the stack want
 * (swarmkit, controlapi/service.go, checkPortConflicts).
 */
export function portConflicts(specs: readonly ServiceSpec[], services: readonly Service[]): Problem[] {
  return specs.flatMap((spec, index) => {
    const others = [...services.map(({ Spec }) => Spec), ...specs.slice(0, index)];
    return portsOf(spec).flatMap((port) => {
      const holder = others.find((other) => other.Name !== spec.Name && excludes(other, port));
      if (holder === undefined) return [];
      const message = `${spec.Name} publishes port ${port.PublishedPort}, which ${howItIsHeld(holder, port, specs)}`;
      return [{ input: "stack-file", message }];
    });
  });
}

/**
 * How the port is taken, and what to do. That the plan takes the port from its holder does not help: the engine looks
 * at what there is when it is asked, services change all at once, and those that leave the stack go last.
 */
function howItIsHeld(holder: ServiceSpec, port: PublishedPort, specs: readonly ServiceSpec[]): string {
  const { Name } = holder;
  const wanted = specs.find((each) => each.Name === Name);
  if (wanted !== undefined && excludes(wanted, port))
    return `the service ${Name} publishes as well; give one of them another port`;
  if (wanted !== undefined)
    return `the service ${Name} gives up in this same release; release that first, and publish the port in the next one`;
  if (holder.Labels?.[STACK_LABEL] === specs[0]?.Labels?.[STACK_LABEL])
    return `the service ${Name} has, which leaves the stack last of all; release ${Name} without the port first, or remove it with \`docker service rm ${Name}\``;
  return `the service ${Name} already has; publish another port`;
}

/** Several services may publish one port on their own nodes. */
function excludes(holder: ServiceSpec, port: PublishedPort): boolean {
  return portsOf(holder).some((other) => samePort(port, other) && !(isHostMode(port) && isHostMode(other)));
}

/**
 * A rolling restart that cannot begin: with `order: start-first` the new task needs the host port on a node that does
 * not run the old one, and there is none.
 */
export function hostPortDeadlocks(changes: readonly ServiceChange[], nodes: readonly Node[]): Problem[] {
  return changes.flatMap((change) => {
    const isRollingStartFirst =
      change.kind === "update" &&
      change.effect === "rolling-restart" &&
      change.spec.UpdateConfig?.Order === "start-first";
    const message = isRollingStartFirst ? deadlock(change.before.Spec, change.spec, nodes) : undefined;
    return message === undefined ? [] : [{ input: `stack-file.${change.name}`, message }];
  });
}

function deadlock(before: ServiceSpec, after: ServiceSpec, nodes: readonly Node[]): string | undefined {
  const port = portsOf(after).find(
    (each) => isHostMode(each) && portsOf(before).some((other) => samePort(each, other)),
  );
  const nodeCount = eligibleNodes(after, nodes).length;
  const mode = modeOf(before);
  const held = mode.kind === "replicated" ? Math.min(mode.replicas, nodeCount) : nodeCount;
  if (port === undefined || nodeCount > held) return undefined;
  const where = nodeCount === 1 ? "the only node" : `all ${nodeCount} nodes`;
  return `updates with order start-first but publishes host port ${port.PublishedPort}, which its running tasks hold on ${where} it may use; use order stop-first, or fewer replicas than nodes`;
}
