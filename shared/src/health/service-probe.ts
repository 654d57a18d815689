import { readTaskLog } from "../diagnosis/engine-log.ts";
import { diagnose, hintOf } from "../diagnosis/known-failures.ts";
import type { Engine } from "../ports/engine.ts";
import { digestOf } from "./endpoint.ts";
import { engineFault } from "./engine-fault.ts";
import { judgeImage } from "./image-identity.ts";
import { type Miss, miss, type Outcome } from "./outcome.ts";
import { type AttemptLimits, type Probe, unlessAborted } from "./probe.ts";
import { noSuchService, readService, type ServiceSnapshot, type SwarmTask, taskName } from "./service-snapshot.ts";
import { failedTasks, incomplete, updateFault } from "./service-state.ts";
import type { ServiceTarget } from "./target.ts";

const LOG_LINES = 5;

export interface ServiceProbeParts {
  readonly target: ServiceTarget;
  readonly engine: Engine;
  readonly stack: string | undefined;
  readonly ignoreUpdate: boolean | undefined;
  readonly expectVersion: string | undefined;
}

/** A swarm service: update finished, all wanted tasks of the current spec running, none failed since the last look. */
export class ServiceProbe implements Probe {
  readonly #parts: ServiceProbeParts;
  /** The failed tasks of earlier looks; undefined before the first. */
  #failedBefore: ReadonlySet<string> | undefined;

  constructor(parts: ServiceProbeParts) {
    this.#parts = parts;
  }

  async attempt({ timeout, signal }: AttemptLimits): Promise<Outcome> {
    const { engine, target, stack, expectVersion } = this.#parts;
    const wanted = { name: target.service, stack };
    try {
      const snapshot = await unlessAborted(readService(engine, wanted, timeout), signal);
      if (snapshot === undefined) return miss(await noSuchService(engine, wanted, timeout), "lasting");
      const fault = await this.#fault(snapshot);
      if (fault !== undefined) return fault;
      const reference = snapshot.service.Spec.TaskTemplate.ContainerSpec?.Image ?? "";
      const digest = digestOf(reference);
      return judgeImage({ reference, digests: digest === undefined ? [] : [digest] }, target.expect, expectVersion);
    } catch (error) {
      return engineFault(error);
    }
  }

  async #fault(snapshot: ServiceSnapshot): Promise<Miss | undefined> {
    const [newest, ...others] = this.#newlyFailed(snapshot);
    const { target, ignoreUpdate } = this.#parts;
    const updateProblem = ignoreUpdate ? undefined : updateFault(snapshot);
    if (updateProblem !== undefined) return this.#explained(snapshot, updateProblem, failedTasks(snapshot)[0], "final");
    if (newest !== undefined) {
      const count = others.length === 0 ? "a task" : `${others.length + 1} tasks`;
      return this.#explained(snapshot, `${count} failed`, newest, "passing");
    }
    return incomplete(snapshot, { minInstances: target.minInstances, ignoreUpdate });
  }

  /** Failures from before the first look are history: they say nothing about the tasks that run now. */
  #newlyFailed(snapshot: ServiceSnapshot): SwarmTask[] {
    const failed = failedTasks(snapshot);
    const before = this.#failedBefore ?? new Set(failed.map(({ ID }) => ID));
    this.#failedBefore = new Set(failed.map(({ ID }) => ID));
    return failed.filter(({ ID }) => !before.has(ID));
  }

  async #explained(
    snapshot: ServiceSnapshot,
    sentence: string,
    task: SwarmTask | undefined,
    persistence: Miss["persistence"],
  ): Promise<Miss> {
    if (task === undefined) return miss(sentence, persistence);
    const { Err = "", ContainerStatus } = task.Status;
    const logs = await readTaskLog(this.#parts.engine, task.ID, LOG_LINES * 4);
    const known = diagnose([...logs, Err], ContainerStatus?.ExitCode);
    const reason = [Err, known?.sentence].filter((part) => part !== undefined && part !== "").join(": ");
    const told = reason === "" ? sentence : `${sentence}; ${taskName(snapshot.service, task)}: ${reason}`;
    return miss(told, persistence, { logs: logs.slice(-LOG_LINES), ...hintOf(known) });
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}
