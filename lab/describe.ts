import { join } from "node:path";
import { baseImage } from "./base-images.ts";
import { certificateFiles } from "./certificates.ts";
import type { Lab, LabMachine, LabNode } from "./description.ts";
import { dockerConfigFolder, dockerFolder } from "./docker-cli.ts";
import { EDGE_NETWORK, EDGE_PORT } from "./edge.ts";
import { engineVersion } from "./engine.ts";
import { engineSocket, type LabPlan, nodesOf } from "./identity.ts";
import type { Machine } from "./machine.ts";
import { DEPLOY_USER } from "./machine-files.ts";
import { type RegistryLogins, registryHost } from "./registry.ts";
import { allowsForwarding, SSH_PORT, sshFiles } from "./sshd.ts";

export interface Started {
  readonly hub: Machine;
  readonly engines: readonly Machine[];
  readonly logins: RegistryLogins;
  readonly knownHosts: readonly string[];
  readonly emulates: boolean;
}

/** Everything a user of the lab has to know, from what was planned and what was started. */
export async function describeLab(plan: LabPlan, started: Started): Promise<Lab> {
  const running = new Map(started.engines.map((machine) => [machine.name, machine]));
  const pidOf = (name: string) => running.get(name)?.pid ?? 0;
  const runner = { ...plan.runner, pid: pidOf(plan.runner.name) };
  return {
    id: plan.id,
    folder: plan.folder,
    hub: describeMachine(started.hub),
    nodes: nodesOf(plan).map((node, index) =>
      describeNode({ ...node, pid: pidOf(node.name) }, started.knownHosts[index] ?? ""),
    ),
    runner: { ...describeMachine(runner), socket: engineSocket(runner) },
    docker: {
      bin: dockerFolder(plan),
      config: dockerConfigFolder(plan),
      version: await engineVersion(plan.runner),
    },
    ssh: { user: DEPLOY_USER, keyFile: sshFiles(plan).key, knownHostsFile: sshFiles(plan).knownHosts },
    registries: describeRegistries(plan, started.logins),
    tls: certificateFiles(plan),
    images: { busybox: baseImage(plan, "busybox"), python: baseImage(plan, "python") },
    platforms: started.emulates ? ["linux/amd64", "linux/arm64"] : ["linux/amd64"],
    edge: {
      port: EDGE_PORT,
      urls: nodesOf(plan).map(({ address }) => `http://${address}${EDGE_PORT === 80 ? "" : `:${EDGE_PORT}`}`),
      network: EDGE_NETWORK,
    },
  };
}

function describeMachine({ name, address, pid, disk }: Machine): LabMachine {
  return { name, address, namespace: `/proc/${pid}/ns/net`, pid, disk };
}

function describeNode(machine: Machine, knownHosts: string): LabNode {
  return {
    ...describeMachine(machine),
    role: machine.kind === "manager" ? "manager" : "worker",
    socket: engineSocket(machine),
    ssh: {
      host: machine.address,
      port: SSH_PORT,
      user: DEPLOY_USER,
      knownHosts,
      forwarding: allowsForwarding(machine),
    },
    logs: { engine: join(machine.disk, "var/log/dockerd.log"), sshd: join(machine.disk, "var/log/sshd.log") },
  };
}

function describeRegistries(plan: LabPlan, { push, pull }: RegistryLogins): Lab["registries"] {
  return {
    private: {
      host: registryHost(plan, "private"),
      username: push.username,
      password: push.password,
      pullUsername: pull.username,
      pullPassword: pull.password,
    },
    open: { host: registryHost(plan, "open") },
  };
}
