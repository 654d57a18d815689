import { describeError } from "@slipway/shared";
import type { ApplyOutcome } from "../apply/apply.ts";
import { discardObjects } from "../apply/discard.ts";
import type { BegunRelease } from "../release/begin.ts";
import { settleIfPossible } from "../release/ledger.ts";
import { describeRelease } from "../release/record.ts";
import type { Ending, FailureReport } from "../result.ts";
import { convergencePorts, engineOf, serviceWriter } from "../session.ts";
import { type RollbackOutcome, rollBack } from "./roll-back.ts";

/** Undoes a release that failed: its services, then what was made for it and nothing refers to, then its record. */
export async function takeBack(
  begun: BegunRelease,
  made: ApplyOutcome,
  failures: readonly FailureReport[],
): Promise<Ending> {
  const { session, record, created } = begun;
  const outcome = await attempt(begun, made);
  const isBack = outcome.state === "rolled-back";
  if (isBack) await discardObjects(engineOf(session), created, session.ports.log);
  await settleIfPossible(convergencePorts(session), record, isBack ? "rolled-back" : "failed");
  return { ...outcome, failures };
}

async function attempt(
  { session, plan, restores }: BegunRelease,
  { applied, unclear }: ApplyOutcome,
): Promise<RollbackOutcome> {
  const names = [...applied.map(({ change }) => change.name), ...unclear.map(({ name }) => name)];
  const what = restores === undefined ? "Rolling back" : `Taking back the return to ${describeRelease(restores)}:`;
  session.ports.log.info(`${what} ${names.join(", ") || "nothing, no service was changed"}`);
  try {
    const request = { stack: plan.stack, applied, unclear, nodes: session.snapshot.nodes, deadline: session.whole };
    return await rollBack(request, serviceWriter(session), convergencePorts(session));
  } catch (error) {
    return { state: "rollback-failed", reasons: [describeError(error)] };
  }
}
