import { findHelm } from "./find-helm.ts";
import { findKustomize } from "./find-kustomize.ts";
import { findManifest } from "./find-manifest.ts";
import { findPath } from "./find-path.ts";
import { findSetters } from "./find-setter.ts";
import type { Pin, ReleaseImage } from "./pin.ts";
import type { Finding } from "./site.ts";
import type { YamlSource } from "./yaml-source.ts";

/** Every place in a file that a pin means. Finding none is a problem, never silence. */
export function findSites(source: YamlSource, pin: Pin, released: readonly ReleaseImage[]): Finding {
  const images = pin.image === undefined ? released : released.filter(({ name }) => name === pin.image);
  if (images.length === 0) return { sites: [], problems: [unknownImage(pin.image ?? "", released)] };
  const finding = findByKind(source, pin, images);
  if (finding.sites.length + finding.problems.length > 0) return finding;
  return { sites: [], problems: [`${source.file} has nothing for ${describeSearch(pin, images)}: ${HINTS[pin.kind]}`] };
}

const HINTS: Readonly<Record<Pin["kind"], string>> = {
  kustomize: "the entry's newName, or else its name, must be the image's repository; else give its name as name",
  setter: 'its lines end in # {"$imagepolicy": "namespace:name:tag"}',
  helm: "repository must be the image's; else give the path of its mapping as path",
  manifest: "a container's image must have the image's repository",
  path: "check the path",
};

function findByKind(source: YamlSource, pin: Pin, images: readonly ReleaseImage[]): Finding {
  switch (pin.kind) {
    case "kustomize":
      return findKustomize(source, pin, images);
    case "setter":
      return findSetters(source, pin, images);
    case "helm":
      return findHelm(source, pin, images);
    case "manifest":
      return findManifest(source, pin, images);
    case "path":
      return findPath(source, pin, images);
  }
}

function unknownImage(name: string, released: readonly ReleaseImage[]): string {
  return `there is no image ${name} in this release; there are ${released.map((each) => each.name).join(", ") || "none"}`;
}

function describeSearch(pin: Pin, images: readonly ReleaseImage[]): string {
  if (pin.kind === "setter") return `the policy ${pin.policy}`;
  if (pin.kind === "kustomize" && pin.name !== undefined) return `the image name ${pin.name}`;
  return images.map(({ repository }) => repository).join(", ");
}
