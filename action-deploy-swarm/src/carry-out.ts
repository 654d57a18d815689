import { UserError } from "@slipway/shared";
import { type ApplyOutcome, applyServices } from "./apply/apply.ts";
import type { ServiceSpec } from "./cluster/service.ts";
import { type Convergence, converge } from "./converge/converge.ts";
import { type Expectation, expectUntouched, stabilityOf } from "./converge/expectation.ts";
import { reportServiceFailure } from "./diagnose/service-failure.ts";
import { HealthWatch } from "./health-watch.ts";
import type { Plan, ServiceChange } from "./plan/plan.ts";
import { networkNamesIn } from "./plan/plan.ts";
import { type BegunRelease, beginRelease } from "./release/begin.ts";
import { finishRelease } from "./release/finish.ts";
import { settleIfPossible } from "./release/ledger.ts";
import { describeRelease, type ReleaseRecord } from "./release/record.ts";
import type { Ending, FailureReport } from "./result.ts";
import { takeBack } from "./rollback/take-back.ts";
import type { Applied } from "./rollback/undo.ts";
import { convergencePorts, engineOf, type Session, serviceWriter } from "./session.ts";

/** What stands against calling a release good. */
type Verdict =
  | { readonly kind: "good" }
  | { readonly kind: "does not run"; readonly failures: readonly FailureReport[] }
  | { readonly kind: "does not answer"; readonly failures: readonly FailureReport[] };

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
  const { session, record } = begun;
  const { failures } = verdict;
  logFailures(session, failures);
  if (session.config.rollbackOnFailure) {
    return session.timeline.during("roll back", () => takeBack(begun, outcome, failures));
  }
  await settleIfPossible(convergencePorts(session), record, "failed");
  return { state: verdict.kind === "does not answer" ? "unhealthy" : "held", failures, release: record.number };
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

async function judge(begun: BegunRelease, { applied, refused }: ApplyOutcome): Promise<Verdict> {
  const { session, changes } = begun;
  const { timeline, ports, forward } = session;
  if (refused.length > 0) return { kind: "does not run", failures: refused.map(reportRefusal) };
  await using health = new HealthWatch(session);
  const convergence = await timeline.during("converge", () =>
    converge(
      {
        ...watched(begun),
        expectations: expectationsOf(changes, applied, session),
        deadline: forward,
        onWhole: (remaining) => health.begin(remaining),
      },
      convergencePorts(session),
    ),
  );
  if (convergence.state === "failed")
    return { kind: "does not run", failures: await reportAll(convergence, session, changes, begun.endedBefore) };
  ports.log.info("All services converged");
  const failures = await health.result();
  return failures.length === 0 ? { kind: "good" } : { kind: "does not answer", failures };
}

/** A stack that needs no change still has to be whole and healthy. */
export async function verifyUnchanged(
  session: Session,
  plan: Plan,
  endedBefore: ReadonlySet<string>,
): Promise<readonly FailureReport[]> {
  const { timeline, forward } = session;
  await using health = new HealthWatch(session);
  const expectations = expectationsOf(plan.services, [], session);
  const { stack } = plan;
  const where = { stack, endedBefore, nodes: session.snapshot.nodes, networkNames: networkNamesIn(session.snapshot) };
  const convergence = await timeline
    .during("converge", () => converge({ ...where, expectations, deadline: forward }, convergencePorts(session)))
    .catch((cause: unknown) => {
      throw new UserError("the cluster could not be watched to the end; nothing was changed", { cause });
    });
  if (convergence.state === "failed") return reportAll(convergence, session, plan.services, endedBefore);
  // Awaited here: leaving the block ends the checks.
  return await health.result();
}

function watched({ session, plan, endedBefore }: BegunRelease) {
  return {
    stack: plan.stack,
    endedBefore,
    nodes: session.snapshot.nodes,
    networkNames: networkNamesIn(session.snapshot),
  };
}

function expectationsOf(
  changes: readonly ServiceChange[],
  applied: readonly Applied[],
  { config }: Session,
): Expectation[] {
  const kept = changes.flatMap((change) =>
    change.kind === "keep" ? [expectUntouched(change.name, change.before)] : [],
  );
  const touched = applied.map(({ change: { name, spec }, written }) => ({
    name,
    spec,
    id: written.id,
    versionBefore: written.versionBefore,
    touched: true,
    byEngineRollback: false,
    ...stabilityOf(spec, config.stableFor),
  }));
  return [...kept, ...touched];
}

function reportRefusal({ name, message }: { readonly name: string; readonly message: string }): FailureReport {
  return { name, sentence: `the engine refused it: ${message}`, hint: undefined, log: [] };
}

function reportAll(
  { failures }: Extract<Convergence, { state: "failed" }>,
  session: Session,
  changes: readonly ServiceChange[],
  endedBefore: ReadonlySet<string>,
): Promise<FailureReport[]> {
  const { snapshot, config } = session;
  const ports = { engine: engineOf(session), snapshot, credential: config.pull, endedBefore };
  return Promise.all(failures.map((failure) => reportServiceFailure(failure, specOf(changes, failure.name), ports)));
}

function specOf(changes: readonly ServiceChange[], name: string): ServiceSpec {
  const change = changes.find((each) => each.name === name);
  if (change === undefined) throw new Error(`no change is known for ${name}`);
  return "spec" in change ? change.spec : change.before.Spec;
}

function logFailures({ ports }: Session, failures: readonly FailureReport[]): void {
  for (const { name, sentence, hint, log } of failures) {
    ports.log.error(`${name}: ${sentence}${hint === undefined ? "" : ` — ${hint}`}`);
    for (const line of log) ports.log.info(`  ${name} | ${line}`);
  }
}
