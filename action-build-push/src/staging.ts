import type { BakeTarget, BuildSet } from "./bake-file.ts";
import type { Config } from "./config.ts";
import type { ImageSpec } from "./images.ts";

/** Where images wait until all of them are good. One name, so that a repository never holds more than one such tag. */
export const STAGING_TAG = "slipway-staging";
/** Where `cache: registry` keeps its layers, beside the image. */
export const CACHE_TAG = "slipway-cache";

/** `linux/arm/v7` → `linux-arm-v7` */
export function platformSlug(platform: string): string {
  return platform.replaceAll("/", "-");
}

/**
 * Where one platform waits for those that other runners build. The run's id stays the same when failed jobs are run
 * again, so what the others staged is still found then.
 */
export function stagingTag(runId: string, platform: string): string {
  return `${STAGING_TAG}-${runId}-${platformSlug(platform)}`;
}

/** The tags that a built image is pushed to. */
export function waitingTags(
  { mode, runId }: Pick<Config, "mode" | "runId">,
  { platforms }: ImageSpec,
): readonly string[] {
  return mode === "stage" ? platforms.map((platform) => stagingTag(runId, platform)) : [STAGING_TAG];
}

/** Runners that build at the same time must not replace each other's cache; a platform is built by one of them. */
export function cacheTag({ mode }: Pick<Config, "mode">, { platforms: [first = ""] }: ImageSpec): string {
  return mode === "stage" ? `${CACHE_TAG}-${platformSlug(first)}` : CACHE_TAG;
}

/** What a runner that builds only some platforms has to build: images without any of them are left out. */
export function narrowSet({ images, definition, targets }: BuildSet, only: readonly string[]): BuildSet {
  const narrow = (platforms: readonly string[]) => platforms.filter((platform) => only.includes(platform));
  const narrowed = images.map((image) => ({ ...image, platforms: narrow(image.platforms) }));
  return {
    images: narrowed.filter(({ platforms }) => platforms.length > 0),
    definition: { ...definition, target: mapValues(definition.target, (target) => narrowTarget(target, narrow)) },
    targets,
  };
}

/** A target that others are built upon would be emulated for platforms that nobody asks this runner for. */
function narrowTarget(target: BakeTarget, narrow: (platforms: readonly string[]) => readonly string[]): BakeTarget {
  const platforms = narrow(target.platforms ?? []);
  return platforms.length === 0 ? target : { ...target, platforms };
}

function mapValues<T>(values: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}
