import { describeError, firstError, UserError } from "./errors.ts";
import type { Runner } from "./ports/runner.ts";

export interface ActionOptions {
  /**
   * Milliseconds from a cancel in which `main`, told so by its signal, may put right what must not be left as it is. The
   * runner sends SIGTERM after 7.5 s and kills after 2.5 s more. Without it, a cancel ends the process at once.
   */
  readonly afterCancel?: number;
}

const CANCELLED = 130;

/**
 * The only place where an exception becomes a red step. Sets `result` to `failed`; the stack of a defect goes to the
 * debug log. SIGINT and SIGTERM, which the runner sends on cancel, end the process so that its clean-up runs.
 */
export async function runAction(
  runner: Runner,
  main: (cancel: AbortSignal) => Promise<void>,
  { afterCancel = 0 }: ActionOptions = {},
): Promise<void> {
  const cancel = new AbortController();
  process.once("SIGTERM", () => process.exit(CANCELLED));
  process.once("SIGINT", () => {
    if (afterCancel === 0) process.exit(CANCELLED);
    setTimeout(() => process.exit(CANCELLED), afterCancel).unref();
    cancel.abort(new UserError("the run was cancelled"));
  });
  try {
    await main(cancel.signal);
  } catch (error) {
    reportFailure(runner, error);
  }
  if (cancel.signal.aborted) process.exit(CANCELLED);
}

function reportFailure(runner: Runner, thrown: unknown): void {
  const error = firstError(thrown);
  if (thrown instanceof SuppressedError) runner.debug(`the clean-up failed as well: ${describeError(thrown.error)}`);
  runner.setOutput("result", "failed");
  if (error instanceof UserError) for (const { message, at } of error.problems) if (at) runner.error(message, at);
  if (!(error instanceof UserError) && error instanceof Error && error.stack) runner.debug(error.stack);
  runner.fail(describeError(error));
}
