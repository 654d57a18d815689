/** An OCI platform: `linux/amd64`, `linux/arm64`, `linux/arm/v7`. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}

/** Machine names as `uname -m` and the engine report them, and the OCI names they stand for. */
const ARCHITECTURES: ReadonlyMap<string, string> = new Map([
  ["x86_64", "amd64"],
  ["aarch64", "arm64"],
  ["i686", "386"],
  ["armv7l", "arm"],
]);

/** `x86_64` → `amd64`; a name that is an OCI name already stays. */
export function ociArchitecture(name: string): string {
  return ARCHITECTURES.get(name) ?? name;
}

/** `linux/arm64` → its parts; undefined when the text is not a platform. */
export function parsePlatform(text: string): Platform | undefined {
  const [, os, architecture, variant] = /^([a-z]+)\/([a-z0-9_]+)(?:\/(v[0-9]+))?$/.exec(text) ?? [];
  if (os === undefined || architecture === undefined) return undefined;
  const normal = ociArchitecture(architecture);
  return variant === undefined ? { os, architecture: normal } : { os, architecture: normal, variant };
}

export function formatPlatform({ os, architecture, variant }: Platform): string {
  return [os, ociArchitecture(architecture), variant].filter((part) => part !== undefined && part !== "").join("/");
}
