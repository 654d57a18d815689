import { UserError } from "@slipway/shared";
import { type ApplyOutcome, applyServices } from "./apply/apply.ts";
import type { Plan } from "./plan/plan.ts";
import { judge, type Verdict } from "./prove.ts";
import { type BegunRelease, beginRelease } from "./release/begin.ts";
import { finishRelease } from "./release/finish.ts";
import { leaveCurrentRelease } from "./release/leave.ts";
import { settleIfPossible } from "./release/ledger.ts";
import { describeRelease, type ReleaseRecord } from "./release/record.ts";
import type { Ending, FailureReport } from "./result.ts";
import { takeBack } from "./rollback/take-back.ts";
import { convergencePorts, type Session, serviceWriter } from "./session.ts";

/** Makes a plan real, proves it, and takes it back when it does not hold. */
export async function carryOut(session: Session, plan: Plan, restores?: ReleaseRecord): Promise<Ending> {
  const { timeline } = session;
  const begun = await timeline.during("prepare", () => beginRelease(session, plan, restores));
  const outcome = await timeline.during("update services", () =>
    applyServices(serviceWriter(begun.session), begun.changes),
  );
  const verdict = await judgeOrHold(begun, outcome);
  if (verdict.kind === "good") return succeed(begun);
  return giveUp(begun, outcome, verdict);
}

async function succeed(begun: BegunRelease): Promise<Ending> {
  const { session, record, restores } = begun;
  const pruned = await session.timeline.during("clean up", () => finishRelease(begun));
  if (restores === undefined) return { state: "deployed", release: record.number, pruned };
  return { state: "reverted", release: record.number, restored: describeRelease(restores), pruned };
}

async function giveUp(
  begun: BegunRelease,
  outcome: ApplyOutcome,
  verdict: Exclude<Verdict, { kind: "good" }>,
): Promise<Ending> {
  const { session, record, restores } = begun;
  const { failures } = verdict;
  logFailures(session, failures);
  const changeWorks = verdict.kind === "was never proven";
  if (session.config.rollbackOnFailure && !changeWorks) {
    return session.timeline.during("roll back", () => takeBack(begun, outcome, failures));
  }
  await settleIfPossible(convergencePorts(session), record, "failed");
  if (restores !== undefined && outcome.applied.length > 0) await leaveCurrentRelease(session);
  if (verdict.kind === "does not answer") return { state: "unhealthy", failures, release: record.number };
  return { state: "held", failures, release: record.number, changeWorks };
}

/** A verdict that could not be reached, because the cluster could not be asked any more, is not a failed release. */
async function judgeOrHold(begun: BegunRelease, outcome: ApplyOutcome): Promise<Verdict> {
  try {
    return await judge(begun, outcome);
  } catch (cause) {
    const names = outcome.applied.map(({ change }) => change.name).join(", ");
    throw new UserError(
      `the cluster could not be watched to the end; ${names === "" ? "no service was changed" : `it goes on with the update of ${names} by itself`}`,
      {
        cause,
        hint: "run the job again: it reads what is there and continues, or returns to an earlier release with mode rollback",
      },
    );
  }
}

/** Tells each cause as soon as it is known, with the last lines of the container. */
export function logFailures({ ports }: Session, failures: readonly FailureReport[]): void {
  for (const { name, sentence, hint, log } of failures) {
    ports.log.error(`${name}: ${sentence}${hint === undefined ? "" : ` — ${hint}`}`);
    for (const line of log) ports.log.info(`  ${name} | ${line}`);
  }
}
