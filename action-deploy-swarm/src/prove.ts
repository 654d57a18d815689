import { UserError } from "@slipway/shared";
import type { ApplyOutcome } from "./apply/apply.ts";
import { hostnameOf } from "./cluster/node.ts";
import type { ServiceSpec } from "./cluster/service.ts";
import { converge } from "./converge/converge.ts";
import type { ExcusedFailure, ServiceFailure } from "./converge/failure.ts";
import { explainFailure } from "./diagnose/explain-failure.ts";
import { reportServiceFailure } from "./diagnose/service-failure.ts";
import { HealthWatch } from "./health-watch.ts";
import { networkNamesIn, type Plan, type ServiceChange } from "./plan/plan.ts";
import type { BegunRelease } from "./release/begin.ts";
import { epochOf, expectRelease, expectUnchanged } from "./release/expect-services.ts";
import type { FailureReport } from "./result.ts";
import { convergencePorts, engineOf, type Session } from "./session.ts";

/** What stands against calling a release good. */
export type Verdict =
  | { readonly kind: "good" }
  | { readonly kind: "does not run"; readonly failures: readonly FailureReport[] }
  | { readonly kind: "does not answer"; readonly failures: readonly FailureReport[] }
  /** The change works; a service that it leaves alone does not, and comes from a release that was never proven. */
  | { readonly kind: "was never proven"; readonly failures: readonly FailureReport[] };

/** Watches what was applied until it is proven, or fails. @throws when the cluster cannot be asked any more. */
export async function judge(begun: BegunRelease, { applied, refused }: ApplyOutcome): Promise<Verdict> {
  const { session, changes } = begun;
  const { timeline, ports } = session;
  if (refused.length > 0) return { kind: "does not run", failures: refused.map(reportRefusal) };
  await using health = new HealthWatch(session);
  const convergence = await timeline.during("converge", () =>
    converge(
      {
        ...watching(session, begun.endedBefore),
        expectations: expectRelease(changes, applied, begun),
        onWhole: (remaining) => health.begin(remaining),
      },
      convergencePorts(session),
    ),
  );
  if (convergence.state === "failed")
    return { kind: "does not run", failures: await reportAll(convergence, session, changes, begun.endedBefore) };
  warnOfBroken(convergence.excused, session);
  const unproven = convergence.excused.filter(({ excuse }) => excuse === "never-proven");
  if (unproven.length > 0) {
    const failures = await reportAll({ failures: unproven }, session, changes, begun.endedBefore);
    return { kind: "was never proven", failures };
  }
  ports.log.info(convergence.excused.length > 0 ? "All changed services converged" : "All services converged");
  const failures = await health.result();
  return failures.length === 0 ? { kind: "good" } : { kind: "does not answer", failures };
}

/** What this run neither broke nor was to mend is no reason to undo what works, and none to be silent. */
function warnOfBroken(excused: readonly ExcusedFailure[], { ports, snapshot }: Session): void {
  for (const { name, failure, excuse } of excused) {
    if (excuse !== "was-broken") continue;
    const sentence = explainFailure(failure, (task) => hostnameOf(task, snapshot.nodes));
    ports.log.warning(`${name} did not work before this run, which leaves it alone, and still does not: ${sentence}`);
  }
}

/** A stack that needs no change still has to be whole and healthy. */
export async function verifyUnchanged(
  session: Session,
  plan: Plan,
  endedBefore: ReadonlySet<string>,
): Promise<readonly FailureReport[]> {
  const { timeline } = session;
  await using health = new HealthWatch(session);
  const expectations = expectUnchanged(plan, session);
  const request = { ...watching(session, endedBefore), expectations };
  const convergence = await timeline
    .during("converge", () => converge(request, convergencePorts(session)))
    .catch((cause: unknown) => {
      throw new UserError("the cluster could not be watched to the end; nothing was changed", { cause });
    });
  if (convergence.state === "failed") return reportAll(convergence, session, plan.services, endedBefore);
  // Awaited here: leaving the block ends the checks.
  return await health.result();
}

/** What to watch a stack with, whatever is expected of its services. */
function watching(session: Session, endedBefore: ReadonlySet<string>) {
  const { snapshot, config, forward } = session;
  const networkNames = networkNamesIn(snapshot);
  const epoch = epochOf(session);
  return { stack: config.stack, endedBefore, nodes: snapshot.nodes, networkNames, epoch, deadline: forward };
}

function reportRefusal({ name, message }: { readonly name: string; readonly message: string }): FailureReport {
  return { name, sentence: `the engine refused it: ${message}`, hint: undefined, log: [] };
}

function reportAll(
  { failures }: { readonly failures: readonly ServiceFailure[] },
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
