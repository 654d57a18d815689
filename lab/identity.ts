import { createHash } from "node:crypto";
import { join } from "node:path";

/** What a machine of the lab is for. `hub` holds the bridge and the registries, `runner` the engine that builds. */
export type MachineKind = "hub" | "manager" | "worker" | "runner";

export interface MachinePlan {
  readonly name: string;
  readonly kind: MachineKind;
  readonly address: string;
  /** The machine's root file system, as a folder of this machine. */
  readonly disk: string;
}

/** Every name, address and folder of one lab. Nothing in it depends on what runs. */
export interface LabPlan {
  readonly id: string;
  /** Holds everything of this lab and is removed with it. */
  readonly folder: string;
  /** Holds what labs share and keep: unpacked packages and base images. */
  readonly cache: string;
  /** The machines' network, e.g. `10.77.3.0/24`. */
  readonly subnet: string;
  /** Where the swarm takes the subnets of overlay networks from; never overlaps `subnet`. */
  readonly overlayPool: string;
  /** Where each engine takes the subnets of its bridges from. */
  readonly bridgePool: string;
  readonly hub: MachinePlan;
  readonly managers: readonly MachinePlan[];
  readonly workers: readonly MachinePlan[];
  readonly runner: MachinePlan;
}

const ID = /^[a-z0-9]([a-z0-9-]{0,14}[a-z0-9])?$/;

/** The id of the lab that belongs to a checkout and a user, unless `SLIPWAY_LAB_ID` names one. */
export function labId(given: string | undefined, checkout: string, uid: number): string {
  if (given === undefined || given === "") return digest(`${checkout}\n${uid}`).toString("hex").slice(0, 8);
  if (!ID.test(given))
    throw new RangeError(`SLIPWAY_LAB_ID is "${given}": use up to 16 of a-z, 0-9 and -, starting and ending without -`);
  return given;
}

/**
 * Derives a lab from its id. The networks are chosen by the id's hash from three parts of 10.0.0.0/8, so that two labs
 * rarely share one; they could share one without harm, since no lab is connected to the machine's own network.
 */
export function planLab(id: string, cache: string): LabPlan {
  const [high = 0, low = 0] = digest(id);
  const network = `10.${64 + (high % 64)}.${low}`;
  const folder = join(cache, "labs", id);
  const machine = (name: string, kind: MachineKind, host: number): MachinePlan => ({
    name,
    kind,
    address: `${network}.${host}`,
    disk: join(folder, name),
  });
  return {
    id,
    folder,
    cache,
    subnet: `${network}.0/24`,
    overlayPool: `10.${128 + (high % 64)}.0.0/16`,
    bridgePool: `10.${192 + (high % 56)}.0.0/16`,
    hub: machine("hub", "hub", 1),
    managers: [1, 2, 3].map((number) => machine(`manager-${number}`, "manager", 10 + number)),
    workers: [machine("worker-1", "worker", 21)],
    runner: machine("runner", "runner", 31),
  };
}

/** The swarm's nodes, managers first. */
export function nodesOf(plan: LabPlan): readonly MachinePlan[] {
  return [...plan.managers, ...plan.workers];
}

/** The machines that run an engine. */
export function enginesOf(plan: LabPlan): readonly MachinePlan[] {
  return [...nodesOf(plan), plan.runner];
}

export function machinesOf(plan: LabPlan): readonly MachinePlan[] {
  return [plan.hub, ...enginesOf(plan)];
}

/**
 * The name under which what is not in the lab's folder is registered: control groups, binary formats, the lock. It says
 * which folder, because labs of one id in two caches are two labs.
 */
export function ownedName(plan: LabPlan): string {
  return `slipway-${plan.id}-${digest(plan.folder).toString("hex").slice(0, 6)}`;
}

/** The engine's socket, as reached from outside the machine. */
export function engineSocket(machine: MachinePlan): string {
  return join(machine.disk, "run/docker.sock");
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
