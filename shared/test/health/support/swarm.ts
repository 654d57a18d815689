import type { NetworkAttachment } from "../../../src/health/service-snapshot.ts";
import type { EngineRequest } from "../../../src/ports/engine.ts";
import type { EngineAnswer } from "./fake-engine.ts";

export interface ServiceState {
  readonly name?: string;
  readonly image?: string;
  readonly update?: { State: string; Message?: string };
  readonly desired?: number;
  readonly mode?: object;
}

export const runningImage = `ghcr.io/acme/api:1.2.3@sha256:${"a".repeat(64)}`;

export function service({
  name = "shop_api",
  image = runningImage,
  update,
  desired = 3,
  mode = { Replicated: {} },
}: ServiceState = {}) {
  return {
    ID: `id-${name}`,
    CreatedAt: "2026-11-21T03:00:00Z",
    Spec: { Name: name, Mode: mode, TaskTemplate: { ContainerSpec: { Image: image } } },
    ...(update === undefined ? {} : { UpdateStatus: update }),
    ServiceStatus: { RunningTasks: desired, DesiredTasks: desired },
  };
}

export interface TaskState {
  readonly state?: string;
  readonly desired?: string;
  readonly err?: string;
  readonly exitCode?: number;
  readonly networks?: readonly NetworkAttachment[];
}

export function task(
  slot: number,
  { state = "running", desired = "running", err, exitCode, networks }: TaskState = {},
) {
  return {
    ID: `t${slot}`,
    CreatedAt: `2026-11-21T03:00:${String(slot).padStart(2, "0")}Z`,
    NodeID: `node-${slot}`,
    Slot: slot,
    DesiredState: desired,
    Status: {
      State: state,
      ...(err === undefined ? {} : { Err: err }),
      ...(exitCode === undefined ? {} : { ContainerStatus: { ExitCode: exitCode } }),
    },
    NetworksAttachments: networks ?? [attachment("net1", "shop_default", `10.0.1.${slot}/24`)],
  };
}

export function attachment(id: string, name: string, address: string, ingress = false): NetworkAttachment {
  return { Network: { ID: id, Spec: { Name: name, Ingress: ingress } }, Addresses: [address] };
}

/** The filters of a request, decoded. */
export function filtersOf({ query }: EngineRequest): Record<string, string[]> {
  return JSON.parse(query?.filters ?? "{}") as Record<string, string[]>;
}

/** The two requests that a look at a service makes. */
export function lookAt(
  state: ReturnType<typeof service>,
  tasks: readonly ReturnType<typeof task>[],
): Record<string, EngineAnswer> {
  return { "GET /services": { body: [state] }, "GET /tasks": { body: tasks } };
}
