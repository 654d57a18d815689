import type { BranchFacts, Facts, OpenPull, OtherPull } from "../../src/decision/facts.ts";
import { orderVersions } from "../../src/decision/ordering.ts";
import { type PullRecord, placesDigest } from "../../src/decision/record.ts";

export const PLACES: PullRecord["places"] = [
  { file: "k.yaml", where: "images[name=api]", image: "api", from: "1.3.0", to: "1.4.0" },
];

export function record(change: Partial<PullRecord> = {}): PullRecord {
  return {
    format: 1,
    kind: "bump",
    service: "shop",
    environment: "production",
    version: "1.4.0",
    previous: "1.3.0",
    places: PLACES,
    incompatible: [],
    base: "base",
    head: "head",
    content: "content",
    ...change,
  };
}

/** A first run: 1.3.0 is deployed, 1.4.0 was tagged, and nothing else is there. */
export function facts(change: Partial<Facts> = {}): Facts {
  return {
    version: "1.4.0",
    places: placesDigest({ places: PLACES }),
    content: "content",
    request: "tag",
    base: { head: "base", deployed: "1.3.0", order: "newer", isUpToDate: false },
    branch: undefined,
    open: undefined,
    ended: undefined,
    others: [],
    ...change,
    rules: { onHumanCommits: "append", allowDowngrade: false, supersede: true, ...change.rules },
  };
}

/** The branch of 1.4.0 without an open pull request. */
export function branch(change: Partial<BranchFacts> = {}): BranchFacts {
  return { name: "b", head: "left", isOurs: true, isUpToDate: false, ...change };
}

/** The pull request of 1.4.0 as a run before left it. */
export function open(change: Partial<OpenPull> = {}): OpenPull {
  return {
    number: 7,
    branch: "ops-pr/shop/production/1.4.0",
    head: "head",
    version: "1.4.0",
    author: "bot",
    record: record(),
    merge: "clean",
    isBaseChanged: false,
    isUpToDate: true,
    isOurs: change.head === undefined,
    ...change,
  };
}

export function other(version: string, change: Partial<OtherPull> = {}): OtherPull {
  return {
    number: 5,
    branch: `ops-pr/shop/production/${version}`,
    head: "other",
    version,
    author: "bot",
    record: record({ version, head: "other" }),
    order: orderVersions("1.4.0", version),
    ...change,
  };
}
