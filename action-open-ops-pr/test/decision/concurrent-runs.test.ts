import { describe, expect, it } from "vitest";
import { decide } from "../../src/decision/decide.ts";
import { decideSettling } from "../../src/decision/decide-settling.ts";
import type { Superseded } from "../../src/decision/decision.ts";
import type { OtherPull } from "../../src/decision/facts.ts";
import { orderVersions } from "../../src/decision/ordering.ts";
import { Choices } from "../pins/support/choices.ts";
import { facts, record } from "./facts.ts";

interface Open {
  readonly number: number;
  readonly version: string;
}

/** The ops repository, as far as pull requests go: what runs read and write, a step at a time. */
class OpsRepository {
  #opened = 0;
  open: Open[] = [];
  readonly closed: string[] = [];

  others(version: string): OtherPull[] {
    const others = this.open.filter((each) => each.version !== version);
    return others.map((each) => ({
      ...each,
      branch: each.version,
      head: "head",
      author: "bot",
      record: record({ version: each.version }),
      order: orderVersions(version, each.version),
    }));
  }

  create(version: string): void {
    // GitHub has one open pull request for a branch.
    if (this.open.some((each) => each.version === version)) return;
    this.#opened += 1;
    this.open = [...this.open, { number: this.#opened, version }];
  }

  close(pulls: readonly Pick<Superseded, "number">[]): void {
    const gone = new Set(pulls.map(({ number }) => number));
    this.closed.push(...this.open.filter(({ number }) => gone.has(number)).map(({ version }) => version));
    this.open = this.open.filter(({ number }) => !gone.has(number));
  }
}

/** One run, which stops before each thing that it asks of the repository. */
function* run(version: string, ops: OpsRepository): Generator<void> {
  const seen = ops.others(version);
  const own = ops.open.find((each) => each.version === version);
  yield;
  const decision = decide(facts({ version, others: seen }));
  if (decision.kind !== "create" || own !== undefined) return;
  ops.create(version);
  yield;
  const settling = decideSettling(ops.others(version), true);
  yield;
  if (settling.kind === "stay") ops.close([...decision.supersedes, ...settling.supersedes]);
  else ops.close(ops.open.filter((each) => each.version === version));
}

function interleave(versions: readonly string[], choices: Choices): OpsRepository {
  const ops = new OpsRepository();
  let runs = versions.map((version) => run(version, ops));
  while (runs.length > 0) {
    const next = runs[Math.floor(choices.next() * runs.length)];
    if (next?.next().done) runs = runs.filter((each) => each !== next);
  }
  return ops;
}

describe("50 runs at once", () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    "leave the newest version's pull request alone open (%i)",
    (seed) => {
      const choices = new Choices(seed);
      const versions = Array.from(
        { length: 50 },
        () => `1.${4 + Math.floor(choices.next() * 30)}.${Math.floor(choices.next() * 3)}`,
      );
      const [newest] = versions.toSorted((a, b) => (orderVersions(a, b) === "older" ? 1 : -1));
      const { open, closed } = interleave(versions, choices);
      expect(open.map(({ version }) => version)).toEqual([newest]);
      expect(closed).not.toContain(newest);
    },
  );
});
