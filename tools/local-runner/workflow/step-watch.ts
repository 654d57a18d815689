import { performance } from "node:perf_hooks";
import type { Job } from "../job.ts";
import type { StepRun } from "./results.ts";

/** Watches a step from now on: gives the lines that it logged, and how long it took. */
export function watch({ log }: Job): () => Pick<StepRun, "log" | "durationMs"> {
  const start = performance.now();
  const firstLine = log.lines.length;
  return () => ({ log: log.lines.slice(firstLine), durationMs: performance.now() - start });
}
