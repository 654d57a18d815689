import { type Clock, type Deadline, type Engine, EngineError, HttpError, type Log } from "@slipway/shared";
import type { Node } from "../cluster/node.ts";
import type { Service } from "../cluster/service.ts";
import { hasEnded, type Task } from "../cluster/task.ts";
import { sameSpec } from "../plan/canonical-spec.ts";
import { ConvergenceLog } from "./convergence-log.ts";
import { type Expectation, longestConvergence, needsProof } from "./expectation.ts";
import type { ExcusedFailure, ServiceFailure } from "./failure.ts";
import { excusedShortcomings, type Followed, isAwaited, shortcomings } from "./followed.ts";
import type { Observation } from "./observation.ts";
import { readNodes, readStackState, type StackState } from "./observe.ts";
import { NOTHING_SEEN, type Track, track } from "./track.ts";

export interface ConvergencePorts {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly log: Log;
}

export interface ConvergenceRequest {
  readonly stack: string;
  readonly expectations: readonly Expectation[];
  /** Ids of tasks that had ended before the change. */
  readonly endedBefore: ReadonlySet<string>;
  readonly nodes: readonly Node[];
  readonly networkNames: ReadonlyMap<string, string>;
  readonly deadline: Deadline;
  /**
   * What the swarm's own clocks said when the monotonic one was at 0, in milliseconds since 1970: with it, the times of
   * tasks tell what has been up for how long. Of use for services that this run leaves alone.
   */
  readonly epoch?: number;
  /**
   * Called when every service runs as it should, with the milliseconds for which they are still watched at least; again
   * when that was lost and is so anew.
   */
  readonly onWhole?: (remaining: number) => void;
}

export type Convergence =
  /** `durations` are milliseconds from the start of the wait, by service. */
  | {
      readonly state: "converged";
      readonly durations: ReadonlyMap<string, number>;
      /** What does not run and was not to fail the wait. */
      readonly excused: readonly ExcusedFailure[];
    }
  | { readonly state: "failed"; readonly failures: readonly ServiceFailure[] };

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 1_000;
const PAUSE_GROWTH = 1.1;
const NODES_EVERY = 5;
/** Leader elections take seconds; an engine that only answers errors for longer has lost its quorum. */
const LONGEST_SILENCE = 60_000;

/**
 * Watches all services of a stack at once, with one pair of requests a look, until every one is whole and has stayed
 * so, or one will not get there. Never waits longer than the bound it prints first.
 * @throws the engine's own error when it has not answered for too long: what the services became is then not known.
 */
export async function converge(request: ConvergenceRequest, ports: ConvergencePorts): Promise<Convergence> {
  if (request.expectations.length === 0) return { state: "converged", durations: new Map(), excused: [] };
  return new Watch(request, ports).run();
}

class Watch {
  readonly #request: ConvergenceRequest;
  readonly #ports: ConvergencePorts;
  readonly #deadline: Deadline;
  readonly #told: ConvergenceLog;
  readonly #started: number;
  readonly #tracks = new Map<string, Track>();
  readonly #durations = new Map<string, number>();
  /** Ids of tasks of services left alone that had ended before the changed ones were whole: what they need was in motion. */
  readonly #history: Set<string>;
  readonly #specChecks = new Map<string, { readonly version: number; readonly isExpected: boolean }>();
  #nodes: readonly Node[];
  #lastAnswer: number;
  /** What the last look failed with; undefined when it was answered. */
  #fault: Error | undefined;
  #wasWhole = false;

  constructor(request: ConvergenceRequest, ports: ConvergencePorts) {
    this.#request = request;
    this.#ports = ports;
    this.#told = new ConvergenceLog(ports);
    this.#nodes = request.nodes;
    this.#started = ports.clock.now();
    this.#lastAnswer = this.#started;
    this.#history = new Set(request.endedBefore);
    const awaited = request.expectations.filter(({ excuse }) => excuse !== "was-broken");
    const longest = Math.max(0, ...awaited.map(longestConvergence));
    this.#deadline = request.deadline.within(longest);
  }

  async run(): Promise<Convergence> {
    this.#told.begin(this.#request.expectations, this.#deadline.left);
    let pause = FIRST_PAUSE;
    for (let look = 1; ; look += 1) {
      const convergence = await this.#look(look);
      if (convergence !== undefined) return convergence;
      if (this.#deadline.passed) return this.#timedOut();
      await this.#ports.clock.sleep(Math.min(pause, this.#untilNextDecision()));
      pause = Math.min(pause * PAUSE_GROWTH, LONGEST_PAUSE);
    }
  }

  /** Milliseconds until the deadline, or until a watched service will have stayed up for long enough. */
  #untilNextDecision(): number {
    const now = this.#ports.clock.now();
    const ends = [...this.#tracks.values()].flatMap(({ state }) =>
      state.kind === "steady" && state.until > now ? [state.until - now] : [],
    );
    return Math.max(1, Math.min(this.#deadline.left, ...ends));
  }

  async #look(look: number): Promise<Convergence | undefined> {
    const state = await this.#read(look);
    if (state === undefined) return undefined;
    const tasks = Map.groupBy(state.tasks, ({ ServiceID }) => ServiceID);
    if (this.#isRollingOut()) for (const { ID } of state.tasks.filter(hasEnded)) this.#history.add(ID);
    for (const expected of this.#request.expectations) {
      const service = state.services.find(({ ID }) => ID === expected.id);
      this.#follow(expected, this.#observation(expected, service, tasks.get(expected.id) ?? []));
    }
    this.#tellWhole();
    this.#told.progress(this.#awaited());
    return this.#verdict();
  }

  /** Whether a service that this run changed was not whole yet when it was looked at last. */
  #isRollingOut(): boolean {
    return this.#request.expectations.some(({ touched, name }) => {
      const kind = this.#tracks.get(name)?.state.kind;
      return touched && kind !== "steady" && kind !== "converged";
    });
  }

  #awaited(): readonly Followed[] {
    return this.#followed().filter(isAwaited);
  }

  #followed(): readonly Followed[] {
    return this.#request.expectations.flatMap(({ name, excuse }) => {
      const followed = this.#tracks.get(name);
      return followed === undefined ? [] : [{ ...followed, name, excuse }];
    });
  }

  #tellWhole(): void {
    const states = this.#awaited().map(({ state }) => state);
    const isWhole = states.every(({ kind }) => kind === "steady" || kind === "converged");
    if (isWhole && !this.#wasWhole) {
      const now = this.#ports.clock.now();
      const ends = states.map((state) => (state.kind === "steady" ? state.until - now : 0));
      this.#request.onWhole?.(Math.max(0, ...ends));
    }
    this.#wasWhole = isWhole;
  }

  /** Undefined while the engine answers with errors or not at all, as it does during a leader election. */
  async #read(look: number): Promise<StackState | undefined> {
    const { engine, clock, log } = this.#ports;
    try {
      if (look % NODES_EVERY === 0) this.#nodes = await readNodes(engine);
      const state = await readStackState(engine, this.#request.stack);
      this.#lastAnswer = clock.now();
      this.#fault = undefined;
      return state;
    } catch (error) {
      if (!mayPass(error) || clock.now() - this.#lastAnswer > LONGEST_SILENCE) throw error;
      this.#fault = error;
      log.debug(`the engine answers ${error.message}`);
      return undefined;
    }
  }

  #observation(expected: Expectation, service: Service | undefined, tasks: readonly Task[]): Observation {
    const isExpectedSpec = service === undefined || this.#hasExpectedSpec(expected, service);
    const { epoch } = this.#request;
    return { service, tasks, nodes: this.#nodes, isExpectedSpec, now: this.#ports.clock.now(), epoch };
  }

  #hasExpectedSpec({ id, spec, touched, versionBefore }: Expectation, { Version, Spec }: Service): boolean {
    if (touched && Version.Index <= versionBefore) return true;
    const checked = this.#specChecks.get(id);
    if (checked?.version === Version.Index) return checked.isExpected;
    const isExpected = sameSpec(Spec, spec, this.#request.networkNames);
    this.#specChecks.set(id, { version: Version.Index, isExpected });
    return isExpected;
  }

  #follow(expected: Expectation, seen: Observation): void {
    const before = this.#tracks.get(expected.name) ?? NOTHING_SEEN;
    const known = needsProof(expected) ? this.#request.endedBefore : this.#history;
    const after = track(before, expected, seen, known);
    this.#tracks.set(expected.name, after);
    if (!needsProof(expected) || before.state.kind === after.state.kind) return;
    if (after.state.kind === "converged") this.#durations.set(expected.name, seen.now - this.#started);
    this.#told.change(expected.name, after);
  }

  #verdict(): Convergence | undefined {
    const awaited = this.#awaited();
    const failures = awaited.flatMap(({ name, state }) =>
      state.kind === "failed" ? [{ name, failure: state.failure }] : [],
    );
    if (failures.length > 0) return { state: "failed", failures };
    return awaited.every(({ state }) => state.kind === "converged") ? this.#converged() : undefined;
  }

  #converged(): Convergence {
    return {
      state: "converged",
      durations: this.#durations,
      excused: excusedShortcomings(this.#followed(), this.#elapsed),
    };
  }

  get #elapsed(): number {
    return this.#ports.clock.now() - this.#started;
  }

  /** Time that ended while nobody could look says nothing about the services. */
  #timedOut(): Convergence {
    if (this.#fault !== undefined) throw this.#fault;
    const required = this.#followed().filter(({ excuse }) => excuse === undefined);
    const failures = shortcomings(required, this.#elapsed);
    return failures.length > 0 ? { state: "failed", failures } : this.#converged();
  }
}

function mayPass(error: unknown): error is EngineError | HttpError {
  return error instanceof HttpError || (error instanceof EngineError && error.status >= 500);
}
