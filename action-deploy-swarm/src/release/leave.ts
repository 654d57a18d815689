import { convergencePorts, type Session } from "../session.ts";
import { currentRelease } from "./choose.ts";
import { settleIfPossible } from "./ledger.ts";

/** Marks the release that a requested return has left, so that no later way back leads to it unless it is named. */
export async function leaveCurrentRelease(session: Session): Promise<void> {
  const left = currentRelease(session.releases);
  if (left?.status === "ok") await settleIfPossible(convergencePorts(session), left, "reverted");
}
