import { formatPlatform, isRepository, type Problems, parsePlatform, structured } from "@slipway/shared";
import * as z from "zod";

/** One image to build: where from, how, and which repository it goes to. */
export interface ImageSpec {
  /** The caller's name for it; also the last part of its repository. */
  readonly name: string;
  /** Below the registry: `acme/api`. */
  readonly repository: string;
  /** A folder, relative to the workspace. */
  readonly context: string;
  /** Relative to the context, as in Compose and bake. */
  readonly dockerfile: string;
  /** A stage of the Dockerfile; the last one when undefined. */
  readonly target: string | undefined;
  readonly platforms: readonly string[];
  readonly buildArgs: Readonly<Record<string, string>>;
}

const NAME = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

const quoted = z.string({ error: (issue) => `must be text in quotes, got ${JSON.stringify(issue.input)}` });

const platformName = z.string().transform((given, context) => {
  const platform = parsePlatform(given.trim());
  if (platform) return formatPlatform(platform);
  context.addIssue({ code: "custom", message: `expected a platform such as linux/arm64, got "${given}"` });
  return z.NEVER;
});

const platformList = z
  .union([z.string().transform((given) => given.split(/[\s,]+/).filter((each) => each !== "")), z.array(z.string())], {
    error: "must be platforms such as linux/amd64, linux/arm64",
  })
  .pipe(z.array(platformName).min(1, "names no platform"));

const settings = {
  target: quoted.optional(),
  context: quoted.optional(),
  dockerfile: quoted.optional(),
  "build-args": z.record(z.string(), quoted).optional(),
  platforms: platformList.optional(),
  repository: quoted.optional(),
};

const image = z
  .strictObject(settings, {
    error: (issue) => (issue.code === "invalid_type" ? "must be a mapping such as {target: api}" : undefined),
  })
  .nullable();

/** The `images` input: names and how each is built. A name alone builds the default Dockerfile. */
export const imagesField = structured(
  z.record(z.string().regex(NAME), image, {
    error: (issue) =>
      issue.code === "invalid_key"
        ? "cannot name an image: lower-case letters and digits, with single . _ - between them"
        : "must be a mapping of image names, such as `api: {target: api}`",
  }),
);

export type ImagesInput = z.output<typeof imagesField>;

/** What all images of a run have in common. */
export interface ImageDefaults {
  readonly registry: string;
  readonly namespace: string;
  readonly platforms: readonly string[];
  readonly buildArgs: Readonly<Record<string, string>>;
}

/** Every image with the defaults filled in. */
export function readImages(given: ImagesInput, defaults: ImageDefaults, problems: Problems): ImageSpec[] {
  if (Object.keys(given).length === 0) problems.add("images", "names no image");
  return Object.entries(given).map(([name, settings]) => {
    return {
      name,
      repository: repositoryOf(name, settings?.repository, defaults, problems),
      context: settings?.context ?? ".",
      dockerfile: settings?.dockerfile ?? "Dockerfile",
      target: settings?.target,
      platforms: [...new Set(settings?.platforms ?? defaults.platforms)],
      buildArgs: { ...defaults.buildArgs, ...settings?.["build-args"] },
    };
  });
}

/** Two images in one repository would take each other's tags. */
export function checkRepositories(images: readonly ImageSpec[], problems: Problems): void {
  const owners = new Map<string, string>();
  for (const { name, repository } of images) {
    const owner = owners.get(repository);
    if (owner === undefined) owners.set(repository, name);
    else problems.add(`images.${name}`, `goes to ${repository}, as ${owner} does; give one of them another repository`);
  }
}

/** `namespace/name`, or what the image says itself, with or without the registry in front. */
export function repositoryOf(
  name: string,
  given: string | undefined,
  { registry, namespace }: Pick<ImageDefaults, "registry" | "namespace">,
  problems: Problems,
): string {
  const path = given === undefined ? [namespace, name].filter((part) => part !== "").join("/") : given;
  const repository = path.startsWith(`${registry}/`) ? path.slice(registry.length + 1) : path;
  if (given !== undefined) {
    const problem = repositoryProblem(repository, registry);
    if (problem !== undefined) problems.add(`images.${name}.repository`, problem);
  }
  return repository;
}

/** A first part with a dot or a port is another registry's host. */
function repositoryProblem(repository: string, registry: string): string | undefined {
  const [first = "", ...rest] = repository.split("/");
  if (rest.length > 0 && /[.:]/.test(first)) {
    return `"${repository}" names another registry than ${registry}; one step pushes to one registry`;
  }
  if (isRepository(repository)) return undefined;
  return `"${repository}" is not a repository path: lower-case letters, digits, and . _ - / between them`;
}
