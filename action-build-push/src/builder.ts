import { formatPlatform, type Problems, parsePlatform, type Shell } from "@slipway/shared";
import type { ImageSpec } from "./images.ts";

/** The builder that `docker buildx` uses here, as far as a build depends on it. */
export interface Builder {
  readonly name: string;
  readonly driver: string;
  /** What it can build, its own platform first; empty when it is not running yet. */
  readonly platforms: readonly string[];
  /** The engine's own builder makes one platform at a time unless the engine keeps images in containerd. */
  readonly severalPlatforms: boolean;
}

export type BuilderReading =
  | { readonly ok: true; readonly builder: Builder }
  | { readonly ok: false; readonly problem: string };

/** timeout(1), through which commands with a time limit run, ends with this when there is no such program. */
const NOT_FOUND = 127;

/** Asks for the builder, and starts it where it needs starting, unless nothing may be changed. */
export async function readBuilder(
  shell: Shell,
  env: Readonly<Record<string, string>>,
  mayStart: boolean,
): Promise<BuilderReading> {
  const argv = ["docker", "buildx", "inspect", ...(mayStart ? ["--bootstrap"] : [])];
  const result = await shell.run(argv, { env, timeout: 120_000 }).catch((error: Error) => error);
  if (result instanceof Error || result.exitCode === NOT_FOUND)
    return { ok: false, problem: "docker is not installed on this runner" };
  if (result.exitCode !== 0) return { ok: false, problem: explainNoBuilder(result.stderr) };
  return { ok: true, builder: parseInspect(result.stdout) };
}

/** Reads `docker buildx inspect`, which knows no other format (buildx 0.29). A node's values are indented like the rest. */
export function parseInspect(text: string): Builder {
  const values = (key: string) =>
    [...text.matchAll(new RegExp(`^${key}:[ \\t]*(.*)$`, "gm"))].map(([, value = ""]) => value.trim());
  const [name = "default"] = values("Name");
  const [driver = "docker"] = values("Driver");
  // `linux/amd64*` marks a platform that was set by hand; amd64/v2 and the like are levels of one platform.
  const listed = values("Platforms").flatMap((line) => line.split(",").map((each) => each.trim().replace(/\*$/, "")));
  const platforms = listed.flatMap((each) => {
    const parsed = parsePlatform(each);
    return parsed && !(parsed.architecture === "amd64" && parsed.variant) ? [formatPlatform(parsed)] : [];
  });
  const severalPlatforms = driver !== "docker" || text.includes("org.mobyproject.buildkit.worker.snapshotter");
  return { name, driver, platforms: [...new Set(platforms)], severalPlatforms };
}

/** Holds what is asked of the builder against what it can do. */
export function checkBuilder(builder: Builder, images: readonly ImageSpec[], problems: Problems): void {
  const asked = [...new Set(images.flatMap(({ platforms }) => platforms))];
  const missing = builder.platforms.length === 0 ? [] : asked.filter((platform) => !canBuild(builder, platform));
  if (missing.length > 0) problems.add("platforms", missingPlatforms(builder, missing));
  const several = images.find(({ platforms }) => platforms.length > 1);
  if (several && !builder.severalPlatforms) problems.add("platforms", onePlatformOnly(builder, several));
}

/** A builder lists `linux/arm/v7`; `linux/arm` means the same one. */
function canBuild({ platforms }: Builder, platform: string): boolean {
  return platforms.includes(platform) || (platform === "linux/arm" && platforms.includes("linux/arm/v7"));
}

function missingPlatforms({ name, platforms }: Builder, missing: readonly string[]): string {
  const architectures = missing.map((platform) => platform.split("/")[1] ?? platform);
  return [
    `builder "${name}" cannot build ${missing.join(", ")} (it can: ${platforms.join(", ")});`,
    "run docker/setup-qemu-action before this step,",
    `or \`docker run --privileged --rm tonistiigi/binfmt --install ${architectures.join(",")}\`,`,
    "or build on a runner of that architecture",
  ].join(" ");
}

function onePlatformOnly({ name }: Builder, { name: image, platforms }: ImageSpec): string {
  return [
    `builder "${name}" is the engine's own and makes one platform at a time, but ${image} wants ${platforms.join(", ")};`,
    "run docker/setup-buildx-action before this step,",
    'or turn on the containerd image store ({"features": {"containerd-snapshotter": true}} in daemon.json)',
  ].join(" ");
}

function explainNoBuilder(stderr: string): string {
  const said = stderr.trim().split("\n").at(-1) ?? "";
  if (/is not a docker command|unknown (command|flag)|unknown shorthand/.test(stderr)) {
    return "docker has no buildx here; run docker/setup-buildx-action before this step, or install docker-buildx-plugin";
  }
  if (/cannot connect|connection refused|no such file|permission denied/i.test(stderr)) {
    return `no Docker engine answers on this runner (${said}); start Docker, or set DOCKER_HOST`;
  }
  return `docker buildx inspect failed: ${said}`;
}
