import { createHash } from "node:crypto";
import {
  askEngine,
  type Clock,
  describeError,
  type Engine,
  EngineError,
  type Log,
  readContainerLog,
  UserError,
} from "@slipway/shared";
import { removeLease } from "./earlier-leases.ts";
import { type LeaseSubject, leaseContainer, TTL } from "./lease-container.ts";
import { chooseImage, createOnHost } from "./lease-host.ts";

export interface LeasePorts {
  /**
   * Best over a connection of its own: where a host allows one channel a connection, a long request of the restore would
   * keep the renewals waiting.
   */
  readonly engine: Engine;
  readonly clock: Clock;
  readonly log: Log;
  /** The engine's socket as its host knows it. */
  readonly socketPath: string;
  /** Seconds; TTL unless told. */
  readonly ttl?: number;
}

const POLL = 250;
const ARMING = 60_000;
const LAST_LINES = 20;
/** A renewal's time, and how much earlier than the host the run takes a lease for ended: in parts of the TTL. */
const RENEWALS = 7;
const MARGIN = 4;

/**
 * Starts a lease on the host and returns once it has shown that it can bring every writer back. From then on it is renewed
 * until `release` or the process's end.
 * @throws {UserError} when the host cannot keep one. Nothing is left there then.
 */
export async function openLease(ports: LeasePorts, subject: LeaseSubject): Promise<Lease> {
  const { engine, socketPath, clock, log, ttl = TTL } = ports;
  const name = leaseName(subject.subject);
  const image = await chooseImage(engine);
  const body = (host: Parameters<typeof leaseContainer>[2]) => leaseContainer(name, subject, host, ttl);
  const id = await createOnHost(engine, name, { socketPath, image }, body).catch(explainCreation);
  try {
    await askEngine(engine, { method: "POST", path: `/containers/${id}/start` });
    await armed(engine, clock, id);
    await askEngine(engine, { method: "POST", path: `/containers/${id}/update`, body: KEPT_OVER_RESTARTS });
  } catch (error) {
    await removeLease(engine, id);
    throw error;
  }
  log.info(`The host brings the writers back by itself when this run dies: lease ${name}, ${ttl} s`);
  return new Lease({ engine, clock, log, name, id, ttl });
}

/** One lease a subject: a second container of the name is refused by the engine. */
export function leaseName(subject: string): string {
  const readable = subject.replace(/[^\w.-]+/g, "-").slice(0, 60);
  return `slipway-lease-${readable}-${createHash("sha256").update(subject).digest("hex").slice(0, 8)}`;
}

const KEPT_OVER_RESTARTS = { RestartPolicy: { Name: "unless-stopped" } };

/** @throws {UserError} with the lease's own reason. */
async function armed(engine: Engine, clock: Clock, id: string): Promise<void> {
  const end = clock.now() + ARMING;
  for (;;) {
    const lines = await readContainerLog(engine, id, LAST_LINES);
    if (lines.some((line) => / armed$/.test(line))) return;
    const unable = lines.map((line) => / unable: (.*)/.exec(line)?.[1]).find((reason) => reason !== undefined);
    const isOver = unable === undefined && (await hasEnded(engine, id));
    if (unable !== undefined || isOver || clock.now() > end) throw cannotKeep(unable ?? lines.join("; "));
    await clock.sleep(POLL);
  }
}

async function hasEnded(engine: Engine, id: string): Promise<boolean> {
  type State = { readonly State: { readonly Status: string } };
  const { State } = await askEngine<State>(engine, { method: "GET", path: `/containers/${id}/json` });
  return State.Status === "exited" || State.Status === "dead";
}

function cannotKeep(reason: string): UserError {
  return new UserError(`the host could not bring the writers back by itself, so they are not stopped: ${reason}`, {
    hint: "the lease needs the docker command in the host's /usr, and psql in the database's container",
  });
}

function explainCreation(error: unknown): never {
  if (error instanceof EngineError && error.status === 409)
    throw new UserError("another run has just begun with the same database; nothing was changed", {
      cause: error,
      hint: "wait for that run; use a concurrency group so that runs queue",
    });
  throw cannotKeep(describeError(error));
}

interface LeaseParts {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly log: Log;
  readonly name: string;
  readonly id: string;
  readonly ttl: number;
}

/** A promise of the host's to bring the writers back, renewed by this run. */
export class Lease {
  readonly name: string;
  readonly #parts: LeaseParts;
  readonly #ended = new AbortController();
  readonly #lost = new AbortController();
  #renewedAt: number;

  constructor(parts: LeaseParts) {
    this.name = parts.name;
    this.#parts = parts;
    this.#renewedAt = parts.clock.now();
    void this.#renewUntilEnd();
  }

  /** Aborted once the lease may have ended: from then on the host may be starting the writers. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** To be asked right before what must not happen beside running writers. @throws {UserError} */
  async assertHeld(): Promise<void> {
    await this.#renew();
    if (!this.lost.aborted && this.#isOverdue()) this.#lose("the last renewal is too long ago");
    this.lost.throwIfAborted();
  }

  /** Ends the lease without the writers being started: they are back, or none was stopped. A lost one is left to end. */
  async release(): Promise<void> {
    this.#ended.abort();
    if (this.lost.aborted) return;
    try {
      await removeLease(this.#parts.engine, this.#parts.id);
    } catch (error) {
      const reason = describeError(error);
      this.#parts.log.warning(
        `The lease ${this.name} could not be removed (${reason}): it ends by itself, and leaves running writers alone`,
      );
    }
  }

  /** Has the host do at once what this run could not. Without an answer it does so when the lease has run out. */
  async handOver(): Promise<void> {
    this.#ended.abort();
    const path = `/containers/${this.name}/kill`;
    await this.#parts.engine.exchange({ method: "POST", path, query: { signal: "SIGUSR2" } }).catch(() => undefined);
  }

  async #renewUntilEnd(): Promise<void> {
    const { clock, ttl } = this.#parts;
    const pause = (ttl * 1_000) / RENEWALS;
    while (!this.#ended.signal.aborted && !this.lost.aborted) {
      await clock.sleep(pause, this.#ended.signal).catch(() => undefined);
      if (!this.#ended.signal.aborted) await this.#renew();
    }
  }

  async #renew(): Promise<void> {
    const { engine, clock, name, ttl } = this.#parts;
    const asked = clock.now();
    if (this.#isOverdue()) return this.#lose("it could not be renewed in time");
    try {
      // By name: a lease that has ended has given its name up.
      const path = `/containers/${name}/kill`;
      await askEngine(engine, {
        method: "POST",
        path,
        query: { signal: "SIGUSR1" },
        timeout: (ttl * 1_000) / RENEWALS,
      });
      this.#renewedAt = asked;
    } catch (error) {
      // Without an answer there is the next time; the host's own "no" is final.
      if (error instanceof EngineError && (error.status === 404 || error.status === 409)) this.#lose(error.message);
    }
  }

  #isOverdue(): boolean {
    const { clock, ttl } = this.#parts;
    return clock.now() - this.#renewedAt > (ttl - ttl / MARGIN) * 1_000;
  }

  #lose(reason: string): void {
    if (this.lost.aborted || this.#ended.signal.aborted) return;
    this.#parts.log.error(`The lease ${this.name} is lost: ${reason}. The host is bringing the writers back`);
    const hint = "see what it says, on the host: docker logs $(docker ps -aqf label=io.slipway.kind=writers-lease)";
    this.#lost.abort(new UserError(`the lease on the writers was lost: ${reason}`, { hint }));
  }
}
