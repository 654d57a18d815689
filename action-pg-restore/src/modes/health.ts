import { explainHealth, type HealthOptions, type HealthResult, healthNeeds, verifyHealth } from "@slipway/shared";
import type { Cutover } from "../config.ts";
import type { Session } from "../session.ts";

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

/** Whether everything works on the database that is there now. Gives why it does not. */
export async function checkHealth(
  session: Session,
  { health, healthTimeout: timeout }: Pick<Cutover, "health" | "healthTimeout">,
): Promise<string | undefined> {
  if (health.length === 0) return undefined;
  const { world, timeline, known } = session;
  const needs = healthNeeds(health);
  const engine = needs.engine ? (await world.engine("writers")).engine : undefined;
  const ssh = needs.ssh ? await world.ssh() : undefined;
  const { clock, log, cancel } = world;
  const result: HealthResult = await timeline.during("health", () =>
    verifyHealth(health, { ...OPTIONS, timeout }, { clock, log, engine, ssh, cancel }),
  );
  known.health = result;
  return result.state === "healthy" ? undefined : explainHealth(result);
}
