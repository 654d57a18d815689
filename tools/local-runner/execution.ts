import { type CommandFiles, createCommandFiles } from "./command-files.ts";
import { CommandReader } from "./command-reader.ts";
import { takeCommandFiles } from "./file-commands.ts";
import { Issues } from "./issues.ts";
import type { Job } from "./job.ts";
import { startProcess } from "./process.ts";
import type { StepRecord } from "./step.ts";
import type { StepControl, StopReason } from "./step-control.ts";

export interface Command {
  readonly argv: readonly [command: string, ...args: string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface Execution {
  readonly job: Job;
  /** Takes what the process leaves behind. */
  readonly step: StepRecord;
  readonly control: StepControl;
  /** Says what the step is, before anything of it runs. */
  readonly announce: (issues: Issues) => void;
  /** The process to start. @throws {Error} which becomes the step's error */
  readonly command: (files: CommandFiles) => Command;
  /** Whether the log says how a process ended that failed. */
  readonly tellsExitCode: boolean;
}

export interface ExecutionEnd {
  readonly conclusion: "success" | "failure" | "cancelled";
  /** Undefined when no process was started. */
  readonly exitCode: number | undefined;
  readonly stopped: StopReason | undefined;
}

/** Runs one process of a step, obeys its commands and takes over what it leaves behind. A red end is a result. */
export async function execute(execution: Execution): Promise<ExecutionEnd> {
  const { job, step, control, tellsExitCode } = execution;
  const issues = new Issues(job.masks, job.log);
  const files = createCommandFiles(job.temp.path);
  const reader = newReader(execution, issues);
  execution.announce(issues);
  const exitCode = await attend(execution, { files, reader, issues });
  const { stopped } = control;
  if (tellsExitCode && exitCode !== undefined && exitCode !== 0 && stopped === undefined) {
    issues.add("error", `Process completed with exit code ${exitCode}.`);
  }
  const isTaken = takeCommandFiles(files, { job, step, issues });
  if (stopped === "cancelled") issues.add("error", "The operation was canceled.");
  step.annotations.push(...issues.kept);
  const isGood = exitCode === 0 && !reader.failed && isTaken && stopped === undefined;
  return { conclusion: stopped === "cancelled" ? "cancelled" : isGood ? "success" : "failure", exitCode, stopped };
}

interface Tools {
  readonly files: CommandFiles;
  readonly reader: CommandReader;
  readonly issues: Issues;
}

async function attend({ job, control, command }: Execution, tools: Tools): Promise<number | undefined> {
  try {
    const prepared = command(tools.files);
    return await control.attend(() =>
      startProcess({
        ...prepared,
        onLine: (line) => {
          if (tools.reader.read(line)?.name !== "add-mask") job.printed.push(line);
        },
        onOutput: (text) => job.raw.push(text),
      }),
    );
  } catch (error) {
    tools.issues.add("error", (error as Error).message);
    return undefined;
  }
}

function newReader({ job, step }: Execution, issues: Issues): CommandReader {
  return new CommandReader({
    log: job.log,
    masks: job.masks,
    issues,
    workspace: job.workspace,
    debug: job.debug,
    setOutput: (name, value) => {
      step.outputs[name] = value;
    },
    saveState: (name, value) => {
      step.state[name] = value;
    },
  });
}
