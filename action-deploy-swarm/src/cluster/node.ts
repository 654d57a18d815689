import { ociArchitecture } from "@slipway/shared";
import type { SpecPlatform } from "./service.ts";
import type { Task } from "./task.ts";

/** The parts of the Engine API's node that this action reads. */
export interface Node {
  readonly ID: string;
  readonly Spec: {
    readonly Availability?: "active" | "pause" | "drain";
    readonly Role?: "manager" | "worker";
    readonly Labels?: Readonly<Record<string, string>>;
  };
  readonly Description: {
    readonly Hostname: string;
    readonly Platform?: SpecPlatform;
    readonly Resources?: Resources;
    readonly Engine?: { readonly EngineVersion?: string; readonly Labels?: Readonly<Record<string, string>> };
  };
  readonly Status: { readonly State: "unknown" | "down" | "ready" | "disconnected"; readonly Addr?: string };
  readonly ManagerStatus?: { readonly Leader?: boolean; readonly Reachability?: string; readonly Addr?: string };
}

/** Processor time in billionths of a core, memory in bytes. */
export interface Resources {
  readonly NanoCPUs?: number;
  readonly MemoryBytes?: number;
}

/** Whether the node could hold the reservation if nothing else ran on it. */
export function canEverHold({ Description }: Node, { NanoCPUs = 0, MemoryBytes = 0 }: Resources): boolean {
  const { NanoCPUs: cpus, MemoryBytes: memory } = Description.Resources ?? {};
  return (cpus === undefined || cpus >= NanoCPUs) && (memory === undefined || memory >= MemoryBytes);
}

/** Whether the scheduler would give the node new tasks at all. */
export function isSchedulable({ Spec, Status }: Node): boolean {
  return Status.State === "ready" && (Spec.Availability ?? "active") === "active";
}

/**
 * Whether an image that is available for the given platforms can run on the node. No platforms means any
 * (swarmkit, scheduler/filter.go).
 */
export function supportsPlatform({ Description }: Node, platforms: readonly SpecPlatform[]): boolean {
  if (platforms.length === 0) return true;
  const { OS: os = "", Architecture: architecture = "" } = Description.Platform ?? {};
  return platforms.some((each) => {
    const sameOs = !each.OS || each.OS.toLowerCase() === os.toLowerCase();
    return sameOs && (!each.Architecture || ociArchitecture(each.Architecture) === ociArchitecture(architecture));
  });
}

/** A placement constraint such as `node.labels.disk == ssd`. Comparison ignores case (swarmkit, manager/constraint). */
export function meetsConstraint(node: Node, constraint: string): boolean {
  const [, key = "", operator, expected = ""] = /^\s*([\w.-]+)\s*(==|!=)\s*(.+?)\s*$/.exec(constraint) ?? [];
  const value = constraintValue(node, key);
  // What this code does not know is the scheduler's to judge.
  if (operator === undefined || value === undefined) return true;
  const equal = value.toLowerCase() === expected.toLowerCase();
  return operator === "==" ? equal : !equal;
}

function constraintValue({ ID, Spec, Description }: Node, key: string): string | undefined {
  const fixed: Readonly<Record<string, string | undefined>> = {
    "node.id": ID,
    "node.hostname": Description.Hostname,
    "node.role": Spec.Role ?? "",
    "node.platform.os": Description.Platform?.OS ?? "",
    "node.platform.arch": Description.Platform?.Architecture ?? "",
  };
  if (key in fixed) return fixed[key];
  if (key.startsWith("node.labels.")) return Spec.Labels?.[key.slice("node.labels.".length)] ?? "";
  if (key.startsWith("engine.labels.")) return Description.Engine?.Labels?.[key.slice("engine.labels.".length)] ?? "";
  return undefined;
}

/** The name of the node that a task was given to. */
export function hostnameOf({ NodeID }: Task, nodes: readonly Node[]): string {
  return nodes.find(({ ID }) => ID === NodeID)?.Description.Hostname ?? "an unknown node";
}
