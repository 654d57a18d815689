import type { Ending } from "./result.ts";
import type { World } from "./session.ts";

/** The process of a cancelled run is ended 7 s after the cancel, whatever it is at. */
const SHORTLY_BEFORE = 6_500;

/** Says what a run leaves that was cancelled and does not come to its end in time. Until it is disposed of. */
export function lastWords(
  { cancel, clock, log }: Pick<World, "cancel" | "clock" | "log">,
  end: () => Ending,
): Disposable {
  const over = new AbortController();
  const speak = () => {
    const ending = end();
    if (!("left" in ending)) return;
    const { left, next } = ending;
    log.error(`The run is cut off before it could end by itself. As far as it came: ${left}\nNext: ${next}`);
  };
  const wait = () => clock.sleep(SHORTLY_BEFORE, over.signal).then(speak, () => {});
  cancel.addEventListener("abort", () => void wait(), { once: true, signal: over.signal });
  return { [Symbol.dispose]: () => over.abort() };
}
