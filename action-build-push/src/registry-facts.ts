import { type Problems, type Registry, RegistryError } from "@slipway/shared";
import { type Config, isWriting } from "./config.ts";
import type { ImageSpec } from "./images.ts";
import type { RepositoryFacts } from "./plan.ts";
import { readPublished } from "./published.ts";
import { type Circumstances, explainRefusal } from "./refusal.ts";
import { isSemantic } from "./version.ts";

export interface RegistryQuestion {
  readonly config: Config;
  readonly images: readonly ImageSpec[];
  readonly version: string;
  readonly circumstances: Circumstances;
  readonly problems: Problems;
}

/** What is asked of the registry before anything is built. A plan asks only what changes nothing. */
export async function readRepositories(
  registry: Registry,
  question: RegistryQuestion,
): Promise<ReadonlyMap<string, RepositoryFacts>> {
  const { config, images, circumstances, problems } = question;
  const refused = await registry.login().then(() => undefined, asRefusal);
  if (refused) {
    problems.add(inputOf(refused, config), explainRefusal(refused, circumstances));
    return new Map();
  }
  const facts = await Promise.all(images.map((image) => readRepository(registry, image, question)));
  return new Map(facts.flatMap((each, index) => (each ? [[images[index]?.name ?? "", each]] : [])));
}

async function readRepository(
  registry: Registry,
  { name, repository }: ImageSpec,
  { config, version, circumstances, problems }: RegistryQuestion,
): Promise<RepositoryFacts | undefined> {
  try {
    if (isWriting(config)) await registry.probePush(repository);
    const tags = await readTags(registry, repository, config);
    const reference = releasedAs(name, config, version, tags);
    const released = reference === undefined ? undefined : await readPublished(registry, repository, reference);
    return { tags, released };
  } catch (error) {
    problems.add(`images.${name}`, explainRefusal(asRefusal(error), circumstances));
    return undefined;
  }
}

/** Where the image is that counts as released already. */
function releasedAs(name: string, { mode, digests }: Config, version: string, tags: readonly string[]) {
  if (digests[name] !== undefined) return digests[name];
  // Any other version may move, so that only its own run knows what it points at.
  const counts = isSemantic(version) || mode === "resolve";
  return counts && tags.includes(version) ? version : undefined;
}

/** A repository that does not exist yet: many registries say that they will not show it. One to resolve has to exist. */
async function readTags(registry: Registry, repository: string, { mode }: Config): Promise<readonly string[]> {
  try {
    return await registry.tags(repository);
  } catch (error) {
    const { failure } = asRefusal(error);
    if (failure === "missing" || (failure === "denied" && mode !== "resolve")) return [];
    throw error;
  }
}

/** Anything but a refusal is a defect, and goes on as one. */
function asRefusal(error: unknown): RegistryError {
  if (error instanceof RegistryError) return error;
  throw error;
}

function inputOf({ failure }: RegistryError, { credential }: Config): string {
  return failure === "unauthenticated" && credential !== undefined ? "registry-password" : "registry";
}
