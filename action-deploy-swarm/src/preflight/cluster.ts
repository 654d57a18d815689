import { UserError } from "@slipway/shared";
import { isSchedulable } from "../cluster/node.ts";
import type { EngineInfo, Snapshot } from "../cluster/snapshot.ts";

/**
 * @throws {UserError} when the engine is not a manager of an active swarm, naming where the managers are, and when the
 * managers have no quorum: a manager without a leader says that it has control, and an error with it (moby, Info).
 */
export function requireManager({ Swarm, Name = "the engine" }: EngineInfo): void {
  if (Swarm.LocalNodeState === "active" && Swarm.ControlAvailable) {
    if (!Swarm.Error) return;
    throw new UserError(`${Name} cannot manage its swarm (${Swarm.Error}); nothing was changed`, {
      hint: "bring back managers until more than half of them are up; `docker node ls` on each says what it sees",
    });
  }
  if (Swarm.LocalNodeState !== "active") {
    const state =
      Swarm.LocalNodeState === "inactive" ? "is not part of a swarm" : `is in a swarm that is ${Swarm.LocalNodeState}`;
    throw new UserError(`${Name} ${state}${Swarm.Error ? ` (${Swarm.Error})` : ""}; nothing was changed`, {
      hint: "connect to a manager of the swarm, or make this host one with `docker swarm init`",
    });
  }
  const managers = (Swarm.RemoteManagers ?? []).map(({ Addr }) => Addr.replace(/:\d+$/, ""));
  throw new UserError(`${Name} is a worker; only a manager takes deployments. Nothing was changed`, {
    hint: `set ssh-host to a manager: ${managers.join(", ")}`,
  });
}

/** What is not as it should be with the nodes, without standing in the way. */
export function clusterWarnings({ nodes }: Snapshot): string[] {
  return nodes.flatMap((node) => {
    const { Hostname } = node.Description;
    if (node.Status.State !== "ready") return [`node ${Hostname} is ${node.Status.State}; tasks cannot start there`];
    if (node.ManagerStatus?.Reachability === "unreachable") return [`manager ${Hostname} is unreachable`];
    return [];
  });
}

/** `4 nodes (3 managers), Engine 28.5.2` */
export function describeCluster({ nodes, info }: Snapshot): string {
  const managers = nodes.filter(({ Spec }) => Spec.Role === "manager").length;
  const ready = nodes.filter(isSchedulable).length;
  const count = ready === nodes.length ? counted(nodes.length, "node") : `${ready} of ${nodes.length} nodes ready`;
  return `${count} (${counted(managers, "manager")}), Engine ${info.ServerVersion ?? "of unknown version"}`;
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
