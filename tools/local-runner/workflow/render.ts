import type { JobRun, Result, StepRun } from "./results.ts";
import type { WorkflowRun } from "./workflow-run.ts";

const SIGN: Readonly<Record<Result, string>> = { success: "✓", failure: "✗", cancelled: "⊘", skipped: "-" };

/** A job's log as a tree: its steps with their lines. All of it is masked. */
export function renderJob({ name, result, isKept, durationMs, steps, annotations }: JobRun): string[] {
  const how = isKept ? "kept from the attempt before" : took(durationMs);
  const own = steps.length > 0 ? [] : annotations.map(({ level, message }) => `    ${level}: ${message}`);
  return [`${SIGN[result]} ${name} (${result}, ${how})`, ...steps.flatMap(renderStep), ...own];
}

function renderStep({ name, outcome, conclusion, log, durationMs }: StepRun): string[] {
  const forgiven = outcome === conclusion ? "" : `, ${outcome} but continued`;
  const title = `  ${SIGN[conclusion]} ${name} (${took(durationMs)}${forgiven})`;
  return conclusion === "skipped" ? [`  - ${name}`] : [title, ...log.map((line) => `      ${line}`)];
}

/** What a run came to: its jobs, outputs and summaries. */
export function renderEnd({ conclusion, problems, attempt, jobs, outputs, durationMs }: WorkflowRun): string[] {
  const summaries = jobs
    .filter(({ summary }) => summary !== "")
    .flatMap(({ name, summary }) => ["", `summary of ${name}:`, summary]);
  return [
    "",
    `${conclusion} after ${took(durationMs)}, attempt ${attempt}`,
    ...problems.map((problem) => `  ${problem}`),
    ...jobs.map(({ name, result }) => `  ${SIGN[result]} ${name}`),
    ...Object.entries(outputs).map(([name, value]) => `output ${name}: ${value}`),
    ...summaries,
  ];
}

function took(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
