import { formatDuration } from "../domain/duration.ts";
import type { Watch } from "./watch.ts";

export interface Togetherness {
  readonly isTogether: boolean;
  /** Milliseconds. */
  readonly hold: number;
}

/** What is waited for, in the order in which it has to come true. */
export function renderWanted(watches: readonly Watch[], { isTogether, hold }: Togetherness): string {
  const asked = watches.filter(({ isRepeatable }) => isRepeatable);
  const flows = watches.filter(({ isRepeatable }) => !isRepeatable);
  const parts = [
    ...asked.slice(0, 1).map(({ consecutive }) => `${namesOf(asked)}: ${thresholdOf(consecutive)}`),
    ...(flows.length === 0 ? [] : [`a whole pass of ${namesOf(flows)}`]),
    ...(isTogether ? ["all at once"] : []),
    ...(hold > 0 ? [`held for ${formatDuration(hold)}`] : []),
  ];
  return parts.join(", then ");
}

function namesOf(watches: readonly Watch[]): string {
  return watches.map(({ target }) => target.name).join(", ");
}

function thresholdOf(consecutive: number): string {
  return consecutive === 1 ? "one success each" : `${consecutive} successes in a row each`;
}
