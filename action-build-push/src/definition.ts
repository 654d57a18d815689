import { createHash } from "node:crypto";
import type { BakeDefinition, BakeTarget, BuildSet } from "./bake-file.ts";
import type { Config } from "./config.ts";
import type { ImageSpec } from "./images.ts";

/** The label that tells how an image was made: equal for equal instructions. */
export const DEFINITION_LABEL = "slipway.definition";
export const REVISION_LABEL = "org.opencontainers.image.revision";
export const VERSION_LABEL = "org.opencontainers.image.version";

/** What an image says about itself (OCI image specification, annotations). Nothing in it changes from run to run. */
export interface Origin {
  readonly version: string;
  readonly commit: string;
  readonly epoch: number | undefined;
  /** `https://github.com/acme/shop`, "" outside a workflow. */
  readonly url: string;
}

export function renderLabels(name: string, { version, commit, epoch, url }: Origin): Record<string, string> {
  const source = url === "" ? {} : { "org.opencontainers.image.source": url, "org.opencontainers.image.url": url };
  const created =
    epoch === undefined
      ? {}
      : { "org.opencontainers.image.created": new Date(epoch * 1_000).toISOString().replace(".000", "") };
  return {
    "org.opencontainers.image.title": name,
    [VERSION_LABEL]: version,
    [REVISION_LABEL]: commit,
    ...created,
    ...source,
  };
}

type Making = Pick<Config, "provenance" | "sbom" | "rewriteTimestamps">;

/**
 * A hash of the instructions for one image: everything that decides its content beside the commit and the version,
 * the targets it is built upon included.
 */
export function definitionHash(image: ImageSpec, { definition, targets }: BuildSet, making: Making): string {
  const { provenance, sbom, rewriteTimestamps } = making;
  const described = linkedTargets(definition, targets.get(image.name) ?? "").map(instructionsOf);
  const made = { ...image, repository: "", described, provenance, sbom, rewriteTimestamps };
  return createHash("sha256").update(canonical(made)).digest("hex").slice(0, 16);
}

/** A target and those it takes as contexts (`target:NAME`), each once. */
function linkedTargets({ target }: BakeDefinition, start: string): BakeTarget[] {
  const found = new Map<string, BakeTarget>();
  const visit = (name: string): void => {
    const described = target[name];
    if (described === undefined || found.has(name)) return;
    found.set(name, described);
    const contexts = Object.values((described.contexts as Record<string, string> | undefined) ?? {});
    for (const context of contexts) if (context.startsWith("target:")) visit(context.slice("target:".length));
  };
  visit(start);
  return [...found.values()];
}

/** Where a target's result and its cache go does not change what it is. */
function instructionsOf(described: BakeTarget): object {
  const { tags: _, output: __, "cache-from": ___, "cache-to": ____, ...instructions } = described;
  return instructions;
}

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

export interface TargetToBuild {
  readonly image: ImageSpec;
  /** `ghcr.io/acme/api` */
  readonly reference: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Where it waits in its repository until it is released. */
  readonly tags: readonly string[];
  /** Where its layers are kept, when they are. */
  readonly cacheTag: string;
}

/** What all targets of one build have in common. */
export interface BuildOptions {
  readonly push: boolean;
  readonly epoch: number | undefined;
  readonly rewriteTimestamps: boolean;
  readonly cache: "none" | "registry";
  /** The private file that holds each secret. */
  readonly secretFiles: ReadonlyMap<string, string>;
}

/** The definition that is built: the described targets, with tags, labels and outputs of this run. */
export function renderDefinition(
  { definition, targets }: BuildSet,
  wanted: readonly TargetToBuild[],
  options: BuildOptions,
): BakeDefinition {
  const finished = wanted.map((each): [string, BakeTarget] => {
    const name = targets.get(each.image.name) ?? each.image.name;
    return [name, finishTarget(definition.target[name] ?? {}, each, options)];
  });
  return {
    group: { default: { targets: finished.map(([name]) => name) } },
    target: { ...definition.target, ...Object.fromEntries(finished) },
  };
}

function finishTarget(
  described: BakeTarget,
  { image, reference, labels, tags, cacheTag }: TargetToBuild,
  options: BuildOptions,
): BakeTarget {
  const epoch = options.epoch === undefined ? {} : { SOURCE_DATE_EPOCH: String(options.epoch) };
  const own = (described.secret as readonly unknown[] | undefined) ?? [];
  const secrets = [...options.secretFiles].map(([id, src]) => ({ type: "file", id, src }));
  return {
    ...described,
    ...cacheOf(`${reference}:${cacheTag}`, options),
    args: { ...image.buildArgs, ...epoch },
    labels: { ...(described.labels as Record<string, string> | undefined), ...labels },
    platforms: image.platforms,
    tags: tags.map((tag) => `${reference}:${tag}`),
    output: [outputOf(options)],
    secret: [...own, ...secrets],
  };
}

/** `store=false`: what goes to the registry, or nowhere, is not kept in the engine as well. */
function outputOf({ push, rewriteTimestamps }: BuildOptions): string {
  const settings = [`push=${push}`, "store=false", "oci-mediatypes=true"];
  return ["type=image", ...settings, ...(rewriteTimestamps ? ["rewrite-timestamp=true"] : [])].join(",");
}

/** A cache that cannot be written must not fail a release. */
function cacheOf(ref: string, { cache, push }: BuildOptions): BakeTarget {
  if (cache === "none") return {};
  const entry = { type: "registry", ref };
  const to = { ...entry, mode: "max", "image-manifest": "true", "oci-mediatypes": "true", "ignore-error": "true" };
  return { "cache-from": [entry], ...(push ? { "cache-to": [to] } : {}) };
}

/** `--provenance` and `--sbom`: left alone, buildx would add a provenance that differs from run to run. */
export function attestationFlags({ provenance, sbom }: Pick<Config, "provenance" | "sbom">): string[] {
  const statement = provenance === "none" ? "--provenance=false" : `--provenance=mode=${provenance}`;
  if (sbom.kind === "none") return [statement];
  return [statement, sbom.kind === "default" ? "--sbom=true" : `--sbom=generator=${sbom.image}`];
}
