import { describeError, formatDuration, type Runner } from "@slipway/shared";
import { changesAnything } from "./plan/plan.ts";
import { planOutput } from "./plan/render-plan.ts";
import { type FailureReport, isSuccess, type Result } from "./result.ts";
import { renderSummary } from "./summary.ts";

/** Tells the workflow, the person and the next step how the run ended. */
export async function report(result: Result, runner: Runner): Promise<void> {
  for (const [name, value] of Object.entries(outputsOf(result))) runner.setOutput(name, value);
  await summarize(result, runner);
  const closing = describeEnding(result);
  if (isSuccess(result)) runner.info(closing);
  else runner.fail(closing);
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
  return {
    result: result.state,
    changed: String(changesAnything(result.plan)),
    plan: JSON.stringify(planOutput(result.plan, result.images)),
    "plan-digest": result.plan.digest,
    release: String(releaseOf(result) ?? ""),
    "previous-release": String(result.previousRelease ?? ""),
    "failed-services": "failures" in result ? result.failures.map(({ name }) => name).join(",") : "",
    "duration-ms": String(Math.round(result.duration)),
  };
}

/** The release that the cluster is on at the end: the one before where all was taken back. A plan makes none. */
function releaseOf(result: Result): number | undefined {
  if ("release" in result) return result.release;
  return result.state === "rolled-back" || result.state === "failed" ? result.previousRelease : undefined;
}

/** The last line: what became of it, the state that was left, and what to do next. */
export function describeEnding(result: Result): string {
  const after = `after ${formatDuration(result.duration)}`;
  switch (result.state) {
    case "planned":
      return `Planned, nothing was changed (plan-digest ${result.plan.digest})`;
    case "unchanged":
      return `Nothing had to be changed${result.asked === undefined ? "" : `: ${result.stack} is on ${result.asked} already`}, and everything is up ${after}`;
    case "deployed":
      return `Deployed ${result.stack} as release ${result.release} ${after}`;
    case "reverted":
      return `Returned ${result.stack} to ${result.restored}, now release ${result.release}, ${after}`;
    case "rolled-back":
      return `${causeOf(result.failures)}\n${describeTakenBack(result, after)}`;
    case "rollback-failed":
      return `${causeOf(result.failures)}\nThe rollback failed as well: ${result.reasons.join("; ")}\nNext: look at \`docker stack ps ${result.stack}\`, then run mode rollback`;
    case "held":
      return `${causeOf(result.failures)}\n${describeHeld(result, "Held as it is now")}`;
    case "unhealthy":
      return `${causeOf(result.failures)}\n${describeHeld(result, "It runs as it is now")}`;
    case "failed":
      return `${causeOf(result.failures)}\nNothing was changed: the stack already was as ${result.asked ?? "the stack file"} wants it, and does not work\nNext: look at \`docker stack ps ${result.stack}\``;
  }
}

type Ended<State extends Result["state"]> = Extract<Result, { state: State }>;

/** "Rolled back" is said of releases alone: after a return it would be read as the return itself. */
function describeTakenBack(result: Ended<"rolled-back">, after: string): string {
  const { asked } = result;
  const restored = describeRestored(result);
  if (asked === undefined)
    return `Rolled back ${after}: ${restored}\nNext: mend the cause and release again; nothing else needs doing`;
  return `Not on ${asked}: the return was taken back ${after}, because rollback-on-failure is on: ${restored}\nNext: mend the cause, then run mode rollback again, without rollback-on-failure to stay on what was asked for`;
}

function describeHeld(result: Ended<"held" | "unhealthy">, left: string): string {
  const { asked, state } = result;
  if (state === "held" && result.changeWorks)
    return `What this run changed works, and stays; what failed is left from an earlier release that was never proven\nNext: mend it and deploy again, or run mode rollback`;
  if (asked === undefined)
    return `${left}, because rollback-on-failure is off\nNext: mend it and deploy again, or run mode rollback`;
  const held =
    state === "unhealthy"
      ? `Held on ${asked}, as asked: everything runs, and is not healthy`
      : `Held on the way to ${asked}`;
  return `${held}; this run brought nothing back of what ran before\nNext: mend the cause and run mode rollback again, or name another release in to-release`;
}

function causeOf(failures: readonly FailureReport[]): string {
  return failures
    .map(({ name, sentence, hint }) => `${name}: ${sentence}${hint === undefined ? "" : `; ${hint}`}`)
    .join("\n");
}

function describeRestored({ restored, removed }: Extract<Result, { state: "rolled-back" }>): string {
  const parts = [
    ...(restored.length > 0 ? [`${restored.join(", ")} run what they ran before`] : []),
    ...(removed.length > 0 ? [`${removed.join(", ")} removed, because new`] : []),
  ];
  return parts.join("; ") || "no service had been changed";
}
