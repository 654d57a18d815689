import type { Problems } from "@slipway/shared";
import type { BuildSet } from "./bake-file.ts";
import type { Commit } from "./commit.ts";
import type { Config, Mode } from "./config.ts";
import { DEFINITION_LABEL, definitionHash, REVISION_LABEL, renderLabels } from "./definition.ts";
import type { ImageSpec } from "./images.ts";
import { type Leg, planLegs } from "./legs.ts";
import type { PublishedImage } from "./published.ts";
import { planTags, type Tags } from "./tags.ts";
import { commitVersion, isSemantic } from "./version.ts";

/** What is known of an image's repository before anything is built. */
export interface RepositoryFacts {
  readonly tags: readonly string[];
  /** What the version's tag points at now. */
  readonly released: PublishedImage | undefined;
}

export interface PlanFacts {
  readonly set: BuildSet;
  readonly commit: Commit;
  /** `https://github.com/acme/shop`, "" outside a workflow. */
  readonly url: string;
  /** By image name; undefined when the registry was not asked. */
  readonly repositories: ReadonlyMap<string, RepositoryFacts> | undefined;
}

export interface ImagePlan {
  readonly image: ImageSpec;
  /** `ghcr.io/acme/api` */
  readonly reference: string;
  readonly labels: Readonly<Record<string, string>>;
  /** A release is made once: what was released from the same commit and instructions is used as it is. */
  readonly work: { readonly kind: "build" } | { readonly kind: "reuse"; readonly released: PublishedImage };
}

export interface Plan {
  readonly mode: Mode;
  readonly version: string;
  readonly commit: Commit;
  readonly push: boolean;
  /** The version first. */
  readonly tags: readonly string[];
  readonly images: readonly ImagePlan[];
  /** The jobs that build what is not released already; only a plan for several runners has them. */
  readonly legs: readonly Leg[];
  readonly notes: readonly string[];
}

export function versionOf(config: Config, commit: Commit): string {
  return config.version.kind === "given" ? config.version.version : commitVersion(commit.id);
}

/** Decides what a run does. What cannot be done is added to `problems`. */
export function planRelease(config: Config, facts: PlanFacts, problems: Problems): Plan {
  const { commit, repositories } = facts;
  const version = versionOf(config, commit);
  const published = repositories && [...repositories.values()].flatMap(({ tags }) => tags);
  const { tags, notes } = tagsOf({ version, commit }, config, published);
  const images = facts.set.images.map((image) => planImage(image, version, config, facts));
  if (!config.overwriteVersion && isSemantic(version)) refuseChanges(images, version, problems);
  const legs = config.mode === "plan" ? legsOf(images, config, problems) : [];
  const { mode, push } = config;
  // A runner that moves no tag has nothing to say about tags.
  return { mode, version, commit, push, tags, images, legs, notes: mode === "stage" ? [] : notes };
}

/** The tags of a version, as far as the tags that are `published` decide on them. */
export function tagsOf(
  { version, commit }: Pick<Plan, "version" | "commit">,
  { ref, tagRows: rows, latest }: Config,
  published: readonly string[] | undefined,
): Tags {
  return planTags({ version, commit: commit.id, ref, rows, latest, published });
}

/** What is released already keeps no runner busy. */
function legsOf(images: readonly ImagePlan[], { runnerMap }: Config, problems: Problems): readonly Leg[] {
  const toBuild = images.filter(({ work }) => work.kind === "build");
  return planLegs(
    toBuild.map(({ image }) => image),
    runnerMap,
    problems,
  );
}

/** The part of a plan that one runner does: the images of its set, and of these only the platforms there. */
export function narrowPlan(plan: Plan, { images }: BuildSet): Plan {
  const own = plan.images.flatMap((planned) => {
    const image = images.find(({ name }) => name === planned.image.name);
    return image === undefined ? [] : [{ ...planned, image }];
  });
  return { ...plan, images: own };
}

function planImage(image: ImageSpec, version: string, config: Config, facts: PlanFacts): ImagePlan {
  const { commit, set, url, repositories } = facts;
  const origin = { version, commit: commit.id, epoch: commit.epoch, url };
  const labels = { ...renderLabels(image.name, origin), [DEFINITION_LABEL]: definitionHash(image, set, config) };
  const plan = { image, reference: `${config.registry}/${image.repository}`, labels };
  const released = repositories?.get(image.name)?.released;
  const mayReuse = released !== undefined && !config.overwriteVersion && isSemantic(version);
  return { ...plan, work: mayReuse ? { kind: "reuse", released } : { kind: "build" } };
}

/** What was released can only be used when it is what this run would build. */
function refuseChanges(images: readonly ImagePlan[], version: string, problems: Problems): void {
  const byDifference = new Map<string, string[]>();
  for (const { reference, labels, work } of images) {
    const difference = work.kind === "reuse" ? differenceOf(work.released, labels) : undefined;
    if (difference === undefined) continue;
    byDifference.set(difference, [...(byDifference.get(difference) ?? []), `${reference}:${version}`]);
  }
  const fix = "a release does not change: raise the version, or set overwrite-version: true";
  for (const [difference, names] of byDifference) {
    problems.add(
      "version",
      `${names.join(", ")} ${names.length === 1 ? "is" : "are"} released already, ${difference}; ${fix}`,
    );
  }
}

/** Why a released image cannot be what this run would build; undefined when it is that. */
export function differenceOf(
  { platforms }: PublishedImage,
  labels: Readonly<Record<string, string>>,
): string | undefined {
  const [first] = platforms;
  const revision = first?.labels[REVISION_LABEL];
  if (revision === undefined) return "from an unknown commit (it has no revision label)";
  if (revision !== labels[REVISION_LABEL])
    return `from commit ${revision.slice(0, 12)}, and this is ${labels[REVISION_LABEL]?.slice(0, 12)}`;
  return platforms.every((each) => each.labels[DEFINITION_LABEL] === labels[DEFINITION_LABEL])
    ? undefined
    : "from this commit but with other build settings (target, arguments, platforms, attestations)";
}
