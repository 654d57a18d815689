import { askEngine, diagnose, type Engine, readTaskLog } from "@slipway/shared";
import { hostnameOf } from "../cluster/node.ts";
import type { ServiceSpec } from "../cluster/service.ts";
import type { Snapshot } from "../cluster/snapshot.ts";
import type { Task } from "../cluster/task.ts";
import { type Failure, type ServiceFailure, tasksOf, tellingFirst } from "../converge/failure.ts";
import type { PullCredential } from "../pull-credential.ts";
import type { FailureReport } from "../result.ts";
import { explainFailure } from "./explain-failure.ts";
import { explainHealthCheck, mayBeUnhealthy } from "./health-check.ts";
import { explainRefusedPull } from "./refused-pull.ts";

const TAIL = 50;

export interface DiagnosisPorts {
  readonly engine: Engine;
  readonly snapshot: Snapshot;
  readonly credential: PullCredential | undefined;
  /** Ids of tasks that had ended before this run. */
  readonly endedBefore: ReadonlySet<string>;
}

/** Looks for the cause of a failed service: the engine's words, the container's last lines, its health check. */
export async function reportServiceFailure(
  { name, failure: seen }: ServiceFailure,
  spec: ServiceSpec,
  ports: DiagnosisPorts,
): Promise<FailureReport> {
  const failure = tellingFirst(await withTasks(seen, spec, ports), ports.snapshot.info.Swarm.NodeID);
  const sentence = explainFailure(failure, (task) => hostnameOf(task, ports.snapshot.nodes));
  const [task] = tasksOf(failure);
  if (task === undefined) return { name, sentence, hint: undefined, log: [] };
  const { engine, snapshot, credential } = ports;
  const log = await readTaskLog(engine, task.ID, TAIL);
  const subject = { task, spec, info: snapshot.info, nodeName: hostnameOf(task, snapshot.nodes) };
  const finding = mayBeUnhealthy(task) ? await explainHealthCheck(engine, subject, credential) : undefined;
  if (finding !== undefined) return { name, ...finding, log: [...log, ...finding.log] };
  const known =
    explainRefusedPull(task, subject.nodeName) ??
    diagnose([...log, task.Status.Err ?? ""], task.Status.ContainerStatus?.ExitCode);
  return { name, sentence: known === undefined ? sentence : `${sentence}: ${known.sentence}`, hint: known?.hint, log };
}

/** When the engine has taken an update back, the tasks that failed belong to no current spec and have to be looked up. */
async function withTasks(
  failure: Failure,
  { Name }: ServiceSpec,
  { engine, endedBefore }: DiagnosisPorts,
): Promise<Failure> {
  if (failure.kind !== "update-stopped" || failure.tasks.length > 0) return failure;
  const query = { filters: JSON.stringify({ service: [Name] }) };
  // A failure that cannot be explained is a failure still.
  const listed = await askEngine<Task[] | null>(engine, { method: "GET", path: "/tasks", query }).catch(() => null);
  const tasks = listed ?? [];
  const ended = (...states: readonly string[]) =>
    tasks.filter(({ ID, Status }) => !endedBefore.has(ID) && states.includes(Status.State));
  const failed = ended("failed", "rejected");
  return { ...failure, tasks: failed.length > 0 ? failed : ended("complete") };
}
