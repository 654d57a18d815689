import { existsSync } from "node:fs";
import { cp, mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./command.ts";
import { type Architecture, openArchive, SUITE, unpackPackages } from "./debian-archive.ts";
import { dockerEnvironment } from "./docker-cli.ts";
import type { LabPlan } from "./identity.ts";
import { registryHost, registryStorage } from "./registry.ts";
import type { Session } from "./session.ts";
import { provideFolder, recipeKey, type System } from "./system.ts";

/** Packages of each base image; dependencies come by themselves. */
const IMAGES = {
  busybox: ["busybox-static"],
  python: ["busybox-static", "python3"],
  nginx: ["busybox-static", "nginx"],
};
type ImageName = keyof typeof IMAGES;
const NAMES = Object.keys(IMAGES) as ImageName[];
const ARCHITECTURES: readonly Architecture[] = ["amd64", "arm64"];
/** Raised when the way of making the images changes, so that older caches are not used. */
const RECIPE = 1;

const ROOTS = "roots";
const DOCKERFILE = `FROM scratch
ARG NAME
ARG TARGETARCH
COPY $NAME-$TARGETARCH/ /
CMD ["sh"]
`;

/** What an image needs neither to run nor to be tested. */
const PRUNED = [
  ...["doc", "man", "locale", "info", "zoneinfo", "lintian", "bug", "debconf", "perl5", "gdb", "terminfo"].map(
    (name) => `usr/share/${name}`,
  ),
  "usr/lib/x86_64-linux-gnu/gconv",
  "usr/lib/aarch64-linux-gnu/gconv",
  "packages.txt",
];
const PRUNED_PYTHON = ["test", "idlelib", "ensurepip", "pydoc_data", "turtledemo", "tkinter", "__phello__"];

/** A base image's name in the open registry, e.g. `10.70.2.1:5001/base/python:1`. */
export function baseImage(plan: LabPlan, name: ImageName): string {
  return `${registryHost(plan, "open")}/base/${name}:1`;
}

function seedFolder(plan: LabPlan): string {
  return join(plan.cache, "lab", `images-${SUITE}-${recipeKey([JSON.stringify(IMAGES), String(RECIPE)])}`);
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
  const { plan } = session;
  await provideFolder(session, seedFolder(plan), async (work) => {
    await Promise.all(ARCHITECTURES.map((architecture) => makeRoots(session, system, architecture, work)));
    session.say("Building the base images");
    await bake(session, work);
    await cp(registryStorage(plan, "open"), join(work, "product"), { recursive: true });
  });
}

async function makeRoots(session: Session, system: System, architecture: Architecture, work: string): Promise<void> {
  session.say(`Fetching the base images' packages for ${architecture}`);
  const archive = await openArchive(session, architecture, join(work, `apt-${architecture}`));
  const applets = (await run([join(system.bin, "busybox"), "--list"], session)).trim().split("\n");
  for (const name of NAMES) {
    const root = join(work, ROOTS, `${name}-${architecture}`);
    await unpackPackages(session, archive, IMAGES[name], root);
    await prune(root);
    await addApplets(root, applets);
    await addNames(root);
  }
}

async function prune(root: string): Promise<void> {
  for (const path of PRUNED) await rm(join(root, path), { recursive: true, force: true });
  const library = join(root, "usr/lib");
  for (const python of (await readdir(library)).filter((name) => /^python3\./.test(name))) {
    for (const name of PRUNED_PYTHON) await rm(join(library, python, name), { recursive: true, force: true });
  }
}

/** Links busybox's commands where no package brought a program of that name. */
async function addApplets(root: string, applets: readonly string[]): Promise<void> {
  for (const applet of applets) {
    const paths = ["usr/bin", "usr/sbin"].map((folder) => join(root, folder, applet));
    if (!paths.some((path) => existsSync(path))) await symlink("busybox", join(root, "usr/bin", applet));
  }
}

async function addNames(root: string): Promise<void> {
  const files = {
    passwd: "root:x:0:0:root:/root:/bin/sh\napp:x:1000:1000:app:/:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/sh\n",
    group: "root:x:0:\napp:x:1000:\nnogroup:x:65534:\n",
    "nsswitch.conf": "passwd: files\ngroup: files\nhosts: files dns\n",
    "os-release": `ID=slipway-lab\nPRETTY_NAME="Slipway lab base (Debian ${SUITE})"\n`,
  };
  await mkdir(join(root, "etc"), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    await rm(join(root, "etc", name), { force: true });
    await writeFile(join(root, "etc", name), content);
  }
  await mkdir(join(root, "tmp"), { recursive: true, mode: 0o1777 });
}

async function bake(session: Session, work: string): Promise<void> {
  const { plan } = session;
  const platforms = ARCHITECTURES.map((architecture) => `linux/${architecture}`);
  const target = (name: ImageName) => ({
    context: join(work, ROOTS),
    dockerfile: join(work, "Dockerfile"),
    args: { NAME: name },
    tags: [baseImage(plan, name)],
    platforms,
  });
  const file = join(work, "bake.json");
  await writeFile(join(work, "Dockerfile"), DOCKERFILE);
  await writeFile(file, JSON.stringify({ target: Object.fromEntries(NAMES.map((name) => [name, target(name)])) }));
  const env = dockerEnvironment(session);
  const options = ["--push", "--provenance=false", "--allow=fs.read=*", ...NAMES];
  await run(["docker", "buildx", "bake", "--file", file, ...options], { env, signal: session.signal });
  // Nothing stays in the engine, as in a lab that found its images in the cache.
  await run(["docker", "builder", "prune", "--all", "--force"], { env, signal: session.signal });
}
