import { askEngine, describeError, type Engine, UserError } from "@slipway/shared";
import { deleteIfUnused } from "../apply/discard.ts";
import { insist } from "../apply/insist.ts";
import { removeService } from "../apply/write-service.ts";
import type { Service } from "../cluster/service.ts";
import type { StoredObject } from "../cluster/snapshot.ts";
import type { Task } from "../cluster/task.ts";
import { sameSpec } from "../plan/canonical-spec.ts";
import { networkNamesIn, type Plan } from "../plan/plan.ts";
import { convergencePorts, engineOf, type Session } from "../session.ts";
import type { BegunRelease } from "./begin.ts";
import { currentRelease } from "./choose.ts";
import { leaveCurrentRelease } from "./leave.ts";
import { settleRelease } from "./ledger.ts";
import { planPrune } from "./prune.ts";
import { describeRelease } from "./record.ts";

/**
 * Marks a verified release as good, then removes what it no longer needs. Gives the names of what went.
 * @throws {UserError} that says that the release works when the rest cannot be done.
 */
export async function finishRelease({ session, changes, record, restores }: BegunRelease): Promise<string[]> {
  const ports = convergencePorts(session);
  const works = `release ${record.number} is deployed and verified`;
  await orSay(`${works}, but its record could not be marked as good`, settleRelease(ports, record, "ok"));
  if (restores !== undefined) await leaveCurrentRelease(session);
  const orphans = changes.flatMap((change) => (change.kind === "remove" ? [change] : []));
  for (const { name, before } of orphans) {
    const removal = insist(ports.clock, () => removeService(ports.engine, before.ID));
    await orSay(
      `${works}, but the service ${name}, which the stack does not have any more, could not be removed`,
      removal,
    );
    ports.log.info(`${name}: removed, the stack has no such service any more`);
  }
  return [...orphans.map(({ name }) => `service ${name}`), ...(await prune(session))];
}

async function orSay(message: string, step: Promise<void>): Promise<void> {
  try {
    await step;
  } catch (cause) {
    throw new UserError(message, { cause, hint: "run the job again: it does what is left to do" });
  }
}

/**
 * A stack that is as wanted, whole and healthy proves the release whose own run did not live to say so: one that was
 * cancelled, or held and then mended by hand. Gives the number of the release that the cluster is on.
 */
export async function confirmRelease(session: Session, plan: Plan): Promise<number | undefined> {
  const current = currentRelease(session.releases);
  if (current === undefined || current.status === "ok") return current?.number;
  const networkNames = networkNamesIn(session.snapshot);
  const isLive = plan.services.every((change) => {
    const recorded = current.specs.find(({ Name }) => "before" in change && Name === change.before.Spec.Name);
    return recorded !== undefined && "before" in change && sameSpec(recorded, change.before.Spec, networkNames);
  });
  if (!isLive) return undefined;
  await settleRelease(convergencePorts(session), current, "ok");
  session.ports.log.info(`${describeRelease(current)} is verified now`);
  return current.number;
}

/** Deletes old releases, secrets and configs that nothing refers to. What cannot go now stays, and is no failure. */
async function prune(session: Session): Promise<string[]> {
  const { log } = session.ports;
  try {
    return await deleteUnused(session);
  } catch (error) {
    log.warning(`Old releases and secrets were not pruned: ${describeError(error)}`);
    return [];
  }
}

async function deleteUnused(session: Session): Promise<string[]> {
  const engine = engineOf(session);
  const { config, ports } = session;
  const [services, tasks, secrets, configs] = await Promise.all([
    list<Service>(engine, "/services"),
    list<Task>(engine, "/tasks"),
    list<StoredObject>(engine, "/secrets"),
    list<StoredObject>(engine, "/configs"),
  ]);
  const keep = { keepReleases: config.releaseKeep, keepVersions: config.secretKeep };
  const plan = planPrune({ stack: config.stack, services, tasks, secrets, configs, ...keep });
  const releases = plan.releases.map(({ id, number }) => ({ path: `/configs/${id}`, name: `release ${number}` }));
  const versions = [
    ...plan.secrets.map(({ ID, Spec }) => ({ path: `/secrets/${ID}`, name: `secret ${Spec.Name}` })),
    ...plan.configs.map(({ ID, Spec }) => ({ path: `/configs/${ID}`, name: `config ${Spec.Name}` })),
  ];
  const deleted = await Promise.all(
    [...releases, ...versions].map(async ({ path, name }) => ((await deleteIfUnused(engine, path)) ? [name] : [])),
  );
  const names = deleted.flat();
  if (names.length > 0) ports.log.info(`Pruned ${names.join(", ")}`);
  return names;
}

async function list<T>(engine: Engine, path: string): Promise<T[]> {
  return (await askEngine<T[] | null>(engine, { method: "GET", path })) ?? [];
}
