import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { ownedName } from "./identity.ts";
import type { Session } from "./session.ts";

/**
 * Lets one command at a time change a lab. The lock is a socket's name in the kernel, not a file: it is gone with the
 * process that holds it, however that ended.
 */
export async function lockLab(session: Session): Promise<AsyncDisposable> {
  for (let told = false; ; told = true) {
    const server = createServer();
    server.listen(`\0${ownedName(session.plan)}`);
    try {
      await once(server, "listening", { signal: session.signal });
      return { [Symbol.asyncDispose]: async () => void (await once(server.close(), "close")) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
      if (!told) session.say(`Another command works on lab ${session.plan.id}; waiting for it`);
      await sleep(200, undefined, { signal: session.signal });
    }
  }
}
