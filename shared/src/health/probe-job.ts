import { randomBytes } from "node:crypto";
import { unframe } from "../diagnosis/engine-log.ts";
import type { Clock } from "../ports/clock.ts";
import { askEngine, type Engine, EngineError } from "../ports/engine.ts";
import { type JobPlace, jobSpec, PROBE_LABEL } from "./probe-job-spec.ts";
import { type ProbeOutput, readProbeOutput, type ScriptedAnswer } from "./probe-output.ts";
import { type Scripting, scriptArgv } from "./scripted-answer.ts";
import type { SwarmTask } from "./service-snapshot.ts";

/** The next complete round, or why there is none yet, or none ever. */
export type RoundReading =
  | { readonly state: "answered"; readonly answers: readonly ScriptedAnswer[] }
  | { readonly state: "waiting"; readonly reason: string }
  /** The task has ended; a new job may fare better. */
  | { readonly state: "broken"; readonly reason: string }
  /** No job in this image can ever answer. */
  | { readonly state: "impossible"; readonly reason: string };

const POLL = 250;
const ENDED = new Set(["complete", "failed", "rejected", "shutdown", "orphaned", "remove"]);
/** A job whose task never came to an end, as when its node is gone. */
const ABANDONED_AFTER = 24 * 3_600_000;

/**
 * A short-lived job of one task inside a service's network, which repeats the probe script. It ends by itself when its
 * life is over, so a run that is killed leaves no process behind; the next run removes what remains of it.
 */
export class ProbeJob implements AsyncDisposable {
  readonly #engine: Engine;
  readonly #clock: Clock;
  readonly #id: string;
  readonly #mark: string;
  readonly #addresses: number;
  /** How much of the log is read: all of it when the answers are that long. */
  #tail = "2000";
  /** The earliest round that will do, while one is waited for. */
  #awaited: number | undefined;

  private constructor(parts: { engine: Engine; clock: Clock; id: string; mark: string; addresses: number }) {
    this.#engine = parts.engine;
    this.#clock = parts.clock;
    this.#id = parts.id;
    this.#mark = parts.mark;
    this.#addresses = parts.addresses;
  }

  static async start(
    engine: Engine,
    clock: Clock,
    place: JobPlace,
    scripting: Omit<Scripting, "mark">,
  ): Promise<ProbeJob> {
    const mark = randomBytes(12).toString("hex");
    const body = jobSpec(place, scriptArgv({ ...scripting, mark }));
    const { ID } = await askEngine<{ ID: string }>(engine, { method: "POST", path: "/services/create", body });
    return new ProbeJob({ engine, clock, id: ID, mark, addresses: scripting.addresses.length });
  }

  /**
   * The first round to end after this call. Gives up when the signal is aborted; the next call then takes what has ended
   * meanwhile.
   */
  async nextRound(signal: AbortSignal): Promise<RoundReading> {
    for (;;) {
      const reading = await this.#look();
      if (reading.state !== "waiting" || signal.aborted) return reading;
      await this.#clock.sleep(POLL);
    }
  }

  async #look(): Promise<RoundReading> {
    const [task] = await tasksOf(this.#engine, this.#id);
    const { State: state = "new", Err = "" } = task?.Status ?? {};
    if (task !== undefined && (state === "running" || state === "complete")) {
      const reading = this.#read(await this.#output(task.ID));
      if (reading !== undefined) return reading;
    }
    if (ENDED.has(state)) return endedReading(state, Err);
    const reason =
      state === "running" ? "waiting for the probe inside its network" : `starting a probe inside its network`;
    return { state: "waiting", reason: `${reason}${Err === "" ? "" : `: ${Err}`}` };
  }

  #read(output: ProbeOutput): RoundReading | undefined {
    if (output.tool === "none") return { state: "impossible", reason: NO_TOOL };
    this.#awaited ??= output.lastRound + 1;
    if (output.lastRound < this.#awaited) return undefined;
    const answers = output.answersOf(output.lastRound);
    if (answers.length < this.#addresses) {
      this.#tail = "all";
      return undefined;
    }
    this.#awaited = undefined;
    return { state: "answered", answers };
  }

  async #output(taskId: string): Promise<ProbeOutput> {
    const query = { stdout: "true", stderr: "true", tail: this.#tail };
    const { status, body } = await this.#engine.exchange({ method: "GET", path: `/tasks/${taskId}/logs`, query });
    return readProbeOutput(status === 200 ? unframe(body) : Buffer.alloc(0), this.#mark);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await remove(this.#engine, this.#id);
  }
}

/** Removes jobs of earlier runs whose task has ended. A job that still runs belongs to a run that still waits for it. */
export async function removeLeftoverJobs(engine: Engine, now: Date): Promise<void> {
  const query = { filters: JSON.stringify({ label: [PROBE_LABEL] }) };
  const jobs = await askEngine<{ ID: string; CreatedAt: string }[]>(engine, {
    method: "GET",
    path: "/services",
    query,
  });
  for (const { ID, CreatedAt } of jobs) {
    const tasks = await tasksOf(engine, ID);
    const hasEnded = tasks.length > 0 && tasks.every(({ Status }) => ENDED.has(Status.State));
    if (hasEnded || now.getTime() - Date.parse(CreatedAt) > ABANDONED_AFTER) await remove(engine, ID);
  }
}

/** What a person can do whose image has nothing to probe with. */
export const WAYS_OUT = "name another image with probe-image, or give the image a health check and use type: service";
const NO_TOOL = `there is no curl, bash or nc in the image; ${WAYS_OUT}`;

function endedReading(state: string, error: string): RoundReading {
  if (/\/bin\/sh/.test(error)) return { state: "impossible", reason: `there is no shell in the image; ${WAYS_OUT}` };
  const reason = `the probe inside its network is ${state}${error === "" ? "" : `: ${error}`}`;
  return { state: "broken", reason };
}

function tasksOf(engine: Engine, serviceId: string): Promise<SwarmTask[]> {
  const filters = JSON.stringify({ service: [serviceId] });
  return askEngine<SwarmTask[]>(engine, { method: "GET", path: "/tasks", query: { filters } });
}

async function remove(engine: Engine, id: string): Promise<void> {
  const { status, body } = await engine.exchange({ method: "DELETE", path: `/services/${id}` });
  if (status >= 400 && status !== 404) throw new EngineError(status, body.toString("utf8"));
}
