import { askEngine, type Deadline, describeError, type Engine, type Log } from "@slipway/shared";
import { removeService, type ServiceWriter, updateService, type Written } from "../apply/write-service.ts";
import type { Node } from "../cluster/node.ts";
import type { Service } from "../cluster/service.ts";
import { type Convergence, type ConvergencePorts, converge } from "../converge/converge.ts";
import { type Expectation, stabilityOf } from "../converge/expectation.ts";
import { readEndedTasks } from "../converge/observe.ts";
import { sameSpec } from "../plan/canonical-spec.ts";
import type { ServiceChange } from "../plan/plan.ts";

/** A change that this run has made. */
export interface Applied {
  readonly change: Extract<ServiceChange, { kind: "create" | "update" }>;
  readonly written: Written;
}

export interface RollbackRequest {
  readonly stack: string;
  readonly applied: readonly Applied[];
  readonly nodes: readonly Node[];
  readonly deadline: Deadline;
}

export type RollbackOutcome =
  | { readonly state: "rolled-back"; readonly restored: readonly string[]; readonly removed: readonly string[] }
  | { readonly state: "rollback-failed"; readonly reasons: readonly string[] };

/** A restored service has proven itself before; it is watched for as long as the engine watches any update. */
const STABLE = 5_000;

/** Takes back exactly what this run changed: changed services get their old spec, new ones go, the rest is not touched. */
export async function rollBack(
  request: RollbackRequest,
  writer: ServiceWriter,
  ports: ConvergencePorts,
): Promise<RollbackOutcome> {
  const { engine, log } = ports;
  const endedBefore = await readEndedTasks(engine, request.stack);
  const results = await Promise.allSettled(request.applied.map((applied) => undo(applied, writer, log)));
  const reasons = results.flatMap((result, index) =>
    result.status === "rejected" ? [`${request.applied[index]?.change.name}: ${describeError(result.reason)}`] : [],
  );
  const expectations = results.flatMap((result) =>
    result.status === "fulfilled" && result.value ? [result.value] : [],
  );
  const { stack, nodes, deadline } = request;
  const { networkNames } = writer;
  const convergence = await converge({ stack, expectations, endedBefore, nodes, networkNames, deadline }, ports);
  const failed = [...reasons, ...describeFailures(convergence)];
  if (failed.length > 0) return { state: "rollback-failed", reasons: failed };
  return {
    state: "rolled-back",
    restored: namesOf(request.applied, "update"),
    removed: namesOf(request.applied, "create"),
  };
}

function namesOf(applied: readonly Applied[], kind: "create" | "update"): string[] {
  return applied.filter(({ change }) => change.kind === kind).map(({ change }) => change.name);
}

function describeFailures(convergence: Convergence): string[] {
  if (convergence.state === "converged") return [];
  return convergence.failures.map(({ name, failure }) => `${name}: ${failure.kind.replaceAll("-", " ")}`);
}

async function undo({ change, written }: Applied, writer: ServiceWriter, log: Log): Promise<Expectation | undefined> {
  if (change.kind === "create") {
    await removeService(writer.engine, written.id);
    log.info(`${change.name}: removed, it was new`);
    return undefined;
  }
  return restore(change.name, change.before, writer, log);
}

async function restore(name: string, before: Service, writer: ServiceWriter, log: Log): Promise<Expectation> {
  const { networkNames } = writer;
  const current = await readService(writer.engine, before.ID);
  const expectation = {
    name,
    id: before.ID,
    spec: before.Spec,
    touched: true,
    ...stabilityOf(before.Spec, STABLE),
  };
  if (sameSpec(current.Spec, before.Spec, networkNames)) {
    log.info(`${name}: already taken back by the engine`);
    return { ...expectation, byEngineRollback: true, versionBefore: written(current) };
  }
  const byEngineRollback = canStepBack(current, before, networkNames);
  const { versionBefore } = await updateService(
    writer,
    current,
    before.Spec,
    byEngineRollback ? "engine-rollback" : "send-spec",
  );
  log.info(`${name}: going back to its previous spec`);
  return { ...expectation, byEngineRollback, versionBefore };
}

/**
 * The engine's own step back follows rollback_config. It is right only where it leads to where this run started, and
 * only when no update is in flight: an updater that is about to roll back by itself would then swap the specs a second
 * time and bring the bad one back (seen on Engine 28.5; a plain update makes it give up instead).
 */
function canStepBack(
  { PreviousSpec, UpdateStatus }: Service,
  before: Service,
  networkNames: ReadonlyMap<string, string>,
): boolean {
  const isSettled = UpdateStatus?.State === "completed" || UpdateStatus?.State === "paused";
  return isSettled && PreviousSpec !== undefined && sameSpec(PreviousSpec, before.Spec, networkNames);
}

/** The engine's own rollback has begun already, so what the service says now counts. */
const written = ({ Version }: Service) => Version.Index - 1;

function readService(engine: Engine, id: string): Promise<Service> {
  return askEngine<Service>(engine, { method: "GET", path: `/services/${id}` });
}
