import { isJob, type Service } from "../cluster/service.ts";
import type { Task } from "../cluster/task.ts";
import { type Expectation, expectUntouched, stabilityOf } from "../converge/expectation.ts";
import { NOTHING_SEEN, track } from "../converge/track.ts";
import { networkNamesIn, type Plan, type ServiceChange } from "../plan/plan.ts";
import type { Applied } from "../rollback/undo.ts";
import type { Session } from "../session.ts";
import { type Standing, standingOf } from "./standing.ts";

type Kept = Extract<ServiceChange, { kind: "keep" }>;

const keptIn = (changes: readonly ServiceChange[]): Kept[] => changes.filter((change) => change.kind === "keep");

/** What the swarm's own clocks said when the monotonic one was at 0, in milliseconds since 1970. */
export function epochOf({ engineTime, ports }: Session): number {
  return engineTime() - ports.clock.now();
}

/** The names of services that this run leaves alone and that do not work now, before anything is changed. */
export function findBroken(
  changes: readonly ServiceChange[],
  currentTasks: readonly Task[],
  session: Session,
): ReadonlySet<string> {
  const now = session.ports.clock.now();
  const common = { nodes: session.snapshot.nodes, isExpectedSpec: true, now, epoch: epochOf(session) };
  const broken = keptIn(changes).filter(({ name, before }) => {
    const tasks = currentTasks.filter(({ ServiceID }) => ServiceID === before.ID);
    const seen = { ...common, service: before, tasks };
    return track(NOTHING_SEEN, expectUntouched(name, before), seen, new Set()).state.kind !== "converged";
  });
  return new Set(broken.map(({ name }) => name));
}

/** What has to become of the services of a release: of those that were changed, and of those that were not. */
export function expectRelease(
  changes: readonly ServiceChange[],
  applied: readonly Applied[],
  { session, brokenBefore }: { readonly session: Session; readonly brokenBefore: ReadonlySet<string> },
): Expectation[] {
  const touched = applied.map(({ change: { name, spec }, written }) => ({
    name,
    spec,
    id: written.id,
    versionBefore: written.versionBefore,
    touched: true,
    byEngineRollback: false,
    ...stabilityOf(spec, session.config.stableFor),
  }));
  return [...expectKept(changes, session, brokenBefore), ...touched];
}

/** A job that runs is no business of a release that does not change it, unless it is left from one that was cut off. */
function expectKept(
  changes: readonly ServiceChange[],
  session: Session,
  brokenBefore: ReadonlySet<string>,
): Expectation[] {
  const standing = standings(session);
  return keptIn(changes).flatMap(({ name, before }) => {
    const expected = expectUntouched(name, before);
    if (standing(before) === "never-proven") {
      return [{ ...expected, ...stabilityOf(before.Spec, session.config.stableFor), excuse: "never-proven" as const }];
    }
    if (isJob(before.Spec)) return [];
    return [brokenBefore.has(name) ? { ...expected, excuse: "was-broken" as const } : expected];
  });
}

/** A stack that needs no change has to be whole, and what no run has proven yet has to prove itself as a change would. */
export function expectUnchanged({ services }: Plan, session: Session): Expectation[] {
  const standing = standings(session);
  return keptIn(services).flatMap(({ name, before }) => {
    const known = standing(before);
    if (isJob(before.Spec) && known !== "never-proven") return [];
    const expected = expectUntouched(name, before);
    return [known === "proven" ? expected : { ...expected, ...stabilityOf(before.Spec, session.config.stableFor) }];
  });
}

function standings({ releases, snapshot }: Session): (service: Service) => Standing {
  const networkNames = networkNamesIn(snapshot);
  return (service) => standingOf(service, releases, networkNames);
}
