import { existsSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { type CommandFiles, createCommandFiles } from "./command-files.ts";
import { CommandReader } from "./command-reader.ts";
import { buildEnvironment } from "./environment.ts";
import { takeCommandFiles } from "./file-commands.ts";
import { inputVariables } from "./inputs.ts";
import { Issues } from "./issues.ts";
import type { Job } from "./job.ts";
import { startProcess } from "./process.ts";
import { entryOf, isLocal, type Phase, type PhaseRun, type Step } from "./step.ts";

/** Runs one phase of a step as a process of its own, and takes over what it leaves behind. */
export async function runPhase(job: Job, step: Step, phase: Phase): Promise<PhaseRun> {
  const start = performance.now();
  const issues = new Issues(job.masks, job.log);
  const files = createCommandFiles(job.temp.path);
  const reader = newReader(job, step, issues);
  for (const warning of step.warnings) issues.add("warning", warning);
  announce(job, step, phase);
  const end = await execute({ job, step, phase, files, reader, issues });
  const isTaken = takeCommandFiles(files, { job, step, issues });
  if (end.isCancelled) issues.add("error", "The operation was canceled.");
  step.annotations.push(...issues.kept);
  const isGood = end.exitCode === 0 && !reader.failed && isTaken;
  return {
    phase,
    conclusion: end.isCancelled ? "cancelled" : isGood ? "success" : "failure",
    exitCode: end.exitCode,
    duration: performance.now() - start,
  };
}

interface Execution {
  readonly job: Job;
  readonly step: Step;
  readonly phase: Phase;
  readonly files: CommandFiles;
  readonly reader: CommandReader;
  readonly issues: Issues;
}

async function execute({ job, step, phase, files, reader, issues }: Execution) {
  const { argv, cwd, env } = processOf(job, step, phase, files);
  try {
    if (!existsSync(argv[1])) throw new Error(`File not found: '${argv[1]}'`);
    return await job.attend(step, phase, () =>
      startProcess({
        argv,
        cwd,
        env,
        onLine: (line) => {
          if (reader.read(line)?.name !== "add-mask") job.printed.push(line);
        },
        onOutput: (text) => job.raw.push(text),
      }),
    );
  } catch (error) {
    issues.add("error", (error as Error).message);
    return { exitCode: undefined, isCancelled: false };
  }
}

/** The process of a phase: Node on the action's file, in the workspace, with everything that the runner tells it. */
export function processOf(job: Job, step: Step, phase: Phase, files = createCommandFiles(job.temp.path)) {
  const env = buildEnvironment({
    inherited: process.env,
    job: job.env,
    state: step.state,
    inputs: inputVariables(step.inputs),
    path: job.path,
    contexts: { ...job.contexts(), ...actionVariables(step), ...files },
  });
  const entry = join(step.manifest.folder, entryOf(step, phase) ?? "");
  return { argv: [process.execPath, entry] as const, cwd: job.workspace, env };
}

/** Which action runs. One from the workspace has no repository of its own. */
function actionVariables(step: Step): Record<string, string> {
  if (isLocal(step)) return { GITHUB_ACTION: "__self" };
  const [, repository, ref] = /^([^/]+\/[^/@]+)[^@]*@(.+)$/.exec(step.uses) ?? [];
  if (repository === undefined || ref === undefined) return { GITHUB_ACTION: "__self_repository" };
  const name = `__${repository.replaceAll(/\W/g, "_")}`;
  return { GITHUB_ACTION: name, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref };
}

function newReader(job: Job, step: Step, issues: Issues): CommandReader {
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

/** The folded lines with which each phase begins. */
function announce({ log, env }: Job, { uses, inputs }: Step, phase: Phase): void {
  if (phase === "post") {
    log.write("Post job cleanup.");
    return;
  }
  log.write(`##[group]Run ${uses}`);
  const given = [...inputs].filter(([, value]) => value !== "");
  if (given.length > 0) log.write("with:");
  for (const [name, value] of given) log.write(`  ${name}: ${value}`);
  const variables = Object.entries(env);
  if (variables.length > 0) log.write("env:");
  for (const [name, value] of variables) log.write(`  ${name}: ${value}`);
  log.write("##[endgroup]");
}
