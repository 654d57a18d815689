import { isConditionMet, type Scope } from "../expression.ts";
import {
  ancestorStatus,
  type Call,
  type CallEnd,
  callContexts,
  callOutputs,
  type JobResult,
  mergedResult,
} from "./call.ts";
import { ancestorsOf, type JobDefinition } from "./definition.ts";
import { runLegs } from "./legs.ts";
import { recordUnrun } from "./unrun-job.ts";

/** Runs all jobs of a workflow, each as soon as those that it needs are over. */
export async function runJobs(call: Call): Promise<CallEnd> {
  const { jobs } = call.tree.definition;
  const started = new Map<string, Promise<JobResult>>();
  const start = (id: string): Promise<JobResult> => {
    const known = started.get(id);
    if (known !== undefined) return known;
    const result = settle(id);
    started.set(id, result);
    return result;
  };
  const settle = async (id: string): Promise<JobResult> => {
    const definition = jobs.get(id);
    if (definition === undefined) throw new Error(`there is no job '${id}'`);
    const results = new Map<string, JobResult>();
    for (const each of ancestorsOf(jobs, id)) results.set(each, await start(each));
    return runWhenWanted(call, definition, results);
  };
  const ended = await Promise.all([...jobs.keys()].map(async (id) => [id, await start(id)] as const));
  const results = new Map(ended);
  const all = [...results.values()];
  return {
    result: mergedResult(all.map(({ result }) => result)),
    outputs: callOutputs(call.tree.definition, call, results),
    hasRun: all.some(({ hasRun }) => hasRun),
    jobs: results,
  };
}

async function runWhenWanted(
  call: Call,
  definition: JobDefinition,
  ancestors: ReadonlyMap<string, JobResult>,
): Promise<JobResult> {
  const needs = definition.needs.map((id) => [id, needOf(ancestors.get(id))] as const);
  const contexts = { ...callContexts(call), needs: Object.fromEntries(needs) };
  const status = ancestorStatus([...ancestors.values()], call.scope);
  const isWanted = () => isConditionMet(definition.condition, { contexts, status } satisfies Scope);
  const isFresh = call.isFresh || [...ancestors.values()].some(({ hasRun }) => hasRun);
  try {
    if (!isWanted()) return recordUnrun(call, definition, { result: unwanted(call, ancestors) });
    return await runLegs({ call, definition, contexts, isWanted, isFresh });
  } catch (error) {
    return recordUnrun(call, definition, { result: "failure", problem: (error as Error).message });
  }
}

/** A job that could have started is cancelled with its run; one whose needs do not hold is skipped. */
function unwanted({ scope }: Call, ancestors: ReadonlyMap<string, JobResult>): "cancelled" | "skipped" {
  const couldStart = [...ancestors.values()].every(({ result }) => result === "success");
  return scope.isCancelled && couldStart ? "cancelled" : "skipped";
}

function needOf(result: JobResult | undefined) {
  return { result: result?.result ?? "skipped", outputs: result?.outputs ?? {} };
}
