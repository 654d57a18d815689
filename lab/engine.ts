import { askEngine } from "./engine-api.ts";
import { engineSocket, type LabPlan, type MachinePlan, ownedName } from "./identity.ts";
import { type Machine, startService } from "./machine.ts";
import type { MachineFile } from "./machine-files.ts";
import type { Session } from "./session.ts";
import { waitFor, within } from "./wait.ts";

/** `/etc/docker/daemon.json` of a machine. */
export function engineConfig(plan: LabPlan, machine: MachinePlan): MachineFile {
  const config = {
    hosts: ["unix:///var/run/docker.sock"],
    group: "docker",
    "cgroup-parent": `/${ownedName(plan)}/${machine.name}`,
    "default-address-pools": [{ base: plan.bridgePool, size: 24 }],
    // Builds need an image store that holds several platforms; nodes keep the engine's default store, as in the field.
    ...(machine.kind === "runner" ? { features: { "containerd-snapshotter": true } } : {}),
  };
  return { path: "etc/docker/daemon.json", content: `${JSON.stringify(config, null, 2)}\n` };
}

/** Starts the machine's engine and waits until it answers. */
export async function startEngine(session: Session, machine: Machine): Promise<void> {
  const log = startService(session, machine, "dockerd", ["dockerd"]);
  const waiting = within(session, `The engine of ${machine.name} did not answer`, 60, log);
  await waitFor(() => engineVersion(machine), waiting);
}

/** The engine's version, e.g. `28.5.2`. */
export async function engineVersion(machine: MachinePlan): Promise<string> {
  const { Version } = await askEngine<{ Version: string }>(engineSocket(machine), { path: "/version", timeout: 2_000 });
  return Version.replace(/\+.*$/, "");
}
