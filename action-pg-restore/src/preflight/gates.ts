import { accessGates, useGates } from "./access-gates.ts";
import { dumpGates } from "./dump-gates.ts";
import type { Finding, Inspection } from "./gate.ts";
import { lateWritesGate } from "./late-writes-gate.ts";
import { objectGates } from "./object-gates.ts";
import { lockGate, spaceGate } from "./space-gates.ts";

/** Looks at everything, and tells all of it at once: what stops the run first. */
export function gates(inspection: Inspection): Finding[] {
  const all = [dumpGates, lateWritesGate, accessGates, objectGates, useGates, lockGate, spaceGate];
  const findings = all.flatMap((gate) => gate(inspection));
  return (["blocking", "warning", "note"] as const).flatMap((level) => findings.filter((each) => each.level === level));
}
