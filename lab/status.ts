import type { Health } from "./health.ts";
import { type LabPlan, machinesOf } from "./identity.ts";
import { findMachine } from "./machine.ts";

/** What runs of a lab, for people. */
export function renderStatus(plan: LabPlan, health: Health): string {
  if (health.state === "down") return `Lab ${plan.id} is down`;
  const machines = machinesOf(plan).map(({ name, kind, address }) => {
    const pid = findMachine(plan, name);
    return `  ${name.padEnd(10)} ${kind.padEnd(8)} ${address.padEnd(14)} ${pid === undefined ? "not running" : `process ${pid}`}`;
  });
  const problems = health.state === "broken" ? ["Problems:", ...health.problems.map((problem) => `  ${problem}`)] : [];
  return [`Lab ${plan.id} is ${health.state}`, `  in ${plan.folder}`, ...machines, ...problems].join("\n");
}
