import { existsSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { type CommandFiles, createCommandFiles } from "./command-files.ts";
import { buildEnvironment } from "./environment.ts";
import { execute } from "./execution.ts";
import { inputVariables } from "./inputs.ts";
import type { Issues } from "./issues.ts";
import type { Job } from "./job.ts";
import { entryOf, type Phase, type PhaseRun, type Step } from "./step.ts";
import type { StepControl } from "./step-control.ts";

interface PhaseOptions {
  readonly job: Job;
  readonly step: Step;
  readonly phase: Phase;
  readonly control: StepControl;
}

/** Runs one phase of a step as a process of its own, and takes over what it leaves behind. */
export async function runPhase({ job, step, phase, control }: PhaseOptions): Promise<PhaseRun> {
  const start = performance.now();
  const { conclusion, exitCode } = await execute({
    job,
    step,
    control,
    announce: (issues) => announce(job, step, { phase, issues }),
    command: (files) => existingProcess(job, step, phase, files),
    tellsExitCode: false,
  });
  return { phase, conclusion, exitCode, duration: performance.now() - start };
}

function existingProcess(job: Job, step: Step, phase: Phase, files: CommandFiles) {
  const process_ = processOf(job, step, phase, files);
  if (!existsSync(process_.argv[1])) throw new Error(`File not found: '${process_.argv[1]}'`);
  return process_;
}

/** The process of a phase: Node on the action's file, in the workspace, with everything that the runner tells it. */
export function processOf(job: Job, step: Step, phase: Phase, files = createCommandFiles(job.temp.path)) {
  const env = buildEnvironment({
    inherited: job.inherited,
    job: { ...job.env, ...step.env },
    state: step.state,
    inputs: inputVariables(step.inputs),
    path: job.path,
    contexts: { ...job.contexts(), ...step.variables, ...files, ...job.actionServices, ...job.stepServices },
  });
  const entry = join(step.manifest.folder, entryOf(step, phase) ?? "");
  return { argv: [process.execPath, entry] as const, cwd: job.workspace, env };
}

/** The folded lines with which each phase begins. */
function announce(
  { log, env }: Job,
  step: Step,
  { phase, issues }: { readonly phase: Phase; readonly issues: Issues },
): void {
  for (const warning of step.warnings) issues.add("warning", warning);
  if (phase === "post") {
    log.write("Post job cleanup.");
    return;
  }
  log.write(`##[group]Run ${step.uses}`);
  log.writeList(
    "with:",
    [...step.inputs].filter(([, value]) => value !== ""),
  );
  log.writeList("env:", Object.entries({ ...env, ...step.env }));
  log.write("##[endgroup]");
}
