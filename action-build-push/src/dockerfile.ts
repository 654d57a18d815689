import type { Place } from "@slipway/shared";
import type { From } from "dockerfile-ast";

/** One `FROM` of a Dockerfile. */
export interface Stage {
  /** `FROM … AS name`, in lower case as BuildKit compares it; undefined for a stage without a name. */
  readonly name: string | undefined;
  /** The image or stage it starts from. */
  readonly base: string;
  /** What stands in `--platform=`, as written. */
  readonly platform: string | undefined;
  readonly at: Place;
}

/** Reads the stages of a Dockerfile. Its text may use any frontend's syntax; what is no `FROM` is left alone. */
export async function readStages(text: string, file: string): Promise<readonly Stage[]> {
  // Only needed once the inputs are known to be good.
  const { DockerfileParser } = await import("dockerfile-ast");
  return DockerfileParser.parse(text)
    .getFROMs()
    .map((from) => readStage(from, file));
}

function readStage(from: From, file: string): Stage {
  return {
    name: from.getBuildStage()?.toLowerCase(),
    base: from.getImage() ?? "",
    platform: from.getPlatformFlag()?.getValue() ?? undefined,
    at: { file, line: from.getRange().start.line + 1 },
  };
}

/** The stage that a target names (by name or number, as BuildKit does); the last one without a target. */
export function findStage(stages: readonly Stage[], target: string | undefined): Stage | undefined {
  if (target === undefined) return stages.at(-1);
  const named = stages.findLast(({ name }) => name === target.toLowerCase());
  return named ?? (/^\d+$/.test(target) ? stages[Number(target)] : undefined);
}

/** A stage and the stages it starts from, itself first. */
export function lineage(stages: readonly Stage[], stage: Stage): readonly Stage[] {
  const earlier = stages.slice(0, stages.indexOf(stage));
  const parent = earlier.findLast(({ name }) => name !== undefined && name === stage.base.toLowerCase());
  return parent === undefined ? [stage] : [stage, ...lineage(earlier, parent)];
}

/**
 * The first stage of an image that is fixed to one platform although others are wanted. BuildKit labels such an image
 * with the platform that was asked for, so nothing in the registry shows that its programs are for another machine
 * (moby/buildkit issue 5677).
 */
export function misfitStage(
  stages: readonly Stage[],
  target: Stage,
  { platforms, native }: { readonly platforms: readonly string[]; readonly native: string | undefined },
): Stage | undefined {
  return lineage(stages, target).find(({ platform }) => {
    if (platform === undefined) return false;
    if (/^\$\{?BUILDPLATFORM\}?$/.test(platform)) {
      return native === undefined ? platforms.length > 1 : platforms.some((wanted) => wanted !== native);
    }
    return !platform.includes("$") && platforms.some((wanted) => wanted !== platform);
  });
}
