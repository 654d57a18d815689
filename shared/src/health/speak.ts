import { once } from "node:events";
import { formatDuration } from "../domain/duration.ts";
import { AttemptError, type Connection, type Way } from "./connection.ts";
import type { Speak } from "./dial-probe.ts";
import { exchange } from "./exchange.ts";
import { judgeAnswer } from "./judge.ts";
import { type Latency, miss } from "./outcome.ts";
import { type AttemptLimits, isAbort } from "./probe.ts";
import type { HttpTarget, TcpTarget } from "./target.ts";

/** One request, and its answer held against what is expected. */
export function speakHttp({ request, expect }: HttpTarget, expectVersion: string | undefined): Speak {
  return async (connection, way, { signal }) => {
    const { firstByte, ...answer } = await exchange(connection.stream, request, signal);
    const latency = { ...latencyOf(connection, way), firstByte };
    return judgeAnswer({ ...answer, latency }, expect, expectVersion);
  };
}

/** Nothing is said: to be accepted is enough. */
export function speakTcp({ expect: { maxLatency } }: TcpTarget): Speak {
  return async (connection, way, limits) => {
    const latency = latencyOf(connection, way);
    const doubt = await doubtAbout(connection, way, limits);
    if (doubt !== undefined) return miss(doubt);
    if (maxLatency === undefined || latency.total <= maxLatency) return { kind: "pass", latency };
    return miss(`accepted, but it took longer than ${formatDuration(maxLatency)}`, "passing", { latency });
  };
}

/**
 * A direct connection that opened was accepted. A carried one is proven by what the far side does when it hears that
 * nothing more will come: it sends something, or closes, while the carrier has no complaint.
 */
async function doubtAbout({ stream }: Connection, way: Way, limits: AttemptLimits): Promise<string | undefined> {
  try {
    if (way.explain === undefined) return undefined;
    stream.end();
    const greeted = once(stream, "data", limits).then(() => true);
    const closed = once(stream, "end", limits).then(() => false);
    if (await Promise.race([greeted, closed])) return undefined;
    return await way.explain();
  } catch (error) {
    if (!isAbort(error)) throw new AttemptError("answer", error);
    const silence = `${way.address} stayed silent for ${formatDuration(limits.timeout)}`;
    return `${silence}; through SSH that does not prove that it accepts connections`;
  } finally {
    stream.destroy();
  }
}

/** How long it took so far, split as far as it can be. */
export function latencyOf({ started, connect, tls }: Connection, { dns }: Way): Latency {
  return {
    total: performance.now() - started + (dns ?? 0),
    connect,
    ...(dns === undefined ? {} : { dns }),
    ...(tls === undefined ? {} : { tls }),
  };
}
