import { type Effect, type Hazard, isStronger, type Lock } from "./hazard.ts";
import type { TakenLock } from "./taken-locks.ts";

interface HeldLock extends TakenLock {
  readonly line: number;
  /** Whether the statement that is looked at has taken it itself. */
  readonly isOwn: boolean;
}

/** What a transaction has locked so far. PostgreSQL lets no lock go before the end (its manual, "Explicit Locking"). */
export class HeldLocks {
  readonly #held = new Map<string, HeldLock>();

  /** A statement begins: what it finds locked is not of its own making. */
  begin(): void {
    for (const [on, each] of this.#held) this.#held.set(on, { ...each, isOwn: false });
  }

  take({ on, lock }: TakenLock, line: number): void {
    if (!isStronger(lock, "SHARE UPDATE EXCLUSIVE")) return;
    if (isStronger(lock, this.#held.get(on)?.lock)) this.#held.set(on, { on, lock, line, isOwn: true });
  }

  release(): void {
    this.#held.clear();
  }

  /** What others wait for while a statement does what a hazard says, beyond what the hazard says itself. */
  during({ table, lock }: Hazard): readonly HeldLock[] {
    // Of other tables, the statement's own hazards tell.
    return [...this.#held.values()].filter((held) => (held.on === table ? isStronger(held.lock, lock) : !held.isOwn));
  }
}

/** A hazard as it is while others wait for these locks, too. */
export function underLocks(hazard: Hazard, held: readonly HeldLock[]): Hazard {
  const own = held.find(({ on }) => on === hazard.table);
  const gained: Effect[] = held.map(({ lock }) => (isAll(lock) ? "blocks-reads" : "blocks-writes"));
  return {
    ...hazard,
    lock: own?.lock ?? hazard.lock,
    effects: [...new Set([...hazard.effects, ...gained])],
    sentence: `${hazard.sentence}, while ${describeLines(held)} held: ${describeWaiting(held)}`,
    remedy: `put it into a migration of its own, so that no lock is held before it; ${hazard.remedy}`,
  };
}

function describeLines(held: readonly HeldLock[]): string {
  const lines = [...new Set(held.map(({ line }) => line))].toSorted((a, b) => a - b);
  return lines.length === 1 ? `the lock of line ${lines[0]} is` : `the locks of lines ${lines.join(", ")} are`;
}

function describeWaiting(held: readonly HeldLock[]): string {
  const unread = held.filter(({ lock }) => isAll(lock)).map(({ on }) => on);
  const unwritten = held.filter(({ lock }) => !isAll(lock)).map(({ on }) => on);
  return [
    ...(unread.length > 0 ? [`nobody may use ${unread.join(", ")}`] : []),
    ...(unwritten.length > 0 ? [`nobody may write to ${unwritten.join(", ")}`] : []),
  ].join(", and ");
}

function isAll(lock: Lock): boolean {
  return lock === "ACCESS EXCLUSIVE";
}
