import { formatDuration } from "../domain/duration.ts";
import { codeBlock, inlineCode, markdownTable } from "../text/markdown.ts";
import type { HealthResult, TargetReport } from "./health-result.ts";

/** Why a verification did not succeed: one line for each required target at fault. Empty for a healthy result. */
export function explainHealth(result: HealthResult): string {
  if (result.state === "healthy") return "";
  const wrong = result.targets.filter(({ required, verdict }) => required && isAtFault(verdict));
  const after = formatDuration(result.elapsed);
  if (result.state === "unhealthy" && result.reason !== undefined)
    return `not healthy after ${after}: ${result.reason}`;
  const [only, ...others] = wrong;
  if (only !== undefined && others.length === 0) return `${describeFault(only)} (gave up after ${after})`;
  const count = `${wrong.length} of ${result.targets.length} targets are not healthy after ${after}`;
  return [`${count}:`, ...wrong.map((report) => `  - ${describeFault(report)}`)].join("\n");
}

/** `api: healthy but still 1.2.2 (seen 41×), expected 1.2.3` */
export function describeFault({ name, verdict, versions, expected, lastError }: TargetReport): string {
  if (verdict === "stale") return `${name}: healthy but still ${renderVersions(versions)}, expected ${expected}`;
  return `${name}: ${lastError ?? "was never tried"}`;
}

/** Whether a verdict keeps a required target from success. */
export function isAtFault(verdict: TargetReport["verdict"]): boolean {
  return verdict === "failed" || verdict === "stale";
}

/** The targets as a markdown table, and the last lines of what failed. */
export function renderHealth({ targets }: HealthResult): string {
  const header = [
    "Target",
    "Verdict",
    "First ok after",
    "Attempts",
    "Streak",
    "Version",
    "p50 / p95 / max",
    "Last error",
  ];
  const logs = targets.filter(({ verdict, logs }) => isAtFault(verdict) && logs.length > 0);
  const blocks = logs.map(
    ({ name, logs: lines }) => `Last lines of ${inlineCode(name)}:\n\n${codeBlock(lines.join("\n"))}`,
  );
  return [markdownTable(header, targets.map(tableRow)), ...blocks].join("\n\n");
}

function tableRow(report: TargetReport): string[] {
  const { name, verdict, required, firstPassAfter, attempts, streak, versions, latency, lastError } = report;
  const spread = latency === undefined ? [] : [latency.p50, latency.p95, latency.max];
  return [
    inlineCode(name),
    required ? verdict : `${verdict} (optional)`,
    firstPassAfter === undefined ? "" : formatDuration(firstPassAfter),
    String(attempts),
    String(streak),
    renderVersions(versions),
    spread.map(formatDuration).join(" / "),
    lastError === undefined || verdict === "skipped" ? "" : inlineCode(lastError),
  ];
}

function renderVersions(versions: TargetReport["versions"]): string {
  return versions.map(({ version, seen }) => `${version} (seen ${seen}×)`).join(", ");
}
