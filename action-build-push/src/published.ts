import {
  type Registry,
  RegistryError,
  readImageConfig,
  readManifestContent,
  type StoredManifest,
} from "@slipway/shared";

/** One platform of an image as the registry has it. */
export interface PublishedPlatform {
  /** What the index says it is for. */
  readonly platform: string;
  /** What its own configuration says. */
  readonly actual: string;
  readonly digest: string;
  /** Bytes to pull, compressed. */
  readonly size: number;
  readonly labels: Readonly<Record<string, string>>;
}

/** An image in a registry with everything in it. */
export interface PublishedImage {
  readonly manifest: StoredManifest;
  readonly platforms: readonly PublishedPlatform[];
}

/** Reads an image by tag or digest, with the configuration of each platform; undefined when there is none. */
export async function readPublished(
  registry: Registry,
  repository: string,
  reference: string,
): Promise<PublishedImage | undefined> {
  const manifest = await registry.manifest(repository, reference);
  if (manifest === undefined) return undefined;
  const content = readManifestContent(manifest);
  if (content?.kind === "image") return { manifest, platforms: [await readPlatform(registry, repository, manifest)] };
  if (content === undefined) throw invalid(registry, repository, `${reference} is neither an image nor an index`);
  const children = content.images.map(async ({ digest, platform }) => {
    const child = await registry.manifest(repository, digest);
    if (child === undefined) throw invalid(registry, repository, `${digest}, part of ${reference}, is missing`);
    return readPlatform(registry, repository, child, platform);
  });
  return { manifest, platforms: await Promise.all(children) };
}

async function readPlatform(
  registry: Registry,
  repository: string,
  manifest: StoredManifest,
  platform?: string,
): Promise<PublishedPlatform> {
  const content = readManifestContent(manifest);
  if (content?.kind !== "image") throw invalid(registry, repository, `${manifest.digest} is no image`);
  const config = readImageConfig(await registry.blob(repository, content.config.digest));
  const size = content.layers.reduce((sum, layer) => sum + layer.size, content.config.size);
  return {
    platform: platform ?? config.platform,
    actual: config.platform,
    digest: manifest.digest,
    size,
    labels: config.labels,
  };
}

function invalid(registry: Registry, repository: string, said: string): RegistryError {
  return new RegistryError("read an image", { failure: "invalid", host: registry.host, repository, status: 0, said });
}
