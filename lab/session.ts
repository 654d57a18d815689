import type { LabPlan } from "./identity.ts";

/** One run of a command on a lab: what it works on, when it has to stop, and how it says what it does. */
export interface Session {
  readonly plan: LabPlan;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/** Progress goes to standard error with the seconds since the start: standard output is for results. */
export function progressTo(stream: NodeJS.WritableStream): (line: string) => void {
  const start = performance.now();
  return (line) => {
    const seconds = ((performance.now() - start) / 1_000).toFixed(1);
    stream.write(`[${seconds.padStart(5)} s] ${line}\n`);
  };
}
