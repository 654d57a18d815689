import { readLab } from "../../lab/description.ts";
import { dockerOk } from "./docker.ts";
import { get } from "./engine.ts";

interface RunningTask {
  readonly NodeID: string;
  readonly Status: { readonly State: string; readonly ContainerStatus: { readonly ContainerID: string } };
}

interface NamedNode {
  readonly ID: string;
  readonly Description: { readonly Hostname: string };
}

/** A file as the first running container of a service sees it, byte for byte. */
export async function readInTask(service: string, path: string): Promise<Buffer> {
  const filters = JSON.stringify({ service: [service], "desired-state": ["running"] });
  const [tasks, nodes] = await Promise.all([get<RunningTask[]>("/tasks", { filters }), get<NamedNode[]>("/nodes")]);
  const task = tasks.find(({ Status }) => Status.State === "running");
  const host = nodes.find(({ ID }) => ID === task?.NodeID)?.Description.Hostname;
  const node = readLab().nodes.find(({ name }) => name === host);
  if (task === undefined || node === undefined) throw new Error(`no task of ${service} is running`);
  const container = task.Status.ContainerStatus.ContainerID;
  const text = await dockerOk(["exec", container, "base64", path], { socket: node.socket });
  return Buffer.from(text, "base64");
}
