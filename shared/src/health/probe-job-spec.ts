import { randomBytes } from "node:crypto";

/** Where a probe job runs, and what for. */
export interface JobPlace {
  readonly image: string;
  readonly networkId: string;
  /** A node that has the image; undefined lets the scheduler choose. */
  readonly nodeId: string | undefined;
}

const KIND = "io.slipway.kind";
const PROBE = "health-probe";

/** The label that every probe job carries, as a filter. */
export const PROBE_LABEL = `${KIND}=${PROBE}`;

const MEMORY_LIMIT = 64 * 1024 * 1024;
const SECOND = 1_000_000_000;

/** A job of one task: the given image's shell and nothing of the application's — no secrets, mounts, or health check. */
export function jobSpec({ image, networkId, nodeId }: JobPlace, [command = "", ...args]: readonly string[]) {
  return {
    Name: `slipway-probe-${randomBytes(5).toString("hex")}`,
    Labels: { [KIND]: PROBE },
    TaskTemplate: {
      ContainerSpec: {
        Image: image,
        Command: [command],
        Args: args,
        Labels: { [KIND]: PROBE },
        // The image's own health check would keep the task in `starting`.
        Healthcheck: { Test: ["NONE"] },
        ReadOnly: true,
        CapabilityDrop: ["ALL"],
        Privileges: { NoNewPrivileges: true },
        StopGracePeriod: SECOND,
      },
      Networks: [{ Target: networkId }],
      RestartPolicy: { Condition: "none" },
      Resources: { Limits: { MemoryBytes: MEMORY_LIMIT } },
      Placement: { Constraints: nodeId === undefined ? [] : [`node.id==${nodeId}`] },
      // Readable whatever the engine's own default is.
      LogDriver: { Name: "json-file", Options: { "max-size": "4m", "max-file": "1" } },
    },
    Mode: { ReplicatedJob: { MaxConcurrent: 1, TotalCompletions: 1 } },
    EndpointSpec: { Mode: "dnsrr" },
  };
}
