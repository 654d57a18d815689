import type { Problems } from "@slipway/shared";
import type { Config } from "./config.ts";
import { REVISION_LABEL } from "./definition.ts";
import type { ImageSpec } from "./images.ts";
import { type ImagePlan, type Plan, type PlanFacts, versionOf } from "./plan.ts";
import type { PublishedImage } from "./published.ts";

/**
 * Takes the images of a version that somebody has released, from whichever commit. Nothing is built and no tag moves.
 * What is missing is added to `problems`.
 */
export function planResolved(config: Config, { set, commit, repositories }: PlanFacts, problems: Problems): Plan {
  const version = versionOf(config, commit);
  const images = set.images.flatMap((image): ImagePlan[] => {
    const facts = repositories?.get(image.name);
    const reference = `${config.registry}/${image.repository}`;
    if (facts?.released) {
      return [{ image, reference, labels: {}, work: { kind: "reuse", released: facts.released } }];
    }
    // An image without facts has its problem already.
    if (facts)
      problems.add(`images.${image.name}`, missing(reference, config.digests[image.name] ?? version, facts.tags));
    return [];
  });
  const released = commitsOf(images);
  const [first = commit.id] = released.keys();
  return {
    mode: config.mode,
    version,
    commit: { id: first, epoch: undefined },
    push: false,
    tags: [version],
    images,
    legs: [],
    notes: released.size > 1 ? [severalCommits(version, released)] : [],
  };
}

/** 1.9.0 before 1.10.0. */
const byNumbers = new Intl.Collator("en", { numeric: true }).compare;

/** How many of the tags that are there are named when the one asked for is not. */
const NAMED_TAGS = 5;

function missing(repository: string, reference: string, tags: readonly string[]): string {
  if (reference.startsWith("sha256:"))
    return `${repository}@${reference} is not in the registry any more; build the version again`;
  const others = tags.filter((tag) => !tag.startsWith("slipway-")).toSorted(byNumbers);
  const there = others.length === 0 ? "it has no tags" : `it has ${others.slice(-NAMED_TAGS).join(", ")}`;
  return `${repository}:${reference} is not in the registry (${there}); build this version first, or name one that is there`;
}

/** The images by the commit that they say they are from. */
function commitsOf(images: readonly ImagePlan[]): ReadonlyMap<string, readonly ImageSpec[]> {
  const revisions = images.map(({ image, work }) => ({
    image,
    revision: work.kind === "reuse" ? revisionOf(work.released) : "",
  }));
  const grouped = Map.groupBy(revisions, ({ revision }) => revision);
  return new Map([...grouped].map(([revision, group]) => [revision, group.map(({ image }) => image)]));
}

function revisionOf({ platforms: [first] }: PublishedImage): string {
  return first?.labels[REVISION_LABEL] ?? "unknown";
}

function severalCommits(version: string, commits: ReadonlyMap<string, readonly ImageSpec[]>): string {
  const parts = [...commits].map(([id, images]) => `${images.map(({ name }) => name).join(", ")} from ${shorten(id)}`);
  return `The images of ${version} are not from one commit: ${parts.join("; ")}`;
}

function shorten(id: string): string {
  return id.slice(0, 12);
}
