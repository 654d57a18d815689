import { askEngine, type Engine } from "../ports/engine.ts";
import { type Container, inspectContainer, whyNotRunning } from "./engine-container.ts";
import { miss, type Outcome } from "./outcome.ts";

/** Where a container can be dialled from its host; `undefined` when only a program inside it can reach its ports. */
export type ContainerAddress = Outcome | { readonly host: string | undefined };

const LOOPBACK = "127.0.0.1";

/** Finds a running container's address anew: it changes whenever the container is made again. */
export async function containerAddress(engine: Engine, name: string, timeout: number): Promise<ContainerAddress> {
  const container = await inspectContainer(engine, name, timeout);
  if (container === undefined) return miss(`there is no container ${name} on this engine`, "lasting");
  const why = whyNotRunning(container);
  if (why !== undefined) return miss(why, container.State.Status === "created" ? "passing" : "lasting");
  const mode = container.HostConfig.NetworkMode;
  if (mode === "host") return { host: LOOPBACK };
  if (mode.startsWith("container:")) return containerAddress(engine, mode.slice("container:".length), timeout);
  return { host: await bridgeAddress(engine, container, timeout) };
}

/** The host has an address in each bridge network of its own, and in no overlay, macvlan or ipvlan network. */
async function bridgeAddress(
  engine: Engine,
  { NetworkSettings }: Container,
  timeout: number,
): Promise<string | undefined> {
  for (const { NetworkID, IPAddress } of Object.values(NetworkSettings.Networks ?? {})) {
    if (IPAddress === "") continue;
    const { Driver } = await askEngine<{ Driver: string }>(engine, {
      method: "GET",
      path: `/networks/${NetworkID}`,
      timeout,
    });
    if (Driver === "bridge") return IPAddress;
  }
  return undefined;
}
