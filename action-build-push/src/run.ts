import { announcePlan } from "./announce-plan.ts";
import { build, comingDigests, digestsByImage } from "./build.ts";
import { checkStaged } from "./check-staged.ts";
import type { Config } from "./config.ts";
import { mergeStaged } from "./merge.ts";
import type { Ports } from "./ports.ts";
import { type Prepared, prepare } from "./preflight.ts";
import type { BuildStep } from "./progress.ts";
import { release } from "./release.ts";
import type { Result, Timing } from "./result.ts";
import { finish, verifyAll } from "./verify-all.ts";

/** What a run has so far, and how long its parts took. */
interface Progress {
  readonly config: Config;
  readonly prepared: Prepared;
  readonly ports: Ports;
  readonly timings: Timing[];
}

/** Checks, builds, verifies and releases, in this order; each part only begins when the one before is good for all images. */
export async function run(config: Config, ports: Ports): Promise<Result> {
  const timings: Timing[] = [];
  const prepared = await measure(timings, "checks", ports, () => prepare(config, ports));
  const { plan } = prepared;
  announcePlan(plan, ports.runner);
  if (config.planOnly) return { kind: "planned", plan, timings, steps: [] };
  const progress: Progress = { config, prepared, ports, timings };
  if (config.mode === "resolve") return resolve(progress);
  return config.mode === "merge" ? merge(progress) : buildHere(progress);
}

async function buildHere(progress: Progress): Promise<Result> {
  const { config, prepared, ports } = progress;
  const { plan } = prepared;
  const baked = await timed(progress, plan.push ? "build and push" : "build", () => build(config, prepared, ports));
  const { steps } = baked;
  if (!plan.push) {
    return { kind: "built", plan, timings: progress.timings, steps, digests: comingDigests(prepared, baked) };
  }
  const digests = digestsByImage(prepared, baked);
  return config.mode === "stage" ? stage(progress, digests, steps) : publish(progress, digests, steps);
}

type Digests = ReadonlyMap<string, string>;

/** Leaves what was built where the merge finds it. */
async function stage(progress: Progress, digests: Digests, steps: readonly BuildStep[]): Promise<Result> {
  const { config, prepared, timings } = progress;
  const { plan, registry } = prepared;
  const verified = await timed(progress, "verification", async () => {
    const found = await verifyAll(plan, { registry, digests, required: [] });
    await checkStaged(config, found, registry);
    return found;
  });
  return { kind: "staged", plan, timings, steps, images: verified.map(finish) };
}

async function merge(progress: Progress): Promise<Result> {
  const { config, prepared, ports } = progress;
  const { plan, registry } = prepared;
  const sources = { registry, runUrl: ports.context.runUrl };
  const digests = await timed(progress, "merge", () => mergeStaged(config, plan, sources));
  return publish(progress, digests, []);
}

/** What somebody has released is only proved. */
async function resolve(progress: Progress): Promise<Result> {
  const { config, prepared, timings } = progress;
  const { plan, registry } = prepared;
  const pushed = { registry, digests: new Map<string, string>(), required: config.requiredPlatforms };
  const verified = await timed(progress, "verification", () => verifyAll(plan, pushed));
  return { kind: "released", plan, timings, steps: [], images: verified.map(finish), movedTags: [] };
}

async function publish(progress: Progress, digests: Digests, steps: readonly BuildStep[]): Promise<Result> {
  const { config, prepared, ports, timings } = progress;
  const { plan, registry } = prepared;
  const pushed = { registry, digests, required: config.requiredPlatforms };
  const verified = await timed(progress, "verification", () => verifyAll(plan, pushed));
  const released = await timed(progress, "tags", () =>
    release(config, { plan, verified }, { registry, log: ports.runner }),
  );
  return { kind: "released", ...released, timings, steps, images: verified.map(finish) };
}

function timed<T>({ timings, ports }: Progress, part: string, work: () => Promise<T>): Promise<T> {
  return measure(timings, part, ports, work);
}

async function measure<T>(timings: Timing[], part: string, { clock }: Ports, work: () => Promise<T>): Promise<T> {
  const start = clock.now();
  const value = await work();
  timings.push({ part, duration: clock.now() - start });
  return value;
}
