import { askEngine, type Log } from "@slipway/shared";
import { insist } from "../apply/insist.ts";
import {
  changedBySomeoneElse,
  findService,
  removeService,
  type ServiceWriter,
  updateService,
  type Written,
} from "../apply/write-service.ts";
import type { Service } from "../cluster/service.ts";
import { type Expectation, stabilityOf } from "../converge/expectation.ts";
import { sameSpec } from "../plan/canonical-spec.ts";
import type { ServiceChange } from "../plan/plan.ts";

/** A change that this run has made. */
export interface Applied {
  readonly change: Extract<ServiceChange, { kind: "create" | "update" }>;
  readonly written: Written;
}

/** What was taken back, and what the service has to become; a service that was removed becomes nothing. */
export interface Undone {
  readonly change: Applied["change"];
  readonly expectation: Expectation | undefined;
}

/** A restored service has proven itself before; it is watched for as long as the engine watches any update. */
const STABLE = 5_000;

/** Takes back a change where the service is as that change would have made it; undefined where it is not. */
export async function undoIfMade(
  change: Applied["change"],
  writer: ServiceWriter,
  log: Log,
): Promise<Undone | undefined> {
  const service = await insist(writer.clock, () => findService(writer.engine, change.spec.Name));
  if (service === undefined || !sameSpec(service.Spec, change.spec, writer.networkNames)) return undefined;
  return undo({ change, written: { id: service.ID, versionBefore: 0 } }, writer, log);
}

/** Takes back one change. @throws {UserError} when somebody else has changed the service since. */
export async function undo({ change, written }: Applied, writer: ServiceWriter, log: Log): Promise<Undone> {
  if (change.kind === "update") return { change, expectation: await restore(change, writer, log) };
  const current = await insist(writer.clock, () => findService(writer.engine, written.id));
  if (current !== undefined && !sameSpec(current.Spec, change.spec, writer.networkNames))
    throw changedBySomeoneElse(change.spec.Name);
  await insist(writer.clock, () => removeService(writer.engine, written.id));
  log.info(`${change.name}: removed, it was new`);
  return { change, expectation: undefined };
}

async function restore(
  { name, before, spec }: Extract<Applied["change"], { kind: "update" }>,
  writer: ServiceWriter,
  log: Log,
): Promise<Expectation> {
  const { engine, clock, networkNames } = writer;
  const current = await insist(clock, () =>
    askEngine<Service>(engine, { method: "GET", path: `/services/${before.ID}` }),
  );
  const expectation = {
    name,
    id: before.ID,
    spec: before.Spec,
    touched: true,
    ...stabilityOf(before.Spec, STABLE),
  };
  if (sameSpec(current.Spec, before.Spec, networkNames)) {
    log.info(`${name}: already taken back by the engine`);
    return { ...expectation, byEngineRollback: true, versionBefore: written(current) };
  }
  if (!sameSpec(current.Spec, spec, networkNames)) throw changedBySomeoneElse(spec.Name);
  const way = canStepBack(current, before, networkNames) ? "engine-rollback" : "send-spec";
  const { versionBefore, takenBackByEngine = false } = await updateService(writer, current, before.Spec, way);
  log.info(`${name}: ${takenBackByEngine ? "already taken back by the engine" : "going back to its previous spec"}`);
  return { ...expectation, byEngineRollback: takenBackByEngine || way === "engine-rollback", versionBefore };
}

/**
 * The engine's own step back follows rollback_config. It is right only where it leads to where this run started, and
 * only when no update is in flight: an updater that is about to roll back by itself would then swap the specs a second
 * time and bring the bad one back (seen on Engine 28.5; a plain update makes it give up instead).
 */
function canStepBack(
  { PreviousSpec, UpdateStatus }: Service,
  before: Service,
  networkNames: ReadonlyMap<string, string>,
): boolean {
  const isSettled = UpdateStatus?.State === "completed" || UpdateStatus?.State === "paused";
  return isSettled && PreviousSpec !== undefined && sameSpec(PreviousSpec, before.Spec, networkNames);
}

/** The engine's own rollback has begun already, so what the service says now counts. */
const written = ({ Version }: Service) => Version.Index - 1;
