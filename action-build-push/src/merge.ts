import { Problems, type Registry } from "@slipway/shared";
import type { Config } from "./config.ts";
import { VERSION_LABEL } from "./definition.ts";
import { mergeIndex, type StagedPart } from "./merge-index.ts";
import { differenceOf, type ImagePlan, type Plan } from "./plan.ts";
import { type PublishedImage, readPublished } from "./published.ts";
import { stagingTag } from "./staging.ts";
import { samePlatform, verifyPublished } from "./verify.ts";

/**
 * Makes one image of the platforms that this run's jobs staged, for every image that is not released already, and keeps
 * it in the registry without any tag. Gives the digest of each, by the image's name.
 * @throws {UserError} that lists every platform that is missing or is not what this run is about; nothing is written then.
 */
export async function mergeStaged(
  config: Config,
  plan: Plan,
  { registry, runUrl }: { readonly registry: Registry; readonly runUrl: string },
): Promise<ReadonlyMap<string, string>> {
  const problems = new Problems();
  const wanted = plan.images.filter(({ work }) => work.kind === "build");
  const reading: Reading = { config, registry, runUrl, problems };
  const staged = await Promise.all(wanted.map((planned) => readParts(planned, reading)));
  problems.throwIfAny();
  const merged = wanted.map((planned, index) => keep(planned, staged[index] ?? [], registry));
  return new Map(await Promise.all(merged));
}

interface Reading {
  readonly config: Config;
  readonly registry: Registry;
  /** The page of the run, "" where it is not known. */
  readonly runUrl: string;
  readonly problems: Problems;
}

/** Every platform of an image that is staged and good. */
async function readParts(planned: ImagePlan, reading: Reading): Promise<readonly StagedPart[]> {
  const platforms = [...new Set(planned.image.platforms)];
  const looked = await Promise.all(platforms.map((platform) => readPart(planned, platform, reading)));
  const said = new Set(looked.filter((each) => typeof each === "string"));
  for (const message of said) reading.problems.add(`images.${planned.image.name}`, message);
  return looked.filter((each) => typeof each !== "string");
}

/** A staged platform, or why it cannot be used. */
async function readPart(
  { image, reference, labels }: ImagePlan,
  platform: string,
  { config, registry, runUrl }: Reading,
): Promise<StagedPart | string> {
  const tag = stagingTag(config.runId, platform);
  const staged = await readPublished(registry, image.repository, tag);
  const again = `run the build job for ${platform} again${runUrl === "" ? "" : ` ("Re-run failed jobs" at ${runUrl})`}`;
  const same = "all jobs of a release need the same commit and the same settings";
  if (staged === undefined)
    return `${platform} is not staged in this run, ${reference}:${tag} does not exist; ${again}`;
  const [problem] = verifyPublished(staged, [platform]);
  if (problem !== undefined) return `${reference}:${tag} ${problem}; ${again}`;
  const stranger = strangerOf(staged, platform, labels);
  return stranger === undefined ? { platform, staged } : `${platform} in ${reference}:${tag} is ${stranger}; ${same}`;
}

/** Why a staged platform does not belong to this release; undefined when it does. */
function strangerOf(
  { manifest, platforms }: PublishedImage,
  platform: string,
  labels: Readonly<Record<string, string>>,
): string | undefined {
  const own = platforms.filter((each) => samePlatform(each.platform, platform));
  const version = own[0]?.labels[VERSION_LABEL];
  const difference = differenceOf({ manifest, platforms: own }, labels);
  if (difference !== undefined) return difference;
  return version === labels[VERSION_LABEL]
    ? undefined
    : `of version ${version ?? "none"}, and this run releases ${labels[VERSION_LABEL]}`;
}

async function keep(
  { image }: ImagePlan,
  parts: readonly StagedPart[],
  registry: Registry,
): Promise<[name: string, digest: string]> {
  const manifest = mergeIndex(parts);
  // What one runner built alone is there already.
  if (parts.every(({ staged }) => staged.manifest.digest !== manifest.digest)) {
    await registry.store(image.repository, manifest);
  }
  return [image.name, manifest.digest];
}
