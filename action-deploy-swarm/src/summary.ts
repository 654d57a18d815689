import { codeBlock, formatDuration, inlineCode, markdownTable } from "@slipway/shared";
import { describeServiceChange } from "./plan/render-plan.ts";
import { type FailureReport, isSuccess, type Result } from "./result.ts";
import type { Phase } from "./timeline.ts";

const HEADLINES: Readonly<Record<Result["state"], string>> = {
  planned: "planned, nothing changed",
  unchanged: "nothing to change, everything is up",
  deployed: "deployed",
  reverted: "returned to an earlier release",
  "rolled-back": "failed, and rolled back",
  "rollback-failed": "failed, and so did the rollback",
  held: "failed, and held as it is",
  unhealthy: "running, but not healthy",
  failed: "not working",
};

/** The job summary: what became of it, service by service, and where the time went. */
export function renderSummary(result: Result): string {
  const release = "release" in result && result.release !== undefined ? ` — release ${result.release}` : "";
  const parts = [
    `## ${isSuccess(result) ? "✅" : "❌"} ${inlineCode(result.stack)}: ${headlineOf(result)}${release}`,
    `On ${inlineCode(result.cluster)}, in ${formatDuration(result.duration)}.`,
    ...("failures" in result ? result.failures.map(renderFailure) : []),
    markdownTable(
      ["Service", "Change"],
      result.plan.services.map((change) => [inlineCode(change.name), describeServiceChange(change)]),
    ),
    ...renderPruned(result),
    ...renderCredential(result),
    renderTimeline(result.phases),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** After a return "rolled back" would be read as the return itself. */
function headlineOf({ state, asked }: Result): string {
  return state === "rolled-back" && asked !== undefined
    ? `the return to ${asked} failed, and was taken back`
    : HEADLINES[state];
}

function renderFailure({ name, sentence, hint, log }: FailureReport): string {
  const lines = [`**${name}**: ${sentence}`, ...(hint === undefined ? [] : [`What to do: ${hint}`])];
  return log.length === 0 ? lines.join("\n\n") : `${lines.join("\n\n")}\n\n${codeBlock(log.slice(-20).join("\n"))}`;
}

function renderPruned(result: Result): string[] {
  if (!("pruned" in result) || result.pruned.length === 0) return [];
  return [`Removed as no longer needed: ${result.pruned.map(inlineCode).join(", ")}.`];
}

function renderCredential({ credentialKeptFor: registry }: Result): string[] {
  if (registry === undefined) return [];
  return [
    `The swarm keeps the pull credential for ${inlineCode(registry)} in its Raft store and on the nodes that pull with it, so that they can pull again later. Nothing else holds it.`,
  ];
}

/** Phases as bars on one scale. */
function renderTimeline(phases: readonly Phase[]): string {
  const end = Math.max(1, ...phases.map(({ start, duration }) => start + duration));
  const width = 40;
  const scale = (time: number) => Math.round((time / end) * width);
  const rows = phases.map(({ name, start, duration }) => {
    const bar = `${" ".repeat(scale(start))}${"█".repeat(Math.max(1, scale(duration)))}`;
    return `${name.padEnd(16)} ${bar.padEnd(width + 1)} ${formatDuration(duration)}`;
  });
  return phases.length === 0 ? "" : codeBlock(rows.join("\n"));
}
