import {
  choice,
  duration,
  finish,
  flag,
  type InputSource,
  lines,
  list,
  type NamedValue,
  namedValues,
  type Problems,
  parsed,
  platforms,
  type RegistryCredential,
  type RunContext,
  readInputs,
  Secret,
  secret,
  secretsIn,
  text,
} from "@slipway/shared";
import * as z from "zod";
import { checkBuildArgs } from "./build-args.ts";
import { checkRepositories, type ImageSpec, imagesField, readImages } from "./images.ts";
import { checkRows, type Latest } from "./tags.ts";
import { readVersionSource, type VersionSource, versionProblem } from "./version.ts";
import { type CommandLine, commandField } from "./version-command.ts";

/** A registry's host as in an image name: `ghcr.io`, `localhost:5000`. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::\d+)?$/;
const NAMESPACE = /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/;

const registryHost = parsed(
  (given) => (HOST.test(given) ? given : undefined),
  "a registry's host such as ghcr.io (its path belongs in namespace)",
);
const namespacePath = parsed(
  (given) => (NAMESPACE.test(given) ? given : undefined),
  "a lower-case path such as acme or acme/shop",
);

/** Values that only reach the build's own process. */
const buildSecrets = namedValues.transform((values, context) => {
  const secrets = new Map<string, Secret>();
  for (const [name, value] of values) {
    if (typeof value === "string") secrets.set(name, new Secret(value));
    else context.addIssue({ code: "custom", message: `${name} must be a value` });
  }
  return secrets;
});

const textValues = namedValues.transform((values, context) => {
  return Object.fromEntries([...values].map(([name, value]) => [name, plain(name, value, context)]));
});

/** `true`, `false` or the image that makes the bill of materials. */
const sbomField = text.transform((given): Sbom => {
  if (given === "false") return { kind: "none" };
  return given === "true" ? { kind: "default" } : { kind: "generator", image: given };
});

export const inputs = z.object({
  images: imagesField.optional(),
  "bake-file": text.optional(),
  targets: list.prefault("default"),
  registry: registryHost.prefault("ghcr.io"),
  namespace: namespacePath.optional(),
  "registry-username": text.optional(),
  "registry-password": secret.optional(),
  "github-token": secret.optional(),
  platforms: platforms.optional(),
  "required-platforms": platforms.prefault(""),
  version: text.optional(),
  "version-command": commandField.optional(),
  tags: lines.prefault(""),
  latest: choice(["false", "true", "auto"]).prefault("false"),
  "overwrite-version": flag.prefault("false"),
  "build-args": textValues.prefault(""),
  "build-secrets": buildSecrets.prefault(""),
  provenance: choice(["none", "min", "max"]).prefault("none"),
  sbom: sbomField.prefault("false"),
  "rewrite-timestamps": flag.prefault("false"),
  cache: choice(["none", "registry"]).prefault("none"),
  push: flag.prefault("true"),
  mode: choice(["build", "plan"]).prefault("build"),
  "dry-run": flag.prefault("false"),
  timeout: duration.prefault("60m"),
});

export type Sbom =
  | { readonly kind: "none" }
  | { readonly kind: "default" }
  | { readonly kind: "generator"; readonly image: string };

/** Where the images to build are described. */
export type ImageSource =
  | { readonly kind: "images"; readonly images: readonly ImageSpec[] }
  | { readonly kind: "bake-file"; readonly file: string; readonly targets: readonly string[] };

export interface Config {
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
  readonly timeout: number;
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
  const credential = readCredential(values, context.actor, problems);
  const given = finish(reading);
  return {
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
    timeout: given.timeout,
  };
}

type Inputs = z.output<typeof inputs>;

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

function plain(
  name: string,
  value: NamedValue,
  context: { addIssue(issue: { code: "custom"; message: string }): void },
) {
  if (typeof value === "string") return value;
  context.addIssue({ code: "custom", message: `${name} must be text` });
  return "";
}
