import { createObjects, resolveChanges } from "../apply/apply.ts";
import type { ServiceSpec } from "../cluster/service.ts";
import { readEndedTasks } from "../converge/observe.ts";
import { type Plan, type ServiceChange, stackServices } from "../plan/plan.ts";
import { engineOf, type Session } from "../session.ts";
import { nextNumber } from "./choose.ts";
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
  /** Secrets and configs that this run has created, to be taken away again when it fails. */
  readonly created: readonly CreatedObject[];
}

export interface CreatedObject {
  readonly kind: "secret" | "config";
  readonly id: string;
}

/** Creates what the services need and writes the record, so that whatever happens next can be taken back. */
export async function beginRelease(
  before: Session,
  plan: Plan,
  restores: ReleaseRecord | undefined,
): Promise<BegunRelease> {
  const engine = engineOf(before);
  const { session, ids, secrets, configs } = await createObjects(before, plan);
  const changes = resolveChanges(plan, ids);
  const baseline = await keepBaseline(session);
  const number = baseline === undefined ? nextNumber(session.releases) : baseline.number + 1;
  const [record, endedBefore] = await Promise.all([
    writeRelease(engine, {
      ...identity(session),
      number,
      status: "pending",
      restores: restores?.number,
      specs: changes.flatMap(specAfter),
    }),
    readEndedTasks(engine, plan.stack),
  ]);
  const created = [
    ...secrets.map((id) => ({ kind: "secret" as const, id })),
    ...configs.map((id) => ({ kind: "config" as const, id })),
  ];
  return { session, plan, changes, record, restores, endedBefore, created };
}

function identity({ config }: Session) {
  return { stack: config.stack, deployId: config.deployId, runUrl: config.context.runUrl };
}

/** A stack that was deployed by other means becomes the first release, so that there is a way back to it. */
async function keepBaseline(session: Session): Promise<OpenRelease | undefined> {
  const live = stackServices(session.snapshot.services, session.config.stack);
  if (session.releases.length > 0 || live.length === 0) return undefined;
  const specs = live.map(({ Spec }) => Spec);
  const record = await writeRelease(engineOf(session), {
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
