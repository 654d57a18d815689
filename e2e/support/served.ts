import { readLab } from "../../lab/description.ts";
import { get } from "./engine.ts";

interface LiveTask {
  readonly NodeID: string;
  readonly DesiredState: string;
  readonly Status: { readonly State: string; readonly ContainerStatus?: { readonly ContainerID: string } };
}

interface LiveNode {
  readonly ID: string;
  readonly Description: { readonly Hostname: string };
}

const REQUESTS = 200;

/** What each node that runs a service of the sample serves: asks through the edge until every copy has answered. */
export async function servedVersions(service: string, stack = "sample"): Promise<Record<string, string[]>> {
  const nodeOf = await nodesOfCopies(`${stack}_${service}`);
  const { edge } = readLab();
  const versions = new Map<string, Set<string>>([...nodeOf.values()].map((node) => [node, new Set()]));
  const unheard = new Set(nodeOf.keys());
  for (let sent = 0; sent < REQUESTS && unheard.size > 0; sent += 1) {
    const answer = await ask(`${edge.urls[sent % edge.urls.length]}/${stack}_${service}/`);
    if (answer === undefined) continue;
    unheard.delete(answer.instance);
    versions.get(nodeOf.get(answer.instance) ?? "")?.add(answer.version);
  }
  return Object.fromEntries([...versions].map(([node, found]) => [node, [...found]]));
}

/** The node of each running copy, by the copy's host name, which is the start of its container's id. */
async function nodesOfCopies(service: string): Promise<Map<string, string>> {
  const filters = JSON.stringify({ service: [service], "desired-state": ["running"] });
  const [tasks, nodes] = await Promise.all([get<LiveTask[]>("/tasks", { filters }), get<LiveNode[]>("/nodes")]);
  const names = new Map(nodes.map(({ ID, Description }) => [ID, Description.Hostname]));
  const running = tasks.filter(({ Status }) => Status.State === "running");
  return new Map(
    running.map(({ NodeID, Status }) => [
      Status.ContainerStatus?.ContainerID.slice(0, 12) ?? "",
      names.get(NodeID) ?? NodeID,
    ]),
  );
}

/** Undefined for an answer of the edge's own: for a second it may know a copy that has gone. */
async function ask(url: string): Promise<{ instance: string; version: string } | undefined> {
  const response = await fetch(url, { headers: { connection: "close" } });
  return response.ok ? ((await response.json()) as { instance: string; version: string }) : undefined;
}
