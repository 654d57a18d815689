import { formatDuration, nodeHttp, type Runner, runnerShell, systemClock, UserError } from "@slipway/shared";
import type { Config } from "./config.ts";
import { openWorld } from "./open-world.ts";
import { report } from "./report.ts";
import { run } from "./run.ts";

/** Runs a checked configuration on the real ports and reports what became of it. */
export async function perform(config: Config, runner: Runner, cancelled: AbortSignal): Promise<void> {
  await using stack = new AsyncDisposableStack();
  const cancel = AbortSignal.any([cancelled, overdueAfter(config.timeout, stack)]);
  const ports = { clock: systemClock, log: runner, http: nodeHttp, shell: runnerShell, cancel, cancelled };
  const result = await run(config, openWorld(config, ports, stack));
  await report(result, runner);
}

/** Aborted after so many milliseconds. */
function overdueAfter(timeout: number, stack: AsyncDisposableStack): AbortSignal {
  const [overdue, ended] = [new AbortController(), new AbortController()];
  stack.defer(() => ended.abort());
  const reason = new UserError(`the run was not over after ${formatDuration(timeout)} (timeout)`);
  systemClock.sleep(timeout, ended.signal).then(
    () => overdue.abort(reason),
    () => {},
  );
  return overdue.signal;
}
