import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";

/** What was seen of every process of this machine while something ran. */
export interface SeenProcesses {
  /** Each distinct command line, its words separated by NUL. */
  readonly commandLines: readonly string[];
  /** The programs in whose environment a text was, other than this action's own step. */
  holdersOf(text: string): string[];
}

const INTERVAL = 10;

/** Looks at all processes a hundred times a second, as anybody on the machine could. */
export function watchProcesses(): { stop(): SeenProcesses } {
  const commandLines = new Set<string>();
  const environments = new Map<string, Set<string>>();
  const timer = setInterval(() => {
    for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) look(id);
  }, INTERVAL);
  const look = (id: string): void => {
    const commandLine = readOrNothing(`/proc/${id}/cmdline`);
    if (commandLine === "") return;
    commandLines.add(commandLine);
    const program = basename(commandLine.split("\0")[0] ?? "");
    const environment = readOrNothing(`/proc/${id}/environ`);
    // The step itself gets its inputs this way, from the runner.
    if (environment.includes("\0INPUT_")) return;
    environments.set(program, (environments.get(program) ?? new Set()).add(environment));
  };
  return {
    stop() {
      clearInterval(timer);
      const holdersOf = (text: string) =>
        [...environments]
          .filter(([, seen]) => [...seen].some((each) => each.includes(text)))
          .map(([program]) => program);
      return { commandLines: [...commandLines], holdersOf };
    },
  };
}

/** A process may be gone before it is looked at. */
function readOrNothing(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
