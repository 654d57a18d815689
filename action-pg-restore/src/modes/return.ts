import type { FinalizeConfig, RollbackConfig } from "../config.ts";
import { useGates } from "../preflight/access-gates.ts";
import type { TargetFacts } from "../preflight/facts.ts";
import type { Finding } from "../preflight/gate.ts";
import { readCatalog } from "../restore/catalog.ts";
import { maintenanceSession, type RestoreNames } from "../restore/restore-ports.ts";
import type { Ending } from "../result.ts";
import { restorePorts, type Session } from "../session.ts";
import { chooseKept, type KeptDatabase, keptDatabases } from "../swap/kept-databases.ts";
import { planRollback } from "../swap/rollback.ts";
import { cutOver } from "./cut-over.ts";
import { writersGate } from "./exchange.ts";
import { lookAtTarget, renderBlocking, tellFindings } from "./inspect.ts";
import { explainLate } from "./late-writes.ts";
import { settleBefore } from "./restore.ts";

/** Swaps in what an earlier run restored and verified. */
export async function finalize(session: Session, config: FinalizeConfig): Promise<Ending> {
  if (!config.dryRun) await settleBefore(session, config);
  const facts = await lookAtTarget(session, config);
  const names = { target: config.database, run: config.run };
  const chosen = chooseKept(await readKept(session, names), "restored", config.prepared);
  if (typeof chosen === "string") return { state: "refused", reason: chosen };
  const stops = await exchangeGates(session, config, facts);
  if (stops.length > 0) return { state: "refused", reason: renderBlocking(stops) };
  const source = chosen.mark.source === undefined ? "" : `, restored from ${chosen.mark.source}`;
  const planned = `swaps in ${chosen.name}, made at ${chosen.mark.at}${source}`;
  if (config.dryRun) return { state: "planned", planned: [planned] };
  session.world.log.info(`Finalize ${planned}`);
  return await cutOver(session, config, chosen.name, "restored");
}

async function readKept(session: Session, names: RestoreNames): Promise<KeptDatabase[]> {
  const ports = restorePorts(session, await session.world.server());
  await using own = await maintenanceSession(ports, names);
  return keptDatabases(await readCatalog(own), names.target);
}

/** Returns to the database that was replaced. */
export async function rollback(session: Session, config: RollbackConfig): Promise<Ending> {
  if (!config.dryRun) await settleBefore(session, config);
  const facts = await lookAtTarget(session, config);
  const { database: target, run, oldDatabase, discardWrites } = config;
  const ports = restorePorts(session, await session.world.server());
  const plan = await planRollback(ports, { target, run, oldDatabase });
  if (plan.state === "refused") return { state: "refused", reason: plan.problems.join("; ") };
  const stops = await exchangeGates(session, config, facts);
  if (stops.length > 0) return { state: "refused", reason: renderBlocking(stops) };
  const { late } = plan;
  if (config.dryRun)
    return { state: "planned", planned: [`returns to ${plan.back}, replaced at ${plan.since}`, ...late] };
  if (late.length > 0 && !discardWrites) return { state: "refused", reason: explainLate(target, plan) };
  return await cutOver(session, config, plan.back, "reverted");
}

/** Whether what uses the database lets it go, and the writers are what they should be. Gives what stops the run. */
async function exchangeGates(
  session: Session,
  config: FinalizeConfig | RollbackConfig,
  facts: TargetFacts,
): Promise<Finding[]> {
  const { replicationSlots } = config;
  const use = useGates({ facts, purpose: { exchanges: true, strategy: "swap", replicationSlots } });
  session.known.findings = [...use, ...(await writersGate(session, config))];
  tellFindings(session);
  return session.known.findings.filter(({ level }) => level === "blocking");
}
