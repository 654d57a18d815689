import { Deadline, type EngineConnection, UserError } from "@slipway/shared";
import { forwardShare, unmeetableWatches } from "./budget.ts";
import { carryOut, logFailures } from "./carry-out.ts";
import { waitUntilIdle } from "./cluster/busy.ts";
import { readInfo, readSnapshot } from "./cluster/snapshot.ts";
import type { Config, DeployConfig } from "./config.ts";
import { readEndedTasks } from "./converge/observe.ts";
import { healthGate } from "./health-gate.ts";
import { changesAnything, type Plan, planDeployment } from "./plan/plan.ts";
import { renderPlan } from "./plan/render-plan.ts";
import { clusterWarnings, describeCluster, requireManager } from "./preflight/cluster.ts";
import { imageWarnings } from "./preflight/images.ts";
import { placementWarnings } from "./preflight/placement.ts";
import { preflight } from "./preflight/preflight.ts";
import { replicationWarnings } from "./preflight/replication.ts";
import { secretDrift } from "./preflight/secrets.ts";
import { verifyUnchanged } from "./prove.ts";
import { registryOfCredential } from "./pull-credential.ts";
import type { DesiredStack } from "./record/desired-stack.ts";
import { recordStack } from "./record/record-stack.ts";
import { readAbandoned } from "./release/abandoned.ts";
import { currentRelease } from "./release/choose.ts";
import { confirmRelease } from "./release/finish.ts";
import { planReturn } from "./release/plan-return.ts";
import { decodeReleases, describeRelease, type ReleaseRecord } from "./release/record.ts";
import { type Ending, hasWritten, type Result } from "./result.ts";
import { type DeployPorts, engineOf, type Session } from "./session.ts";

/** What a run has as soon as it is connected. */
export type Opened = Pick<Session, "timeline" | "whole"> & { readonly connection: EngineConnection };

/** Deploys, plans or rolls back as configured. @throws {UserError} for everything that stopped it before a change. */
export async function run(config: Config, ports: DeployPorts, opened: Opened): Promise<Result> {
  const { connection, timeline } = opened;
  const session = await timeline.during("look", () => openSession(config, ports, opened));
  const { desired, plan, restores } = await timeline.during("plan", () => makePlan(session));
  await announce(session, plan, desired);
  const ending = await end(session, plan, restores);
  return {
    ...ending,
    stack: config.stack,
    cluster: connection.name,
    plan,
    images: desired.images,
    asked: restores === undefined ? undefined : describeRelease(restores),
    credentialKeptFor: hasWritten(ending) ? registryOfCredential(config.pull, plan) : undefined,
    previousRelease: currentRelease(session.releases)?.number,
    phases: timeline.phases,
    duration: timeline.elapsed,
  };
}

async function openSession(
  config: Config,
  ports: DeployPorts,
  { connection, timeline, whole }: Opened,
): Promise<Session> {
  const { engine } = connection;
  const { log, clock } = ports;
  const forward = new Deadline(clock, forwardShare(config.timeout));
  const info = await readInfo(engine);
  requireManager(info);
  const ahead = info.SystemTime === undefined ? 0 : Date.parse(info.SystemTime) - clock.date().getTime();
  const now = () => clock.date().getTime() + ahead;
  const busy = { ...config, deadline: forward, readAbandoned: () => readAbandoned(engine, { ...config, now }) };
  if (!config.dryRun) await waitUntilIdle(busy, { engine, clock, log });
  const snapshot = await readSnapshot(engine, info);
  log.info(`Connected to ${connection.name}: ${describeCluster(snapshot)}`);
  for (const warning of clusterWarnings(snapshot)) log.warning(warning);
  const releases = decodeReleases(snapshot.configs, config.stack);
  return {
    config,
    ports,
    connection,
    snapshot,
    releases,
    timeline,
    engineTime: now,
    forward,
    whole,
    health: healthGate(config, connection, ports),
  };
}

interface Planned {
  readonly desired: Pick<DesiredStack, "services" | "networks" | "secrets" | "configs" | "images">;
  readonly plan: Plan;
  readonly restores: ReleaseRecord | undefined;
}

function makePlan(session: Session): Promise<Planned> {
  const { config } = session;
  return config.mode === "rollback" ? planReturn(session, config) : planRelease(session, config);
}

async function planRelease(session: Session, config: DeployConfig): Promise<Planned> {
  const { snapshot, ports, connection } = session;
  const named = (kind: "secret" | "config") =>
    config.objects.filter((each) => each.kind === kind).map(({ name }) => name);
  const request = {
    ...config,
    engine: connection.engine,
    clock: ports.clock,
    apiVersion: connection.apiVersion,
    snapshot,
    plannedSecrets: named("secret"),
    plannedConfigs: named("config"),
    toBeBuilt: config.dryRun ? config.images.filter(({ exists }) => !exists).map(({ reference }) => reference) : [],
    credential: config.pull,
  };
  const desired = await recordStack(request, ports.shell, ports.folder);
  for (const warning of imageWarnings(desired)) ports.log.warning(warning);
  for (const remark of desired.remarks) ports.log.warning(`docker stack deploy: ${remark}`);
  const live = snapshot.services.map(({ Spec }) => Spec);
  for (const warning of replicationWarnings(desired.services, live)) ports.log.warning(warning);
  const plan = planDeployment({ ...config, desired }, snapshot);
  for (const warning of placementWarnings(plan, snapshot.nodes)) ports.log.warning(warning);
  const changed = await secretDrift(desired.secrets, snapshot.secrets, {
    engine: connection.engine,
    clock: ports.clock,
  });
  preflight({ desired, snapshot, plan, credential: config.pull }, [...changed, ...unmeetableWatches(plan, config)]);
  requireExpectedPlan(config, plan);
  return { desired, plan, restores: undefined };
}

function requireExpectedPlan({ expectedPlan }: DeployConfig, { digest }: Plan): void {
  if (expectedPlan === undefined || expectedPlan === digest) return;
  throw new UserError(
    `the plan is not the one that was agreed on (expected-plan ${expectedPlan}, now ${digest}); nothing was changed`,
    {
      hint: "make a new plan, look at it, and pass on its plan-digest",
    },
  );
}

async function announce({ ports, config }: Session, plan: Plan, { images }: Planned["desired"]): Promise<void> {
  const title = config.dryRun ? `Plan for ${plan.stack} (dry run)` : `Plan for ${plan.stack}`;
  await ports.log.group(title, async () => {
    for (const line of renderPlan(plan, images)) ports.log.info(line);
  });
}

async function end(session: Session, plan: Plan, restores: ReleaseRecord | undefined): Promise<Ending> {
  if (session.config.dryRun) return { state: "planned" };
  if (changesAnything(plan)) return carryOut(session, plan, restores);
  const endedBefore = await readEndedTasks(engineOf(session), plan.stack);
  const failures = await verifyUnchanged(session, plan, endedBefore);
  logFailures(session, failures);
  if (failures.length > 0) return { state: "failed", failures };
  return { state: "unchanged", release: await confirmRelease(session, plan) };
}
