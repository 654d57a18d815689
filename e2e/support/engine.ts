import { askEngine, type Engine, keptOpen, nodeHttp, SocketEngine } from "@slipway/shared";
import { readLab } from "../../lab/description.ts";

/** The engine of one of the lab's nodes, through its own socket: how a test looks at what really is. */
export function engineOf(node: string): Engine {
  const found = readLab().nodes.find(({ name }) => name === node);
  if (found === undefined) throw new Error(`the lab has no node ${node}`);
  return new SocketEngine({ http: nodeHttp, socketPath: found.socket, apiVersion: "1.44", agent: keptOpen(8) });
}

export function get<T>(path: string, query: Readonly<Record<string, string>> = {}, node = "manager-1"): Promise<T> {
  return askEngine<T>(engineOf(node), { method: "GET", path, query });
}

export interface LiveService {
  readonly ID: string;
  readonly Version: { readonly Index: number };
  readonly Spec: {
    readonly Name: string;
    readonly TaskTemplate: {
      readonly ContainerSpec: { readonly Image: string; readonly Secrets?: readonly { readonly SecretName: string }[] };
    };
  };
}

const ofStack = (stack: string) => ({ filters: JSON.stringify({ label: [`com.docker.stack.namespace=${stack}`] }) });

export async function servicesOf(stack: string): Promise<LiveService[]> {
  const services = await get<LiveService[]>("/services", ofStack(stack));
  return services.toSorted((a, b) => a.Spec.Name.localeCompare(b.Spec.Name));
}

/** Image and secrets of every service, by its name: what a rollback has to bring back. */
export async function runningVersions(stack: string): Promise<Record<string, string>> {
  const services = await servicesOf(stack);
  return Object.fromEntries(
    services.map(({ Spec: { Name, TaskTemplate } }) => {
      const secrets = (TaskTemplate.ContainerSpec.Secrets ?? []).map(({ SecretName }) => SecretName);
      return [Name, [TaskTemplate.ContainerSpec.Image, ...secrets].join(" ")];
    }),
  );
}

/** Everything that a deployment can change, as the engine stores it: for "nothing was changed, to the byte". */
export async function clusterState(): Promise<string> {
  const [services, networks, secrets, configs] = await Promise.all([
    get<readonly object[]>("/services"),
    get<readonly { readonly Id: string; readonly Scope: string }[]>("/networks"),
    get<readonly object[]>("/secrets"),
    get<readonly object[]>("/configs"),
  ]);
  const swarmNetworks = networks.filter(({ Scope }) => Scope === "swarm").toSorted((a, b) => a.Id.localeCompare(b.Id));
  return JSON.stringify({ services, swarmNetworks, secrets, configs }, null, 1);
}
