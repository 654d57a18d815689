import { describeError, UserError } from "@slipway/shared";
import { describeFailure } from "../restore/failure.ts";

/** Why something ended before its end, and what whoever threw it says to do about it. */
export interface EarlyEnd {
  readonly reason: string;
  readonly hints: readonly string[];
}

/** An error's own hint is the next step, and no part of the reason. */
export function earlyEnd(error: unknown): EarlyEnd {
  const described = error instanceof UserError ? describeError(error) : describeFailure(error);
  const [reason = "", ...hints] = described.split("\nNext: ");
  return { reason, hints };
}

/** What to do now: what the error advises, and then the last step. */
export function nextSteps({ hints }: Pick<EarlyEnd, "hints">, last: string): string {
  return [...(hints.length === 0 ? ["mend the cause"] : hints), last].join("; ");
}
