import { existsSync, readFileSync } from "node:fs";
import { descriptionFile, type Lab } from "./description.ts";
import { missingEdges } from "./edge.ts";
import { engineVersion } from "./engine.ts";
import { enginesOf, type LabPlan, type MachinePlan, machinesOf } from "./identity.ts";
import { listeningPorts } from "./listening.ts";
import { findMachine } from "./machine.ts";
import { REGISTRY_PORTS } from "./registry.ts";
import { SSH_PORT } from "./sshd.ts";
import { missingNodes } from "./swarm.ts";

export type Health =
  | { readonly state: "up"; readonly lab: Lab }
  | { readonly state: "broken"; readonly problems: readonly string[] }
  | { readonly state: "down" };

/** Looks at every part of a lab. `broken` names what is missing from one that was started. */
export async function checkHealth(plan: LabPlan): Promise<Health> {
  if (!existsSync(plan.folder)) return { state: "down" };
  const problems = [
    ...machineProblems(plan),
    ...(await Promise.all(enginesOf(plan).map(engineProblems))).flat(),
    ...(await swarmProblems(plan)),
  ];
  if (!existsSync(descriptionFile(plan))) problems.push("it was not started to the end");
  if (problems.length > 0) return { state: "broken", problems };
  return { state: "up", lab: JSON.parse(readFileSync(descriptionFile(plan), "utf8")) as Lab };
}

function machineProblems(plan: LabPlan): string[] {
  return machinesOf(plan).flatMap((machine) => {
    const pid = findMachine(plan, machine.name);
    if (pid === undefined) return [`${machine.name} does not run`];
    const listening = listeningPorts(pid);
    return expectedPorts(machine)
      .filter((port) => !listening.has(port))
      .map((port) => `nothing listens on port ${port} of ${machine.name}`);
  });
}

function expectedPorts(machine: MachinePlan): readonly number[] {
  if (machine.kind === "hub") return Object.values(REGISTRY_PORTS);
  return machine.kind === "runner" ? [] : [SSH_PORT];
}

async function engineProblems(machine: MachinePlan): Promise<string[]> {
  try {
    await engineVersion(machine);
    return [];
  } catch (error) {
    return [`the engine of ${machine.name} does not answer (${(error as Error).message})`];
  }
}

async function swarmProblems(plan: LabPlan): Promise<string[]> {
  try {
    const nodes = (await missingNodes(plan)).map((name) => `${name} is not a ready node of the swarm`);
    const edges = (await missingEdges(plan)).map((name) => `the edge does not run on ${name}`);
    return [...nodes, ...edges];
  } catch (error) {
    return [`the swarm does not answer (${(error as Error).message})`];
  }
}
