import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

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
 */
export function startProcessSampler(mayHold: (commandLine: string) => boolean): ProcessSampler {
  const commandLines = new Set<string>();
  const environments = new Set<string>();
  let running = true;
  const sampling = (async () => {
    while (running) {
      for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
        const commandLine = read(`/proc/${id}/cmdline`);
        commandLines.add(commandLine);
        if (Number(id) !== process.pid && !mayHold(commandLine)) environments.add(read(`/proc/${id}/environ`));
      }
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

function read(file: string): string {
  try {
    return readFileSync(file, "utf8").replaceAll("\0", "\n");
  } catch {
    return "";
  }
}
