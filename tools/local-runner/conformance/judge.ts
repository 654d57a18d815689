import { isDeepStrictEqual } from "node:util";
import type { JobRun, StepRun } from "../workflow/index.ts";
import type { Case, Expectation } from "./case.ts";
import type { Fixture } from "./fixture.ts";
import { type CaseRun, runCase } from "./run-case.ts";

/** What a case came to, in the shape of what is expected of it. */
export interface Verdict {
  readonly holds: boolean;
  readonly observed: unknown;
  /** What was wrong with the workflow, and each job's log. */
  readonly reasons: string;
}

const OBSERVED: {
  readonly [Key in keyof Expectation]-?: (run: CaseRun, expected: NonNullable<Expectation[Key]>) => unknown;
} = {
  conclusion: (run) => run.conclusion,
  jobs: (run) => Object.fromEntries(run.jobs.map(({ name, result }) => [name, result])),
  log: (run, expected) => ofJobs(run, expected, ({ log }, lines) => inOrder(log, lines)),
  hidden: (run, texts) => texts.filter((text) => !run.jobs.some(({ log }) => log.join("\n").includes(text))),
  outputs: (run, expected) => ofJobs(run, expected, ({ outputs }) => outputs),
  steps: (run, expected) => ofJobs(run, expected, ({ steps }, wanted) => outcomes(steps, Object.keys(wanted))),
  annotations: (run, expected) =>
    ofJobs(run, expected, ({ annotations }, wanted) =>
      wanted.filter((text) => annotations.some(({ message }) => message.includes(text))),
    ),
  summary: (run, expected) => ofJobs(run, expected, ({ summary }) => summary),
  permissions: (run, expected) => ofJobs(run, expected, ({ permissions }) => permissions),
  problems: (run, texts) => texts.filter((text) => run.problems.join("\n").includes(text)),
  kept: (run) => run.jobs.filter(({ isKept }) => isKept).map(({ name }) => name),
  parallel: (run) => run.parallel,
};

/** Runs a case and looks at everything that it names. */
export async function judge(each: Case, fixture: Fixture): Promise<Verdict> {
  const run = await runCase(each, fixture);
  const observed = Object.fromEntries(
    Object.entries(each.expect).map(([key, wanted]) => [
      key,
      (OBSERVED[key as keyof Expectation] as (run: CaseRun, wanted: unknown) => unknown)(run, wanted),
    ]),
  );
  return { holds: isDeepStrictEqual(observed, each.expect), observed, reasons: reasonsOf(run) };
}

function ofJobs<T>(
  { jobs }: CaseRun,
  expected: Readonly<Record<string, T>>,
  observe: (job: JobRun, expected: T) => unknown,
) {
  const entries = Object.entries(expected).map(([name, wanted]) => {
    const job = jobs.find((each) => each.name === name);
    return [name, job === undefined ? "no such job" : observe(job, wanted)];
  });
  return Object.fromEntries(entries);
}

/** Those of the lines that the log has one after another. */
function inOrder(log: readonly string[], lines: readonly string[]): string[] {
  let from = 0;
  return lines.filter((line) => {
    const at = log.indexOf(line, from);
    if (at >= 0) from = at + 1;
    return at >= 0;
  });
}

function outcomes(steps: readonly StepRun[], wanted: readonly string[]): Record<string, string> {
  const all = steps.flatMap((step) => [step, ...step.steps]);
  const named = wanted.flatMap((name) =>
    all.filter((step) => step.id === name || step.name === name).map((step) => [name, step] as const),
  );
  return Object.fromEntries(named.map(([name, { outcome, conclusion }]) => [name, `${outcome} ${conclusion}`]));
}

function reasonsOf(run: CaseRun): string {
  return [...run.problems, ...run.jobs.flatMap(({ name, log }) => [`== ${name}`, ...log])].join("\n");
}
