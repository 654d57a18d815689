import { askEngine, requestEngine } from "./engine-api.ts";
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

/** Has an engine hold an image. @throws {Error} with the registry's answer when it cannot be had. */
export async function pullImage(machine: MachinePlan, image: string, signal: AbortSignal): Promise<void> {
  const path = `/images/create?fromImage=${encodeURIComponent(image)}`;
  const progress = await requestEngine(engineSocket(machine), { method: "POST", path, signal });
  // The status is 200 before the first layer comes; what fails later is one of the lines.
  const failure = progress.split("\n").find((line) => line.includes('"errorDetail"'));
  if (failure !== undefined) throw new Error(`${machine.name} could not pull ${image}: ${failure}`);
}
