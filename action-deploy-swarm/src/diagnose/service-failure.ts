import type { Engine } from "@slipway/shared";
import type { Node } from "../cluster/node.ts";
import type { ServiceSpec } from "../cluster/service.ts";
import type { Snapshot } from "../cluster/snapshot.ts";
import type { Task } from "../cluster/task.ts";
import type { ServiceFailure } from "../converge/converge.ts";
import { tasksOf } from "../converge/failure.ts";
import type { PullCredential } from "../pull-credential.ts";
import type { FailureReport } from "../result.ts";
import { explainFailure } from "./explain-failure.ts";
import { explainHealthCheck, isUnhealthy } from "./health-check.ts";
import { readTaskLog } from "./task-log.ts";

const TAIL = 50;

export interface DiagnosisPorts {
  readonly engine: Engine;
  readonly snapshot: Snapshot;
  readonly credential: PullCredential | undefined;
}

/** Looks for the cause of a failed service: the engine's words, the container's last lines, its health check. */
export async function reportServiceFailure(
  { name, failure }: ServiceFailure,
  spec: ServiceSpec,
  ports: DiagnosisPorts,
): Promise<FailureReport> {
  const sentence = explainFailure(failure, (task) => nodeName(task, ports.snapshot.nodes));
  const [task] = tasksOf(failure);
  if (task === undefined) return { name, sentence, hint: undefined, log: [] };
  const log = await readTaskLog(ports.engine, task.ID, TAIL);
  const { engine, snapshot, credential } = ports;
  const subject = { task, spec, info: snapshot.info, nodeName: nodeName(task, snapshot.nodes) };
  const unhealthy = isUnhealthy(task) ? await explainHealthCheck(engine, subject, credential) : undefined;
  return {
    name,
    sentence: unhealthy?.sentence ?? sentence,
    hint: unhealthy?.hint,
    log: [...log, ...(unhealthy?.log ?? [])],
  };
}

function nodeName({ NodeID }: Task, nodes: readonly Node[]): string {
  return nodes.find(({ ID }) => ID === NodeID)?.Description.Hostname ?? "an unknown node";
}
