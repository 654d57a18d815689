import { readFileSync } from "node:fs";
import { readLab } from "../../lab/description.ts";
import { type ActionRun, runAction } from "../../tools/local-runner/index.ts";

/** The inputs that lead to one of the lab's managers, as a workflow would give them. */
export function sshInputs(node = "manager-1"): Record<string, string> {
  const lab = readLab();
  const ssh = lab.nodes.find(({ name }) => name === node)?.ssh;
  if (ssh === undefined) throw new Error(`the lab has no node ${node}`);
  return {
    "ssh-host": ssh.host,
    "ssh-port": String(ssh.port),
    "ssh-user": ssh.user,
    "ssh-key": readFileSync(lab.ssh.keyFile, "utf8"),
    "ssh-known-hosts": ssh.knownHosts,
  };
}

/** The read-only credential of the lab's private registry, as the nodes get it. */
export function pullInputs(): Record<string, string> {
  const { host, pullUsername, pullPassword } = readLab().registries.private;
  return { registry: host, "pull-username": pullUsername, "pull-password": pullPassword };
}

/** The values that a workflow would take from `secrets`, and that the runner therefore hides from the first line on. */
export function secretValues(inputs: Readonly<Record<string, string>>): string[] {
  const whole = ["ssh-key", "registry-password", "pull-password", "secret-hash-key"].map((name) => inputs[name] ?? "");
  const given = (inputs.secrets ?? "").split("\n").map((line) => line.replace(/^[\w.-]+[:=] */, ""));
  return [...whole, ...given].filter((value) => value !== "");
}

/** Runs the committed action-deploy-swarm as a runner would, with a connection to one of the managers. */
export function deploy(given: Readonly<Record<string, string>>, workspace: string): Promise<ActionRun> {
  return deployFrom({ ...sshInputs(), ...given }, workspace);
}

/** The same with nothing but the given inputs. */
export function deployFrom(inputs: Readonly<Record<string, string>>, workspace: string): Promise<ActionRun> {
  return runAction({ action: "action-deploy-swarm", with: inputs, secrets: secretValues(inputs), workspace });
}
