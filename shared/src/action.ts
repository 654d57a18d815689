import { describeError, firstError, UserError } from "./errors.ts";
import type { Runner } from "./ports/runner.ts";

/**
 * The only place where an exception becomes a red step. Sets `result` to `failed`; the stack of a defect goes to the
 * debug log. SIGINT and SIGTERM, which the runner sends on cancel, end the process so that its clean-up runs.
 */
export async function runAction(runner: Runner, main: () => Promise<void>): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
  try {
    await main();
  } catch (error) {
    reportFailure(runner, error);
  }
}

function reportFailure(runner: Runner, thrown: unknown): void {
  const error = firstError(thrown);
  if (thrown instanceof SuppressedError) runner.debug(`the clean-up failed as well: ${describeError(thrown.error)}`);
  runner.setOutput("result", "failed");
  if (error instanceof UserError) for (const { message, at } of error.problems) if (at) runner.error(message, at);
  if (!(error instanceof UserError) && error instanceof Error && error.stack) runner.debug(error.stack);
  runner.fail(describeError(error));
}
