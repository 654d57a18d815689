import type { Scope } from "../expression.ts";
import type { Issues } from "../issues.ts";
import type { Log } from "../log.ts";
import type { Masks } from "../masks.ts";
import { entries, type Node, textOf } from "./yaml.ts";

interface Sinks {
  readonly masks: Masks;
  readonly log: Log;
  readonly issues: Issues;
}

/**
 * A job's outputs, without those that are empty or hold a secret.
 * Source: actions/runner 2.336, JobExtension.FinalizeJob.
 */
export function jobOutputs(
  node: Node | undefined,
  scope: Scope,
  { masks, log, issues }: Sinks,
): Record<string, string> {
  if (node === undefined) return {};
  log.write("Evaluate and set job outputs");
  const outputs: Record<string, string> = {};
  for (const [name, value] of entries(node).map(([key, each]) => [key, textOf(each, scope)] as const)) {
    if (value === "") continue;
    if (masks.mask(value) !== value) {
      issues.add("warning", `Skip output '${name}' since it may contain secret.`);
      continue;
    }
    log.write(`Set output '${name}'`);
    outputs[name] = value;
  }
  return outputs;
}
