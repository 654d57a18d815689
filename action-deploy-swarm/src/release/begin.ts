import { UserError } from "@slipway/shared";
import { createObjects, resolveChanges } from "../apply/apply.ts";
import { discardObjects } from "../apply/discard.ts";
import type { PresentObject } from "../apply/objects.ts";
import type { ServiceSpec } from "../cluster/service.ts";
import { readNetworks } from "../cluster/snapshot.ts";
import { readCurrentTasks, readEndedTasks } from "../converge/observe.ts";
import { networkNamesIn, type Plan, type ServiceChange, stackServices } from "../plan/plan.ts";
import { engineOf, type Session } from "../session.ts";
import { nextNumber } from "./choose.ts";
import { findBroken } from "./expect-services.ts";
import { type OpenRelease, writeRelease } from "./ledger.ts";
import type { ReleaseRecord } from "./record.ts";

/** A release that is recorded in the cluster, with everything its services need in place, and no service changed yet. */
export interface BegunRelease {
  readonly session: Session;
  readonly plan: Plan;
  /** The service changes, with the ids of real secrets and configs. */
  readonly changes: readonly ServiceChange[];
  readonly record: OpenRelease;
  /** The release that this one brings back. */
  readonly restores: ReleaseRecord | undefined;
  /** Ids of tasks that had ended before. */
  readonly endedBefore: ReadonlySet<string>;
  /** Names of services that are left alone and did not work before. */
  readonly brokenBefore: ReadonlySet<string>;
  /** Secrets and configs that were made for it, to be taken away again when it fails. */
  readonly created: readonly PresentObject[];
}

/**
 * Creates what the services need and writes the record, so that whatever happens next can be taken back.
 * @throws {UserError} when that cannot be done; no service is changed then, and what was created is gone again.
 */
export async function beginRelease(
  before: Session,
  plan: Plan,
  restores: ReleaseRecord | undefined,
): Promise<BegunRelease> {
  const engine = engineOf(before);
  const { ids, objects } = await createObjects(before, plan);
  try {
    const session = plan.networks.length === 0 ? before : await withPresentNetworks(before);
    const changes = resolveChanges(plan, ids);
    const [endedBefore, currentTasks] = await Promise.all([
      readEndedTasks(engine, plan.stack),
      readCurrentTasks(engine, plan.stack),
    ]);
    const brokenBefore = findBroken(changes, currentTasks, session);
    const record = await recordRelease(session, changes, restores);
    return { session, plan, changes, record, restores, endedBefore, brokenBefore, created: objects };
  } catch (cause) {
    await discardObjects(engine, objects, before.ports.log);
    throw new UserError("the release could not be recorded in the cluster; no service was changed", { cause });
  }
}

async function withPresentNetworks(session: Session): Promise<Session> {
  return { ...session, snapshot: { ...session.snapshot, networks: await readNetworks(engineOf(session)) } };
}

async function recordRelease(
  session: Session,
  changes: readonly ServiceChange[],
  restores: ReleaseRecord | undefined,
): Promise<OpenRelease> {
  const baseline = await keepBaseline(session);
  const number = baseline === undefined ? nextNumber(session.releases) : baseline.number + 1;
  const specs = changes.flatMap(specAfter).map((spec) => withNetworkNames(spec, session));
  return writeRelease(writerOf(session), {
    ...identity(session),
    number,
    status: "pending",
    restores: restores?.number,
    specs,
  });
}

function identity({ config }: Session) {
  const { stack, deployId, attempt, context } = config;
  return { stack, deployId, attempt, runUrl: context.runUrl };
}

const writerOf = ({ connection, ports }: Session) => ({ engine: connection.engine, clock: ports.clock });

/** A stack that was deployed by other means becomes the first release, so that there is a way back to it. */
async function keepBaseline(session: Session): Promise<OpenRelease | undefined> {
  const live = stackServices(session.snapshot.services, session.config.stack);
  if (session.releases.length > 0 || live.length === 0) return undefined;
  const specs = live.map(({ Spec }) => withNetworkNames(Spec, session));
  const record = await writeRelease(writerOf(session), {
    ...identity(session),
    number: 1,
    status: "ok",
    restores: undefined,
    specs,
  });
  session.ports.log.info("Kept what runs now as release 1");
  return record;
}

/** What a service is going to be; nothing for one that goes. */
function specAfter(change: ServiceChange): ServiceSpec[] {
  if (change.kind === "remove") return [];
  return [change.kind === "keep" ? change.before.Spec : change.spec];
}

/** A network that is made anew has another id, and the release means it as well. */
function withNetworkNames(spec: ServiceSpec, { snapshot }: Session): ServiceSpec {
  const { Networks } = spec.TaskTemplate;
  if (Networks === undefined) return spec;
  const names = networkNamesIn(snapshot);
  const named = Networks.map((each) => ({ ...each, Target: names.get(each.Target) ?? each.Target }));
  return { ...spec, TaskTemplate: { ...spec.TaskTemplate, Networks: named } };
}
