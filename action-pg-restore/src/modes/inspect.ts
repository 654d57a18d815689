import { renderBanner } from "../banner.ts";
import type { DrillConfig, RestoreConfig } from "../config.ts";
import type { TargetFacts } from "../preflight/facts.ts";
import type { Finding, Purpose } from "../preflight/gate.ts";
import { gates } from "../preflight/gates.ts";
import { readFacts } from "../preflight/read-facts.ts";
import { applicationOf, maintenanceOf } from "../restore/restore-ports.ts";
import type { Session } from "../session.ts";
import { compareSchemas } from "./compare-schemas.ts";
import type { SoundDump } from "./read-dump.ts";

/** More work at once than this is felt by the application on a small server. */
const JOBS = 2;

export function jobsOf({ jobs }: Pick<RestoreConfig, "jobs">): number {
  return jobs ?? JOBS;
}

/** Reads what there is and shows it. Changes nothing. */
export async function lookAtTarget(session: Session, config: { database: string; run: string }): Promise<TargetFacts> {
  const { world, timeline, known } = session;
  world.cancel.throwIfAborted();
  const server = await timeline.during("connect", () => world.server());
  known.server = server.name;
  const names = { target: config.database, run: config.run };
  const request = { database: config.database, maintenance: maintenanceOf(names), application: applicationOf(names) };
  const facts = await timeline.during("look", () => readFacts(server, request));
  known.facts = facts;
  for (const line of renderBanner(server.name, config.database, facts)) world.log.info(line);
  return facts;
}

/** Passes all gates over what there is, and tells everything they say. Gives what stops the run. */
export async function passGates(
  session: Session,
  config: RestoreConfig | DrillConfig,
  dump: SoundDump,
  facts: TargetFacts,
): Promise<readonly Finding[]> {
  const { world, known } = session;
  world.cancel.throwIfAborted();
  const purpose = purposeOf(config, world.clock.date());
  const server = await world.server();
  const read = { ...dump, location: config.source.location.kind };
  known.findings = gates({ facts, dump: read, tools: server.tools, purpose });
  const isStopped = known.findings.some(({ level }) => level === "blocking");
  if (!isStopped && config.mode !== "drill" && facts.database !== undefined)
    known.findings = [...known.findings, ...(await compareSchemas(session, config, dump, facts.database, facts))];
  tellFindings(session);
  return known.findings.filter(({ level }) => level === "blocking");
}

/** Before anything is done about it. What stops the run is told by its end. */
export function tellFindings({ known, world }: Session): void {
  for (const { level, message } of known.findings) {
    if (level === "note") world.log.info(message);
    if (level === "warning") world.log.warning(message);
  }
}

/** All that stops a run, as one text. */
export function renderBlocking(findings: readonly Finding[]): string {
  const count = findings.length === 1 ? "1 thing stands" : `${findings.length} things stand`;
  return `${count} in the way:\n${findings.map(({ gate, message }) => `  - ${gate}: ${message}`).join("\n")}`;
}

function purposeOf(config: RestoreConfig | DrillConfig, now: Date): Purpose {
  const { database, ownership, source } = config;
  const common = { database, ownership, jobs: jobsOf(config), now };
  const { allowPlainSql, maxAge } = source;
  if (config.mode === "drill") return { ...DRILL, ...common, allowPlainSql, maxAge };
  const { createDatabase, extensions, replicationSlots, minFreeSpace } = config;
  const rest = { createDatabase, extensions, replicationSlots, minFreeSpace, allowPlainSql, maxAge };
  const { strategy } = config;
  const exchanges = strategy.kind === "in-place" || strategy.finalize;
  return { ...common, ...rest, strategy: strategy.kind, exchanges };
}

const DRILL = {
  strategy: "drill",
  exchanges: false,
  createDatabase: false,
  extensions: [],
  replicationSlots: "fail",
  minFreeSpace: 0,
} as const;
