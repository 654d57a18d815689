import type { Clock } from "../ports/clock.ts";
import type { Engine } from "../ports/engine.ts";
import type { Endpoint } from "./endpoint.ts";
import { engineFault } from "./engine-fault.ts";
import { miss, type Outcome } from "./outcome.ts";
import { type AttemptLimits, type Probe, unlessAborted, worstOf } from "./probe.ts";
import { ProbeJob, removeLeftoverJobs } from "./probe-job.ts";
import type { ScriptedAnswer } from "./probe-output.ts";
import { judgeScripted } from "./scripted-answer.ts";
import { isRunning, noSuchService, readService, type ServiceSnapshot, taskName } from "./service-snapshot.ts";
import { incomplete } from "./service-state.ts";
import type { HttpTarget, TcpTarget } from "./target.ts";
import { chooseNetwork, type Reachable } from "./task-addresses.ts";

type ServiceEndpoint = Extract<Endpoint, { from: "service" }>;

export interface OverlayProbeParts {
  readonly target: HttpTarget | TcpTarget;
  readonly endpoint: ServiceEndpoint;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly stack: string | undefined;
  readonly ignoreUpdate: boolean | undefined;
  readonly expectVersion: string | undefined;
  /** How long the verification can take at most, in milliseconds. */
  readonly budget: number;
}

/** How often a job may break before that is no accident of a node or its network. */
const BROKEN_LIMIT = 5;
/** The first pause after a job broke, in milliseconds; each further one is longer by as much. */
const BROKEN_PAUSE = 2_000;
/** A job outlives the verification by this much, never by more. */
const MARGIN = 30_000;

/** Each running task of a service, at its own address, from inside one of the service's networks. */
export class OverlayProbe implements Probe {
  readonly #parts: OverlayProbeParts;
  #job: { readonly job: ProbeJob; readonly reach: string } | undefined;
  #broken = { times: 0, reason: "", until: 0 };
  #hasTidied = false;

  constructor(parts: OverlayProbeParts) {
    this.#parts = parts;
  }

  async attempt(limits: AttemptLimits): Promise<Outcome> {
    const { engine, endpoint, stack, ignoreUpdate } = this.#parts;
    const wanted = { name: endpoint.service, stack };
    try {
      const snapshot = await unlessAborted(readService(engine, wanted, limits.timeout), limits.signal);
      if (snapshot === undefined) return miss(await noSuchService(engine, wanted, limits.timeout), "lasting");
      const fault = incomplete(snapshot, { ignoreUpdate });
      if (fault !== undefined) return fault;
      const reachable = chooseNetwork(snapshot.tasks.filter(isRunning), endpoint.network);
      if ("error" in reachable) return miss(reachable.error, "final");
      if (this.#parts.clock.now() < this.#broken.until) return { kind: "pending", reason: this.#broken.reason };
      return await this.#ask(snapshot, reachable, limits);
    } catch (error) {
      return engineFault(error);
    }
  }

  async #ask(snapshot: ServiceSnapshot, reachable: Reachable, { signal, timeout }: AttemptLimits): Promise<Outcome> {
    const job = await this.#jobFor(snapshot, reachable, timeout);
    const reading = await job.nextRound(signal);
    if (reading.state === "waiting") return { kind: "pending", reason: reading.reason };
    if (reading.state === "answered") return this.#judge(snapshot, reachable, reading.answers, timeout);
    await this.#endJob();
    const { reason } = reading;
    const times = this.#broken.times + 1;
    this.#broken = { times, reason, until: this.#parts.clock.now() + times * BROKEN_PAUSE };
    const isFinal = reading.state === "impossible" || times >= BROKEN_LIMIT;
    return isFinal ? miss(reason, "final") : { kind: "pending", reason };
  }

  /** A new job whenever the tasks are others: a job only knows the addresses it was started with. */
  async #jobFor(snapshot: ServiceSnapshot, reachable: Reachable, timeout: number): Promise<ProbeJob> {
    const { target, endpoint, engine, clock, budget } = this.#parts;
    const reach = JSON.stringify(reachable);
    if (this.#job?.reach === reach) return this.#job.job;
    await this.#endJob();
    if (!this.#hasTidied) await removeLeftoverJobs(engine, clock.date());
    this.#hasTidied = true;
    const addresses = reachable.tasks.map(({ address }) => address);
    const node = reachable.tasks[this.#broken.times % reachable.tasks.length]?.nodeId;
    const place = {
      image: endpoint.probeImage ?? snapshot.service.Spec.TaskTemplate.ContainerSpec?.Image ?? "",
      networkId: reachable.networkId,
      nodeId: endpoint.probeImage === undefined ? node : undefined,
    };
    const scripting = { target, timeout, life: budget + MARGIN, addresses, port: endpoint.port };
    const job = await ProbeJob.start(engine, clock, place, scripting);
    this.#job = { job, reach };
    return job;
  }

  async #judge(
    snapshot: ServiceSnapshot,
    { tasks }: Reachable,
    answers: readonly ScriptedAnswer[],
    timeout: number,
  ): Promise<Outcome> {
    const { target, endpoint, expectVersion } = this.#parts;
    const scripting = { target, timeout, port: endpoint.port };
    const order = tasks.map(({ address }) => address);
    const inOrder = answers.toSorted((a, b) => order.indexOf(a.address) - order.indexOf(b.address));
    const outcomes = inOrder.map(async (answer) => {
      const outcome = await judgeScripted(answer, scripting, expectVersion);
      const task = snapshot.tasks.find(({ ID }) => ID === tasks.find(({ address }) => address === answer.address)?.id);
      const name = task === undefined ? answer.address : taskName(snapshot.service, task);
      return outcome.kind === "miss" ? { ...outcome, error: `${name}: ${outcome.error}` } : outcome;
    });
    return worstOf(await Promise.all(outcomes));
  }

  async #endJob(): Promise<void> {
    const job = this.#job;
    this.#job = undefined;
    await job?.job[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#endJob();
  }
}
