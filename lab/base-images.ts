import { existsSync } from "node:fs";
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ARCHITECTURES, IMAGE_NAMES, IMAGE_PACKAGES, type ImageName, makeImageRoots } from "./base-image-roots.ts";
import { run } from "./command.ts";
import { SUITE } from "./debian-archive.ts";
import { dockerEnvironment } from "./docker-cli.ts";
import { pullImage } from "./engine.ts";
import { type LabPlan, type MachinePlan, nodesOf } from "./identity.ts";
import { registryHost, registryStorage } from "./registry.ts";
import { type Session, together } from "./session.ts";
import { provideFolder, recipeKey, type System } from "./system.ts";

/** Raised when the way of making the images changes, so that older caches are not used. */
const RECIPE = 2;
const DOCKERFILE = `FROM scratch
ARG NAME
ARG TARGETARCH
COPY $NAME-$TARGETARCH/ /
CMD ["sh"]
`;

/** A base image's name in the open registry, e.g. `10.70.2.1:5001/base/python:1`. */
export function baseImage(plan: LabPlan, name: ImageName): string {
  return `${registryHost(plan, "open")}/base/${name}:1`;
}

/** Puts the base images into the open registry's storage before it starts, when they are in the cache. */
export async function seedRegistry(session: Session): Promise<void> {
  const seed = seedFolder(session.plan);
  if (existsSync(seed)) await cp(seed, registryStorage(session.plan, "open"), { recursive: true });
}

/**
 * Makes the base images unless they are in the cache: pushes them to the running open registry and keeps its storage for
 * the next lab.
 */
export async function provideBaseImages(session: Session, system: System): Promise<void> {
  await provideFolder(session, seedFolder(session.plan), async (work) => {
    const roots = join(work, "roots");
    await makeImageRoots(session, system, work, roots);
    session.say("Building the base images");
    await bake(session, work, roots);
    await cp(registryStorage(session.plan, "open"), join(work, "product"), { recursive: true });
  });
}

/** Has every node hold the images that tests build on, so that a release pulls only what is its own. */
export async function pullBaseImages(session: Session): Promise<void> {
  const { plan, signal } = session;
  const images = [baseImage(plan, "busybox"), baseImage(plan, "python")];
  const pull = async (machine: MachinePlan) => {
    for (const image of images) await pullImage(machine, image, signal);
  };
  await together(session, nodesOf(plan).map(pull));
}

function seedFolder(plan: LabPlan): string {
  return join(plan.cache, "lab", `images-${SUITE}-${recipeKey([JSON.stringify(IMAGE_PACKAGES), String(RECIPE)])}`);
}

async function bake(session: Session, work: string, roots: string): Promise<void> {
  const target = (name: ImageName) => ({
    context: roots,
    dockerfile: join(work, "Dockerfile"),
    args: { NAME: name },
    tags: [baseImage(session.plan, name)],
    platforms: ARCHITECTURES.map((architecture) => `linux/${architecture}`),
  });
  const file = join(work, "bake.json");
  await writeFile(join(work, "Dockerfile"), DOCKERFILE);
  await writeFile(
    file,
    JSON.stringify({ target: Object.fromEntries(IMAGE_NAMES.map((name) => [name, target(name)])) }),
  );
  const env = dockerEnvironment(session);
  const options = ["--push", "--provenance=false", "--allow=fs.read=*", ...IMAGE_NAMES];
  await run(["docker", "buildx", "bake", "--file", file, ...options], { env, signal: session.signal });
  // Nothing stays in the engine, as in a lab that found its images in the cache.
  await run(["docker", "builder", "prune", "--all", "--force"], { env, signal: session.signal });
}
