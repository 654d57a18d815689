import {
  type Problem,
  parseImageRef,
  type Registry,
  RegistryError,
  readImageConfig,
  readManifestContent,
  type StoredManifest,
} from "@slipway/shared";
import type { ProvenImage } from "../body/body-facts.ts";
import type { AskedImage } from "../config.ts";
import type { ReleaseImage } from "../pins/pin.ts";

/** Opens a registry by its host, as the user that the caller is there. */
export type OpenRegistry = (host: string) => Promise<Registry>;

export interface ProofRequest {
  readonly images: readonly AskedImage[];
  /** For images that name no tag. */
  readonly version: string;
  readonly platforms: readonly string[];
  /** The commit that the images have to be of; undefined when it is not known. */
  readonly commit: string | undefined;
  /** Whether a tag beside a digest may be on another image by now: of what ran before, the digest alone decides. */
  readonly mayHaveMoved?: boolean;
}

export interface Proof {
  /** The images as they are released, each with its digest. */
  readonly images: readonly ReleaseImage[];
  readonly proven: readonly ProvenImage[];
  readonly problems: readonly Problem[];
}

/** Proves that images are where they are said to be, for all platforms, and of the right commit. */
export async function proveImages(request: ProofRequest, open: OpenRegistry): Promise<Proof> {
  const outcomes = await Promise.all(request.images.map((image) => proveImage(image, request, open)));
  return {
    images: outcomes.flatMap(({ image }) => image ?? []),
    proven: outcomes.flatMap(({ proven }) => proven ?? []),
    problems: outcomes.flatMap(({ problems }) => problems),
  };
}

interface Outcome {
  readonly image?: ReleaseImage;
  readonly proven?: ProvenImage;
  readonly problems: readonly Problem[];
}

async function proveImage(asked: AskedImage, request: ProofRequest, open: OpenRegistry): Promise<Outcome> {
  try {
    return await proveAt(asked, request, await placeOf(asked.repository, open));
  } catch (error) {
    if (error instanceof RegistryError) return refusedImage(asked, [error.message + registryHint(error)]);
    throw error;
  }
}

export function refusedImage({ name }: Pick<AskedImage, "name">, messages: readonly string[]): Outcome {
  return { problems: messages.map((message) => ({ input: `images.${name}`, message })) };
}

async function proveAt(asked: AskedImage, request: ProofRequest, place: Place): Promise<Outcome> {
  const { name, repository, digest } = asked;
  const { registry, path } = place;
  const tag = asked.tag ?? request.version;
  const manifest = await registry.manifest(path, digest ?? tag);
  if (manifest === undefined)
    return refusedImage(asked, [`${repository} has no ${digest ?? tag}: has it been pushed?`]);
  const found = await lookInto(registry, path, manifest);
  const problems = [
    ...(request.mayHaveMoved === true ? [] : await movedTag(asked, place)),
    ...missingPlatforms(found, request.platforms),
  ];
  const proven = { name, repository, ...found };
  const refused = [...refusedImage(asked, problems).problems, ...ofOtherCommit([proven], request.commit)];
  if (refused.length > 0) return { problems: refused };
  return { image: { name, repository, tag, digest: manifest.digest }, proven, problems: [] };
}

/** A tag beside a digest says what the digest is; where that is written, too, one that is gone says nothing wrong. */
async function movedTag({ repository, tag, digest }: AskedImage, { registry, path }: Place): Promise<string[]> {
  if (tag === undefined || digest === undefined) return [];
  const now = await registry.digest(path, tag);
  const isMoved = now !== undefined && now !== digest;
  return isMoved ? [`${repository}:${tag} is ${short(now)} by now, not ${short(digest)}: release it anew`] : [];
}

export function registryHint({ failure }: RegistryError): string {
  return failure === "unauthenticated" || failure === "denied"
    ? "; give registry-username and registry-password, or run docker/login-action before"
    : "";
}

interface Place {
  readonly registry: Registry;
  readonly path: string;
}

export async function placeOf(repository: string, open: OpenRegistry): Promise<Place> {
  const { registry, repository: path } = parseImageRef(repository) ?? { registry: "", repository: "" };
  return { registry: await open(registry), path };
}

interface Content {
  readonly platforms: readonly string[];
  readonly revision: string | undefined;
}

const REVISION = "org.opencontainers.image.revision";
/** SHA-1 or SHA-256. Anything else, such as a branch, may mean another commit tomorrow. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;

function commitIn(label: string | undefined): string | undefined {
  return label !== undefined && COMMIT.test(label) ? label.toLowerCase() : undefined;
}

async function lookInto(registry: Registry, path: string, manifest: StoredManifest): Promise<Content> {
  const content = readManifestContent(manifest);
  if (content === undefined) return { platforms: [], revision: undefined };
  if (content.kind === "image") {
    const { platform, labels } = readImageConfig(await registry.blob(path, content.config.digest));
    return { platforms: [platform], revision: commitIn(labels[REVISION]) };
  }
  const platforms = content.images.flatMap(({ platform }) => platform ?? []);
  const [first] = content.images;
  const child = first && (await registry.manifest(path, first.digest));
  const inner = child && (await lookInto(registry, path, child));
  return { platforms, revision: inner?.revision };
}

function missingPlatforms({ platforms }: Content, required: readonly string[]): string[] {
  const missing = required.filter((each) => !platforms.includes(each));
  if (missing.length === 0) return [];
  return [
    `is not built for ${missing.join(", ")}, only for ${platforms.join(", ") || "nothing"}: build it for all platforms`,
  ];
}

/** Images that say that they were built from another commit than the release's. */
export function ofOtherCommit(proven: readonly ProvenImage[], commit: string | undefined): Problem[] {
  return proven.flatMap(({ name, revision }) => {
    if (revision === undefined || commit === undefined || revision === commit) return [];
    const message = `was built from commit ${revision.slice(0, 12)}, and the release is ${commit.slice(0, 12)}: build it from the tag`;
    return [{ input: `images.${name}`, message }];
  });
}

export function short(digest: string): string {
  return digest.slice(0, "sha256:".length + 12);
}

/** The commit that a deployed image was built from; undefined when nobody says. */
export async function revisionOf(
  { repository, tag, digest }: Pick<ReleaseImage, "repository" | "tag" | "digest">,
  open: OpenRegistry,
): Promise<string | undefined> {
  try {
    const { registry, path } = await placeOf(repository, open);
    const manifest = await registry.manifest(path, digest ?? tag ?? "latest");
    return manifest && (await lookInto(registry, path, manifest)).revision;
  } catch (error) {
    // An old image may be gone: the tag of its version says the same.
    if (error instanceof RegistryError) return undefined;
    throw error;
  }
}

/** Images of versions that somebody wants back: whether each is still there. */
export async function missingImages(images: readonly ReleaseImage[], open: OpenRegistry): Promise<readonly Problem[]> {
  const found = await Promise.all(images.map((image) => proveImage(image, NOTHING_ASKED, open)));
  return found.flatMap(({ problems }) => problems);
}

const NOTHING_ASKED = { images: [], version: "latest", platforms: [], commit: undefined, mayHaveMoved: true };
