import { describeError, type Runner } from "@slipway/shared";
import { describeEnding, downtimeOf } from "./describe-ending.ts";
import { nameSome } from "./preflight/gate.ts";
import { dumpFacts, tableFacts } from "./report-facts.ts";
import { isSuccess, type Result } from "./result.ts";
import { renderSummary } from "./summary.ts";
import { countedTables } from "./verify/verify-report.ts";

/** Tells the workflow, the person and the next step how the run ended. */
export async function report(result: Result, runner: Runner): Promise<void> {
  for (const [name, value] of Object.entries(outputsOf(result))) runner.setOutput(name, value);
  const { warnings, failedSteps } = result.known;
  for (const warning of [...warnings, ...failedSteps, ...countedWarnings(result)]) runner.warning(warning);
  await summarize(result, runner);
  const closing = describeEnding(result);
  if (isSuccess(result)) runner.info(closing);
  else runner.fail(closing);
}

/** As many rows need not be the same rows. */
function countedWarnings({ known: { verification } }: Result): string[] {
  const counted = verification === undefined ? [] : countedTables(verification);
  return counted.length === 0 ? [] : [`Compared by their number of rows alone: ${nameSome(counted)}`];
}

/** A summary that cannot be written must not hide how the run ended. */
async function summarize(result: Result, runner: Runner): Promise<void> {
  try {
    await runner.summary(renderSummary(result));
  } catch (error) {
    runner.warning(`The job summary could not be written: ${describeError(error)}`);
  }
}

/** The action's outputs, as action.yml promises them. */
export function outputsOf(result: Result): Record<string, string> {
  const { ending } = result;
  return {
    result: ending.state,
    report: JSON.stringify(reportOf(result)),
    "old-database": ("old" in ending ? ending.old : undefined) ?? "",
    "prepared-database": ending.state === "prepared" ? ending.prepared : "",
    "downtime-ms": String(Math.round(downtimeOf(ending) ?? 0)),
    "rollback-command": result.rollbackCommand ?? "",
    backup: ending.state === "backed-up" ? ending.backup.location : "",
    "backup-sha256": ending.state === "backed-up" ? ending.backup.sha256 : "",
  };
}

/** The same for every mode; what a mode does not have is empty or null. */
function reportOf({ mode, database, ending, known, phases, duration }: Result) {
  const { verification, findings, differences, dump } = known;
  return {
    mode,
    database: database ?? null,
    server: known.server ?? null,
    result: ending.state,
    reason: "reason" in ending ? ending.reason : null,
    dump: dump === undefined ? null : dumpFacts(dump),
    tables: tableFacts(verification, dump),
    problems: verification?.problems ?? [],
    notes: verification?.notes ?? [],
    failedSteps: known.failedSteps,
    findings,
    schemaDifferences: differences,
    healthy: known.health === undefined ? null : known.health.state === "healthy",
    downtimeMs: Math.round(downtimeOf(ending) ?? 0),
    endedSessions: known.swap?.endedSessions ?? null,
    closedMs: known.swap === undefined ? null : Math.round(known.swap.closedFor),
    phases: phases.map(({ name, start, duration: took }) => ({
      name,
      startMs: Math.round(start),
      ms: Math.round(took),
    })),
    durationMs: Math.round(duration),
  };
}
