import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { TRACKING_VARIABLE } from "../../tools/local-runner/orphans.ts";

/** Everything that any process had on its command line or in its environment while the sampler ran. */
export interface ProcessSamples {
  readonly commandLines: string;
  /** Without the environments of the given processes. */
  readonly environments: string;
}

export interface ProcessSampler {
  stop(): Promise<ProcessSamples>;
}

const EVERY = 20;

/**
 * Looks at all processes of the machine again and again, as another user's `ps` or a curious program would.
 * `mayHold` tells whose environment is the runner's way to hand over inputs: the action's own process.
 * Jobs of stories that run beside, which have the same registry's password, are theirs to look at.
 */
export function startProcessSampler(mayHold: (commandLine: string) => boolean): ProcessSampler {
  const commandLines = new Set<string>();
  const environments = new Set<string>();
  // The job that the tests themselves are in, where they are in one.
  const ownJobs = new Set([`${TRACKING_VARIABLE}=${process.env[TRACKING_VARIABLE]}`]);
  let running = true;
  const look = (id: string): void => {
    // Before and after: a process that has just begun, or is ending, has an empty one.
    const before = read(`/proc/${id}/cmdline`);
    const environment = read(`/proc/${id}/environ`);
    const lines = [before, read(`/proc/${id}/cmdline`)];
    if (isOfAnotherJob(id, environment, ownJobs)) return;
    for (const line of lines) commandLines.add(line);
    if (Number(id) !== process.pid && !lines.some(mayHold)) environments.add(environment);
  };
  const sampling = (async () => {
    while (running) {
      for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) look(id);
      await delay(EVERY);
    }
  })();
  return {
    async stop() {
      running = false;
      await sampling;
      return { commandLines: [...commandLines].join("\n"), environments: [...environments].join("\n") };
    },
  };
}

/** Whether it is of a job that no program of this process's own has begun. Notes those that it has. */
function isOfAnotherJob(id: string, environment: string, ownJobs: Set<string>): boolean {
  const job = environment.split("\n").find((line) => line.startsWith(`${TRACKING_VARIABLE}=`));
  if (job === undefined || ownJobs.has(job)) return false;
  if (!read(`/proc/${id}/status`).includes(`\nPPid:\t${process.pid}\n`)) return true;
  ownJobs.add(job);
  return false;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8").replaceAll("\0", "\n");
  } catch {
    return "";
  }
}
