import { type Registry, UserError } from "@slipway/shared";
import type { ImagePlan, Plan } from "./plan.ts";
import { type PublishedImage, readPublished } from "./published.ts";
import type { FinishedImage } from "./result.ts";
import { verifyPublished } from "./verify.ts";

/** An image that is in the registry as it was planned. */
export interface Verified {
  readonly planned: ImagePlan;
  readonly published: PublishedImage;
}

export interface Pushed {
  readonly registry: Registry;
  /** What was pushed for each image, by its name. */
  readonly digests: ReadonlyMap<string, string>;
  /** Platforms that every image must have beside its own. */
  readonly required: readonly string[];
}

/** Reads every image back from the registry. @throws {UserError} that lists what is wrong with which. */
export async function verifyAll({ images }: Plan, pushed: Pushed): Promise<readonly Verified[]> {
  const outcomes = await Promise.all(images.map((planned) => verifyOne(planned, pushed)));
  const problems = outcomes.filter((outcome) => typeof outcome === "string");
  if (problems.length > 0) throw new UserError([...problems, "no tag was moved"].join("\n"));
  return outcomes.filter((outcome) => typeof outcome !== "string");
}

async function verifyOne(planned: ImagePlan, { registry, digests, required }: Pushed): Promise<Verified | string> {
  const { image, work, reference } = planned;
  const published = work.kind === "reuse" ? work.released : await readBack(registry, planned, digests);
  if (published === undefined) return `${image.name}: ${reference} does not have what was just pushed to it`;
  const wanted = [...new Set([...image.platforms, ...required])];
  const problems = verifyPublished(published, wanted);
  return problems.length === 0 ? { planned, published } : problems.map((each) => `${image.name} ${each}`).join("\n");
}

async function readBack(registry: Registry, { image }: ImagePlan, digests: ReadonlyMap<string, string>) {
  const digest = digests.get(image.name) ?? "";
  return digest === "" ? undefined : readPublished(registry, image.repository, digest);
}

export function finish({ planned, published }: Verified): FinishedImage {
  return {
    name: planned.image.name,
    reference: planned.reference,
    digest: published.manifest.digest,
    platforms: published.platforms.map(({ platform, digest, size }) => ({ platform, digest, size })),
    reused: planned.work.kind === "reuse",
  };
}
