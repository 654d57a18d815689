import { type Baked, bake } from "./bake.ts";
import type { Config } from "./config.ts";
import { attestationFlags, renderDefinition } from "./definition.ts";
import type { Ports } from "./ports.ts";
import type { Prepared } from "./preflight.ts";
import { readableFolders } from "./readable-folders.ts";
import { cacheTag, waitingTags } from "./staging.ts";

/** Builds all images that are not released already with one bake, and pushes them to where they wait, if at all. */
export async function build(config: Config, prepared: Prepared, ports: Ports): Promise<Baked> {
  const { plan, set, dockerEnv } = prepared;
  const wanted = plan.images.filter(({ work }) => work.kind === "build");
  if (wanted.length === 0) return { digests: new Map(), steps: [] };
  const secretFiles = await writeSecrets(config, ports);
  const staged = wanted.map((each) => ({
    ...each,
    tags: waitingTags(config, each.image),
    cacheTag: cacheTag(config, each.image),
  }));
  const definition = renderDefinition(set, staged, {
    push: plan.push,
    epoch: plan.commit.epoch,
    rewriteTimestamps: config.rewriteTimestamps,
    cache: config.cache,
    secretFiles,
  });
  const request = {
    definition,
    images: wanted.map(({ image }) => image),
    flags: attestationFlags(config),
    readable: [...readableFolders(definition), ...(secretFiles.size === 0 ? [] : [ports.folder.path])],
    env: { ...dockerEnv, BUILDX_METADATA_PROVENANCE: "disabled" },
    stateOnFailure: plan.push ? "no tag was moved" : "nothing was pushed",
  };
  return bake(request, ports);
}

/** A process's environment is shown to whoever may look at it; these files are its user's only, and gone with the step. */
async function writeSecrets({ buildSecrets }: Config, { folder }: Ports): Promise<ReadonlyMap<string, string>> {
  const written = [...buildSecrets].map(async ([id, value], index): Promise<[string, string]> => {
    return [id, await folder.write(`secret-${index}`, value.revealBytes())];
  });
  return new Map(await Promise.all(written));
}

/** The digest that the build gave each image, by the image's name. */
export function digestsByImage({ plan, set }: Prepared, { digests }: Baked): ReadonlyMap<string, string> {
  return new Map(plan.images.map(({ image }) => [image.name, digests.get(set.targets.get(image.name) ?? "") ?? ""]));
}

/** An engine that does not keep images in containerd only knows a digest once the image is pushed. */
export function comingDigests(prepared: Prepared, baked: Baked): ReadonlyMap<string, string> {
  return prepared.builder?.severalPlatforms ? digestsByImage(prepared, baked) : new Map();
}
