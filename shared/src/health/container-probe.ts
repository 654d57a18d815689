import { readContainerLog, splitLines } from "../diagnosis/engine-log.ts";
import { missingHealthTool } from "../diagnosis/health-tool.ts";
import { diagnose, hintOf } from "../diagnosis/known-failures.ts";
import type { Engine } from "../ports/engine.ts";
import { type Container, imageDigests, inspectContainer, whyNotRunning } from "./engine-container.ts";
import { engineFault } from "./engine-fault.ts";
import { judgeImage } from "./image-identity.ts";
import { type Miss, miss, type Outcome } from "./outcome.ts";
import { type AttemptLimits, type Probe, unlessAborted } from "./probe.ts";
import type { ContainerTarget } from "./target.ts";

const LOG_LINES = 5;

/** A container of the connected engine: running, healthy where it says so, not restarted since the last look. */
export class ContainerProbe implements Probe {
  readonly #target: ContainerTarget;
  readonly #engine: Engine;
  readonly #expectVersion: string | undefined;
  #last: Container | undefined;

  constructor(target: ContainerTarget, engine: Engine, expectVersion: string | undefined) {
    this.#target = target;
    this.#engine = engine;
    this.#expectVersion = expectVersion;
  }

  async attempt({ timeout, signal }: AttemptLimits): Promise<Outcome> {
    const { container: name, expect } = this.#target;
    try {
      const container = await unlessAborted(inspectContainer(this.#engine, name, timeout), signal);
      if (container === undefined) return miss(`there is no container ${name} on this engine`, "lasting");
      const before = this.#last;
      this.#last = container;
      const fault = (await this.#notRunning(container)) ?? unhealthy(container) ?? restarted(before, container);
      if (fault !== undefined) return fault;
      const digests = expect.digest === undefined ? [] : await imageDigests(this.#engine, container.Image, timeout);
      const outcome = judgeImage({ reference: container.Config.Image, digests }, expect, this.#expectVersion);
      const unchecked = outcome.kind === "pass" && container.State.Health == null;
      return unchecked ? { ...outcome, remark: "running; it has no health check" } : outcome;
    } catch (error) {
      return engineFault(error);
    }
  }

  async #notRunning(container: Container): Promise<Miss | undefined> {
    const why = whyNotRunning(container);
    if (why === undefined) return undefined;
    const logs = await readContainerLog(this.#engine, container.Id, LOG_LINES * 4);
    const known = diagnose(logs, container.State.ExitCode);
    const persistence = container.State.Status === "created" ? "passing" : "lasting";
    const sentence = known === undefined ? why : `${why}: ${known.sentence}`;
    return miss(sentence, persistence, { logs: logs.slice(-LOG_LINES), ...hintOf(known) });
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}

function unhealthy({ State }: Container): Miss | undefined {
  const health = State.Health;
  if (health == null || health.Status === "none" || health.Status === "healthy") return undefined;
  const runs = health.Log ?? [];
  const tool = runs.map(missingHealthTool).findLast((each) => each !== undefined);
  const logs = runs.slice(-LOG_LINES).flatMap(({ ExitCode, Output }) =>
    splitLines(Output)
      .slice(-1)
      .map((line) => `exit ${ExitCode}: ${line}`),
  );
  if (tool !== undefined)
    return miss(`its health check calls ${tool}, which the image does not have`, "lasting", { logs });
  if (health.Status === "starting") return miss("its health check has not passed yet", "passing", { logs });
  return miss("its health check fails", "passing", { logs });
}

function restarted(before: Container | undefined, now: Container): Miss | undefined {
  if (before === undefined) return undefined;
  if (before.Id !== now.Id) return miss("was replaced between two looks");
  const times = now.RestartCount - before.RestartCount;
  return times > 0 ? miss("was restarted by the engine between two looks") : undefined;
}
