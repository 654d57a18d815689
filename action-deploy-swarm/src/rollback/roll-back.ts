import { type Deadline, describeError, type Log } from "@slipway/shared";
import { insist } from "../apply/insist.ts";
import type { ServiceWriter } from "../apply/write-service.ts";
import { hostnameOf, type Node } from "../cluster/node.ts";
import type { Task } from "../cluster/task.ts";
import { type Convergence, type ConvergencePorts, converge } from "../converge/converge.ts";
import { readEndedTasks } from "../converge/observe.ts";
import { explainFailure } from "../diagnose/explain-failure.ts";
import { type Applied, type Undone, undo, undoIfMade } from "./undo.ts";

export interface RollbackRequest {
  readonly stack: string;
  readonly applied: readonly Applied[];
  /** Changes of which no answer tells whether they were made: looked up, and taken back where they were. */
  readonly unclear: readonly Applied["change"][];
  readonly nodes: readonly Node[];
  readonly deadline: Deadline;
}

export type RollbackOutcome =
  | { readonly state: "rolled-back"; readonly restored: readonly string[]; readonly removed: readonly string[] }
  | { readonly state: "rollback-failed"; readonly reasons: readonly string[] };

/**
 * Takes back exactly what this run changed: changed services get their old spec, new ones go, the rest is not touched,
 * nor is what somebody else has changed since.
 */
export async function rollBack(
  request: RollbackRequest,
  writer: ServiceWriter,
  ports: ConvergencePorts,
): Promise<RollbackOutcome> {
  const { engine, log } = ports;
  const endedBefore = await insist(writer.clock, () => readEndedTasks(engine, request.stack));
  const { undone, reasons } = await undoAll(request, writer, log);
  const expectations = undone.flatMap(({ expectation }) => expectation ?? []);
  const { stack, nodes, deadline } = request;
  const { networkNames } = writer;
  const convergence = await converge({ stack, expectations, endedBefore, nodes, networkNames, deadline }, ports);
  const failed = [...reasons, ...describeFailures(convergence, nodes)];
  if (failed.length > 0) return { state: "rollback-failed", reasons: failed };
  return { state: "rolled-back", restored: namesOf(undone, "update"), removed: namesOf(undone, "create") };
}

async function undoAll(
  { applied, unclear }: RollbackRequest,
  writer: ServiceWriter,
  log: Log,
): Promise<{ readonly undone: readonly Undone[]; readonly reasons: readonly string[] }> {
  const changes = [...applied.map(({ change }) => change), ...unclear];
  const results = await Promise.allSettled([
    ...applied.map((each) => undo(each, writer, log)),
    ...unclear.map((change) => undoIfMade(change, writer, log)),
  ]);
  return {
    undone: results.flatMap((result) => (result.status === "fulfilled" && result.value ? [result.value] : [])),
    reasons: results.flatMap((result, index) =>
      result.status === "rejected" ? [`${changes[index]?.name}: ${describeError(result.reason)}`] : [],
    ),
  };
}

function namesOf(undone: readonly Undone[], kind: "create" | "update"): string[] {
  return undone.filter(({ change }) => change.kind === kind).map(({ change }) => change.name);
}

function describeFailures(convergence: Convergence, nodes: readonly Node[]): string[] {
  if (convergence.state === "converged") return [];
  const where = (task: Task) => hostnameOf(task, nodes);
  return convergence.failures.map(({ name, failure }) => `${name}: ${explainFailure(failure, where)}`);
}
