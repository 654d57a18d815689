import { rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { type JobRun, jobNamed, type StepRun } from "../workflow/index.ts";
import { type Expectation, readCases } from "./case.ts";
import { createFixture } from "./fixture.ts";
import { type CaseRun, runCase } from "./run-case.ts";

const fixture = createFixture();
afterAll(() => rmSync(fixture.root, { recursive: true, force: true }));

/** What a run came to, in the shape of what is expected of it. */
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

describe("the local runner does what is documented", () => {
  const cases = readCases();

  it("in sixty cases or more", () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });

  for (const each of cases) {
    it.concurrent(`${each.name}: ${each.says} (${each.source})`, { timeout: 60_000 }, async () => {
      const run = await runCase(each, fixture);
      const observed = Object.entries(each.expect).map(([key, wanted]) => [
        key,
        (OBSERVED[key as keyof Expectation] as (run: CaseRun, wanted: unknown) => unknown)(run, wanted),
      ]);
      expect({ ...Object.fromEntries(observed), because: reasons(run) }).toEqual({
        ...each.expect,
        because: reasons(run),
      });
    });
  }
});

function ofJobs<T>(
  run: CaseRun,
  expected: Readonly<Record<string, T>>,
  observe: (job: JobRun, expected: T) => unknown,
) {
  return Object.fromEntries(Object.entries(expected).map(([name, each]) => [name, observe(jobNamed(run, name), each)]));
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

/** Shown beside a difference. */
function reasons(run: CaseRun): string {
  return [...run.problems, ...run.jobs.flatMap(({ name, log }) => [`== ${name}`, ...log])].join("\n");
}
