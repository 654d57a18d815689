import { askEngine } from "./engine-api.ts";
import { engineSocket, type LabPlan, type MachinePlan, nodesOf } from "./identity.ts";
import { type Session, together } from "./session.ts";
import { waitFor, within } from "./wait.ts";

const CLUSTER_PORT = 2377;

interface SwarmNode {
  readonly Description: { readonly Hostname: string };
  readonly Status: { readonly State: string };
  readonly ManagerStatus?: { readonly Reachability: string };
}

interface JoinTokens {
  readonly Manager: string;
  readonly Worker: string;
}

/** Forms the swarm: managers one after another, since each join changes the quorum; then the workers. */
export async function formSwarm(session: Session): Promise<void> {
  const { plan, signal } = session;
  const [first, ...others] = plan.managers;
  if (first === undefined) throw new RangeError("a swarm needs a manager");
  await askEngine(engineSocket(first), { method: "POST", path: "/swarm/init", body: initRequest(plan, first), signal });
  const { JoinTokens: tokens } = await askEngine<{ JoinTokens: JoinTokens }>(engineSocket(first), { path: "/swarm" });
  const join = (machine: MachinePlan, token: string) =>
    askEngine(engineSocket(machine), {
      method: "POST",
      path: "/swarm/join",
      body: { ...addresses(machine), RemoteAddrs: [`${first.address}:${CLUSTER_PORT}`], JoinToken: token },
      signal,
    });
  for (const manager of others) await join(manager, tokens.Manager);
  await together(
    session,
    plan.workers.map((worker) => join(worker, tokens.Worker)),
  );
  await waitFor(async () => ((await missingNodes(plan)).length === 0 ? true : undefined), {
    ...within(session, "The swarm's nodes were not all ready", 60),
  });
}

/** Names of the nodes that are not ready, or whose manager is not reachable, as the first manager sees them. */
export async function missingNodes(plan: LabPlan): Promise<string[]> {
  const [manager] = plan.managers;
  if (manager === undefined) return [];
  const seen = await askEngine<SwarmNode[]>(engineSocket(manager), { path: "/nodes", timeout: 5_000 });
  return nodesOf(plan)
    .filter((machine) => !seen.some((node) => isReady(node, machine)))
    .map(({ name }) => name);
}

function isReady(node: SwarmNode, machine: MachinePlan): boolean {
  if (node.Description.Hostname !== machine.name || node.Status.State !== "ready") return false;
  return machine.kind !== "manager" || node.ManagerStatus?.Reachability === "reachable";
}

function initRequest(plan: LabPlan, machine: MachinePlan): unknown {
  return { ...addresses(machine), DefaultAddrPool: [plan.overlayPool], SubnetSize: 24, Spec: {} };
}

function addresses(machine: MachinePlan): { ListenAddr: string; AdvertiseAddr: string } {
  return { ListenAddr: `${machine.address}:${CLUSTER_PORT}`, AdvertiseAddr: machine.address };
}
