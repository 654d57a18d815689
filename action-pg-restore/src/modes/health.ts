import { explainHealth, type HealthOptions, type HealthResult, healthNeeds, verifyHealth } from "@slipway/shared";
import type { Cutover } from "../config.ts";
import type { Session } from "../session.ts";
import { earlyEnd } from "./early-end.ts";

/** The defaults of action-healthcheck. */
const OPTIONS: Omit<HealthOptions, "timeout"> = {
  expectVersion: undefined,
  attemptTimeout: 5_000,
  interval: 1_000,
  intervalMax: 1_000,
  startPeriod: 0,
  consecutive: 3,
  failureThreshold: undefined,
  hold: 0,
};

type Checks = Pick<Cutover, "health" | "healthTimeout">;

/** Whether everything works on the database that is there now. Gives why it does not, or why that cannot be found out. */
export async function checkHealth(session: Session, checks: Checks): Promise<string | undefined> {
  if (checks.health.length === 0) return undefined;
  try {
    return await check(session, checks);
  } catch (error) {
    return `health could not be checked: ${earlyEnd(error).reason}`;
  }
}

async function check(session: Session, { health, healthTimeout: timeout }: Checks): Promise<string | undefined> {
  const { world, timeline, known } = session;
  const needs = healthNeeds(health);
  const connection = needs.engine ? await world.engine("writers") : undefined;
  // Containers' addresses are their host's own, and dialled from there.
  const ssh = needs.ssh ? await world.ssh() : connection?.ssh;
  const { clock, log, cancel } = world;
  const result: HealthResult = await timeline.during("health", () =>
    verifyHealth(health, { ...OPTIONS, timeout }, { clock, log, engine: connection?.engine, ssh, cancel }),
  );
  known.health = result;
  if (result.state === "healthy") return undefined;
  const found = explainHealth(result);
  return cancel.aborted ? `${earlyEnd(cancel.reason).reason}: ${found}` : found;
}
