import { type CommandFiles, readCommandFile, readPairs } from "./command-files.ts";
import type { Issues } from "./issues.ts";
import type { Job } from "./job.ts";
import type { StepRecord } from "./step.ts";

const LARGEST_SUMMARY = 1024 * 1024;
/** Would change the runner's own Node processes. */
const BLOCKED_VARIABLE = "NODE_OPTIONS";

interface Receivers {
  readonly job: Job;
  readonly step: StepRecord;
  readonly issues: Issues;
}

/**
 * Takes over what a process wrote to its command files, also after it failed. Gives whether all of it could be read;
 * what stands before a mistake counts. Source: actions/runner 2.336, FileCommandManager.cs.
 */
export function takeCommandFiles(files: CommandFiles, { job, step, issues }: Receivers): boolean {
  const takers: readonly (readonly [name: string, take: () => void])[] = [
    ["path", () => lines(readCommandFile(files.GITHUB_PATH)).forEach((folder) => void (folder && job.addPath(folder)))],
    ["env", () => takeVariables(readCommandFile(files.GITHUB_ENV), { job, issues })],
    ["step_summary", () => takeSummary(readCommandFile(files.GITHUB_STEP_SUMMARY), { job, step, issues })],
    ["state", () => takePairs(readCommandFile(files.GITHUB_STATE), step.state)],
    ["output", () => takePairs(readCommandFile(files.GITHUB_OUTPUT), step.outputs)],
  ];
  const isTaken = takers.map(([name, take]) => {
    try {
      take();
      return true;
    } catch (error) {
      issues.add("error", `Unable to process file command '${name}' successfully.`);
      issues.add("error", (error as Error).message);
      return false;
    }
  });
  return !isTaken.includes(false);
}

function takePairs(text: string, into: Record<string, string>): void {
  for (const [name, value] of readPairs(text)) into[name] = value;
}

function takeVariables(text: string, { job, issues }: Omit<Receivers, "step">): void {
  for (const [name, value] of readPairs(text)) {
    if (name.toUpperCase() !== BLOCKED_VARIABLE) job.env[name] = value;
    else issues.add("error", `Can't store ${name} output parameter using '$GITHUB_ENV' command.`);
  }
}

/** A summary that is too large is left out, with an error that does not fail the step. */
function takeSummary(text: string, { job, step, issues }: Receivers): void {
  const size = Buffer.byteLength(text);
  if (size > LARGEST_SUMMARY) {
    const limit = `supports content up to a size of ${LARGEST_SUMMARY / 1024}k, got ${Math.floor(size / 1024)}k`;
    issues.add("error", `$GITHUB_STEP_SUMMARY upload aborted, ${limit}.`);
  } else if (size > 0) {
    step.summaries.push(
      lines(text)
        .map((line) => `${job.masks.mask(line)}\n`)
        .join(""),
    );
  }
}

function lines(text: string): string[] {
  return text.replace(/(\r\n|\n|\r)$/, "").split(/\r\n|\n|\r/);
}
