import { SessionLost, type SqlSession } from "./server.ts";

/** Says in one sentence which server did not let us in, and why. `why` is what lies between has said, if anything. */
export async function reachSession(
  name: string,
  open: () => Promise<SqlSession>,
  why: () => string = () => "",
): Promise<SqlSession> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof SessionLost)) throw error;
    throw new SessionLost(`no session on ${name}: ${why() || error.message}`, { cause: error });
  }
}
