import type { Problems } from "@slipway/shared";
import type { ImageSpec } from "./images.ts";
import { DEFAULT_RUNNER, type RunnerMap, type RunsOn, runnerFor } from "./runner-map.ts";
import { platformSlug } from "./staging.ts";

/** One job of a release that several runners build: all platforms of one runner, of every image. */
export interface Leg {
  /** `linux-arm64`: for the job's name. */
  readonly name: string;
  readonly runner: RunsOn;
  readonly platforms: readonly string[];
}

/** Shares the images' platforms out to runners: those of one runner make one leg, so that shared stages are built once. */
export function planLegs(
  images: readonly ImageSpec[],
  given: RunnerMap | undefined,
  problems: Problems,
): readonly Leg[] {
  const runners: RunnerMap = given ?? new Map([["default", DEFAULT_RUNNER]]);
  const platforms = [...new Set(images.flatMap((image) => image.platforms))];
  const homeless = platforms.filter((platform) => runnerFor(platform, runners) === undefined);
  if (homeless.length > 0) {
    problems.add("runner-map", `names no runner for ${homeless.join(", ")}; add the line default=${DEFAULT_RUNNER}`);
  }
  const legs = Map.groupBy(platforms, (platform) => JSON.stringify(runnerFor(platform, runners) ?? DEFAULT_RUNNER));
  return [...legs].map(([runner, shared]) => ({
    name: shared.map(platformSlug).join("-"),
    runner: JSON.parse(runner) as RunsOn,
    platforms: shared,
  }));
}

/** GitHub's own labels of arm runners say so; a runner that says nothing is taken for amd64. */
function isNative(platform: string, runner: RunsOn): boolean {
  const isArm = [runner].flat().some((label) => /arm64|aarch64|-arm\b/i.test(label));
  const native = isArm ? "linux/arm64" : "linux/amd64";
  return platform === native || platform.startsWith(`${native}/`);
}

/** For `strategy.matrix`; "" without a leg, because a workflow's matrix must not be empty. */
export function renderMatrix(legs: readonly Leg[]): string {
  if (legs.length === 0) return "";
  const include = legs.map(({ name, runner, platforms }) => ({
    name,
    "runs-on": runner,
    platforms: platforms.join(","),
    emulate: platforms.some((platform) => !isNative(platform, runner)),
  }));
  return JSON.stringify({ include });
}
