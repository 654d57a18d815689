import { UserError } from "../errors.ts";
import { AttemptError, type Connection, openConnection, type Way } from "./connection.ts";
import { explainAttempt } from "./connection-failure.ts";
import type { Tls } from "./endpoint.ts";
import { forbiddenSentence } from "./forbidden-address.ts";
import { miss, type Outcome } from "./outcome.ts";
import { type AttemptLimits, isAbort, type Probe, unlessAborted, worstOf } from "./probe.ts";
import { ForbiddenAddress } from "./way.ts";

/** Finds where to connect, anew for each attempt: names and containers move. An outcome says why there is nowhere. */
export type FindWays = (limits: AttemptLimits) => Promise<readonly Way[] | Outcome>;

/** What is said over a connection, and what comes of it. @throws {AttemptError} */
export type Speak = (connection: Connection, way: Way, limits: AttemptLimits) => Promise<Outcome>;

export interface Dialled {
  /** The name that is looked up, for messages. */
  readonly host: string;
  readonly tls: Tls | undefined;
  readonly findWays: FindWays;
  readonly speak: Speak;
}

/** Connects from here, directly or through SSH, and speaks to the target itself. */
export class DialProbe implements Probe {
  readonly #dialled: Dialled;

  constructor(dialled: Dialled) {
    this.#dialled = dialled;
  }

  async attempt(limits: AttemptLimits): Promise<Outcome> {
    const { host, findWays } = this.#dialled;
    try {
      const ways = await unlessAborted(findWays(limits), limits.signal);
      if ("kind" in ways) return ways;
      return worstOf(await Promise.all(ways.map((way) => this.#try(way, limits))));
    } catch (error) {
      if (error instanceof ForbiddenAddress) return miss(`${host}: ${forbiddenSentence(error.address)}`, "final");
      if (!(error instanceof AttemptError || error instanceof UserError || isAbort(error))) throw error;
      const failure = isAbort(error) ? new AttemptError("lookup", error) : error;
      return explainAttempt(failure, { address: host, host, timeout: limits.timeout });
    }
  }

  async #try(way: Way, limits: AttemptLimits): Promise<Outcome> {
    const { host, tls, speak } = this.#dialled;
    try {
      return await speak(await openConnection(way, tls, limits.signal), way, limits);
    } catch (error) {
      if (!(error instanceof AttemptError)) throw error;
      const explanation = await way.explain?.();
      return explainAttempt(error, { address: way.address, host, timeout: limits.timeout, explanation });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}
