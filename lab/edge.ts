import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { baseImage } from "./base-images.ts";
import { askEngine } from "./engine-api.ts";
import { engineSocket, type LabPlan, nodesOf } from "./identity.ts";
import { type Machine, runIn } from "./machine.ts";
import type { MachineFile } from "./machine-files.ts";
import { type Session, together } from "./session.ts";
import { waitFor, within } from "./wait.ts";

export const EDGE_NETWORK = "edge";
export const EDGE_PORT = 80;
const SERVICE = "edge";
const CONFIG = "/etc/slipway-lab/edge.conf";
/** Tells the edge from what is released: it belongs to no stack. */
const LABELS = { "slipway.lab": "edge" };

interface Task {
  readonly NodeID: string;
  readonly DesiredState: string;
  readonly Status: { readonly State: string };
}

interface SwarmNode {
  readonly ID: string;
  readonly Description: { readonly Hostname: string };
}

/** Lies on every node's disk and is mounted from there, so that the edge needs no object of the swarm. */
export async function edgeConfig(): Promise<MachineFile> {
  return { path: CONFIG, content: await readFile(join(import.meta.dirname, "edge/nginx.conf"), "utf8") };
}

/** Starts the way in for clients on every node and waits until each answers. */
export async function startEdge(session: Session, hub: Machine): Promise<void> {
  const { plan, signal } = session;
  const socket = managerSocket(plan);
  await askEngine(socket, { method: "POST", path: "/networks/create", body: edgeNetwork(), signal });
  await askEngine(socket, { method: "POST", path: "/services/create", body: edgeService(plan), signal });
  const answers = nodesOf(plan).map(async ({ name, address }) => {
    const get = ["timeout", "2", "busybox", "wget", "-q", "-O", "-", `http://${address}:${EDGE_PORT}/`];
    await waitFor(() => runIn(session, hub, get), within(session, `The edge of ${name} did not answer`, 60));
  });
  await together(session, answers);
}

/** Names of the nodes on which the edge does not run. */
export async function missingEdges(plan: LabPlan): Promise<string[]> {
  const socket = managerSocket(plan);
  const filters = encodeURIComponent(JSON.stringify({ service: [SERVICE] }));
  const tasks = await askEngine<Task[]>(socket, { path: `/tasks?filters=${filters}`, timeout: 5_000 });
  const nodes = await askEngine<SwarmNode[]>(socket, { path: "/nodes", timeout: 5_000 });
  const serving = new Set(tasks.filter(({ Status }) => Status.State === "running").map(({ NodeID }) => NodeID));
  return nodes.filter(({ ID }) => !serving.has(ID)).map(({ Description }) => Description.Hostname);
}

function edgeNetwork(): unknown {
  return { Name: EDGE_NETWORK, Driver: "overlay", Attachable: true, Labels: LABELS };
}

/** `POST /services/create`: one task on every node, whose port is that node's own. */
function edgeService(plan: LabPlan): unknown {
  const mount = { Type: "bind", Source: CONFIG, Target: "/etc/nginx/nginx.conf", ReadOnly: true };
  return {
    Name: SERVICE,
    Labels: LABELS,
    TaskTemplate: {
      ContainerSpec: {
        Image: baseImage(plan, "nginx"),
        Command: ["nginx", "-e", "stderr"],
        Labels: LABELS,
        Mounts: [mount],
        Init: true,
      },
      Networks: [{ Target: EDGE_NETWORK }],
    },
    Mode: { Global: {} },
    EndpointSpec: {
      Mode: "dnsrr",
      Ports: [{ Protocol: "tcp", TargetPort: 80, PublishedPort: EDGE_PORT, PublishMode: "host" }],
    },
  };
}

function managerSocket(plan: LabPlan): string {
  const [manager] = plan.managers;
  if (manager === undefined) throw new RangeError("a swarm needs a manager");
  return engineSocket(manager);
}
