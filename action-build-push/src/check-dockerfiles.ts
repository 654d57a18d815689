import { join } from "node:path";
import { closest, type Files, type Problems } from "@slipway/shared";
import { findStage, misfitStage, readStages, type Stage } from "./dockerfile.ts";
import type { ImageSpec } from "./images.ts";

interface Checking {
  readonly files: Files;
  /** The platform of the builder itself, where it is known. */
  readonly native: string | undefined;
  readonly problems: Problems;
}

/** Whether each image's Dockerfile is there and has its stage, before anything is built from it. */
export async function checkDockerfiles(images: readonly ImageSpec[], checking: Checking): Promise<void> {
  for (const image of images) await checkDockerfile(image, checking);
}

async function checkDockerfile(image: ImageSpec, { files, native, problems }: Checking): Promise<void> {
  // A folder elsewhere (git, an archive) is bake's to fetch.
  if (/^[a-z+]+:\/\/|^git@/.test(image.context)) return;
  const file = join(image.context, image.dockerfile);
  const text = await files.read(file).catch(() => undefined);
  const input = `images.${image.name}`;
  if (text === undefined) {
    problems.add(`${input}.dockerfile`, await missingFile(image, file, files));
    return;
  }
  const stages = await readStages(text.toString("utf8"), file);
  const stage = findStage(stages, image.target);
  if (stage === undefined) {
    problems.add(`${input}.target`, missingStage(image, stages), { file });
    return;
  }
  const misfit = misfitStage(stages, stage, { platforms: image.platforms, native });
  if (misfit) problems.add(`${input}.platforms`, explainMisfit(image, misfit), misfit.at);
}

async function missingFile({ context, dockerfile }: ImageSpec, file: string, files: Files): Promise<string> {
  const fromRoot =
    context !== "." &&
    (await files.read(dockerfile).then(
      () => true,
      () => false,
    ));
  return fromRoot
    ? `${file} does not exist; dockerfile is relative to the context ${context}, as in Compose`
    : `${file} does not exist; is the repository checked out, and are context and dockerfile right?`;
}

function missingStage({ target, dockerfile }: ImageSpec, stages: readonly Stage[]): string {
  const names = stages.flatMap(({ name }) => (name === undefined ? [] : [name]));
  if (names.length === 0) return `${dockerfile} names no stage (FROM … AS ${target ?? "name"})`;
  const meant = closest(target ?? "", names);
  return `${dockerfile} has no stage ${target}; ${meant === undefined ? `it has ${names.join(", ")}` : `did you mean ${meant}?`}`;
}

function explainMisfit({ platforms }: ImageSpec, { platform }: Stage): string {
  return `the image starts from a stage fixed to --platform=${platform}, so all of ${platforms.join(", ")} would hold programs of one of them; take --platform from this FROM`;
}
