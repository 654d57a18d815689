import {
  finish,
  type InputSource,
  type Problems,
  type RegistryCredential,
  type RunContext,
  readInputs,
  type Secret,
  secretsIn,
} from "@slipway/shared";
import { checkBuildArgs } from "./build-args.ts";
import { checkMode } from "./check-mode.ts";
import type { Digests } from "./digests.ts";
import { checkRepositories, type ImageSpec, readImages } from "./images.ts";
import { type Inputs, inputs, type Sbom } from "./inputs.ts";
import type { RunnerMap } from "./runner-map.ts";
import { checkRows, type Latest } from "./tags.ts";
import { readVersionSource, type VersionSource, versionProblem } from "./version.ts";
import type { CommandLine } from "./version-command.ts";

/** Where the images to build are described. */
export type ImageSource =
  | { readonly kind: "images"; readonly images: readonly ImageSpec[] }
  | { readonly kind: "bake-file"; readonly file: string; readonly targets: readonly string[] };

/** A whole release (`build`), its parts when several runners build it, or the look for one that is there (`resolve`). */
export type Mode = Inputs["mode"];

export interface Config {
  readonly mode: Mode;
  readonly source: ImageSource;
  readonly registry: string;
  readonly namespace: string;
  /** What the inputs say; without it the user's own Docker login or, for GHCR, the workflow's token is used. */
  readonly credential: RegistryCredential | undefined;
  readonly githubToken: Secret | undefined;
  /** For targets of a bake file; images have their own already. */
  readonly platforms: readonly string[] | undefined;
  readonly requiredPlatforms: readonly string[];
  readonly version: VersionSource;
  readonly versionCommand: CommandLine | undefined;
  readonly ref: string;
  readonly tagRows: readonly string[];
  readonly latest: Latest;
  readonly overwriteVersion: boolean;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly buildSecrets: ReadonlyMap<string, Secret>;
  readonly provenance: "none" | "min" | "max";
  readonly sbom: Sbom;
  readonly rewriteTimestamps: boolean;
  readonly cache: "none" | "registry";
  /** Without it the images stay on the runner, and the registry is not asked anything. */
  readonly push: boolean;
  /** Check and say everything, change nothing anywhere. */
  readonly planOnly: boolean;
  readonly runnerMap: RunnerMap | undefined;
  /** What this runner builds of each image, in mode `stage`; all of it when undefined. */
  readonly stagePlatforms: readonly string[] | undefined;
  /** Of the workflow's run, "" outside one. */
  readonly runId: string;
  /** What mode `resolve` has to find, by image name; empty without it. */
  readonly digests: Digests;
  readonly timeout: number;
}

/** Whether the run writes to the registry. */
export function isWriting({ push, planOnly, mode }: Config): boolean {
  return push && !planOnly && mode !== "resolve";
}

/** Whether the run has the sources to look at; what others have pushed is found without. */
export function hasSources({ mode }: Config): boolean {
  return mode !== "merge" && mode !== "resolve";
}

/** Whether the run builds on this machine, so that it needs a builder and the sources. */
export function isBuilding({ mode }: Config): boolean {
  return mode === "build" || mode === "stage";
}

export const DEFAULT_PLATFORMS = ["linux/amd64"] as const;

/** Everything the step was told, checked as a whole. @throws {UserError} that lists every problem. */
export function readConfig(source: InputSource, context: RunContext): Config {
  const reading = readInputs(inputs, source);
  const { values, problems } = reading;
  const namespace = values.namespace ?? ownerOf(context.repository);
  const version = readVersionSource(values.version, context.ref);
  const specs = readSpecs(values, namespace, problems);
  checkVersion(version, problems);
  checkRows(values.tags ?? [], problems);
  checkArguments(values, specs, problems);
  checkRequired(values["required-platforms"] ?? [], specs, problems);
  checkMode(values, context, problems);
  const credential = readCredential(values, context.actor, problems);
  const given = finish(reading);
  return {
    mode: given.mode,
    source: imageSource(given, specs),
    registry: given.registry,
    namespace,
    credential,
    githubToken: given["github-token"],
    platforms: given.platforms,
    requiredPlatforms: given["required-platforms"],
    version,
    versionCommand: given["version-command"],
    ref: context.ref,
    tagRows: given.tags,
    latest: given.latest,
    overwriteVersion: given["overwrite-version"],
    buildArgs: given["build-args"],
    buildSecrets: given["build-secrets"],
    provenance: given.provenance,
    sbom: given.sbom,
    rewriteTimestamps: given["rewrite-timestamps"],
    cache: given.cache,
    push: given.push,
    planOnly: given["dry-run"] || given.mode === "plan",
    runnerMap: given["runner-map"],
    stagePlatforms: given["stage-platforms"],
    runId: context.runId,
    digests: given.digests,
    timeout: given.timeout,
  };
}

function readSpecs(values: Partial<Inputs>, namespace: string, problems: Problems): ImageSpec[] {
  const {
    images,
    "bake-file": bakeFile,
    registry = "ghcr.io",
    platforms: given,
    "build-args": buildArgs = {},
  } = values;
  const isBroken = problems.found.some(({ input }) => input === "images" || input.startsWith("images."));
  if (images !== undefined && bakeFile !== undefined) problems.add("bake-file", "cannot be given together with images");
  if (images === undefined && bakeFile === undefined && !isBroken) {
    problems.add("images", "is required, such as `api: {target: api}` (or bake-file with its targets)");
  }
  if (namespace === "" && registry !== "" && images !== undefined) {
    problems.add("namespace", "is required outside a workflow: the part of the repository before the image's name");
  }
  const defaults = { registry, namespace, platforms: given ?? DEFAULT_PLATFORMS, buildArgs };
  const specs = images === undefined ? [] : readImages(images, defaults, problems);
  checkRepositories(specs, problems);
  return specs;
}

function imageSource(given: Inputs, images: readonly ImageSpec[]): ImageSource {
  const file = given["bake-file"];
  return file === undefined ? { kind: "images", images } : { kind: "bake-file", file, targets: given.targets };
}

function checkVersion(version: VersionSource, problems: Problems): void {
  if (version.kind === "commit") return;
  const problem = versionProblem(version.version);
  if (problem !== undefined) problems.add("version", problem);
}

function checkArguments(values: Partial<Inputs>, specs: readonly ImageSpec[], problems: Problems): void {
  const secrets = [...secretsIn(values)];
  const shared = values["build-args"] ?? {};
  checkBuildArgs("build-args", shared, secrets, problems);
  for (const { name, buildArgs } of specs) {
    const own = Object.entries(buildArgs).filter(([key, value]) => shared[key] !== value);
    checkBuildArgs(`images.${name}.build-args`, Object.fromEntries(own), secrets, problems);
  }
}

/** Whether every image will run where it has to. */
export function checkRequired(required: readonly string[], specs: readonly ImageSpec[], problems: Problems): void {
  for (const { name, platforms: built } of specs) {
    const missing = required.filter((platform) => !built.includes(platform));
    if (missing.length === 0) continue;
    problems.add(
      "required-platforms",
      `${name} is built for ${built.join(", ")} only; add ${missing.join(", ")} to platforms`,
    );
  }
}

/** GHCR looks at the token only, so there the name may be left out. */
function readCredential(values: Partial<Inputs>, actor: string, problems: Problems): RegistryCredential | undefined {
  const { registry, "registry-username": given, "registry-password": password } = values;
  const username = given ?? (registry === "ghcr.io" && actor !== "" ? actor : undefined);
  if (username !== undefined && password !== undefined) return { kind: "password", username, password };
  if (given !== undefined) problems.add("registry-password", "is required with registry-username");
  if (password !== undefined) problems.add("registry-username", "is required with registry-password");
  return undefined;
}

function ownerOf(repository: string): string {
  return (repository.split("/")[0] ?? "").toLowerCase();
}
