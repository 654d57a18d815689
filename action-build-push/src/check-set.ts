import type { Files, Problems } from "@slipway/shared";
import type { BuildSet } from "./bake-file.ts";
import { type Builder, checkBuilder } from "./builder.ts";
import { checkDockerfiles } from "./check-dockerfiles.ts";
import { type Config, checkRequired, hasSources } from "./config.ts";
import { checkDigests } from "./digests.ts";
import { checkRepositories } from "./images.ts";
import { narrowSet } from "./staging.ts";

/** All of it, or what `stage-platforms` leaves of it. */
export function setOfThisRunner({ stagePlatforms }: Config, set: BuildSet, problems: Problems): BuildSet {
  if (stagePlatforms === undefined) return set;
  const built = [...new Set(set.images.flatMap(({ platforms }) => platforms))];
  const foreign = stagePlatforms.filter((platform) => !built.includes(platform));
  if (foreign.length > 0 && built.length > 0) {
    problems.add("stage-platforms", `no image is built for ${foreign.join(", ")}; they are for ${built.join(", ")}`);
  }
  return narrowSet(set, stagePlatforms);
}

export interface CheckedSet {
  /** The whole release. */
  readonly described: BuildSet;
  /** What this runner builds of it. */
  readonly set: BuildSet;
  readonly builder: Builder | undefined;
  readonly files: Files;
}

/** Everything about what is to be built that does not need the registry. */
export async function checkSet(
  config: Config,
  { described, set, builder, files }: CheckedSet,
  problems: Problems,
): Promise<void> {
  if (config.source.kind === "bake-file") {
    checkRepositories(described.images, problems);
    checkRequired(config.requiredPlatforms, described.images, problems);
  }
  checkDigests(config.digests, described.images, problems);
  if (builder !== undefined) checkBuilder(builder, set.images, problems);
  if (!hasSources(config)) return;
  await checkDockerfiles(set.images, { files, native: builder?.platforms[0], problems });
}
