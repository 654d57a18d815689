import { setTimeout as delay } from "node:timers/promises";

/** Looks again and again until what it looks for is there. Fails with what was there last. */
export async function until<T>(look: () => Promise<T>, isThere: (seen: T) => boolean, within = 60_000): Promise<T> {
  const end = performance.now() + within;
  for (;;) {
    const seen = await look();
    if (isThere(seen)) return seen;
    if (performance.now() > end) throw new Error(`not there within ${within} ms; last seen: ${JSON.stringify(seen)}`);
    await delay(200);
  }
}
