import { type Registry, UserError } from "@slipway/shared";
import { type Baked, bake } from "./bake.ts";
import type { Config } from "./config.ts";
import { attestationFlags, renderDefinition } from "./definition.ts";
import { findMoves, moveTags, type PlannedMove, type TagMove } from "./move-tags.ts";
import type { ImagePlan, Plan } from "./plan.ts";
import type { Ports } from "./ports.ts";
import { type Prepared, prepare } from "./preflight.ts";
import { type PublishedImage, readPublished } from "./published.ts";
import { readableFolders } from "./readable-folders.ts";
import { announcePlan } from "./report.ts";
import type { FinishedImage, Result, Timing } from "./result.ts";
import { verifyPublished } from "./verify.ts";
import { isSemantic } from "./version.ts";

/** Checks, builds, verifies and releases, in this order; each part only begins when the one before is good for all images. */
export async function run(config: Config, ports: Ports): Promise<Result> {
  const timings: Timing[] = [];
  const timed = <T>(part: string, work: () => Promise<T>) => measure(timings, part, ports, work);
  const prepared = await timed("checks", () => prepare(config, ports));
  const { plan, registry } = prepared;
  announcePlan(plan, ports.runner);
  if (config.planOnly) return { kind: "planned", plan, timings, steps: [] };
  const baked = await timed(plan.push ? "build and push" : "build", () => build(config, prepared, ports));
  const base = { plan, timings, steps: baked.steps };
  if (!plan.push) return { kind: "built", ...base, digests: comingDigests(prepared, baked) };
  const verified = await timed("verification", () => verifyAll(config, prepared, baked));
  const movedTags = await timed("tags", () => release(config, plan, verified, ports, registry));
  return { kind: "released", ...base, images: verified.map(finish), movedTags };
}

async function measure<T>(timings: Timing[], part: string, { clock }: Ports, work: () => Promise<T>): Promise<T> {
  const start = clock.now();
  const value = await work();
  timings.push({ part, duration: clock.now() - start });
  return value;
}

async function build(config: Config, prepared: Prepared, ports: Ports): Promise<Baked> {
  const { plan, set, dockerEnv } = prepared;
  const wanted = plan.images.filter(({ work }) => work.kind === "build");
  if (wanted.length === 0) return { digests: new Map(), steps: [] };
  const secretFiles = await writeSecrets(config, ports);
  const definition = renderDefinition(set, wanted, {
    push: plan.push,
    epoch: plan.commit.epoch,
    rewriteTimestamps: config.rewriteTimestamps,
    cache: config.cache,
    secretFiles,
  });
  const request = {
    definition,
    images: wanted.map(({ image }) => image),
    flags: attestationFlags(config),
    readable: [...readableFolders(definition), ...(secretFiles.size === 0 ? [] : [ports.folder.path])],
    env: { ...dockerEnv, BUILDX_METADATA_PROVENANCE: "disabled" },
    stateOnFailure: plan.push ? "no tag was moved" : "nothing was pushed",
  };
  return bake(request, ports);
}

/** A process's environment is shown to whoever may look at it; these files are its user's only, and gone with the step. */
async function writeSecrets({ buildSecrets }: Config, { folder }: Ports): Promise<ReadonlyMap<string, string>> {
  const written = [...buildSecrets].map(async ([id, value], index): Promise<[string, string]> => {
    return [id, await folder.write(`secret-${index}`, value.revealBytes())];
  });
  return new Map(await Promise.all(written));
}

function digestsByImage({ plan, set }: Prepared, { digests }: Baked): ReadonlyMap<string, string> {
  return new Map(plan.images.map(({ image }) => [image.name, digests.get(set.targets.get(image.name) ?? "") ?? ""]));
}

/** An engine that does not keep images in containerd only knows a digest once the image is pushed. */
function comingDigests(prepared: Prepared, baked: Baked): ReadonlyMap<string, string> {
  return prepared.builder?.severalPlatforms ? digestsByImage(prepared, baked) : new Map();
}

interface Verified {
  readonly planned: ImagePlan;
  readonly published: PublishedImage;
}

/** Reads every image back from the registry. @throws {UserError} that lists what is wrong with which. */
async function verifyAll(config: Config, prepared: Prepared, baked: Baked): Promise<readonly Verified[]> {
  const digests = digestsByImage(prepared, baked);
  const read = prepared.plan.images.map(async (planned): Promise<Verified | string> => {
    const { image, work, reference } = planned;
    const published = work.kind === "reuse" ? work.released : await readBack(prepared.registry, planned, digests);
    if (published === undefined) return `${image.name}: ${reference} does not have what was just pushed to it`;
    const wanted = [...new Set([...image.platforms, ...config.requiredPlatforms])];
    const problems = verifyPublished(published, wanted);
    return problems.length === 0 ? { planned, published } : problems.map((each) => `${image.name} ${each}`).join("\n");
  });
  const outcomes = await Promise.all(read);
  const problems = outcomes.filter((outcome) => typeof outcome === "string");
  if (problems.length > 0) throw new UserError([...problems, "no tag was moved"].join("\n"));
  return outcomes.filter((outcome) => typeof outcome !== "string");
}

async function readBack(registry: Registry, { image }: ImagePlan, digests: ReadonlyMap<string, string>) {
  const digest = digests.get(image.name) ?? "";
  return digest === "" ? undefined : readPublished(registry, image.repository, digest);
}

/** Gives every image all of its tags. The names of those that moved. */
async function release(
  config: Config,
  plan: Plan,
  verified: readonly Verified[],
  { runner }: Ports,
  registry: Registry,
): Promise<readonly string[]> {
  const wanted = verified.flatMap(({ planned, published }) =>
    plan.tags.map((tag): TagMove => ({ repository: planned.image.repository, tag, manifest: published.manifest })),
  );
  const moves = await findMoves(registry, wanted);
  refuseChangedReleases(config, plan, moves, registry);
  const isVersion = ({ tag }: PlannedMove) => tag === plan.version;
  await moveTags(registry, [moves.filter(isVersion), moves.filter((move) => !isVersion(move))]);
  const names = moves.map((move) => `${registry.host}/${move.repository}:${move.tag}`);
  for (const [index, name] of names.entries()) runner.info(`${name} points at ${moves[index]?.manifest.digest} now`);
  return names;
}

/** Another run may have released the version since the checks. */
function refuseChangedReleases(
  config: Config,
  { version }: Plan,
  moves: readonly PlannedMove[],
  { host }: Registry,
): void {
  if (config.overwriteVersion || !isSemantic(version)) return;
  const changed = moves.filter(({ tag, previous }) => tag === version && previous !== undefined);
  if (changed.length === 0) return;
  const names = changed.map(({ repository }) => `${host}/${repository}:${version}`).join(", ");
  throw new UserError(`${names} was released with other content while this run was building; no tag was moved`, {
    hint: "run the step again: it then uses what was released, when commit and settings are the same",
  });
}

function finish({ planned, published }: Verified): FinishedImage {
  return {
    name: planned.image.name,
    reference: planned.reference,
    digest: published.manifest.digest,
    platforms: published.platforms.map(({ platform, digest, size }) => ({ platform, digest, size })),
    reused: planned.work.kind === "reuse",
  };
}
