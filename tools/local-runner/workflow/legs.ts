import type { Scope } from "../expression.ts";
import { type JobResult, mergedResult } from "./call.ts";
import type { JobDefinition } from "./definition.ts";
import { runLeg } from "./leg.ts";
import { expandMatrix, legSuffix, type MatrixLeg } from "./matrix.ts";
import type { Leg, LegEnd, WantedJob } from "./wanted-job.ts";
import { find, jsonOf, textOf } from "./yaml.ts";

interface Strategy {
  readonly failFast: boolean;
  readonly maxParallel: number;
  readonly matrices: readonly (MatrixLeg | undefined)[];
}

/** Runs a job once for each combination of its matrix. Source: docs.github.com, Workflow syntax, `strategy`. */
export async function runLegs(job: WantedJob): Promise<JobResult> {
  const strategy = readStrategy(job);
  const legs = strategy.matrices.map((matrix, index) => newLeg(job, { strategy, matrix, index }));
  const ends: LegEnd[] = [];
  const waiting = [...legs];
  const worker = async (): Promise<void> => {
    for (let leg = waiting.shift(); leg !== undefined; leg = waiting.shift()) {
      const end = await runLeg(job, leg);
      ends.push(end);
      // Whoever fails first ends the others.
      if (strategy.failFast && end.result === "failure" && !end.continueOnError)
        for (const each of legs) void each.scope.cancel();
    }
  };
  await Promise.all(Array.from({ length: Math.min(strategy.maxParallel, legs.length) }, worker));
  return {
    result: mergedResult(ends.map((end) => (end.continueOnError && end.result === "failure" ? "success" : end.result))),
    outputs: Object.assign({}, ...ends.map(({ outputs }) => withoutEmpty(outputs))),
    hasRun: ends.some(({ hasRun }) => hasRun),
  };
}

function readStrategy({ definition, contexts }: WantedJob): Strategy {
  const node = find(definition.node, "strategy");
  const given = (jsonOf(node, { contexts }) ?? {}) as Readonly<Record<string, unknown>>;
  const matrices = given.matrix === undefined ? [undefined] : expandMatrix(given.matrix);
  const most = Number(given["max-parallel"] ?? 0);
  return { failFast: given["fail-fast"] !== false, maxParallel: most > 0 ? most : matrices.length, matrices };
}

interface Place {
  readonly strategy: Strategy;
  readonly matrix: MatrixLeg | undefined;
  readonly index: number;
}

function newLeg({ call, definition, contexts }: WantedJob, { strategy, matrix, index }: Place): Leg {
  const total = strategy.matrices.length;
  const own = {
    ...contexts,
    matrix: matrix ?? null,
    strategy: {
      "fail-fast": strategy.failFast,
      "job-index": index,
      "job-total": total,
      "max-parallel": strategy.maxParallel,
    },
  };
  const suffix = matrix === undefined ? "" : `[${index}]`;
  return {
    name: call.prefix.name + nameOf(definition, { contexts: own }, matrix),
    path: `${call.prefix.path}${definition.id}${suffix}`,
    matrix,
    contexts: own,
    scope: call.scope.child(),
  };
}

/** A given name stands alone; without one, the matrix's values stand behind the id. */
function nameOf({ id, node }: JobDefinition, scope: Scope, matrix: MatrixLeg | undefined): string {
  const name = find(node, "name");
  if (name === undefined) return `${id}${legSuffix(matrix)}`;
  const text = textOf(name, scope);
  return String(name).includes("${{") ? text : `${text}${legSuffix(matrix)}`;
}

function withoutEmpty(outputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(outputs).filter(([, value]) => value !== ""));
}
