import { formatPlatform, type Problems, parsePlatform, type Shell, UserError } from "@slipway/shared";
import { DEFAULT_PLATFORMS } from "./config.ts";
import { type ImageSpec, repositoryOf } from "./images.ts";

/** One target of a bake definition in JSON, as `docker buildx bake` reads and prints it. */
export interface BakeTarget {
  readonly context?: string;
  readonly dockerfile?: string;
  readonly target?: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly platforms?: readonly string[];
  readonly [key: string]: unknown;
}

export interface BakeDefinition {
  readonly group?: Readonly<Record<string, { readonly targets: readonly string[] }>>;
  readonly target: Readonly<Record<string, BakeTarget>>;
}

/** What is to be built, whoever described it: each image, and the bake target that makes it. */
export interface BuildSet {
  readonly images: readonly ImageSpec[];
  readonly definition: BakeDefinition;
  /** The bake target of each image, by the image's name. */
  readonly targets: ReadonlyMap<string, string>;
}

/** Images that the step's own input describes. */
export function buildSetOfImages(images: readonly ImageSpec[]): BuildSet {
  const targets = new Map(images.map(({ name }) => [name, bakeName(name)]));
  const definition = Object.fromEntries(images.map((image) => [bakeName(image.name), bakeTargetOf(image)]));
  return { images, definition: { target: definition }, targets };
}

/** bake's names have no dots. */
function bakeName(name: string): string {
  return name.replaceAll(".", "_");
}

function bakeTargetOf({ context, dockerfile, target, buildArgs, platforms }: ImageSpec): BakeTarget {
  return { context, dockerfile, ...(target === undefined ? {} : { target }), args: buildArgs, platforms };
}

/** timeout(1), through which commands with a time limit run, ends with this when there is no such program. */
const NOT_FOUND = 127;
const NO_DOCKER =
  "docker is not installed on this runner, and bake-file needs its buildx in every mode; give images instead";

export interface BakeFileRequest {
  readonly file: string;
  readonly targets: readonly string[];
  readonly registry: string;
  readonly namespace: string;
  /** Replaces what the file says, when given. */
  readonly platforms: readonly string[] | undefined;
  readonly buildArgs: Readonly<Record<string, string>>;
}

/**
 * Has bake resolve the caller's own file (groups, inheritance, matrices, variables) and takes the result as the
 * definition, so that tags and outputs can be set without relying on how bake merges two files.
 * @throws {UserError} with bake's own words when the file is wrong.
 */
export async function readBakeFile(
  request: BakeFileRequest,
  ports: { readonly shell: Shell; readonly env: Readonly<Record<string, string>>; readonly problems: Problems },
): Promise<BuildSet> {
  const argv = [
    "docker",
    "buildx",
    "bake",
    "--file",
    request.file,
    "--print",
    "--progress",
    "quiet",
    ...request.targets,
  ];
  const result = await ports.shell.run(argv, { env: ports.env, timeout: 120_000 });
  if (result.exitCode === NOT_FOUND) throw new UserError(NO_DOCKER);
  if (result.exitCode !== 0) throw explainBakeFile(request, result.stderr);
  const definition = JSON.parse(result.stdout) as BakeDefinition;
  const names = membersOf(definition, "default", new Set());
  const images = names.map((name) => imageOf(name, definition.target[name] ?? {}, request, ports.problems));
  return { images, definition, targets: new Map(images.map(({ name }, index) => [name, names[index] ?? name])) };
}

/** bake prints what was asked for as the group `default`, with groups in it as groups. */
function membersOf({ group = {} }: BakeDefinition, name: string, seen: Set<string>): string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const members = name === "default" || group[name] ? group[name]?.targets : undefined;
  return members === undefined ? [name] : members.flatMap((each) => membersOf({ group, target: {} }, each, seen));
}

function imageOf(
  target: string,
  described: BakeTarget,
  { registry, namespace, platforms, buildArgs }: BakeFileRequest,
  problems: Problems,
): ImageSpec {
  const name = target.toLowerCase();
  return {
    name,
    repository: repositoryOf(name, undefined, { registry, namespace }, problems),
    context: described.context ?? ".",
    dockerfile: described.dockerfile ?? "Dockerfile",
    target: described.target,
    platforms: platforms ?? described.platforms?.map(normalPlatform) ?? DEFAULT_PLATFORMS,
    buildArgs: { ...described.args, ...buildArgs },
  };
}

function normalPlatform(given: string): string {
  const platform = parsePlatform(given);
  return platform === undefined ? given : formatPlatform(platform);
}

function explainBakeFile({ file, targets }: BakeFileRequest, stderr: string): UserError {
  const said =
    stderr
      .trim()
      .split("\n")
      .at(-1)
      ?.replace(/^ERROR: /, "") ?? "";
  const [, line] = new RegExp(`${RegExp.escape(file)}:(\\d+)`).exec(stderr) ?? [];
  const message = `cannot be read for ${targets.join(", ")}: ${said}`;
  const problem = { input: "bake-file", message, ...(line === undefined ? {} : { at: { file, line: Number(line) } }) };
  return new UserError(`bake-file: ${message}`, {
    problems: [problem],
    hint: `docker buildx bake --file ${file} --print ${targets.join(" ")}`,
  });
}
