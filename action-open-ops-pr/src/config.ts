import {
  finish,
  type InputSource,
  isTag,
  type Problems,
  parseImageRef,
  type RegistryCredential,
  type RunContext,
  readImages,
  readInputs,
  type Secret,
} from "@slipway/shared";
import type { Rules } from "./decision/facts.ts";
import { type Inputs, inputs, PART } from "./inputs.ts";
import type { Pin } from "./pins/pin.ts";
import type { SchemaPlace } from "./pins/schema-record.ts";
import { plainVersion, tagOf } from "./release-version.ts";

export { inputs } from "./inputs.ts";

/** An image of the release, as far as the inputs say. */
export interface AskedImage {
  readonly name: string;
  /** With the registry: `ghcr.io/acme/api`. */
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** A repository on GitHub, and what to read or change it with. */
export interface RepositoryAccess {
  readonly owner: string;
  readonly name: string;
  readonly token: Secret;
  /** Where the token was given. */
  readonly input: "token" | "app-token";
}

/** What the pull request is about, and everything that is wanted of it. */
export interface Config {
  readonly mode: "bump" | "revert";
  readonly ops: RepositoryAccess;
  /** The branch to merge into; undefined for the repository's default one. */
  readonly base: string | undefined;
  /** The application's own repository; undefined outside a workflow, or without a token for it. */
  readonly app: RepositoryAccess | undefined;
  readonly service: string;
  readonly environment: string;
  readonly version: string;
  readonly images: readonly AskedImage[];
  readonly pins: readonly Pin[];
  /** Those that every image must have. */
  readonly platforms: readonly string[];
  /** In place of what `docker login` has left. */
  readonly registryCredential: RegistryCredential | undefined;
  readonly migrationsPath: string | undefined;
  readonly deployedSchemaVersion: string | undefined;
  readonly schemaRecord: SchemaPlace | undefined;
  readonly tableSizes: ReadonlyMap<string, number>;
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  readonly draft: boolean;
  readonly autoMerge: boolean;
  readonly rules: Rules;
  readonly assertCompatible: boolean;
  /** Whether commits have to be verified even where the base does not ask for it. */
  readonly mustSign: boolean;
  readonly postDeploy: readonly string[];
  readonly checklist: readonly string[];
  readonly dryRun: boolean;
  /** Whether the run follows from a pushed tag, or from a person who asked for this version. */
  readonly request: "tag" | "person";
  readonly context: RunContext;
}

/** Reads and checks every input before anything is asked of anybody. @throws {UserError} that lists every problem. */
export function readConfig(source: InputSource, context: RunContext): Config {
  const reading = readInputs(inputs, source);
  const { values, problems } = reading;
  const images = askedImages(values, problems);
  const named = values.version ?? tagOf(context.ref);
  const version = named && plainVersion(named);
  const service = values.service ?? context.repository.split("/")[1];
  checkNames({ version, service }, problems);
  if (values.version === undefined && version !== undefined) checkTag(version, problems);
  if (version !== undefined && values.mode !== "revert") checkTags(images, version, problems);
  checkSchema(values, context, problems);
  const registryCredential = credentialOf(values, images, problems);
  const given = finish(reading);
  const [owner = "", name = ""] = given.repository.split("/");
  return {
    mode: given.mode,
    ops: { owner, name, token: given.token, input: "token" },
    base: given.base,
    app: appAccess(context, given["app-token"]),
    service: service ?? "",
    environment: given.environment,
    version: version ?? "",
    images,
    pins: given.pins,
    platforms: given.platforms,
    registryCredential,
    migrationsPath: given["migrations-path"],
    deployedSchemaVersion: given["deployed-schema-version"],
    schemaRecord: given["schema-record"],
    tableSizes: given["table-sizes"],
    labels: given.labels,
    reviewers: given.reviewers,
    draft: given.draft,
    autoMerge: given["auto-merge"],
    rules: {
      onHumanCommits: given["on-human-commits"],
      allowDowngrade: given["allow-downgrade"],
      supersede: given.supersede,
    },
    assertCompatible: given["assert-compatible"],
    mustSign: given.sign === "required",
    postDeploy: [...siteChecks(given["site-url"]), ...given["post-deploy"]],
    checklist: given.checklist,
    dryRun: given["dry-run"],
    request: context.ref.startsWith("refs/tags/") ? "tag" : "person",
    context,
  };
}

function checkNames({ version, service }: Record<"version" | "service", string | undefined>, problems: Problems): void {
  if (version === undefined && !problems.concern("version")) {
    problems.add("version", "is required when the run does not follow from a tag");
  }
  if (version?.startsWith("revert-")) problems.add("version", "may not start with revert-, which names the way back");
  if (!service && !problems.concern("service")) problems.add("service", "is required outside a workflow");
}

/** A version that is somebody's tag goes into a branch's name, like one that is given. */
function checkTag(version: string, problems: Problems): void {
  if (PART.test(version) || problems.concern("version")) return;
  problems.add("version", `is required: the tag ${version} cannot be one, as it goes into a branch's name`);
}

/** An image without a tag gets the version for one. */
function checkTags(images: readonly AskedImage[], version: string, problems: Problems): void {
  for (const { name } of images.filter(({ tag }) => tag === undefined && PART.test(version) && !isTag(version))) {
    problems.add(`images.${name}`, `names no tag, and the version ${version} cannot be one: name the tag as well`);
  }
}

function checkSchema(values: Inputs, { repository }: RunContext, problems: Problems): void {
  const path = values["migrations-path"];
  for (const name of ["deployed-schema-version", "schema-record", "table-sizes"] as const) {
    const isGiven = name === "table-sizes" ? (values[name]?.size ?? 0) > 0 : values[name] !== undefined;
    if (isGiven && path === undefined && !problems.concern("migrations-path")) {
      problems.add(name, "has no use without migrations-path");
    }
  }
  if (path !== undefined && (repository === "" || values["app-token"] === undefined)) {
    problems.add("app-token", "is required with migrations-path: the job's own token, with contents: read");
  }
}

function askedImages(values: Inputs, problems: Problems): AskedImage[] {
  const { images, problems: found } = readImages(values.images ?? "");
  problems.addAll(found);
  if (values.images !== undefined && images.length === 0 && found.length === 0) {
    problems.add("images", "names no image");
  }
  for (const { name } of images.filter(({ exists }) => !exists)) {
    problems.add(`images.${name}`, "has no digest: a dry run of the build has only planned it");
  }
  return images.flatMap(({ name, reference }) => {
    const parsed = parseImageRef(reference);
    if (parsed === undefined) return [];
    const { registry, repository, tag, digest } = parsed;
    return [{ name, repository: `${registry}/${repository}`, tag, digest }];
  });
}

/** One pair is for one registry: it would otherwise be shown to all of them. */
function credentialOf(
  values: Inputs,
  images: readonly AskedImage[],
  problems: Problems,
): RegistryCredential | undefined {
  const { "registry-username": username, "registry-password": password } = values;
  if (username === undefined && password === undefined) return undefined;
  if (username === undefined) problems.add("registry-username", "is required with registry-password");
  if (password === undefined) problems.add("registry-password", "is required with registry-username");
  const registries = [...new Set(images.map(({ repository }) => repository.split("/")[0]))];
  if (registries.length > 1) {
    problems.add("registry-username", `is for one registry, and images are in ${registries.join(", ")}: docker login`);
  }
  return username === undefined || password === undefined ? undefined : { kind: "password", username, password };
}

function appAccess({ repository }: RunContext, token: Secret | undefined): RepositoryAccess | undefined {
  const [owner, name] = repository.split("/");
  if (owner === undefined || name === undefined || token === undefined) return undefined;
  return { owner, name, token, input: "app-token" };
}

const SITE_PATHS = ["/health", "/health/live", "/health/ready"] as const;

function siteChecks(site: string | undefined): string[] {
  return site === undefined ? [] : SITE_PATHS.map((path) => `${site}${path} answers`);
}
