import { closeSync, openSync } from "node:fs";
import type { MachinePlan } from "./identity.ts";
import { type Machine, runIn } from "./machine.ts";
import { type Session, together } from "./session.ts";

const BRIDGE = "lab";
/** The first descriptor after standard input, output and error. */
const FIRST_FILE = 3;

/** Connects the machines: a bridge in the hub, and in each machine an `eth0` whose other end there bears its name. */
export async function connectMachines(session: Session, hub: Machine, others: readonly Machine[]): Promise<void> {
  // The hub does not see the others' process ids, so it gets their networks as open files.
  const networks = others.map(({ pid }) => openSync(`/proc/${pid}/ns/net`, "r"));
  const cables = others.flatMap((machine, index) => cableCommands(machine, FIRST_FILE + index));
  try {
    await ipBatch(session, hub, [...bridgeCommands(hub), ...cables], networks);
  } finally {
    for (const network of networks) closeSync(network);
  }
  await together(
    session,
    others.map((machine) => ipBatch(session, machine, addressCommands(machine))),
  );
}

export function bridgeCommands(hub: MachinePlan): string[] {
  return [
    "link set lo up",
    `link add ${BRIDGE} type bridge forward_delay 0`,
    `address add ${hub.address}/24 dev ${BRIDGE}`,
    `link set ${BRIDGE} up`,
  ];
}

export function cableCommands(machine: MachinePlan, network: number): string[] {
  return [
    `link add ${machine.name} type veth peer name eth0 netns /proc/self/fd/${network}`,
    `link set ${machine.name} master ${BRIDGE} up`,
  ];
}

export function addressCommands(machine: MachinePlan): string[] {
  return ["link set lo up", `address add ${machine.address}/24 dev eth0`, "link set eth0 up"];
}

async function ipBatch(
  session: Session,
  machine: Machine,
  commands: readonly string[],
  files: readonly number[] = [],
): Promise<void> {
  await runIn(session, machine, ["ip", "-batch", "-"], { stdin: `${commands.join("\n")}\n`, files });
}
