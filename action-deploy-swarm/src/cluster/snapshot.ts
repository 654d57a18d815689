import { askEngine, type Engine } from "@slipway/shared";
import { readHalfUpdated } from "./half-updated.ts";
import type { Node } from "./node.ts";
import type { Service } from "./service.ts";

/** A swarm secret or config as the engine lists it; a config's data is only there when it was asked for by id. */
export interface StoredObject {
  readonly ID: string;
  readonly Version: { readonly Index: number };
  readonly CreatedAt: string;
  readonly Spec: { readonly Name: string; readonly Labels?: Readonly<Record<string, string>>; readonly Data?: string };
}

export interface Network {
  readonly Id: string;
  readonly Name: string;
  readonly Driver: string;
  readonly Scope: string;
  readonly Attachable?: boolean;
  readonly Internal?: boolean;
  readonly Ingress?: boolean;
  readonly Options?: Readonly<Record<string, string>> | null;
  readonly Labels?: Readonly<Record<string, string>>;
}

/** The engine's own word on itself and its swarm. */
export interface EngineInfo {
  readonly Name?: string;
  readonly ServerVersion?: string;
  readonly SystemTime?: string;
  readonly Swarm: {
    readonly NodeID?: string;
    readonly LocalNodeState: string;
    readonly ControlAvailable?: boolean;
    readonly Error?: string;
    readonly RemoteManagers?: readonly { readonly Addr: string }[] | null;
  };
}

/** Everything that is read before a decision is made. */
export interface Snapshot {
  readonly info: EngineInfo;
  readonly nodes: readonly Node[];
  /** All services of the swarm, of whatever stack. */
  readonly services: readonly Service[];
  readonly networks: readonly Network[];
  readonly secrets: readonly StoredObject[];
  readonly configs: readonly StoredObject[];
  /** Ids of services whose update the engine has paused with tasks of an older spec left. */
  readonly halfUpdated: ReadonlySet<string>;
}

/** Asks for everything at once. The caller has made sure that the engine is a manager. */
export async function readSnapshot(engine: Engine, info: EngineInfo): Promise<Snapshot> {
  const get = <T>(path: string) => askEngine<T[] | null>(engine, { method: "GET", path });
  const [nodes, services, networks, secrets, configs] = await Promise.all([
    get<Node>("/nodes"),
    get<Service>("/services"),
    readNetworks(engine),
    get<StoredObject>("/secrets"),
    get<StoredObject>("/configs"),
  ]);
  return {
    info,
    nodes: nodes ?? [],
    services: services ?? [],
    networks,
    secrets: secrets ?? [],
    configs: configs ?? [],
    halfUpdated: await readHalfUpdated(engine, services ?? []),
  };
}

export function readInfo(engine: Engine): Promise<EngineInfo> {
  return askEngine<EngineInfo>(engine, { method: "GET", path: "/info" });
}

export async function readNetworks(engine: Engine): Promise<Network[]> {
  return (await askEngine<Network[] | null>(engine, { method: "GET", path: "/networks" })) ?? [];
}
