/** An image that exists only in a fake registry: one manifest a platform, an index over them when there are several. */
export interface FakeImage {
  readonly platforms: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  /** What a platform's configuration says where it differs from the index. */
  readonly configPlatforms?: Readonly<Record<string, string>>;
}

interface BlobReference {
  readonly digest: string;
  readonly size: number;
}

/** `linux/arm/v7` as an index writes it. */
export function platformObject(platform: string) {
  const [os, architecture, variant] = platform.split("/");
  return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}

export function renderConfig(platform: string, image: FakeImage): Buffer {
  const said = platformObject(image.configPlatforms?.[platform] ?? platform);
  return Buffer.from(JSON.stringify({ ...said, config: { Labels: image.labels ?? {} } }));
}

export function imageManifest(config: BlobReference, layer: BlobReference) {
  return {
    schemaVersion: 2,
    mediaType: "application/vnd.oci.image.manifest.v1+json",
    config: { mediaType: "application/vnd.oci.image.config.v1+json", ...config },
    layers: [{ mediaType: "application/vnd.oci.image.layer.v1.tar+gzip", ...layer }],
  };
}
