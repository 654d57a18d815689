import {
  describeFault,
  explainHealth,
  formatDuration,
  type HealthResult,
  isAtFault,
  type Runner,
  renderHealth,
  type TargetReport,
} from "@slipway/shared";
import type { Config } from "./config.ts";

/** Tells the workflow, the person and the next step what came of the check. */
export async function report(result: HealthResult, { onFailure, unproven }: Config, runner: Runner): Promise<void> {
  for (const [name, value] of Object.entries(outputsOf(result))) runner.setOutput(name, value);
  await runner.summary(renderSummary(result, unproven));
  for (const optional of result.targets.filter(({ required, verdict }) => !required && isAtFault(verdict))) {
    runner.warning(`${describeFault(optional)} (not required)`);
  }
  if (result.state === "healthy" && unproven !== undefined) runner.warning(unproven);
  if (result.state === "healthy") return runner.info(describeSuccess(result));
  await showLogs(result.targets, runner);
  const message = `${explainHealth(result)}\nNext: ${nextStep(result)}`;
  if (onFailure === "fail") runner.fail(message);
  else runner.warning(message);
}

/** The action's outputs, as action.yml promises them. */
export function outputsOf(result: HealthResult): Record<string, string> {
  const failed = result.targets.filter(({ required, verdict }) => required && isAtFault(verdict));
  return {
    healthy: String(result.state === "healthy"),
    result: result.state,
    "failed-targets": failed.map(({ name }) => name).join(","),
    results: JSON.stringify(result.targets.map(targetOutput)),
    "elapsed-ms": String(Math.round(result.elapsed)),
  };
}

function targetOutput(target: TargetReport) {
  const { name, type, required, verdict, attempts, streak, firstPassAfter, versions, expected, latency } = target;
  return {
    name,
    type,
    required,
    verdict,
    attempts,
    streak,
    firstOkAfterMs: firstPassAfter === undefined ? null : Math.round(firstPassAfter),
    versions,
    expectedVersion: expected ?? null,
    latencyMs: latency === undefined ? null : roundedAll(latency),
    lastError: target.lastError ?? null,
    logs: target.logs,
  };
}

function roundedAll({ slowest, ...spread }: NonNullable<TargetReport["latency"]>) {
  const rounded = (parts: object) =>
    Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, Math.round(value * 10) / 10]));
  return { ...rounded(spread), slowest: rounded(slowest) };
}

function renderSummary(result: HealthResult, unproven: string | undefined): string {
  const title = { healthy: "Healthy", unhealthy: "Not healthy", stale: "Healthy, but the wrong version" }[result.state];
  const heading = isAllSkipped(result) ? NOTHING : `${title} after ${formatDuration(result.elapsed)}`;
  const reason = result.state === "unhealthy" ? result.reason : result.state === "healthy" ? unproven : undefined;
  return `### ${heading}\n\n${reason === undefined ? "" : `${reason}\n\n`}${renderHealth(result)}\n`;
}

const NOTHING = "Nothing was checked";

function describeSuccess(result: HealthResult): string {
  const skipped = result.targets.filter(({ verdict }) => verdict === "skipped").map(({ name }) => name);
  const without = skipped.length === 0 ? "" : ` (skipped by when: ${skipped.join(", ")})`;
  return `${isAllSkipped(result) ? NOTHING : `Healthy after ${formatDuration(result.elapsed)}`}${without}`;
}

/** Optional checks that are configured nowhere: no fault, and no health either. */
function isAllSkipped({ targets }: HealthResult): boolean {
  return targets.every(({ verdict }) => verdict === "skipped");
}

async function showLogs(targets: readonly TargetReport[], runner: Runner): Promise<void> {
  for (const { name, logs } of targets.filter(({ verdict, logs }) => isAtFault(verdict) && logs.length > 0)) {
    await runner.group(`Last lines of ${name}`, async () => {
      for (const line of logs) runner.info(line);
    });
  }
}

function nextStep({ state, targets }: HealthResult): string {
  const hints = targets.flatMap(({ required, verdict, hint }) =>
    required && isAtFault(verdict) && hint ? [hint] : [],
  );
  if (hints.length > 0) return [...new Set(hints)].join("; ");
  if (state === "stale")
    return "look whether the new version was deployed, and whether the address still leads to the old one";
  return "look at the service's own log, then run the job again";
}
