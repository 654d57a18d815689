/**
 * An image reference. `registry` is the host the image comes from, `repository` the path below it; a short Docker Hub
 * name gets `docker.io` and `library/`, as Docker itself does (distribution/reference, normalize.go).
 */
export interface ImageRef {
  readonly registry: string;
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

const DOCKER_HUB = "docker.io";
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(?::\d+)?$/;

/** Parses `host/name:tag@digest`; undefined when the text is not a reference. */
export function parseImageRef(text: string): ImageRef | undefined {
  const [name = "", digest] = splitOnce(text, "@");
  const [path, tag] = splitTag(name);
  const { registry, repository } = splitRegistry(path);
  if (!REPOSITORY.test(repository) || !HOST.test(registry)) return undefined;
  if (tag !== undefined && !isTag(tag)) return undefined;
  if (digest !== undefined && !isDigest(digest)) return undefined;
  return { registry, repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}

/** `ghcr.io/acme/api:1.2.3@sha256:…` */
export function formatImageRef({ registry, repository, tag, digest }: ImageRef): string {
  return `${registry}/${repository}${tag === undefined ? "" : `:${tag}`}${digest === undefined ? "" : `@${digest}`}`;
}

/** A tag as registries accept it (OCI distribution spec): at most 128 of `[A-Za-z0-9_.-]`, not starting with `.` or `-`. */
export function isTag(text: string): boolean {
  return /^\w[\w.-]{0,127}$/.test(text);
}

export function isDigest(text: string): boolean {
  return /^sha256:[0-9a-f]{64}$/.test(text);
}

export function isRepository(text: string): boolean {
  return REPOSITORY.test(text);
}

function splitTag(name: string): [string, string | undefined] {
  const colon = name.lastIndexOf(":");
  // A colon before the last slash is the registry's port.
  if (colon === -1 || name.indexOf("/", colon) !== -1) return [name, undefined];
  return [name.slice(0, colon), name.slice(colon + 1)];
}

function splitRegistry(path: string): { registry: string; repository: string } {
  const [first = "", rest] = splitOnce(path, "/");
  const isHost = rest !== undefined && (/[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase());
  if (!isHost) return { registry: DOCKER_HUB, repository: hubRepository(path) };
  const isHub = first === DOCKER_HUB || first === `index.${DOCKER_HUB}`;
  return isHub ? { registry: DOCKER_HUB, repository: hubRepository(rest) } : { registry: first, repository: rest };
}

function hubRepository(path: string): string {
  return path.includes("/") ? path : `library/${path}`;
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
