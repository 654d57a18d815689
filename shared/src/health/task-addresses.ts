import { isIPv4 } from "node:net";
import type { NetworkAttachment, SwarmTask } from "./service-snapshot.ts";

/** The network to probe from, and each task's address in it. */
export interface Reachable {
  readonly networkId: string;
  readonly tasks: readonly ReachableTask[];
}

interface ReachableTask {
  readonly id: string;
  readonly nodeId: string | undefined;
  readonly address: string;
}

/** The named network, else the first that all tasks share; never the ingress network, which carries published ports only. */
export function chooseNetwork(
  tasks: readonly SwarmTask[],
  wanted: string | undefined,
): Reachable | { readonly error: string } {
  const [first, ...others] = tasks;
  const usable = attachments(first).filter(({ Network: { ID } }) =>
    others.every((task) => attachmentTo(task, ID) !== undefined),
  );
  const network = usable.find(
    ({ Network: { Spec } }) => wanted === undefined || Spec.Name === wanted || Spec.Name.endsWith(`_${wanted}`),
  )?.Network;
  if (network === undefined) return { error: whyNone(usable, wanted) };
  const reached = tasks.map((task) => ({
    id: task.ID,
    nodeId: task.NodeID,
    address: addressOf(attachmentTo(task, network.ID)),
  }));
  return { networkId: network.ID, tasks: reached.sort((a, b) => a.address.localeCompare(b.address)) };
}

function attachments(task: SwarmTask | undefined): NetworkAttachment[] {
  return (task?.NetworksAttachments ?? []).filter(
    (each) => each.Network.Spec.Ingress !== true && addressOf(each) !== "",
  );
}

function attachmentTo(task: SwarmTask, networkId: string): NetworkAttachment | undefined {
  return attachments(task).find(({ Network }) => Network.ID === networkId);
}

/** `10.0.1.7` of `10.0.1.7/24` */
function addressOf(attachment: NetworkAttachment | undefined): string {
  const addresses = (attachment?.Addresses ?? []).map((each) => each.replace(/\/\d+$/, ""));
  return addresses.find((each) => isIPv4(each)) ?? "";
}

function whyNone(usable: readonly NetworkAttachment[], wanted: string | undefined): string {
  const names = usable.map(({ Network }) => Network.Spec.Name).join(", ");
  if (wanted !== undefined && names !== "") return `is not in the network ${wanted}; its networks are ${names}`;
  return "is in no network of its own that could be probed from; probe its published port via: host or runner";
}
