import type { Annotation } from "../issues.ts";
import type { Call, JobResult } from "./call.ts";
import type { JobDefinition } from "./definition.ts";
import type { JobRun, Result } from "./results.ts";
import type { Leg, LegEnd, WantedJob } from "./wanted-job.ts";

export interface Unrun {
  readonly result: Exclude<Result, "success">;
  /** Why it could not run. */
  readonly problem?: string;
  /** As the web page shows it. Default: the id, behind its callers. */
  readonly name?: string;
  readonly path?: string;
}

/** Notes a job of which nothing ran. */
export function recordUnrun(call: Call, { id }: Pick<JobDefinition, "id">, unrun: Unrun): JobResult {
  const { prefix, run } = call;
  const { result, problem, name = prefix.name + id, path = prefix.path + id } = unrun;
  const job = { ...emptyJob(), id, name, path, result, ...describe(problem) };
  run.jobs.push(job);
  run.options.onJob?.(job);
  return { result, outputs: {}, hasRun: problem !== undefined };
}

/** Notes a leg of which nothing ran. */
export function unrun({ call, definition }: WantedJob, { name, path }: Leg, why: Unrun): LegEnd {
  return { ...recordUnrun(call, definition, { ...why, name, path }), continueOnError: false };
}

function describe(problem: string | undefined): Pick<JobRun, "annotations" | "log"> {
  if (problem === undefined) return { annotations: [], log: [] };
  const annotation: Annotation = { level: "error", message: problem };
  return { annotations: [annotation], log: [`Error: ${problem}`] };
}

function emptyJob(): Omit<JobRun, "id" | "name" | "path" | "result" | "annotations" | "log"> {
  return {
    continueOnError: false,
    matrix: undefined,
    runsOn: [],
    outputs: {},
    steps: [],
    summary: "",
    raw: "",
    printed: [],
    masks: [],
    permissions: {},
    environment: undefined,
    orphans: [],
    leftovers: [],
    isKept: false,
    startedAt: new Date(),
    durationMs: 0,
  };
}
