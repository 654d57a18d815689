import { type Problem, parseImageRef } from "@slipway/shared";
import type { PullCredential } from "../pull-credential.ts";
import type { DesiredStack, ImageResolution } from "../record/desired-stack.ts";
import { isAbsent, isDenied } from "../record/refused-image.ts";

/** Every image that the cluster could not find or may not pull, with the likeliest reason. */
export function imageProblems(
  { images }: Pick<DesiredStack, "images">,
  credential: PullCredential | undefined,
): Problem[] {
  return [...images].flatMap(([image, resolution]) => {
    if (resolution.state !== "refused") return [];
    return [{ input: "images", message: explainRefusedImage(image, resolution, credential) }];
  });
}

function explainRefusedImage(
  image: string,
  refused: Extract<ImageResolution, { state: "refused" }>,
  credential: PullCredential | undefined,
): string {
  const registry = parseImageRef(image)?.registry ?? "the registry";
  const said = `${registry} said: ${refused.message.trim()}`;
  if (isDenied(refused)) {
    return `the cluster may not pull ${image} (${said}); ${credentialHint(registry, credential)}`;
  }
  if (isAbsent(refused)) {
    return `${image} does not exist (${said}); build and push it first, or correct its name or tag`;
  }
  return `${image} could not be looked up from the cluster (${said}); check that the manager reaches ${registry}, and run the job again`;
}

/** Images that nobody could tell about, and that are left as they run. */
export function imageWarnings({ images }: Pick<DesiredStack, "images">): string[] {
  return [...images].flatMap(([image, resolution]) => {
    if (resolution.state !== "kept") return [];
    const { services, message } = resolution;
    const keep = services.length === 1 ? "keeps the image that it runs" : "keep the images that they run";
    return [`${image} could not be looked up from the cluster (${message.trim()}); ${services.join(", ")} ${keep}`];
  });
}

function credentialHint(registry: string, credential: PullCredential | undefined): string {
  if (credential === undefined)
    return "give pull-username and pull-password, or registry-username and registry-password";
  if (credential.registry !== registry)
    return `the credential given is for ${credential.registry}; set registry to ${registry}`;
  return "the pull credential is wrong or expired, lacks read access (read:packages on GHCR), or the package is not linked to the repository";
}
