import { describeError } from "@slipway/shared";
import type { ApplyOutcome } from "../apply/apply.ts";
import type { BegunRelease } from "../release/begin.ts";
import { deleteIfUnused } from "../release/finish.ts";
import { settleRelease } from "../release/ledger.ts";
import type { Ending, FailureReport } from "../result.ts";
import { convergencePorts, engineOf, serviceWriter } from "../session.ts";
import { type RollbackOutcome, rollBack } from "./roll-back.ts";

/** Undoes a release that failed: its services, then the secrets and configs that were made for it, then its record. */
export async function takeBack(
  begun: BegunRelease,
  made: ApplyOutcome,
  failures: readonly FailureReport[],
): Promise<Ending> {
  const { session, record, created } = begun;
  const engine = engineOf(session);
  const outcome = await attempt(begun, made);
  if (outcome.state === "rolled-back") {
    await Promise.all(created.map(({ kind, id }) => deleteIfUnused(engine, `/${kind}s/${id}`)));
  }
  await settleRelease(engine, record, outcome.state === "rolled-back" ? "rolled-back" : "failed");
  return { ...outcome, failures };
}

async function attempt({ session, plan }: BegunRelease, { applied, unclear }: ApplyOutcome): Promise<RollbackOutcome> {
  const names = [...applied.map(({ change }) => change.name), ...unclear.map(({ name }) => name)];
  session.ports.log.info(`Rolling back ${names.join(", ") || "nothing: no service was changed"}`);
  try {
    const request = { stack: plan.stack, applied, unclear, nodes: session.snapshot.nodes, deadline: session.whole };
    return await rollBack(request, serviceWriter(session), convergencePorts(session));
  } catch (error) {
    return { state: "rollback-failed", reasons: [describeError(error)] };
  }
}
