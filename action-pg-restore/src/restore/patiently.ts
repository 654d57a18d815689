import type { Clock } from "@slipway/shared";
import { SessionLost } from "../server/server.ts";

const PATIENCE = 60_000;
const PAUSE = 500;

/**
 * Does what needs a session, again when that was lost: a server that restarts is waited for, up to a minute. Only for
 * what may be done twice.
 * @throws {SessionLost} when the minute is over, and whatever else `work` throws.
 */
export async function patiently<T>(clock: Clock, work: () => Promise<T>): Promise<T> {
  const end = clock.now() + PATIENCE;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SessionLost) || clock.now() >= end) throw error;
    }
    await clock.sleep(PAUSE);
  }
}
